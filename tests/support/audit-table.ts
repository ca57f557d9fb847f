import type { AuditEventType } from '#lib/audit/event.ts';
import type { Role } from '#lib/domain/actor.ts';
import { addDays } from '#lib/domain/calendar-date.ts';
import { setHold } from '#lib/features/hold/commands-set.ts';
import { settleDecision } from '#lib/features/legal/commands-decision.ts';
import { agreePlan } from '#lib/features/plan/commands-agree.ts';
import { startSupport } from '#lib/features/support/commands.ts';
import { recordAttemptAtDoor } from '#lib/features/visit/commands-report.ts';
import { type CaseEntry, type Subject, tryDay } from './authorisation.ts';
import type { Story } from './role-sight.ts';
import { termsOn } from './track-story.ts';

/** The events that every command of the table of authorisation leaves, in order, tried as the first role that may. */
export const expected: Readonly<Record<string, readonly AuditEventType[]>> = {
  'case/commands#moveCase': ['case.stage.moved'],
  'case/commands#closeCase': ['case.closed'],
  'case/commands#correctStage': ['case.stage.moved'],
  'case/commands#backToOwnContact': ['case.stage.moved'],
  'case/commands#takeCase': ['case.owner.changed'],
  'contact/commands#recordAttempt': ['contact.attempt.recorded'],
  'contact/commands#recordPromise': ['promise.recorded'],
  'contact/commands#recordLetter': ['letter.recorded'],
  'contact/commands#recordReply': ['sharing.reply.recorded'],
  'hold/commands#pauseCase': ['hold.set'],
  'hold/commands#resumeCase': ['hold.lifted'],
  'hold/commands-set#setHold': ['hold.set'],
  'hold/commands-set#liftHold': ['hold.lifted'],
  'note/commands#writeNote': ['note.written'],
  'note/commands#openNote': ['note.revealed'],
  'signal/commands#sendSignal': ['signal.sent', 'case.stage.moved'],
  'signal/commands#recordFeedback': ['signal.feedback.recorded'],
  'signal/commands#withdrawSignal': ['signal.feedback.recorded'],
  'plan/commands-agree#agreePlan': ['plan.agreed', 'case.stage.moved'],
  'plan/commands#sendBreachNotice': ['plan.notice.sent'],
  'plan/commands#returnFromPlan': ['plan.ended', 'case.stage.moved'],
  'support/commands#offerHelp': ['help.offered'],
  'support/commands#startSupport': ['support.started', 'case.stage.moved'],
  'support/commands#followSupport': ['support.followed'],
  'support/commands#endSupport': ['support.ended', 'case.stage.moved'],
  'visit/commands#planVisit': ['visit.planned'],
  'visit/commands#moveVisit': ['visit.moved'],
  'visit/commands#cancelVisit': ['visit.cancelled'],
  'visit/commands-report#sendReport': ['visit.recorded', 'help.offered', 'help.offered'],
  'visit/commands-report#recordAttemptAtDoor': ['visit.recorded'],
  'visit/commands-report#addSupplement': ['visit.supplemented'],
  'legal/commands-decision#proposeHandover': ['decision.proposed'],
  'legal/commands-decision#settleDecision': ['decision.settled'],
  'legal/commands-bailiff#recordReceipt': ['bailiff.receipt.recorded'],
  'legal/commands-bailiff#recordStatement': ['bailiff.statement.recorded'],
  'legal/commands-bailiff#recallFile': ['bailiff.file.ended', 'case.stage.moved'],
  'legal/commands-court#freezeFile': ['court.file.frozen'],
  'legal/commands-court#summon': ['case.stage.moved'],
  'legal/commands-court#recordSummons': ['court.summons.recorded'],
  'legal/commands-court#setHearing': ['court.hearing.set'],
  'legal/commands-court#recordGrace': ['court.grace.recorded'],
  'legal/commands-court#endCourt': ['court.ended', 'bailiff.file.ended', 'case.stage.moved'],
  'legal/commands-judgment#recordJudgment': ['judgment.recorded', 'court.ended', 'case.stage.moved', 'case.stage.moved'],
  'legal/commands-judgment#recordService': ['judgment.served'],
  'legal/commands-judgment#recordAwareness': ['judgment.awareness.recorded'],
  'legal/commands-judgment#recordRemedy': ['judgment.remedy.recorded'],
  'legal/commands-judgment#decideRemedy': ['judgment.remedy.decided', 'case.stage.moved'],
  'legal/commands-judgment#returnAfterPaymentOnly': ['case.stage.moved'],
  'legal/commands-judgment#decideLease': ['judgment.lease.decided'],
  'legal/commands-consultation#recordConsultation': ['consultation.recorded'],
  'legal/commands-consultation#recordAnswer': ['consultation.recorded'],
  'legal/commands-eviction#proposeEviction': ['decision.proposed'],
  'legal/commands-eviction#announceEviction': ['eviction.announced'],
  'legal/commands-eviction#postponeEviction': ['eviction.postponed'],
  'legal/commands-eviction#haltEviction': ['eviction.stopped', 'case.stage.moved'],
  'legal/commands-departure#recordEviction': ['case.stage.moved', 'eviction.executed', 'departure.recorded'],
  'legal/commands-departure#recordDeparture': ['case.stage.moved', 'departure.recorded'],
  'legal/commands-departure#settleAccount': ['departure.settled'],
  'doubtful/commands#assignPayment': ['doubtful.assigned'],
  'doubtful/commands#setPaymentAside': ['doubtful.set_aside'],
  'doubtful/commands#markThirdParty': ['doubtful.payer.marked'],
  'import/commands#uploadFiles': ['import.started'],
  'import/commands#confirmRun': ['import.confirmed'],
  'import/commands#cancelRun': ['import.cancelled'],
};

