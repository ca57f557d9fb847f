import type { AuditEvent } from '#lib/audit/event.ts';
import { sayLateEvent } from './event-late.ts';
import type { Speech } from './speech.ts';

/** What an event says: the fact, a sentence, an amount in cents, and what kind of thing it is. */
export interface Said {
  readonly fact: string;
  readonly sentence: string;
  readonly kind: 'contact' | 'letter' | 'money' | 'stage' | 'note' | 'signal' | 'look' | 'other';
}

const join = (...parts: (string | null | undefined | false)[]): string => parts.filter(Boolean).join(' ');

/** Says each event, in Dutch or English. A new event without a sentence does not compile. */
export function sayEvent(speech: Speech, event: AuditEvent, names: ReadonlyMap<number, string> = new Map()): Said {
  const { t, day, money, months } = speech;
  const monthsOf = (hundredths: number | null): string => (hundredths === null ? '?' : months(hundredths));
  switch (event.type) {
    case 'case.opened': {
      const { open, hundredths, relapseOf } = event.data;
      return {
        kind: 'stage',
        fact: t('event.opened'),
        sentence: join(
          t('event.openedText', { amount: money(open), months: monthsOf(hundredths) }),
          relapseOf && t('event.openedRelapse', { number: relapseOf }),
        ),
      };
    }
    case 'case.stage.moved': {
      const { move, from, to, reason } = event.data;
      return {
        kind: 'stage',
        fact: t(move === 'T21' ? 'event.corrected' : 'event.moved', { to: t(`stage.${to}`) }),
        sentence: t('event.movedText', { from: t(`stage.${from}`), reason: reason ?? '' }).trim(),
      };
    }
    case 'case.closed':
      return {
        kind: 'stage',
        fact: t('event.closed', { reason: t(`closeReason.${event.data.reason}`).toLowerCase() }),
        sentence: join(event.data.reserved && t('event.closedReserved'), event.data.note),
      };
    case 'case.closing.proposed':
      return { kind: 'stage', fact: t('event.proposed'), sentence: t('event.proposedText') };
    case 'case.owner.changed':
      return { kind: 'other', fact: t('event.owner', { name: event.data.owner }), sentence: '' };
    case 'case.viewed':
      return { kind: 'look', fact: t('event.viewed'), sentence: '' };
    case 'contact.attempt.recorded': {
      const { channel, outcome, prevention, debtHelp, summary } = event.data;
      const topics = join(prevention && t('event.topicPrevention'), debtHelp && t('event.topicHelp'));
      return {
        kind: 'contact',
        fact: t(`outcome.${outcome}`),
        sentence: t('event.attemptText', { channel: t(`channel.${channel}`), topics, summary })
          .replace(/ +/g, ' ')
          .trim(),
      };
    }
    case 'letter.recorded': {
      const { kind, channel, amount, reactionEndsOn, costsFrom } = event.data;
      return {
        kind: 'letter',
        fact: t('event.letter', { kind: t(`letterKind.${kind}`) }),
        sentence: join(
          t('event.letterText', { channel: t(`channel.${channel}`), amount: money(amount) }),
          reactionEndsOn && t('event.letterOffer', { day: day(reactionEndsOn) }),
          costsFrom && t('event.letterCosts', { day: day(costsFrom) }),
        ),
      };
    }
    case 'sharing.reply.recorded':
      return {
        kind: 'contact',
        fact: t(event.data.reply === 'OBJECTED' ? 'event.objected' : 'event.consented'),
        sentence: names.has(event.data.person) ? t('event.replyText', { name: names.get(event.data.person)! }) : '',
      };
    case 'promise.recorded':
      return {
        kind: 'money',
        fact: t('event.promise', { amount: money(event.data.amount) }),
        sentence: t('event.promiseText', { day: day(event.data.by) }),
      };
    case 'note.written':
      return { kind: 'note', fact: t(event.data.restricted ? 'event.noteRestricted' : 'event.note'), sentence: '' };
    case 'note.revealed':
      return { kind: 'look', fact: t('event.revealed'), sentence: t('event.revealedText', { reason: event.data.reason }) };
    case 'hold.set': {
      const { kind, until, reason } = event.data;
      return {
        kind: 'stage',
        fact: until
          ? t('event.paused', { kind: t(`holdKind.${kind}`), day: day(until) })
          : t('event.pausedOpen', { kind: t(`holdKind.${kind}`) }),
        sentence: reason,
      };
    }
    case 'hold.lifted':
      return { kind: 'stage', fact: t('event.lifted', { kind: t(`holdKind.${event.data.kind}`) }), sentence: event.data.reason };
    case 'signal.sent': {
      const { person, amount, hundredths, reviewOn, earlyReason } = event.data;
      return {
        kind: 'signal',
        fact: t('event.signal'),
        sentence: join(
          t('event.signalText', { name: names.get(person) ?? '', amount: money(amount), months: monthsOf(hundredths), day: day(reviewOn) }),
          earlyReason,
        ),
      };
    }
    case 'signal.feedback.recorded':
      return {
        kind: 'signal',
        fact: t('event.feedback', { outcome: t(`signalOutcome.${event.data.outcome}`).toLowerCase() }),
        sentence: event.data.plan ? t('event.feedbackPlan', { amount: money(event.data.plan) }) : '',
      };
    case 'signal.exported':
      return { kind: 'signal', fact: t('event.exported'), sentence: '' };
    case 'import.started':
    case 'import.confirmed':
    case 'import.applied':
    case 'import.cancelled':
      return { kind: 'other', fact: t('event.import'), sentence: event.data.run };
    case 'doubtful.assigned':
    case 'doubtful.set_aside':
    case 'doubtful.payer.marked':
    case 'arrears.run.finished':
    case 'session.started':
    case 'session.ended':
      return { kind: 'other', fact: t('event.other'), sentence: '' };
    default:
      return sayLateEvent(speech, event);
  }
}
