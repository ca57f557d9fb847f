import { getHealth } from '#lib/features/health/queries.ts';

/** Whether this server can do its work: 200 when its database answers, 503 when not. */
export async function GET(): Promise<Response> {
  const health = await getHealth();
  return Response.json(health, { status: health.database ? 200 : 503, headers: { 'cache-control': 'no-store' } });
}
