import 'server-only';
import { baseUrl } from '#lib/env.ts';

/**
 * Whether an unsafe request comes from our own pages. A missing or opaque origin is not ours: browsers always send one
 * with a POST, and Next lets a request without one through its own check.
 */
export function isOwnOrigin(headers: Headers): boolean {
  const origin = headers.get('origin');
  if (!origin || origin === 'null') return false;
  if (origin === new URL(baseUrl()).origin) return true;
  const host = headers.get('host');
  return host !== null && /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(host) && origin === `http://${host}`;
}
