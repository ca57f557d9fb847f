import 'server-only';
import { readDay, readDayOrNull } from '#lib/db/day.ts';
import type { Tx } from '#lib/db/door.ts';
import { periodOf } from '#lib/domain/calendar-date.ts';
import { cents } from '#lib/domain/cents.ts';
import type { Doubt, Hint, Queue, QueueItem, Suggestion } from './schema.ts';
import { type Clue, findSuggestions } from './sql.ts';

const pageRows = 25;

/** How many payments wait for a coordinator; 0 for who may not see them. */
export const countQueue = (tx: Tx): Promise<number> => tx.doubtfulPayment.count({ where: { status: 'OPEN' } });

/** The payments that wait, oldest first, 25 at a time, with suggestions; `after` is the `next` of the page before. Empty for who may not see them. */
export async function listQueue(tx: Tx, after: string | null = null): Promise<Queue> {
  const [, on, id] = /^(\d{4}-\d{2}-\d{2})\.(\d{1,9})$/.exec(after ?? '') ?? [];
  const seen = on && id ? { OR: [{ bookedOn: { gt: new Date(on) } }, { bookedOn: new Date(on), id: { gt: Number(id) } }] } : {};
  const rows = await tx.doubtfulPayment.findMany({
    where: { status: 'OPEN', ...seen },
    orderBy: [{ bookedOn: 'asc' }, { id: 'asc' }],
    take: pageRows + 1,
  });
  const shown = rows.slice(0, pageRows);
  const last = rows.length > pageRows ? shown.at(-1) : undefined;
  return {
    count: await tx.doubtfulPayment.count({ where: { status: 'OPEN' } }),
    items: await withSuggestions(tx, shown),
    next: last ? `${readDay(last.bookedOn)}.${last.id}` : null,
  };
}

type Row = Awaited<ReturnType<Tx['doubtfulPayment']['findMany']>>[number];

async function withSuggestions(tx: Tx, rows: readonly Row[]): Promise<QueueItem[]> {
  if (rows.length === 0) return [];
  const found = Map.groupBy(await findSuggestions(tx, rows.map(clueOf)), (row) => row.payment_id);
  const ibans = rows.flatMap((row) => row.counterpartyIban ?? []);
  const third = new Set(
    (await tx.thirdPartyIban.findMany({ where: { iban: { in: ibans } }, select: { iban: true } })).map(({ iban }) => iban),
  );
  return rows.map((row) => {
    const designated = readDayOrNull(row.designated);
    return {
      id: row.id,
      version: row.version,
      account: row.account,
      bookedOn: readDay(row.bookedOn),
      amount: cents(row.amountCents),
      direction: row.direction as QueueItem['direction'],
      doubt: row.doubt as Doubt,
      returnReason: row.returnReason,
      counterpartyName: row.counterpartyName,
      counterpartyIban: row.counterpartyIban,
      thirdParty: row.counterpartyIban !== null && third.has(row.counterpartyIban),
      text: row.remittance || (row.endToEndId ?? ''),
      designated: designated && periodOf(designated),
      suggestions: (found.get(row.id) ?? []).map(
        (one): Suggestion => ({
          contract: one.contract,
          name: one.name ?? '',
          address: one.address,
          balance: cents(one.balance),
          hints: one.hints as Hint[],
        }),
      ),
    };
  });
}

const LONGEST_PHRASE = 3;
const MOST_WORDS = 60;

/** The words of a payment as `tenant.surname_plain` spells them, and every run of up to three. */
function clueOf(row: Row): Clue {
  const said = [row.counterpartyName, row.remittance, row.endToEndId].filter(Boolean).join(' ');
  const words = (
    said
      .normalize('NFD')
      .replace(/[\u0300-\u036f]/g, '')
      .toLowerCase()
      .match(/[a-z0-9'-]+/g) ?? []
  ).slice(0, MOST_WORDS);
  const phrases = words.flatMap((_, start) =>
    Array.from({ length: LONGEST_PHRASE }, (_, more) => words.slice(start, start + more + 1))
      .filter((run, more) => run.length === more + 1)
      .map((run) => run.join(' ')),
  );
  return {
    id: row.id,
    iban: row.counterpartyIban,
    amount: row.amountCents,
    named: row.named,
    phrases: [...new Set(phrases)],
    words,
    plain: words.join(' '),
  };
}
