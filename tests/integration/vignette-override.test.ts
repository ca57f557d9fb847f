import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeDatabase } from '#lib/db/client.ts';
import { asSystem } from '#lib/db/door.ts';
import type { Actor, Role } from '#lib/domain/actor.ts';
import { addMonths } from '#lib/domain/calendar-date.ts';
import { cents } from '#lib/domain/cents.ts';
import type { MoveRefusal } from '#lib/domain/escalation.ts';
import { type GuardId, guards } from '#lib/domain/guard.ts';
import type { Moment } from '#lib/domain/moment.ts';
import type { Result } from '#lib/domain/result.ts';
import { recordLetter } from '#lib/features/contact/commands.ts';
import { seedPeople } from '../../prisma/seed/people.ts';
import { codeOf, done, giveNotice, makeReady, refer, remind, ring } from '../support/case-story.ts';
import { days, makeComplete, proposeOrder } from '../support/eviction-story.ts';
import { arrive, book, type Known, on, paid, rent, rowOf } from '../support/household.ts';
import { freezeIt, type Pair, proposeIt, seenBy, settleIt, stateIt, summonIt } from '../support/legal-story.ts';

let people: Map<string, Actor>;
let pair: Pair;
const by = (name: string): Actor => people.get(name)!;
/** Somebody of each role; the managers are two, because nobody approves what he proposed. */
const names = {
  FIELD_WORKER: 'Ruben',
  COORDINATOR: 'Femke',
  MANAGER: 'Marijke',
  ADMIN: 'Sjoerd',
  AUDITOR: 'Ingrid',
} as const satisfies Record<Role, string>;
const note = 'Omdat het hier anders ligt.';
const now = days.summons;

type Answer = Result<unknown, { readonly code: string }> | null;
/** One condition that can be set aside: how a case comes to need it, and how somebody tries with a reason or without. */
interface Aside {
  readonly guard: GuardId;
  readonly may: Role;
  /** Months owed where it needs another number than four. */
  readonly months?: readonly string[];
  /** Answers a decision that waits, where there is one. */
  readonly prepare: (home: Known) => Promise<number>;
  readonly attempt: (actor: Actor, home: Known, reason: string, decisionId: number) => Promise<Answer>;
  readonly to: string;
}

const later: Moment = { ...on(addMonths(days.judgment.today, 13)) };
const asides: readonly Aside[] = [
  {
    guard: 'reminderSent',
    may: 'MANAGER',
    prepare: async () => 0,
    attempt: async (actor, home, reason) =>
      recordLetter(
        actor,
        {
          ...(await seenBy(home)),
          kind: 'FOURTEEN_DAY_NOTICE',
          on: now.today,
          channel: 'POST',
          personIds: [...home.personIds],
          amount: cents(120_000),
          offersSharing: false,
          debtHelp: true,
          noReminderReason: reason,
        },
        now,
      ),
    to: 'FOURTEEN_DAY_NOTICE',
  },
  {
    guard: 'signalThreshold',
    may: 'COORDINATOR',
    months: ['2026-10'],
    prepare: (home) => makeReady(by('Marijke'), home, now),
    attempt: (actor, home, reason) => refer(actor, home, now, home.personIds[0]!, reason),
    to: 'EARLY_SIGNAL',
  },
  {
    guard: 'signalWithoutFruit',
    may: 'MANAGER',
    prepare: async (home) => {
      await makeReady(by('Marijke'), home, now);
      done(await giveNotice(by('Femke'), home, now));
      // Proposed by the other coordinator, so that being the proposer is in nobody's way.
      return done(await proposeIt(by('Roos'), home, now));
    },
    attempt: (actor, home, signalWithoutFruit, decisionId) => settleIt(actor, home, decisionId, 'APPROVED', now, { signalWithoutFruit }),
    to: 'BAILIFF',
  },
  {
    guard: 'signalOrObjection',
    may: 'MANAGER',
    prepare: async (home) => {
      await remind(by('Marijke'), home, now);
      await ring(by('Ruben'), home, now);
      done(await giveNotice(by('Femke'), home, now));
      const decisionId = done(await proposeIt(by('Femke'), home, now));
      done(await settleIt(by('Anton'), home, decisionId, 'APPROVED', now, { signalWithoutFruit: note }));
      done(await stateIt(by('Femke'), home, now));
      return done(await freezeIt(by('Femke'), home, now));
    },
    attempt: (actor, home, reason) => summonIt(actor, home, now, home.personIds[0]!, reason),
    to: 'COURT',
  },
  {
    guard: 'notSatisfied',
    may: 'MANAGER',
    prepare: async (home) => {
      await makeComplete(pair, home);
      await book(home.contract, [paid('2026-12-21', 240_000)], days.order);
      return done(await proposeOrder(by('Roos'), home, days.order));
    },
    attempt: (actor, home, notSatisfied, decisionId) => settleIt(actor, home, decisionId, 'APPROVED', days.order, { notSatisfied }),
    to: 'EVICTION_ORDERED',
  },
  {
    guard: 'executionReview',
    may: 'MANAGER',
    prepare: async (home) => {
      await makeComplete(pair, home);
      done(await stateIt(by('Femke'), home, later));
      return done(await proposeOrder(by('Roos'), home, later));
    },
    attempt: (actor, home, executionReview, decisionId) => settleIt(actor, home, decisionId, 'APPROVED', later, { executionReview }),
    to: 'EVICTION_ORDERED',
  },
];