/** Commands that leave no event, with the tables that they write and why nothing is written down. */
export const silent: Readonly<Record<string, { readonly writes: readonly string[]; readonly why: string }>> = {
  'visit/commands-answer#saveAnswer': {
    writes: ['visit_answer'],
    why: 'a draft, kept as it is typed: the report that is sent has the event',
  },
  'visit/commands-answer#saveAnswers': {
    writes: ['visit_answer'],
    why: 'a draft, kept as it is typed: the report that is sent has the event',
  },
  'visit/commands#moveInRoute': { writes: ['visit'], why: 'the order in which somebody drives past his own visits is no fact of a case' },
};

/** Parts of commands: handed the transaction or the work, so that the event is that of the command, or theirs within it. */
export const parts: readonly string[] = [
  'case/commands#refreshCase',
  'case/commands#findCase',
  'case/commands#onCase',
  'case/commands#takeVersion',
  'case/commands#whatChanged',
  'case/commands#moveWithin',
  'signal/commands#withdrawForObjection',
  'hold/commands-set#stabilise',
  'plan/commands#endPlan',
  'visit/commands#plannedOf',
  'legal/commands-proposal#propose',
  'legal/commands-bailiff#handOver',
  'legal/commands-bailiff#endFile',
  'legal/commands-eviction#orderEviction',
  'legal/commands-eviction#stopEviction',
  'legal/commands-eviction#endOrder',
];

const addsOnly = 'it adds a fact beside the others and takes none away, so that nobody who has the case open is in its way';
/** Commands on a case that leave its version as it was, and why. */
export const sameVersion: Readonly<Record<string, string>> = {
  'case/commands#takeCase': 'whoever takes a case last has it',
  'contact/commands#recordAttempt': addsOnly,
  'note/commands#writeNote': addsOnly,
  'note/commands#openNote': 'a look changes nothing',
  'visit/commands-report#addSupplement': addsOnly,
  'doubtful/commands#assignPayment': 'money is booked on a tenancy, as by an import; the payment has a version of its own',
};

/** What the same commands leave where one act causes another; by what happens. */
export const consequences: Readonly<
  Record<
    string,
    { readonly story: Story; readonly role: Role; readonly call: CaseEntry['call']; readonly types: readonly AuditEventType[] }
  >
> = {
  'a handover that a second person approves': {
    story: 'PROPOSED',
    role: 'MANAGER',
    call: (actor, s) => settleDecision(actor, { ...seen(s), ...approval(s), executionReview: '' }, tryDay),
    types: ['decision.settled', 'case.stage.moved', 'bailiff.handed_over'],
  },
  'an order to evict that a manager approves': {
    story: 'ORDER_PROPOSED',
    role: 'MANAGER',
    call: (actor, s) => settleDecision(actor, { ...seen(s), ...approval(s), executionReview: 'Proef' }, tryDay),
    types: ['decision.settled', 'case.stage.moved', 'eviction.ordered'],
  },
  'a moratorium on an eviction that was announced': {
    story: 'ANNOUNCED',
    role: 'FIELD_WORKER',
    call: (actor, s) =>
      setHold(
        actor,
        {
          ...seen(s),
          kind: 'MORATORIUM_287B',
          reason: 'Kenmerk 26-4417',
          from: tryDay.today,
          until: null,
          amount: null,
          personId: null,
          measure: null,
        },
        tryDay,
      ),
    types: ['hold.set', 'eviction.stopped', 'case.stage.moved'],
  },
  'a last-chance agreement on an eviction that was announced': {
    story: 'ANNOUNCED',
    role: 'COORDINATOR',
    call: (actor, s) =>
      agreePlan(
        actor,
        {
          ...seen(s),
          signedBy: s.home.personIds[0]!,
          signedOn: tryDay.today,
          capacity: true,
          reserves: true,
          reason: 'Alsnog een afspraak',
          terms: termsOn(tryDay),
        },
        tryDay,
      ),
    types: ['plan.agreed', 'eviction.stopped', 'case.stage.moved'],
  },
  'debt help that shields from collection': {
    story: 'READY',
    role: 'COORDINATOR',
    call: (actor, s) =>
      startSupport(
        actor,
        {
          ...seen(s),
          kind: 'DEBT_HELP',
          talk: `contact-${s.found.facts.contacts[0]!.id}`,
          organisation: 'Gemeente',
          followUpOn: addDays(tryDay.today, 14),
          agrees: true,
          stabilise: true,
        },
        tryDay,
      ),
    types: ['support.started', 'hold.set', 'case.stage.moved'],
  },
  'a visit that was broken off for safety': {
    story: 'VISIT',
    role: 'FIELD_WORKER',
    call: (actor, s) =>
      recordAttemptAtDoor(
        actor,
        { caseId: s.home.caseId, visitId: s.ids.visit!, outcome: 'UNSAFE_ABORTED', measure: 'VISIT_IN_PAIR', remark: 'Hond' },
        tryDay,
      ),
    types: ['visit.recorded', 'hold.set'],
  },
};

const seen = (s: Subject) => ({ caseId: s.home.caseId, seenVersion: s.version });
const approval = (s: Subject) => ({ decisionId: s.ids.decision!, answer: 'APPROVED', signalWithoutFruit: '', notSatisfied: '' }) as const;
