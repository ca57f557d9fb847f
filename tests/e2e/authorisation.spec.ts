import { execFileSync } from 'node:child_process';
import { type APIRequestContext, expect, test } from '@playwright/test';
import { Client } from 'pg';
import { type Role, roles } from '#lib/domain/actor.ts';
import { childEnvironment, databaseUrl } from '#lib/env.ts';
import { demoAccounts } from '#prisma/seed/accounts.ts';
import { actionTable, type PageStory, type Place, pageTable } from '../support/authorisation-page.ts';
import { formWith, post } from '../support/form-post.ts';
import { sight, type Whose, whose } from '../support/role-sight.ts';

test.describe.configure({ mode: 'serial' });
test.setTimeout(300_000);

const base = `http://localhost:${process.env.E2E_PORT}`;
const nameOf: Record<Role, string> = {
  FIELD_WORKER: 'Ruben',
  COORDINATOR: 'Femke',
  MANAGER: 'Marijke',
  ADMIN: 'Sjoerd',
  AUDITOR: 'Ingrid',
};
const sessions = new Map<string, APIRequestContext>();
let places: Record<Whose, Record<PageStory, Place>>;
let database: Client;
let cells = 0;

/** What nobody asked for is not written: every table but those that a look or the worker writes by itself. */
const quiet = ['session', 'sign_in_attempt', 'case_view', 'outbox', 'signal_export', 'arrears_run', '_prisma_migrations'];
async function written(): Promise<string> {
  const { rows } = await database.query<{ name: string }>(
    "select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and relname <> all ($1) order by 1",
    [quiet],
  );
  const counts = rows.map(
    ({ name }) =>
      `select '${name}' as name, count(*) as rows, max(xmin::text::bigint) as last, sum(xmin::text::bigint) as all from ${name}`,
  );
  return JSON.stringify((await database.query(counts.join(' union all '))).rows);
}

test.beforeAll(async ({ playwright }) => {
  const fixture = execFileSync(process.execPath, ['--conditions=react-server', 'tests/e2e/authorisation-fixture.ts'], {
    env: childEnvironment(),
    encoding: 'utf8',
  });
  places = JSON.parse(fixture);
  database = new Client({ connectionString: databaseUrl() });
  await database.connect();
  sessions.set('', await playwright.request.newContext({ baseURL: base }));
  for (const { name, email } of demoAccounts) {
    const request = await playwright.request.newContext({ baseURL: base });
    const form = formWith(await (await request.get('/inloggen')).text(), 'email');
    const answer = await post(request, `${base}/inloggen`, { ...form.hidden, email });
    expect(answer.status(), `${name} comes in`).toBe(303);
    sessions.set(name.split(' ')[0]!, request);
  }
});
test.afterAll(async () => {
  await database.end();
  for (const session of sessions.values()) await session.dispose();
  console.log(
    `authorisation by HTTP: ${cells} cells tried over ${Object.keys(pageTable).length} pages and ${Object.keys(actionTable).length} actions`,
  );
});

const as = (role: Role): APIRequestContext => sessions.get(nameOf[role])!;
/** Whether a role may open that page of a case of that team. */
function opens(role: Role, file: string, team: Whose): boolean {
  const { may, ofCase } = pageTable[file]!;
  return may === 'OPEN' || (may.includes(role) && (!ofCase || sight[role].includes(team)));
}
const place = (team: Whose, story: PageStory): Place => places[team][story];

