import type { Said } from './event.ts';
import type { Of } from './event-late.ts';
import { sentences, small } from './format.ts';
import type { Speech } from './speech.ts';

/** Says what came of a visit, of help and of asking others. */
export function sayVisitOrHelp({ t, day, clock }: Speech, event: Of<'visit' | 'help' | 'support' | 'consultation'>): Said {
  const kind = 'contact';
  switch (event.type) {
    case 'visit.planned':
    case 'visit.moved': {
      const { on, planned, time, worker, purpose } = event.data;
      return {
        kind,
        fact: t(event.type === 'visit.planned' ? 'eventLate.visitPlanned' : 'eventLate.visitMoved', {
          day: day(planned, on),
          time: clock(time),
        }),
        sentence: t('eventLate.visitText', { worker, purpose: t(`visitPurpose.${purpose}`) }),
      };
    }
    case 'visit.cancelled':
      return { kind, fact: t('eventLate.visitCancelled'), sentence: sentences(event.data.reason) };
    case 'visit.recorded': {
      const { outcome, conclusion } = event.data;
      return {
        kind,
        fact: t(`visitOutcome.${outcome}`),
        sentence: conclusion ? t('eventLate.visitConclusion', { conclusion: t(`conclusion.${conclusion}`) }) : '',
      };
    }
    case 'visit.supplemented':
      return { kind: 'note', fact: t('eventLate.supplement'), sentence: '' };
    case 'help.offered':
      return {
        kind,
        fact: t('eventLate.help', { kind: t(`helpOption.${event.data.kind}`) }),
        sentence: sentences(t(`helpAnswer.${event.data.answer}`)),
      };
    case 'support.started':
      return {
        kind: 'stage',
        fact: t('eventLate.supportStarted', { kind: t(`supportKind.${event.data.kind}`) }),
        sentence: t('eventLate.askAgain', { day: day(event.data.followUp, event.data.on) }),
      };
    case 'support.followed':
      return {
        kind,
        fact: t('eventLate.supportFollowed'),
        sentence: t('eventLate.askAgain', { day: day(event.data.followUp, event.data.on) }),
      };
    case 'support.ended':
      return {
        kind: 'stage',
        fact: t('eventLate.supportEnded', { outcome: small(t(`supportOutcome.${event.data.outcome}`)) }),
        sentence: '',
      };
    case 'consultation.recorded': {
      const { party, answer, childrenPlan } = event.data;
      return {
        kind,
        fact: t('eventLate.consulted', { party: small(t(`consultedParty.${party}`)) }),
        sentence: sentences(
          answer ? t('eventLate.consultedText', { answer: small(t(`consultationAnswer.${answer}`)) }) : t('eventLate.consultedOpen'),
          childrenPlan && t('eventLate.childrenPlan'),
        ),
      };
    }
  }
}

/** Says how agreements went, and how a home was lost or left. */
export function sayPlanOrEnd({ t, day, money }: Speech, event: Of<'plan' | 'eviction' | 'departure'>): Said {
  switch (event.type) {
    case 'plan.agreed': {
      const { kind, agreed, instalments, last, reserves, on } = event.data;
      return {
        kind: 'money',
        fact: t('eventLate.planAgreed', { kind: t(`planKind.${kind}`) }),
        sentence: sentences(
          t('eventLate.planText', { amount: money(agreed), count: instalments, day: day(last, on) }),
          reserves && t('eventLate.reserves'),
        ),
      };
    }
    case 'plan.state.changed': {
      const { state, short } = event.data;
      return {
        kind: 'money',
        fact: t('eventLate.planState', { state: small(t(`planState.${state}`)) }),
        sentence: short > 0 ? t('eventLate.short', { amount: money(short) }) : '',
      };
    }
    case 'plan.notice.sent':
      return { kind: 'letter', fact: t('eventLate.planNotice'), sentence: t('eventLate.short', { amount: money(event.data.short) }) };
    case 'plan.ended':
      return {
        kind: 'money',
        fact: t('eventLate.planEnded', { reason: small(t(`planEnd.${event.data.reason}`)) }),
        sentence: '',
      };
    case 'eviction.ordered':
      return { kind: 'stage', fact: t('eventLate.ordered'), sentence: t('eventLate.orderedText') };
    case 'eviction.announced':
      return {
        kind: 'stage',
        fact: t('eventLate.announced'),
        sentence: t('eventLate.announcedText', { day: day(event.data.date, event.data.on) }),
      };
    case 'eviction.postponed': {
      const { on, date, reason } = event.data;
      return {
        kind: 'stage',
        fact: t('eventLate.postponed'),
        sentence: sentences(t('eventLate.postponedText', { day: day(date, on) }), reason),
      };
    }
    case 'eviction.stopped':
      return { kind: 'stage', fact: t('eventLate.stopped'), sentence: sentences(event.data.reason) };
    case 'eviction.executed':
      return { kind: 'stage', fact: t('eventLate.executed'), sentence: '' };
    case 'departure.recorded':
      return {
        kind: 'stage',
        fact: t('eventLate.departed', { reason: small(t(`departReason.${event.data.reason}`)) }),
        sentence: '',
      };
    case 'departure.settled': {
      const { final, remaining } = event.data;
      const words = { amount: money(final), remaining: t(`remainder.${remaining}`) };
      return { kind: 'money', fact: t('eventLate.finalAccount'), sentence: t('eventLate.finalAccountText', words) };
    }
  }
}