const refusedFor = (answer: Answer): string[] => {
  if (!answer || answer.ok || answer.refusal.code !== 'GUARDED') return [codeOf(answer)];
  return (answer.refusal as Extract<MoveRefusal, { code: 'GUARDED' }>).blocks.map((block) => block.id);
};

beforeAll(async () => {
  people = await seedPeople(on('2026-11-01'));
  people.set('Roos', { ...by('Femke'), ...(await secondCoordinator()) });
  pair = { proposer: by('Femke'), manager: by('Marijke') };
});
afterAll(closeDatabase);

/** Another coordinator of Noord. */
const secondCoordinator = () =>
  asSystem(async (tx) => {
    const { id, name } = await tx.user.create({
      data: { email: 'roos.vermeer@delinde.example', name: 'Roos Vermeer', role: 'COORDINATOR', createdAt: now.at },
    });
    await tx.teamMember.createMany({ data: by('Femke').teams.map((teamId) => ({ userId: id, teamId })) });
    return { id, name };
  });

it('these are all the conditions that anybody can set aside', () => {
  const offered = (Object.keys(guards) as GuardId[]).filter((id) => guards[id].overrideBy.length > 0);
  expect(asides.map(({ guard }) => guard).sort()).toEqual(offered.sort());
  for (const { guard, may } of asides) expect([guard, guards[guard].overrideBy]).toEqual([guard, [may]]);
});

describe.each(asides)('$guard', ({ guard, may, months = ['2026-08', '2026-09', '2026-10', '2026-11'], prepare, attempt, to }) => {
  let home: Known;
  let prepared: number;

  beforeAll(async () => {
    [home] = (await arrive([{ contract: `O-${guard}`.toUpperCase(), bookings: months.map((month) => rent(month, 60_000)) }], now)) as [
      Known,
    ];
    prepared = await prepare(home);
  });

  it.each(Object.keys(names).filter((role) => role !== may))('is set aside by no %s, whatever the reason', async (role) => {
    const before = await rowOf(home.caseId);
    const answer = refusedFor(await attempt(by(names[role as Role]), home, note, prepared));
    expect(answer).toHaveLength(1);
    // An administrator does not see cases at all.
    expect(role === 'ADMIN' ? ['ABSENT'] : [guard, 'MAY_NOT', 'NOT_YOUR_ROLE']).toContain(answer[0]);
    expect(await rowOf(home.caseId)).toEqual(before);
  });

  it.each(['', '   '])('not without a reason (%j)', async (reason) => {
    expect(refusedFor(await attempt(by(names[may]), home, reason, prepared))).toEqual([guard]);
  });

  it('is set aside with a reason, which stands in the audit event with whoever gave it', async () => {
    done(await attempt(by(names[may]), home, note, prepared));
    expect(await rowOf(home.caseId)).toMatchObject({ stage: to });
    const moved = await asSystem((tx) =>
      tx.auditEvent.findMany({ where: { caseId: home.caseId, type: 'case.stage.moved' }, orderBy: { id: 'asc' } }),
    );
    expect(moved.at(-1)).toMatchObject({ actorName: by(names[may]).name, actorRole: may, data: { to, overrides: { [guard]: note } } });
  });
});
