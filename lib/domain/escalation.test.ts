import { expect, test } from 'vitest';
import { complete, doer, hold, judgment, today } from '#tests/support/case-facts.ts';
import { atLength } from '#tests/support/cases.ts';
import { barredBy, leadsTo, letters, numbered, table } from '#tests/support/staircase.ts';
import { roles } from './actor.ts';
import { addDays } from './calendar-date.ts';
import type { CaseFacts } from './case-facts.ts';
import { decideMove, movesBetween } from './escalation.ts';
import { holdKinds } from './hold.ts';
import { type MoveId, moveIds, moves } from './move.ts';
import { type Stage, stages } from './stage.ts';

const everyone = [...roles, 'SYSTEM'] as const;
const number = (stage: Stage): number => numbered.indexOf(stage);

/** Facts in which nothing stands in the way of this move but role and holds. */
function ready(id: MoveId, from: Stage, to: Stage): CaseFacts {
  const back = id === 'T13' || id === 'T15';
  return complete({
    stage: from,
    stageBefore: back ? to : null,
    judgment: back && to !== 'HOME_VISIT' ? null : judgment({ ordersEviction: id !== 'T7d', setAside: id === 'T7e' }),
  });
}

/** What the domain's tables answer. */
function oracle(id: MoveId, from: Stage, to: Stage, role: (typeof everyone)[number], held: string | null): string {
  if (!leadsTo(id, number(from), number(to))) return 'NO_SUCH_MOVE';
  const letter = letters[role];
  if (letter === null || !table[id]!.who.includes(letter)) return 'NOT_YOUR_ROLE';
  return held !== null && barredBy[held]!.split(' ').includes(id) ? 'HELD' : 'OK';
}

test('every stage, target, move, role and hold answers as the domain says', { timeout: 60_000 }, () => {
  const wrong: string[] = [];
  const answers = new Map<string, number>();
  const holds = (atLength ? [null, ...holdKinds] : [null]).map((kind) => ({ kind, holds: kind === null ? [] : [hold(kind)] }));
  const actors = everyone.map((role) => ({ role, actor: doer(role) }));
  let tried = 0;
  for (const id of moveIds)
    for (const from of stages)
      for (const to of stages) {
        const facts = ready(id, from, to);
        for (const { kind, holds: standing } of holds) {
          const held = { ...facts, holds: standing };
          for (const { role, actor } of actors) {
            tried++;
            const decision = decideMove(held, { id, to, actor, today });
            const answer = decision.ok ? 'OK' : decision.refusal.code;
            answers.set(answer, (answers.get(answer) ?? 0) + 1);
            const expected = oracle(id, from, to, role, kind);
            if (answer !== expected)
              wrong.push(`${id} ${from} → ${to} as ${role} under ${kind ?? 'no hold'}: ${answer}, the domain says ${expected}`);
            if (decision.ok && decision.needsApproval !== (table[id]!.approved ?? false)) wrong.push(`${id}: approval`);
          }
        }
      }
  console.log(`staircase: ${tried} cases tried: ${[...answers].map(([code, count]) => `${code} ${count}`).join(', ')}`);
  expect(wrong).toEqual([]);
  expect(tried).toBe(moveIds.length * 12 * 12 * 6 * (atLength ? 18 : 1));
  expect(tried).toBeGreaterThan(10_000);
  expect([...answers.keys()].sort()).toEqual(
    atLength ? ['HELD', 'NOT_YOUR_ROLE', 'NO_SUCH_MOVE', 'OK'] : ['NOT_YOUR_ROLE', 'NO_SUCH_MOVE', 'OK'],
  );
});

test('the table of moves is that of the domain, with its guards', () => {
  expect([...moveIds].sort()).toEqual(Object.keys(table).sort());
  expect([...holdKinds].sort()).toEqual(Object.keys(barredBy).sort());
  const names = (text = ''): string[] =>
    text
      .split(' ')
      .filter(Boolean)
      .map((word) => word.split('/')[0]!);
  for (const id of moveIds)
    expect([...moves[id].guards].sort(), id).toEqual([...names(table[id]!.blocks), ...names(table[id]!.warns)].sort());
});

test('a hold bars only while it stands', () => {
  const facts = ready('T10a', 'HOME_VISIT', 'EVICTION_ORDERED');
  const answer = (from: number, until: number | null) =>
    decideMove(
      { ...facts, holds: [hold('EKC_RUNNING', { startsOn: addDays(today, from), endsOn: until === null ? null : addDays(today, until) })] },
      { id: 'T10a', to: 'EVICTION_ORDERED', actor: doer('MANAGER'), today },
    ).ok;
  expect([answer(-1, null), answer(0, 0), answer(-5, -1), answer(1, null)]).toEqual([false, false, true, true]);
});

test('a hold that warns lets the move through and says so', () => {
  const facts = { ...ready('T10a', 'HOME_VISIT', 'EVICTION_ORDERED'), holds: [hold('BROAD_MORATORIUM')] };
  const decision = decideMove(facts, { id: 'T10a', to: 'EVICTION_ORDERED', actor: doer('MANAGER'), today });
  expect(decision.ok && decision.warningHolds.map((one) => one.kind)).toEqual(['BROAD_MORATORIUM']);
});

/** What never happens (domain §9, invariants). */
test('no stage but the judgment and the visit leads to an order to evict, and nothing leads from help straight to it', () => {
  expect(stages.filter((stage) => movesBetween(stage, 'EVICTION_ORDERED').some((id) => id !== 'T10b'))).toEqual(['JUDGMENT', 'HOME_VISIT']);
});
test('from every stage in which somebody lives there a way leads to help and to an agreement', () => {
  for (const stage of stages.filter((one) => one !== 'CLOSED' && one !== 'DEPARTED')) {
    if (stage !== 'SUPPORT') expect(movesBetween(stage, 'SUPPORT'), stage).toContain('T9');
    if (stage !== 'AGREEMENT') expect(movesBetween(stage, 'AGREEMENT'), stage).toContain('T12');
  }
});
test('nothing leads out of a closed case', () => {
  for (const to of stages) expect(movesBetween('CLOSED', to)).toEqual([]);
});
test('a judgment that was set aside supports no eviction', () => {
  const facts = { ...ready('T10a', 'HOME_VISIT', 'EVICTION_ORDERED'), judgment: judgment({ setAside: true }) };
  const decision = decideMove(facts, {
    id: 'T10a',
    to: 'EVICTION_ORDERED',
    actor: doer('MANAGER'),
    today,
    overrides: { ordersEviction: 'toch' },
  });
  expect(!decision.ok && decision.refusal.code === 'GUARDED' && decision.refusal.blocks.map((block) => block.id)).toEqual([
    'ordersEviction',
  ]);
});
