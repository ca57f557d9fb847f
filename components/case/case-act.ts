import type { Actor } from '#lib/domain/actor.ts';
import { type CaseFacts, evictionJudgment } from '#lib/domain/case-facts.ts';
import { may, type Permission } from '#lib/domain/permission.ts';
import { isRunning } from '#lib/domain/signal.ts';
import { sittingStages } from '#lib/domain/stage.ts';
import type { StepKind } from '#lib/domain/step.ts';

interface ActRule {
  /** Where its form stands, below the case. */
  readonly path: string;
  readonly permission: Permission;
  /** Where it has a meaning; absent: in every open case. */
  readonly when?: (facts: CaseFacts) => boolean;
}

const at =
  (...stages: readonly CaseFacts['stage'][]) =>
  (facts: CaseFacts): boolean =>
    stages.includes(facts.stage);
const sitting = (facts: CaseFacts): boolean => (sittingStages as readonly string[]).includes(facts.stage);
const judged = (facts: CaseFacts): boolean => evictionJudgment(facts) !== null;

/** What can be done in a case, each on a page of its own: where, by whom, and when it makes sense. In the order of the page. */
export const acts = {
  attempt: { path: 'contact', permission: 'contact.record' },
  visit: { path: 'bezoek', permission: 'visit.plan', when: sitting },
  visitOpen: { path: 'bezoek', permission: 'visit.record', when: (facts) => facts.plannedVisit !== null },
  letter: { path: 'brief', permission: 'letter.record' },
  reply: { path: 'bezwaar', permission: 'sharing.record' },
  signal: { path: 'vroeg-eropaf', permission: 'signal.send', when: (facts) => !facts.signals.some(isRunning) },
  feedback: { path: 'vroeg-eropaf', permission: 'signal.feedback', when: (facts) => facts.signals.some(isRunning) },
  promise: { path: 'betaalafspraak', permission: 'promise.record' },
  plan: { path: 'regeling', permission: 'plan.agree', when: sitting },
  planView: { path: 'regeling', permission: 'plan.watch', when: (facts) => facts.plan !== null },
  help: { path: 'hulp', permission: 'help.offer', when: sitting },
  bailiff: { path: 'deurwaarder', permission: 'handover.propose', when: at('FOURTEEN_DAY_NOTICE', 'EARLY_SIGNAL') },
  bailiffView: { path: 'deurwaarder', permission: 'bailiff.record', when: at('BAILIFF') },
  court: {
    path: 'rechter',
    permission: 'court.freeze',
    when: (facts) => facts.stage === 'BAILIFF' || (facts.court !== null && !facts.court.endedOn),
  },
  courtRecord: {
    path: 'rechter',
    permission: 'court.record',
    when: (facts) => facts.court !== null && !facts.court.endedOn,
  },
  judgment: { path: 'vonnis', permission: 'judgment.record', when: (facts) => facts.stage === 'COURT' || facts.judgment !== null },
  consult: { path: 'overleg', permission: 'consultation.record', when: judged },
  eviction: { path: 'ontruiming', permission: 'eviction.propose', when: judged },
  decide: { path: 'besluit', permission: 'decision.settle', when: (facts) => facts.decision !== null },
  note: { path: 'notitie', permission: 'note.write' },
  protect: { path: 'bescherming', permission: 'hold.set' },
  pause: { path: 'pauze', permission: 'case.pause' },
  backArrears: {
    path: 'terug',
    permission: 'case.back',
    when: at('EARLY_SIGNAL'),
  },
  depart: { path: 'vertrek', permission: 'departure.record', when: (facts) => sitting(facts) || facts.stage === 'DEPARTED' },
  close: { path: 'sluiten', permission: 'case.close' },
  correct: { path: 'corrigeren', permission: 'case.correct' },
} as const satisfies Record<string, ActRule>;
export type Act = keyof typeof acts;

/** The act that each step asks for; a step that only waits offers none. */
const actOf: Partial<Record<StepKind, Act>> = {
  SEND_REMINDER: 'letter',
  MAKE_CONTACT: 'attempt',
  SEND_NOTICE: 'letter',
  OFFER_SHARING: 'letter',
  SEND_SIGNAL: 'signal',
  ASK_FEEDBACK: 'feedback',
  DECIDE_AFTER_SIGNAL: 'visit',
  DECIDE_AFTER_OBJECTION: 'visit',
  CALL_ABOUT_PLAN: 'attempt',
  CALL_ABOUT_PROMISE: 'attempt',
  CLOSE_PAID: 'close',
  PAUSED: 'pause',
  AWAIT_REACTION: 'reply',
  DECIDE_PROPOSAL: 'decide',
  CHECK_HOLD: 'protect',
  FIND_HEIRS: 'protect',
  CONFIRM_SUPPORT: 'help',
  ASK_RECEIPT: 'bailiffView',
  AWAIT_BAILIFF: 'bailiffView',
  ASK_BAILIFF_REPORT: 'bailiffView',
  DECIDE_SUMMONS: 'court',
  AWAIT_HEARING_DATE: 'courtRecord',
  AWAIT_HEARING: 'courtRecord',
  AWAIT_GRACE: 'courtRecord',
  RECORD_RULING: 'courtRecord',
  DECIDE_PAYMENT_ONLY: 'judgment',
  PLAN_VISIT: 'visit',
  PLAN_NEXT_ATTEMPT: 'visit',
  AWAIT_VISIT: 'visitOpen',
  MAKE_VISIT: 'visitOpen',
  DECIDE_AFTER_VISIT: 'help',
  WATCH_SUPPORT: 'help',
  ASK_SUPPORT: 'help',
  WATCH_AGREEMENT: 'planView',
  SEND_BREACH_NOTICE: 'planView',
  TALK_ABOUT_BREACH: 'attempt',
  DECIDE_AFTER_BREACH: 'planView',
  CLOSE_COMPLETED: 'close',
  AWAIT_EVICTION_NOTICE: 'eviction',
  AWAIT_EVICTION: 'eviction',
  RECORD_EVICTION: 'eviction',
  SETTLE_ACCOUNT: 'depart',
  WATCH_DEBT: 'depart',
};

/** Whether this actor can do it in a case that stands like this. */
export const canAct = (actor: Actor, facts: CaseFacts, act: Act): boolean => {
  const rule: ActRule = acts[act];
  return may(actor, rule.permission) && (facts.stage !== 'CLOSED' || act === 'note') && (rule.when?.(facts) ?? true);
};

/** The act that a step asks of this actor, if any. */
export const actFor = (actor: Actor, facts: CaseFacts, step: StepKind): Act | undefined => {
  const act = actOf[step];
  return act && canAct(actor, facts, act) ? act : undefined;
};

/** Everything else that this actor can do, one act a page. */
export function othersThan(actor: Actor, facts: CaseFacts, taken: readonly (Act | undefined)[]): Act[] {
  const pages = new Set(taken.filter((act) => act !== undefined).map((act) => acts[act].path as string));
  return (Object.keys(acts) as Act[]).filter((act) => {
    if (!canAct(actor, facts, act) || pages.has(acts[act].path)) return false;
    pages.add(acts[act].path);
    return true;
  });
}

/** The address of an act's page. */
export function actHref(caseId: number, facts: CaseFacts, act: Act): string {
  const below =
    act === 'feedback'
      ? facts.signals.find(isRunning)?.id
      : act === 'decide'
        ? facts.decision?.id
        : act === 'visitOpen'
          ? facts.plannedVisit?.id
          : undefined;
  return `/zaken/${caseId}/${acts[act].path}${below === undefined ? '' : `/${below}`}`;
}
