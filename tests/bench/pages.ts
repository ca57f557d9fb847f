import { createHash, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import autocannon from 'autocannon';
import { encode } from 'next-auth/jwt';
import type { Client } from 'pg';
import { prepare } from '#lib/cli/build.ts';
import { startServers } from '#lib/cli/servers.ts';
import { authSecret } from '#lib/env.ts';
import { type Figure, median, ratio } from './figure.ts';

const port = 3977;
const connections = 10;
const seconds = 5;
const rounds = 3;
/** What the framework sends to every page is not ours: only what comes on top counts, in bytes gzipped. */
const mostScript = 25_000;

/** Requests per second of the worklist and a case page against an empty page behind the same gate, and their scripts. */
export async function benchPages(client: Client, url: string, logs: string): Promise<Figure[]> {
  await prepare({ application: true });
  const cookie = await signIn(client);
  const { rows } = await client.query<{ id: number }>(`select id from rent_case where stage <> 'CLOSED' order by id desc limit 1`);
  if (!rows[0]) throw new Error('There is no case to show: measure "arrears" first, in the same run');
  const servers = startServers({ port, baseUrl: `http://localhost:${port}`, databaseUrl: url, logs });
  try {
    await servers.healthy;
    const pages = { empty: '/meetlat', worklist: '/werklijst', case: `/zaken/${rows[0].id}` } as const;
    const rates: Record<keyof typeof pages, number[]> = { empty: [], worklist: [], case: [] };
    for (let round = 0; round <= rounds; round++)
      for (const name of Object.keys(pages) as (keyof typeof pages)[]) {
        const result = await autocannon({
          url: `http://localhost:${port}${pages[name]}`,
          connections,
          duration: round === 0 ? 2 : seconds,
          headers: { cookie },
        });
        if (result.non2xx > 0) throw new Error(`${name}: ${result.non2xx} answers that are no page`);
        if (round > 0) rates[name].push(result.requests.average);
      }
    const empty = median(rates.empty);
    const scripts = async (path: string): Promise<number> =>
      scriptBytes(await (await fetch(`http://localhost:${port}${path}`, { headers: { cookie } })).text());
    const floor = await scripts(pages.empty);
    const figures: Figure[] = [];
    for (const name of ['worklist', 'case'] as const) {
      figures.push(
        ratio(
          `${name} page, requests per second`,
          median(rates[name]) / empty,
          '≥',
          0.6,
          `empty page behind the same gate (${Math.round(empty)}/s; ours ${Math.round(median(rates[name]))}/s)`,
        ),
      );
      const more = (await scripts(pages[name])) - floor;
      figures.push({
        name: `${name} page, JavaScript over the empty page`,
        value: Math.round(more / 100) / 10,
        unit: 'kB gz',
        goal: '≤ 25',
        against: `empty page (${Math.round(floor / 1000)} kB)`,
        holds: more <= mostScript,
      });
    }
    return figures;
  } finally {
    await servers.stop();
  }
}

/** A session as the sign-in makes it, for a manager. */
async function signIn(client: Client): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  await client.query(
    `with someone as (insert into app_user (email, name, role, created_at) values ('meting@delinde.example', 'Meting', 'MANAGER', now())
       on conflict (email) do update set name = excluded.name returning id)
     insert into session (token_hash, user_id, created_at, last_seen_at, expires_at) select $1, id, now(), now(), now() + interval '1 day' from someone`,
    [createHash('sha256').update(token).digest()],
  );
  return `woonbehoud.session=${await encode({ token: { sid: token }, secret: authSecret() })}`;
}

/** Bytes, gzipped, of the scripts that a page names; the one for browsers without modules is left out. */
function scriptBytes(html: string): number {
  const named = new Set([...html.matchAll(/<script(?![^>]*nomodule)[^>]*src="\/_next\/(static\/[^"?]+\.js)/gi)].map((match) => match[1]!));
  return [...named].reduce((total, file) => total + gzipSync(readFileSync(join('.next', file))).length, 0);
}