for (const [file, entry] of Object.entries(pageTable)) {
  test(`who opens ${file}`, async () => {
    const wrong: string[] = [];
    const open = (request: APIRequestContext, at: Place) =>
      entry.method === 'POST' ? post(request, base + entry.url(at), { kind: 'none' }) : request.get(entry.url(at), { maxRedirects: 0 });
    for (const team of entry.ofCase ? whose : (['OWN'] as const)) {
      const at = place(team, entry.story ?? 'REFERRED');
      for (const role of roles) {
        const may = opens(role, file, team);
        // Whoever is in is sent on from the sign-in page.
        const expected = may ? (file === 'app/inloggen/page.tsx' ? 307 : (entry.status ?? 200)) : 404;
        const before = may ? '' : await written();
        const answer = await open(as(role), at);
        cells++;
        if (answer.status() !== expected) wrong.push(`${role} ${team}: ${answer.status()}, expected ${expected}`);
        if (!may && (await written()) !== before) wrong.push(`${role} ${team}: forbidden, and wrote`);
      }
      const nobody = await open(sessions.get('')!, at);
      const sentAway = [303, 307].includes(nobody.status()) && nobody.headers().location?.endsWith('/inloggen');
      cells++;
      if (entry.may === 'OPEN' ? nobody.status() !== 200 : !sentAway) wrong.push(`nobody ${team}: ${nobody.status()}`);
    }
    expect(wrong).toEqual([]);
  });
}

for (const [name, entry] of Object.entries(actionTable)) {
  if (entry === 'OPEN') continue;
  test(`who posts ${name}`, async () => {
    const { ofCase, url } = pageTable[entry.page]!;
    const wrong: string[] = [];
    for (const team of ofCase ? whose : (['OWN'] as const)) {
      const at = place(team, entry.story);
      const able = entry.may.find((role) => !ofCase || sight[role].includes(team));
      const form = formWith(await (await (able ? as(able) : sessions.get('Kees')!).get(url(at))).text(), entry.field);
      const fields = { ...form.hidden, ...entry.post(at) };
      const forbidden = roles.filter((role) => !entry.may.includes(role) || (ofCase && !sight[role].includes(team)));
      const before = await written();
      for (const who of [...forbidden.map((role) => nameOf[role]), '']) {
        const answer = await post(sessions.get(who)!, base + url(at), fields);
        const away = who === '' && [303, 307].includes(answer.status()) && answer.headers().location?.endsWith('/inloggen');
        const role = roles.find((one) => nameOf[one] === who);
        // On a page that he may open he gets that page again, without the form; what is done sends on (303).
        const again = answer.status() === 200 && role !== undefined && opens(role, entry.page, team);
        cells++;
        if (answer.status() !== 404 && !away && !again)
          wrong.push(`${who || 'nobody'} ${team}: ${answer.status()} ${answer.headers().location ?? ''}`);
      }
      for (const origin of ['https://elders.example', 'null']) {
        const answer = await sessions
          .get(able ? nameOf[able] : 'Kees')!
          .post(url(at), { multipart: fields, headers: { origin }, maxRedirects: 0 });
        cells++;
        if (answer.status() < 400) wrong.push(`from ${origin}, ${team}: ${answer.status()}`);
      }
      if ((await written()) !== before) wrong.push(`${team}: forbidden, and wrote`);
    }
    expect(wrong).toEqual([]);
  });
}

test('the same post by somebody who may does what it says', async () => {
  const entry = actionTable['note/actions#writeNoteAction'];
  if (!entry || entry === 'OPEN') throw new Error('no such action');
  const at = place('OWN', 'REFERRED');
  const url = pageTable[entry.page]!.url(at);
  const form = formWith(await (await as('FIELD_WORKER').get(url)).text(), entry.field);
  const before = await written();
  expect((await post(as('FIELD_WORKER'), base + url, { ...form.hidden, ...entry.post(at) })).status()).toBe(303);
  expect(await written()).not.toBe(before);
});

test('a disabled colleague is out with his next request', async () => {
  const email = 'samira.haddou@delinde.example';
  const samira = sessions.get('Samira')!;
  expect((await samira.get('/werklijst', { maxRedirects: 0 })).status()).toBe(200);
  await database.query('update app_user set disabled_at = now() where email = $1', [email]);
  const answer = await samira.get('/werklijst', { maxRedirects: 0 });
  await database.query('update app_user set disabled_at = null where email = $1', [email]);
  expect([answer.status(), answer.headers().location]).toEqual([307, '/inloggen']);
});
