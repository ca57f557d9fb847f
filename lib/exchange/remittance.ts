import { addPeriods, type CalendarDate, type Period, periodOf } from '#lib/domain/calendar-date.ts';
import type { BankEntry } from './bank-statement.ts';

const MONTHS = ['januari', 'februari', 'maart', 'april', 'mei', 'juni', 'juli', 'augustus', 'september', 'oktober', 'november', 'december'];
const HUUR = /(?<![\p{L}\p{N}])huur(?![\p{L}\p{N}])/iu;
/** `oktober`, `oktober 2026`, `oktober-2026`, `2026 oktober`; a year inside a longer number is none. */
const MONTH = new RegExp(
  `(?:(?<![\\p{L}\\p{N}\\-/._])((?:19|20)\\d{2})\\s+)?(?<![\\p{L}\\p{N}])(${MONTHS.join('|')})(?!\\p{L})` +
    "(?:[\\s,.'’/-]*((?:19|20)\\d{2})(?![\\p{L}\\p{N}]|[-/._][\\p{L}\\p{N}]))?",
  'giu',
);

/**
 * The month of rent that a payer names (betreft): exactly one month in full after the word "huur", in any case. With a
 * year that one; without, the one from eleven months before to one month after the booking month. Null when no month
 * is named, or two.
 * @source import-format §2
 * @open eleven months before and one month after bear the same name; we take the one after, which lies nearest.
 */
export function designatedPeriod(text: string, bookedOn: CalendarDate): Period | null {
  const huur = HUUR.exec(text);
  if (huur === null) return null;
  const named = new Set<Period>();
  for (const [, yearBefore, month, yearAfter] of text.slice(huur.index).matchAll(MONTH)) {
    const number = MONTHS.indexOf(month!.toLowerCase()) + 1;
    const year = yearAfter ?? yearBefore;
    named.add(year === undefined ? nearest(number, bookedOn) : periodIn(year, number));
  }
  const [only] = named;
  return named.size === 1 ? only! : null;
}

const periodIn = (year: string, month: number): Period => `${year}-${String(month).padStart(2, '0')}` as Period;

/** The twelve months that end one after the booking month hold every name once. */
function nearest(month: number, bookedOn: CalendarDate): Period {
  const last = addPeriods(periodOf(bookedOn), 1);
  return addPeriods(last, -((Number(last.slice(5)) - month + 12) % 12));
}

/** Numbers such as `HO-01-00069` are one word; some contain a point, a stroke or an underscore, in others it divides. */
const WORDS = [/[\p{L}\p{N}\-/._]+/gu, /[\p{L}\p{N}\-/]+/gu, /[\p{L}\p{N}\-.]+/gu, /[\p{L}\p{N}\-_]+/gu, /[\p{L}\p{N}-]+/gu];
const EDGES = /^[-/._]+|[-/._]+$/g;
const LONGEST_NUMBER = 64;
const LONGEST_RUN = 400;

/**
 * The words of a text in capitals, each once, among which a contract number stands when it is "a word of its own":
 * not in `XHO-01-00069`, not in `HO-01-000691`, twice in `HO-01-00018 en HO-01-00246`. A known number is compared in
 * capitals; one with a space in it is never found.
 */
export function contractWords(text: string): string[] {
  const words = new Set<string>();
  const capitals = text.normalize('NFC').toUpperCase();
  for (const pattern of WORDS) {
    for (const [run] of capitals.matchAll(pattern)) {
      if (run.length > LONGEST_RUN) continue;
      const word = run.replace(EDGES, '');
      if (word !== '' && word.length <= LONGEST_NUMBER) words.add(word);
    }
  }
  return [...words];
}

/** All that a payment says about whose it is: text, end-to-end id and references. */
export const matchText = (entry: Pick<BankEntry, 'text' | 'endToEndId' | 'references'>): string =>
  [entry.text, entry.endToEndId ?? '', ...entry.references].join(' ').trim();
