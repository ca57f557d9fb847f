import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeDatabase } from '#lib/db/client.ts';
import { type Actor, type Role, roles } from '#lib/domain/actor.ts';
import { expectedOf, type Outcome, type Subject } from '../support/authorisation.ts';
import { actionTable, pageTable } from '../support/authorisation-page.ts';
import { openStreet, prepareSubject, type Street } from '../support/authorisation-subject.ts';
import { table } from '../support/authorisation-table.ts';
import { type Story, type Whose, whose } from '../support/role-sight.ts';
import { changedTables, fingerprint } from '../support/trace.ts';

const modules = import.meta.glob<Record<string, unknown>>(['../../lib/features/*/queries*.ts', '../../lib/features/*/commands*.ts'], {
  eager: true,
});
const actions = import.meta.glob<Record<string, unknown>>('../../lib/features/*/actions*.ts', { eager: true });

/** `feature/file#function` of every function that these modules export. */
const functionsOf = (found: Record<string, Record<string, unknown>>): string[] =>
  Object.entries(found).flatMap(([path, exported]) => {
    const [, room] = /features\/(.+)\.ts$/.exec(path)!;
    return Object.entries(exported).flatMap(([name, value]) => (typeof value === 'function' ? [`${room}#${name}`] : []));
  });
const functions = functionsOf(modules).sort();
const filesUnder = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => `${folder}/${file}`);

const personOf: Record<Role, string> = {
  FIELD_WORKER: 'Ruben',
  COORDINATOR: 'Femke',
  MANAGER: 'Marijke',
  ADMIN: 'Sjoerd',
  AUDITOR: 'Ingrid',
};
const forbidden = /permission denied|row-level security/;

let street: Street;
let print: Record<string, string>;
let cells = 0;
const as = (role: Role): Actor => street.people.get(personOf[role])!;

/** What came of an attempt; the database's own no is as good as absence. */
async function attempt(work: Promise<unknown>, judge: (answer: unknown) => Outcome): Promise<Outcome> {
  try {
    return judge(await work);
  } catch (error) {
    if (forbidden.test((error as Error).message)) return 'ABSENT';
    throw error;
  }
}
/** The tables that changed since the last look. */
async function changedSince(): Promise<string[]> {
  const before = print;
  print = await fingerprint();
  return changedTables(before, print);
}

beforeAll(async () => {
  street = await openStreet(300);
});
afterAll(async () => {
  await closeDatabase();
  console.log(`authorisation: ${cells} cells tried over ${functions.length} functions`);
});

describe('nothing is forgotten', () => {
  it('the table says of every query and command who may', () => {
    expect(functions.length).toBeGreaterThan(50);
    expect(Object.keys(table).sort()).toEqual(functions);
  });
  it('the table says of every action which form posts it', () => {
    const found = functionsOf(actions).sort();
    expect(found.length).toBeGreaterThan(15);
    expect(Object.keys(actionTable).sort()).toEqual(found);
  });
  it('the table says of every page and route who may open it', () => {
    const found = filesUnder('app')
      .filter((file) => /\/(page\.tsx|route\.ts)$/.test(file))
      .sort();
    expect(found.length).toBeGreaterThan(15);
    expect(Object.keys(pageTable).sort()).toEqual(found);
  });
});

describe('what nobody can try', () => {
  const sources = ['app', 'components', 'lib', 'prisma/seed']
    .flatMap(filesUnder)
    .filter((file) => /\.tsx?$/.test(file) && !file.includes('/generated/') && !file.endsWith('.test.ts'));
  const unmanned = Object.entries(table).flatMap(([name, entry]) =>
    entry.kind === 'UNMANNED' ? [[name, entry.reachedFrom] as const] : [],
  );
  it.each(unmanned)('%s is reached from its rooms only', (name, rooms) => {
    const [file, wanted] = name.split('#') as [string, string];
    const callers = sources.filter((source) => {
      const text = readFileSync(source, 'utf8');
      const imports = [...text.matchAll(/(?:import|const)\s+(?:type\s+)?\{([^}]*)\}\s*(?:from|=\s*await import\()\s*['"]([^'"]+)['"]/g)];
      return imports.some(
        ([, names, from]) =>
          (from!.endsWith(`features/${file}.ts`) ||
            (from!.startsWith('./') && source === `lib/features/${file.split('/')[0]}/${from!.slice(2)}`)) &&
          new RegExp(`\\b${wanted}\\b`).test(names!),
      );
    });
    cells += sources.length > 100 ? 1 : 0;
    expect(callers.filter((caller) => !rooms.some((room) => room.test(caller)))).toEqual([]);
  });
});

describe('about a case', () => {
  const entries = Object.entries(table).flatMap(([name, entry]) => (entry.kind === 'CASE' ? [[name, entry] as const] : []));
  it.each(entries)('%s', async (name, entry) => {
    const wrong: string[] = [];
    for (const team of whose) {
      let subject: Subject | undefined;
      for (const role of roles) {
        if (!subject) {
          subject = await prepareSubject(street, team, entry.story as Story);
          print = await fingerprint();
        }
        const expected = expectedOf(entry, role, team as Whose);
        const outcome = await attempt(entry.call(as(role), subject), entry.judge);
        const changed = await changedSince();
        cells++;
        if (outcome !== expected) wrong.push(`${role} ${team}: ${outcome}, expected ${expected}`);
        if (expected !== 'DOES' && changed.length > 0) wrong.push(`${role} ${team}: forbidden, and wrote to ${changed.join(', ')}`);
        if (changed.length > 0) subject = undefined;
      }
    }
    expect(wrong, name).toEqual([]);
  });
});

describe('by role alone', () => {
  const entries = Object.entries(table).flatMap(([name, entry]) => (entry.kind === 'ROLE' ? [[name, entry] as const] : []));
  it.each(entries)('%s', async (name, entry) => {
    const wrong: string[] = [];
    for (const role of roles) {
      const made = await entry.prepare();
      print = await fingerprint();
      const expected = entry.may.includes(role) ? 'DOES' : entry.else;
      const outcome = await attempt(entry.call(as(role), made), entry.judge);
      const changed = await changedSince();
      cells++;
      if (outcome !== expected) wrong.push(`${role}: ${outcome}, expected ${expected}`);
      if (expected !== 'DOES' && changed.length > 0) wrong.push(`${role}: forbidden, and wrote to ${changed.join(', ')}`);
    }
    expect(wrong, name).toEqual([]);
  });
});
