import { asSystem } from '#lib/db/door.ts';
import type { Actor } from '#lib/domain/actor.ts';
import { addDays, day } from '#lib/domain/calendar-date.ts';
import { cents } from '#lib/domain/cents.ts';
import type { Moment } from '#lib/domain/moment.ts';
import type { PlanTerms } from '#lib/domain/plan-terms.ts';
import { liftHold, setHold } from '#lib/features/hold/commands-set.ts';
import type { SetInput } from '#lib/features/hold/schema.ts';
import { runArrears } from '#lib/features/ledger/commands.ts';
import { returnFromPlan, sendBreachNotice } from '#lib/features/plan/commands.ts';
import { agreePlan } from '#lib/features/plan/commands-agree.ts';
import type { AgreeInput } from '#lib/features/plan/schema.ts';
import { startSupport } from '#lib/features/support/commands.ts';
import type { StartInput } from '#lib/features/support/schema.ts';
import { done, ring } from './case-story.ts';
import { type Known, on, versionOf } from './household.ts';

const seen = async (home: Known) => ({ caseId: home.caseId, seenVersion: await versionOf(home.caseId) });

/** The nightly run of that day. */
export const night = (date: string) => runArrears(day(date), on(date, '03:00'));

/** A debt of 1,200 euros by 200 a month, the first in a week, unless the story says otherwise. */
export const termsOn = (now: Moment, more: Partial<PlanTerms> = {}): PlanTerms => ({
  debt: cents(120_000),
  down: null,
  rhythm: 'MONTHLY',
  first: addDays(now.today, 7),
  each: more.count ? null : cents(20_000),
  count: null,
  ...more,
});

type Signed = Partial<Omit<AgreeInput, 'terms' | 'caseId'>> & { readonly terms?: Partial<PlanTerms> };
/** Records a plan as the first tenant signed it today, after looking at what he can pay. */
export const sign = async (actor: Actor, home: Known, now: Moment, { terms, ...more }: Signed = {}) =>
  agreePlan(
    actor,
    {
      ...(await seen(home)),
      signedBy: home.personIds[0]!,
      signedOn: now.today,
      capacity: true,
      reserves: false,
      reason: '',
      ...more,
      terms: termsOn(now, terms),
    },
    now,
  );

export const giveBreachNotice = async (actor: Actor, home: Known, now: Moment, sentOn = now.today) =>
  sendBreachNotice(actor, { ...(await seen(home)), on: sentOn }, now);
export const giveUp = async (actor: Actor, home: Known, now: Moment, reason = 'Er komt niets meer binnen.') =>
  returnFromPlan(actor, { ...(await seen(home)), reason }, now);

/** How the plan of a case stands, past everybody's sight. */
export const planOf = (home: Known) =>
  asSystem((tx) =>
    tx.paymentPlan.findFirstOrThrow({
      where: { caseId: home.caseId },
      orderBy: { id: 'desc' },
      include: { planInstalments: { orderBy: { number: 'asc' } }, planHistorys: { orderBy: { onDay: 'asc' } } },
    }),
  );

/** A plan that is broken since today, as a run would find it; answers its id. */
export async function makeBroken(actor: Actor, home: Known, now: Moment): Promise<number> {
  const planId = done(await sign(actor, home, now));
  await asSystem((tx) =>
    tx.paymentPlan.updateMany({ where: { id: planId }, data: { state: 'BROKEN', stateSince: new Date(now.today), shortCents: 20_000 } }),
  );
  return planId;
}

/** A hold that somebody received today; the reason is a reference. */
export const protect = async (actor: Actor, home: Known, now: Moment, kind: SetInput['kind'], more: Partial<SetInput> = {}) =>
  setHold(
    actor,
    {
      ...(await seen(home)),
      kind,
      reason: 'Kenmerk 26-4417',
      from: now.today,
      until: null,
      amount: null,
      personId: kind === 'DEATH' ? home.personIds[0]! : null,
      measure: kind === 'SAFETY' ? 'VISIT_IN_PAIR' : null,
      ...more,
    },
    now,
  );
export const lift = async (actor: Actor, home: Known, now: Moment, holdId: number, reason = 'Beslissing van 1 december') =>
  liftHold(actor, { ...(await seen(home)), holdId, reason }, now);

/** Help that follows from a talk at the door today, with the tenant's yes. */
export async function startHelp(actor: Actor, home: Known, now: Moment, more: Partial<StartInput> = {}) {
  const talk = more.talk ?? `contact-${await ring(actor, home, now)}`;
  return startSupport(
    actor,
    {
      ...(await seen(home)),
      kind: 'SOCIAL_WORK',
      organisation: 'Buurtteam Noord',
      followUpOn: addDays(now.today, 28),
      agrees: true,
      stabilise: false,
      ...more,
      talk,
    },
    now,
  );
}
