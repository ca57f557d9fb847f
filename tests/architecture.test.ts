import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { expect, test } from 'vitest';

/** The house (rooms and arrows) as one table. A file without a room, a wrong arrow or a broken house rule is printed. */
interface File {
  readonly path: string;
  readonly text: string;
}

/** The first line that fits names the room. Features know a closed vocabulary: one of five names, or one with a suffix (`sql-booking`). */
const rooms = [
  [/^tests\/|\.test\.tsx?$/, 'test'],
  [/^app\/(.+\/)?route\.ts$|^app\/api\//, 'route'],
  [/^app\/.*\.css$/, 'style'],
  [/^app\/.*\.tsx?$/, 'app'],
  [/^components\/[a-z-]+\/[a-z-]+\.tsx?$/, 'components'],
  [/^lib\/features\/[a-z]+\/schema(-[a-z-]+)?\.ts$/, 'schema'],
  [/^lib\/features\/[a-z]+\/queries(-[a-z-]+)?\.ts$/, 'queries'],
  [/^lib\/features\/[a-z]+\/commands(-[a-z-]+)?\.ts$/, 'commands'],
  [/^lib\/features\/[a-z]+\/actions(-[a-z-]+)?\.ts$/, 'actions'],
  [/^lib\/features\/[a-z]+\/sql(-[a-z-]+)?\.ts$/, 'sql'],
  [/^lib\/db\/generated\//, 'generated'],
  [/^lib\/domain\/[a-z-]+\.ts$/, 'domain'],
  [/^lib\/exchange\/[a-z0-9-]+\.ts$/, 'exchange'],
  [/^lib\/documents\/[a-z-]+\.tsx?$/, 'documents'],
  [/^lib\/jobs\/[a-z-]+\.ts$/, 'jobs'],
  [/^lib\/db\/[a-z-]+\.ts$/, 'db'],
  [/^lib\/auth\/[a-z-]+\.ts$/, 'auth'],
  [/^lib\/audit\/[a-z-]+\.ts$/, 'audit'],
  [/^lib\/form\/[a-z-]+\.ts$/, 'form'],
  [/^lib\/mail\/[a-z-]+\.tsx?$/, 'mail'],
  [/^lib\/i18n\/(messages\/)?[a-z-]+(\.d)?\.ts$/, 'i18n'],
  [/^lib\/offline\/[a-z-]+\.ts$/, 'offline'],
  [/^lib\/cli\/[a-z-]+\.[jt]s$/, 'cli'],
  [/^lib\/clock\.ts$/, 'clock'],
  [/^lib\/env\.ts$/, 'env'],
  [/^prisma\/seed\/[a-z-]+\.ts$/, 'seed'],
  [/^prisma\/schema\/[a-z]+\.prisma$/, 'store'],
  [/^proxy\.ts$/, 'proxy'],
  [/^instrumentation\.ts$/, 'start'],
  [/^(next|prisma)\.config\.ts$|^postcss\.config\.mjs$/, 'config'],
] as const satisfies readonly (readonly [RegExp, string])[];
type Room = (typeof rooms)[number][1];

const features: readonly Room[] = ['schema', 'queries', 'commands', 'actions', 'sql'];
const anything: readonly Room[] = rooms.map(([, room]) => room);

/** Who may import what: rooms, or single files where one file of a room is enough. House.md §2, with the arrows that were decided since. */
const arrows: Record<Room, readonly (Room | `${string}.ts`)[]> = {
  domain: ['domain'],
  exchange: ['exchange', 'domain'],
  // Rows come back as the DTOs of a schema; the generated client is the door's own type.
  sql: ['sql', 'schema', 'db', 'generated', 'domain'],
  // Form schemas are made of the form's pieces; a refusal may carry the event that came in between.
  schema: ['schema', 'domain', 'lib/form/field.ts', 'lib/audit/event.ts', 'lib/audit/event-late.ts'],
  queries: ['schema', 'sql', 'db', 'generated', 'audit', 'domain'],
  // A command writes the file that its act promises (the referral as CSV); signing in compares a password.
  commands: ['commands', 'schema', 'sql', 'db', 'generated', 'audit', 'exchange', 'domain', 'lib/auth/password.ts', 'lib/auth/practice.ts'],
  // Signing in and out sets the cookie of the session.
  actions: ['commands', 'schema', 'form', 'clock', 'domain', 'lib/auth/session.ts'],
  documents: ['documents', 'schema', 'i18n', 'domain'],
  jobs: ['jobs', 'commands', 'queries', 'schema', 'exchange', 'documents', 'mail', 'db', 'generated', 'clock', 'env', 'domain'],
  // The demo accounts are announced where the program starts; what a command prints is said where everything is said.
  cli: [
    'cli',
    'jobs',
    'commands',
    'queries',
    'schema',
    'exchange',
    'db',
    'generated',
    'audit',
    'i18n',
    'clock',
    'env',
    'domain',
    'prisma/seed/accounts.ts',
  ],
  seed: ['seed', 'commands', 'schema', 'sql', 'db', 'generated', 'clock', 'env', 'domain', 'lib/auth/password.ts'],
  env: [],
  clock: ['env', 'domain'],
  db: ['db', 'generated', 'env', 'domain'],
  audit: ['audit', 'db', 'generated', 'domain'],
  auth: ['auth', 'audit', 'db', 'generated', 'clock', 'env', 'domain'],
  mail: ['mail', 'db', 'env', 'domain'],
  // Every refusal, event and refused line has its sentence here.
  i18n: ['i18n', 'schema', 'lib/audit/event.ts', 'lib/audit/event-late.ts', 'lib/exchange/refusal.ts', 'domain'],
  // The wrapper asks for the actor, the language and the moment.
  form: ['form', 'auth', 'i18n', 'clock', 'env', 'domain'],
  offline: ['offline', 'schema', 'domain'],
  components: ['components', 'actions', 'schema', 'form', 'i18n', 'offline', 'domain'],
  // A page opens the door once and hands its transaction to the queries.
  app: ['app', 'style', 'components', 'actions', 'queries', 'schema', 'auth', 'form', 'i18n', 'clock', 'domain', 'lib/db/door.ts'],
  route: [
    'route',
    'app',
    'queries',
    'commands',
    'schema',
    'exchange',
    'documents',
    'auth',
    'form',
    'i18n',
    'clock',
    'env',
    'domain',
    'lib/db/door.ts',
  ],
  proxy: ['env'],
  start: ['env', 'clock', 'jobs'],
  config: ['env'],
  generated: ['generated'],
  style: ['style'],
  store: [],
  test: anything,
};

const isTest = (room: Room | null): boolean => room === 'test';
const roomOf = (path: string): Room | null => rooms.find(([pattern]) => pattern.test(path))?.[1] ?? null;
const featureOf = (path: string): string | null => /^lib\/features\/([a-z]+)\//.exec(path)?.[1] ?? null;
const isFeature = (room: Room | null): boolean => room !== null && features.includes(room);
const codeOf = (text: string): string => text.replace(/(^|\s)\/\*[\s\S]*?\*\//g, '$1').replace(/(^|\s)\/\/.*$/gm, '$1');

/** What a file imports: static, side effect, dynamic and in types. */
const importsOf = (code: string): string[] =>
  [
    /(?:^|[\n;])\s*(?:import|export)\s+[\w$\s{},*]+?\s*from\s*['"]([^'"]+)['"]/g,
    /(?:^|[\n;])\s*(?:import|@import)\s*['"]([^'"]+)['"]/g,
    /\b(?:import|require)\(\s*['"`]([^'"`]+)['"`]/g,
  ].flatMap((pattern) => [...code.matchAll(pattern)].map((match) => match[1]!));

/** The file an import means, or null for a package. */
const targetOf = (path: string, specifier: string): string | null =>
  specifier.startsWith('#')
    ? posix.normalize(specifier.slice(1))
    : specifier.startsWith('.')
      ? posix.join(posix.dirname(path), specifier)
      : null;

function wrongArrow(path: string, room: Room, specifier: string): string | null {
  const target = targetOf(path, specifier);
  if (target === null)
    return room === 'domain' && specifier !== 'date-fns' ? `${path} → ${specifier}: the domain imports no package but date-fns` : null;
  const to = roomOf(target);
  if (to === null) return `${path} → ${target}: no room`;
  const allowed = arrows[room].includes(to) || arrows[room].includes(target as `${string}.ts`);
  if (!allowed) return `${path} (${room}) → ${target} (${to})`;
  if (to === 'sql' && isFeature(room) && featureOf(path) !== featureOf(target)) return `${path} → ${target}: another feature's sql`;
  return null;
}

/** What no file may hold, but the ones that are named. */
const forbidden: readonly {
  readonly rule: string;
  readonly pattern: RegExp;
  readonly except: (path: string, room: Room | null) => boolean;
}[] = [
  {
    rule: 'a second clock',
    pattern: /\bnew (TZ)?Date(\(\s*\)|\b(?!\())|\bDate\.now\b|[^.\w]Date\(\)/,
    except: (path, room) => path === 'lib/clock.ts' || isTest(room),
  },
  // A stopwatch tells no time: commands and jobs say how long they took.
  { rule: 'a second clock', pattern: /\bperformance\.now\b/, except: (_, room) => room === 'cli' || room === 'jobs' || isTest(room) },
  {
    rule: 'the clock of the database',
    pattern: /\bcurrent_(date|timestamp)\b|\bclock_timestamp\b|\bnow\(\)/i,
    except: (_, room) => !(isFeature(room) || room === 'domain' || room === 'audit'),
  },
  {
    rule: 'a second reader of the environment',
    pattern: /\bprocess(\?)?\.env\b|\bprocess\[|\benv\b[^}\n]*\}\s*=\s*process\b|\bimport\.meta\.env\b|['"](node:)?process['"]/,
    except: (path) => path === 'lib/env.ts' || path.startsWith('tests/'),
  },
  { rule: 'a mock of our own code', pattern: /\b(vi|jest)\.(do)?mock\b/i, except: () => false },
  {
    rule: 'an import that is no literal',
    pattern: /\b(import|require)\(\s*[^'"`\s)]/,
    except: (_, room) => room === 'cli' || isTest(room),
  },
];

/** Features that import each other in a circle, as `a → b → a`. */
function circles(files: readonly File[]): string[] {
  const next = new Map<string, Set<string>>();
  for (const { path, text } of files) {
    const from = featureOf(path);
    if (from === null || isTest(roomOf(path))) continue;
    const targets = importsOf(codeOf(text)).map((specifier) => featureOf(targetOf(path, specifier) ?? ''));
    for (const to of targets) if (to !== null && to !== from) next.set(from, (next.get(from) ?? new Set()).add(to));
  }
  const walk = (at: string, way: readonly string[]): string[] =>
    way.includes(at)
      ? at === way[0]
        ? [`circle of features: ${[...way, at].join(' → ')}`]
        : []
      : [...(next.get(at) ?? [])].flatMap((to) => walk(to, [...way, at]));
  return [...next.keys()].flatMap((feature) => walk(feature, []));
}

/** Everything that is wrong with these files, one line each. */
function findings(files: readonly File[]): string[] {
  const each = files.flatMap(({ path, text }) => {
    const room = roomOf(path);
    if (room === null) return [`${path}: no room`];
    const code = codeOf(text);
    const lines = text.split('\n').length - 1;
    return [
      ...importsOf(code).map((specifier) => wrongArrow(path, room, specifier)),
      ...forbidden.map(({ rule, pattern, except }) =>
        !except(path, room) && pattern.test(code) ? `${path}: ${rule}: ${pattern.exec(code)![0].trim()}` : null,
      ),
      lines > 300 && room !== 'test' ? `${path}: ${lines} lines, 300 is the most` : null,
    ].filter((finding) => finding !== null);
  });
  return [...each, ...circles(files)];
}

const skipped = new Set(['node_modules', 'generated', 'public', 'migrations', 'next-env.d.ts']);
const walk = (folder: string): string[] =>
  readdirSync(folder || '.', { withFileTypes: true }).flatMap((entry) => {
    if (skipped.has(entry.name) || entry.name.startsWith('.') || entry.isSymbolicLink()) return [];
    const path = posix.join(folder, entry.name);
    return entry.isDirectory() ? walk(path) : /\.([cm]?[jt]sx?|css|prisma)$/.test(entry.name) ? [path] : [];
  });
const house: readonly File[] = walk('').map((path) => ({ path, text: readFileSync(path, 'utf8') }));

test('every file has its room and every arrow is allowed', () => {
  expect(findings(house)).toEqual([]);
});

test('the walk saw the house', () => {
  const imports = house.reduce((total, file) => total + importsOf(codeOf(file.text)).filter((one) => targetOf(file.path, one)).length, 0);
  const seen = new Set(house.map((file) => roomOf(file.path)));
  console.log(`house: ${house.length} files, ${imports} arrows, ${seen.size} rooms`);
  expect(house.length).toBeGreaterThan(180);
  expect(imports).toBeGreaterThan(600);
  for (const room of [
    'domain',
    'exchange',
    'sql',
    'schema',
    'queries',
    'commands',
    'actions',
    'jobs',
    'cli',
    'seed',
    'form',
    'auth',
    'audit',
    'db',
    'i18n',
    'components',
    'app',
    'route',
  ] as const)
    expect(seen, `no file in ${room}`).toContain(room);
});

/** Each was seen red once, and is seen red for ever. */
const sabotages: readonly (readonly [name: string, path: string, text: string, finding: RegExp])[] = [
  ['domain → db', 'lib/domain/sly.ts', "import { asActor } from '#lib/db/door.ts';", /\(domain\) → lib\/db\/door\.ts \(db\)/],
  ['domain → a package', 'lib/domain/sly.ts', "import { z } from 'zod';", /no package but date-fns/],
  [
    'component → queries by a relative path',
    'components/case/sly.tsx',
    "import {\n  getCase,\n} from '../../lib/features/case/queries.ts';",
    /\(components\) → lib\/features\/case\/queries\.ts/,
  ],
  [
    'component → generated Prisma types',
    'components/case/sly.tsx',
    "import type { RentCase } from '#lib/db/generated/client.ts';",
    /\(components\) → lib\/db\/generated/,
  ],
  [
    'page → commands',
    'app/(werk)/sly/page.tsx',
    "const { moveCase } = await import('#lib/features/case/commands.ts');",
    /\(app\) → lib\/features\/case\/commands\.ts/,
  ],
  ['a stray lib/utils.ts', 'lib/utils.ts', 'export const twice = 2;', /lib\/utils\.ts: no room/],
  ['a second clock', 'lib/features/case/commands-sly.ts', 'export const at = new Date();', /a second clock/],
  ['a second reader of the environment', 'lib/jobs/sly.ts', 'export const port = process.env.PORT;', /a second reader/],
  [
    'a circle of features',
    'lib/features/case/commands-sly.ts',
    "import { recordLetter } from '#lib/features/contact/commands.ts';",
    /circle of features: case → contact → case/,
  ],
  ['a type imported in place', 'lib/domain/sly.ts', `export type T = ${'import'}('../db/door.ts').Tx;`, /\(domain\) → lib\/db\/door\.ts/],
  ["another feature's sql", 'lib/features/note/queries-sly.ts', "export * from '#lib/features/case/sql.ts';", /another feature's sql/],
  ['a file outside the vocabulary', 'lib/features/case/service.ts', '', /no room/],
  ['the clock of the database', 'lib/features/case/sql-sly.ts', 'export const on = `select current_date`;', /clock of the database/],
  ['the clock, quietly', 'components/ui/sly.tsx', 'export const at = Date.now();', /a second clock/],
  ['the environment, taken apart', 'lib/auth/sly.ts', 'const { env } = process;', /a second reader/],
  ['a mock', 'lib/domain/sly.test.ts', `vi.${'mock'}('./cents.ts');`, /a mock/],
  ['a long file', 'components/ui/sly.tsx', '\n'.repeat(301), /301 lines/],
];

test.each(sabotages)('red: %s', (_, path, text, finding) => {
  const before = findings(house);
  const added = findings([...house, { path, text }]).filter((one) => !before.includes(one));
  expect(added.length).toBeGreaterThan(0);
  expect(added.join('\n')).toMatch(finding);
});
