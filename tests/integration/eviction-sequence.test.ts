import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeDatabase } from '#lib/db/client.ts';
import type { Actor } from '#lib/domain/actor.ts';
import { seedPeople } from '../../prisma/seed/people.ts';
import { on } from '../support/household.ts';
import { makeGround } from '../support/sequence-ground.ts';
import { type Condition, conditions, lackingAt } from '../support/sequence-oracle.ts';
import { type Report, runSequences, type Sequence, told } from '../support/sequence-run.ts';
import { countOrders, installWitness, listOrdered, type Ordered } from '../support/sequence-witness.ts';

/**
 * Real commands on the real database. A sequence is everything that was done on one case from a judgment that was not
 * served up to one attempt to order the eviction; several sequences share their beginning, because a case goes on after an
 * attempt that was refused, stopped or taken back. The same ones every run; another seed tries others.
 */
const seed = 20_261_123;
const households = 850;
const episodes = 8;
const leastSequences = 10_000;
const leastOrders = 500;
const leastEach = 20;
/** A plan that runs is never all that lacks: its case stands in another stage. */
const neverAlone: readonly Condition[] = ['plan'];

let report: Report;
let ordered: readonly Ordered[];

beforeAll(async () => {
  const people = await seedPeople(on('2025-09-01'));
  const by = (name: string): Actor => people.get(name)!;
  await installWitness();
  const started = performance.now();
  report = await runSequences(by, await makeGround(households, seed, by('Femke'), by('Marijke')), episodes);
  ordered = await listOrdered();
  const seconds = Math.round((performance.now() - started) / 1_000);
  console.log(`${report.sequences.length} sequences, ${report.commands} commands, ${ordered.length} orders, ${seconds} s`);
}, 900_000);
afterAll(closeDatabase);

const story = ({ caseId, length, lacked, answer }: Sequence): string =>
  `${told(report.walks, caseId, length)}\nanswer: ${answer}; lacked: ${lacked.join(', ') || 'nothing'}`;

/** What was done up to this order. */
function toOrder({ case_id, order_id }: Ordered): string {
  const before = ordered.filter((other) => other.case_id === case_id && other.order_id < order_id).length;
  const orders = report.sequences.filter((sequence) => sequence.ordered && sequence.caseId === case_id);
  return told(report.walks, case_id, orders[before]?.length);
}

test('no order to evict ever appeared without everything that it needs', async () => {
  const wrong = ordered.map((order) => ({ order, lacked: lackingAt(order) })).filter(({ lacked }) => lacked.length > 0);
  const first = wrong[0];
  expect(wrong.length, first && `${toOrder(first.order)}\nlacked: ${first.lacked.join(', ')}`).toBe(0);
  expect(await countOrders()).toBe(ordered.length);
  expect(ordered.length).toBe(report.sequences.filter((sequence) => sequence.ordered).length);
});

test('an order is refused only where something lacks', () => {
  const wrong = report.sequences.filter((sequence) => !sequence.ordered && sequence.lacked.length === 0);
  expect(wrong.length, wrong[0] && story(wrong[0])).toBe(0);
});

test('that proves something: ten thousand sequences, many orders, and each condition often all that lacked', () => {
  const alone = new Map<Condition, number>(conditions.map((condition) => [condition, 0]));
  for (const { lacked } of report.sequences) if (lacked.length === 1) alone.set(lacked[0]!, alone.get(lacked[0]!)! + 1);
  console.log([...alone].map(([condition, count]) => `${condition} ${count}`).join(', '));
  expect(report.sequences.length).toBeGreaterThanOrEqual(leastSequences);
  expect(ordered.length).toBeGreaterThanOrEqual(leastOrders);
  const seldom = [...alone].filter(([condition, count]) => count < leastEach && !neverAlone.includes(condition));
  expect(seldom).toEqual([]);
  expect(report.sequences.some(({ lacked }) => lacked.includes('plan'))).toBe(true);
});
