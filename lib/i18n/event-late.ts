import type { LateEvent } from '#lib/audit/event-late.ts';
import type { Said } from './event.ts';
import { sayPlanOrEnd, sayVisitOrHelp } from './event-track.ts';
import { sentences, small } from './format.ts';
import type { Speech } from './speech.ts';

/** Says what happened from the bailiff on. A new event without a sentence does not compile. */
export function sayLateEvent(speech: Speech, event: LateEvent): Said {
  switch (event.type) {
    case 'decision.proposed':
    case 'decision.settled':
    case 'bailiff.handed_over':
    case 'bailiff.receipt.recorded':
    case 'bailiff.statement.recorded':
    case 'bailiff.file.ended':
    case 'court.file.frozen':
    case 'court.summons.recorded':
    case 'court.hearing.set':
    case 'court.grace.recorded':
    case 'court.ended':
      return sayCourt(speech, event);
    case 'judgment.recorded':
    case 'judgment.served':
    case 'judgment.awareness.recorded':
    case 'judgment.remedy.recorded':
    case 'judgment.remedy.decided':
    case 'judgment.satisfied':
    case 'judgment.unsatisfied':
    case 'judgment.lease.decided':
      return sayJudgment(speech, event);
    case 'plan.agreed':
    case 'plan.state.changed':
    case 'plan.notice.sent':
    case 'plan.ended':
    case 'eviction.ordered':
    case 'eviction.announced':
    case 'eviction.postponed':
    case 'eviction.stopped':
    case 'eviction.executed':
    case 'departure.recorded':
    case 'departure.settled':
      return sayPlanOrEnd(speech, event);
    default:
      return sayVisitOrHelp(speech, event);
  }
}

/** The events whose type begins with a noun. */
export type Of<Noun extends string> = Extract<LateEvent, { type: `${Noun}.${string}` }>;

function sayCourt({ t, day, money, list }: Speech, event: Of<'decision' | 'bailiff' | 'court'>): Said {
  switch (event.type) {
    case 'decision.proposed': {
      const reasons = Object.values(event.data.overrides);
      return {
        kind: 'stage',
        fact: t('eventLate.proposed', { kind: small(t(`decisionKind.${event.data.kind}`)) }),
        sentence: sentences(event.data.reason, reasons.length > 0 && t('eventLate.override', { reasons: list(reasons) })),
      };
    }
    case 'decision.settled': {
      const { kind, answer, reason } = event.data;
      const words = { kind: t(`decisionKind.${kind}`), answer: small(t(`decisionAnswer.${answer}`)) };
      return { kind: 'stage', fact: t('eventLate.settled', words), sentence: sentences(reason) };
    }
    case 'bailiff.handed_over':
      return {
        kind: 'stage',
        fact: t('eventLate.handedOver', { bailiff: event.data.bailiff }),
        sentence: t('eventLate.handedOverText', { amount: money(event.data.total) }),
      };
    case 'bailiff.receipt.recorded':
      return {
        kind: 'stage',
        fact: t('eventLate.receipt'),
        sentence: t('eventLate.receiptText', { reference: event.data.reference }),
      };
    case 'bailiff.statement.recorded':
      return {
        kind: 'money',
        fact: t('eventLate.statement'),
        sentence: t('eventLate.statementText', { amount: money(event.data.paid) }),
      };
    case 'bailiff.file.ended':
      return { kind: 'stage', fact: t('eventLate.fileEnded'), sentence: sentences(event.data.reason) };
    case 'court.file.frozen':
      return {
        kind: 'stage',
        fact: t('eventLate.courtFile'),
        sentence: sentences(
          t('eventLate.courtFileText', { amount: money(event.data.balance) }),
          event.data.legalNote && t('eventLate.legalNote'),
        ),
      };
    case 'court.summons.recorded': {
      const { number } = event.data;
      return { kind: 'stage', fact: t('eventLate.summons'), sentence: number ? t('eventLate.summonsText', { number }) : '' };
    }
    case 'court.hearing.set': {
      const { on, hearing, before } = event.data;
      return {
        kind: 'stage',
        fact: t(before ? 'eventLate.hearingMoved' : 'eventLate.hearing', { day: day(hearing, on) }),
        sentence: before ? t('eventLate.hearingWas', { day: day(before, on) }) : '',
      };
    }
    case 'court.grace.recorded':
      return {
        kind: 'stage',
        fact: t('eventLate.grace'),
        sentence: t('eventLate.graceText', { day: day(event.data.until, event.data.on) }),
      };
    case 'court.ended':
      return {
        kind: 'stage',
        fact: t('eventLate.courtEnded', { outcome: small(t(`courtOutcome.${event.data.outcome}`)) }),
        sentence: '',
      };
  }
}

function sayJudgment({ t, money }: Speech, event: Of<'judgment'>): Said {
  const kind = 'stage';
  switch (event.type) {
    case 'judgment.recorded': {
      const { ordersEviction, dissolves, byDefault, total } = event.data;
      return {
        kind,
        fact: t(ordersEviction ? 'eventLate.judgmentEviction' : 'eventLate.judgmentPayment'),
        sentence: sentences(
          t('eventLate.judgmentText', { amount: money(total) }),
          byDefault && t('eventLate.byDefault'),
          dissolves && t('eventLate.dissolves'),
        ),
      };
    }
    case 'judgment.served':
      return {
        kind,
        fact: t('eventLate.served'),
        sentence: t(event.data.inPerson ? 'eventLate.servedInPerson' : 'eventLate.servedOtherwise'),
      };
    case 'judgment.awareness.recorded':
      return { kind, fact: t('eventLate.aware'), sentence: t('eventLate.awareText') };
    case 'judgment.remedy.recorded':
      return { kind, fact: t('eventLate.remedy', { remedy: t(`remedy.${event.data.remedy}`) }), sentence: '' };
    case 'judgment.remedy.decided':
      return { kind, fact: t('eventLate.remedyDecided'), sentence: sentences(t(`remedyOutcome.${event.data.outcome}`)) };
    case 'judgment.satisfied':
      return { kind, fact: t('eventLate.satisfied'), sentence: t('eventLate.satisfiedText') };
    case 'judgment.unsatisfied':
      return { kind, fact: t('eventLate.unsatisfied'), sentence: t('eventLate.unsatisfiedText') };
    case 'judgment.lease.decided': {
      const { lease } = event.data;
      return { kind, fact: t(`leaseAnswer.${lease}`), sentence: t(lease === 'NONE' ? 'eventLate.leaseNone' : 'eventLate.leaseAgain') };
    }
  }
}
