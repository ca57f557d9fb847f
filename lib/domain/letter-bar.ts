import type { CalendarDate } from './calendar-date.ts';
import { type CaseFacts, representativesOf } from './case-facts.ts';
import { type Hold, standing } from './hold.ts';

/** Why a letter may not go out to these people. */
export type LetterBar =
  | { readonly code: 'HELD'; readonly hold: Hold }
  | { readonly code: 'REPRESENTATIVE_UNKNOWN' }
  | { readonly code: 'ADDRESS_REPRESENTATIVE'; readonly name: string };

/**
 * What stands between a letter and the people it is addressed to, or null: nobody writes to the dead (a co-tenant who goes
 * on is written to), a manager's stop bars all that goes out, and under bewind whatever is about money goes to the
 * bewindvoerder, who has to be known. The same holds for who signs a plan.
 * @source domain §9.3; art. 1:441 BW
 */
export function letterBar(
  facts: CaseFacts,
  letter: { readonly personIds: readonly number[]; readonly money: boolean },
  today: CalendarDate,
): LetterBar | null {
  const holds = standing(facts.holds, today);
  const barring = holds.find(
    (hold) =>
      hold.kind === 'MANAGER_STOP' || (hold.kind === 'DEATH' && (hold.personId === null || letter.personIds.includes(hold.personId))),
  );
  if (barring) return { code: 'HELD', hold: barring };
  if (!letter.money) return null;
  const [representative, ...others] = representativesOf(facts);
  if (!representative) return holds.some((hold) => hold.kind === 'BEWIND') ? { code: 'REPRESENTATIVE_UNKNOWN' } : null;
  return [representative, ...others].some((one) => letter.personIds.includes(one.id))
    ? null
    : { code: 'ADDRESS_REPRESENTATIVE', name: representative.name };
}
