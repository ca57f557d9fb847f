import { asSystem } from '#lib/db/door.ts';
import { Prisma } from '#lib/db/generated/client.ts';
import type { Actor } from '#lib/domain/actor.ts';
import type { CalendarDate } from '#lib/domain/calendar-date.ts';
import type { Moment } from '#lib/domain/moment.ts';
import type { Result } from '#lib/domain/result.ts';
import type { OpenCase } from '#lib/features/case/schema.ts';
import { listFacts, openIn } from '#lib/features/case/sql.ts';
import { factsOf } from '#lib/features/case/sql-facts.ts';
import { momentOn } from './run-day.ts';

/** A case as it lies on somebody's desk. */
export interface Lying extends OpenCase {
  readonly contract: string;
  readonly team: string | null;
  readonly owned: boolean;
}

/** A working day: every act takes some minutes, from half past eight on. */
export class Day {
  readonly on: CalendarDate;
  #acts = 0;
  constructor(on: CalendarDate) {
    this.on = on;
  }
  /** When the next act is written down. */
  next(): Moment {
    this.#acts++;
    return momentOn(this.on, 510 + Math.min(this.#acts * 3, 510));
  }
}

export type People = ReadonlyMap<string, Actor>;

export function personNamed(people: People, name: string): Actor {
  const person = people.get(name);
  if (!person) throw new Error(`nobody at De Linde is called ${name}`);
  return person;
}

const lying = (which: Prisma.Sql): Promise<Lying[]> =>
  asSystem(async (tx) => {
    const facts = await listFacts(tx, which);
    const about = await tx.$queryRaw<{ id: number; contract: string; team: string | null; owned: boolean }[]>`
      select c.id, t.contract_number as contract, m.code as team, c.owner_id is not null as owned
      from rent_case c join tenancy t on t.id = c.tenancy_id left join team m on m.id = c.team_id where c.id in (${which})`;
    const known = new Map(about.map((row) => [row.id, row]));
    return facts.map((row) => ({ ...factsOf(row), ...known.get(row.id)! }));
  });

export const openCases = (): Promise<Lying[]> => lying(openIn('ALL'));

/** The newest case of a contract; throws where the arrears opened none yet. */
export async function caseOf(contract: string): Promise<Lying> {
  const [found] = await lying(
    Prisma.sql`select max(x.id) from rent_case x join tenancy y on y.id = x.tenancy_id where y.contract_number = ${contract}`,
  );
  if (!found) throw new Error(`no case was opened for ${contract}`);
  return found;
}

/** What a command answered; a refusal in example data is a mistake in the example. */
export function done<T>(what: string, answer: Result<T, { readonly code: string }> | null): T {
  if (answer?.ok) return answer.value;
  throw new Error(`${what}: ${answer ? JSON.stringify(answer.refusal) : 'not visible for this person'}`);
}
