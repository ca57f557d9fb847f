import { day } from '#lib/domain/calendar-date.ts';
import type { CaseFacts } from '#lib/domain/case-facts.ts';
import { cents } from '#lib/domain/cents.ts';
import type { StepKind } from '#lib/domain/step.ts';
import { contact, coTenant, facts, hold, letter, promise, reply, signal, tenant, today, trustee } from './case-facts.ts';
import { lateRows } from './step-row-late.ts';

/** Below two months: the ladder of letters. */
const little = (more: Partial<CaseFacts> = {}): CaseFacts => facts({ monthsHundredths: 199, countedHundredths: 199, ...more });
const notice = (costsFrom: string) =>
  letter('2026-10-20', { id: 22, kind: 'FOURTEEN_DAY_NOTICE', offersSharing: false, costsFrom: day(costsFrom) });
const early = (more: Partial<CaseFacts>): CaseFacts => facts({ stage: 'EARLY_SIGNAL', stageSince: day('2026-10-23'), ...more });
const whole = { letters: [letter('2026-11-01')], contacts: [contact('2026-11-05')] };

export type Row = readonly [why: string, facts: CaseFacts, kind: StepKind, list: string, dueOn: string | null];
/** One row per kind of step and stage, with the days around each term: why, the facts, and the step with its list and day. */
export const rows: readonly Row[] = [
  ['put back to Vroeg Eropaf without a signal', early({}), 'REVIEW_STAGE', 'OURS', '2026-11-06'],
  ['a new case of a debt since 1 October', facts(), 'SEND_REMINDER', 'OURS', '2026-11-10'],
  ['a debt that is younger than the case', facts({ oldestOpenOn: day('2026-11-12') }), 'SEND_REMINDER', 'OURS', '2026-11-23'],
  ['another letter is no reminder', facts({ letters: [letter('2026-11-12', { kind: 'OTHER' })] }), 'SEND_REMINDER', 'OURS', '2026-11-10'],
  ['a reminder, nobody called', little({ letters: [letter('2026-11-12')] }), 'MAKE_CONTACT', 'OURS', '2026-11-19'],
  [
    'under two months, after a contact in the case',
    little({ ...whole, contacts: [contact('2026-11-17')] }),
    'SEND_NOTICE',
    'OURS',
    '2026-11-22',
  ],
  ['a contact before the case opened: from the opening', little(whole), 'SEND_NOTICE', 'OURS', '2026-11-14'],
  ['at two months, silence over', facts(whole), 'SEND_SIGNAL', 'OURS', '2026-11-19'],
  [
    'at two months, the last day of the term',
    facts({ ...whole, letters: [letter('2026-11-06')] }),
    'AWAIT_REACTION',
    'WAITING',
    '2026-11-21',
  ],
  ['the day after it', facts({ ...whole, letters: [letter('2026-11-05')] }), 'SEND_SIGNAL', 'OURS', '2026-11-25'],
  [
    'at two months, consent',
    facts({ ...whole, letters: [letter('2026-11-10')], replies: [reply('2026-11-12', { reply: 'CONSENTED' })] }),
    'SEND_SIGNAL',
    'OURS',
    '2026-11-17',
  ],
  ['the last thing that was missing counts', facts({ ...whole, contacts: [contact('2026-11-18')] }), 'SEND_SIGNAL', 'OURS', '2026-11-23'],
  [
    'at two months, only an e-mail',
    facts({ ...whole, contacts: [contact('2026-11-05', { channel: 'EMAIL' })] }),
    'MAKE_CONTACT',
    'OURS',
    '2026-11-12',
  ],
  [
    'at two months, no offer',
    facts({ ...whole, letters: [letter('2026-11-01', { offersSharing: false })] }),
    'OFFER_SHARING',
    'OURS',
    '2026-11-09',
  ],
  [
    'at two months, no word of debt help',
    facts({
      letters: [letter('2026-11-01', { mentionsDebtHelp: false })],
      contacts: [contact('2026-11-05', { debtHelpMentioned: false })],
    }),
    'OFFER_SHARING',
    'OURS',
    '2026-11-09',
  ],
  ['an objection', facts({ ...whole, replies: [reply('2026-11-10')] }), 'DECIDE_AFTER_OBJECTION', 'OURS', '2026-11-17'],
  [
    'an objection of one of two',
    facts({
      ...whole,
      persons: [tenant, coTenant],
      letters: [letter('2026-11-01', { personIds: [1, 2] })],
      replies: [reply('2026-11-10')],
    }),
    'SEND_SIGNAL',
    'OURS',
    '2026-11-19',
  ],
  [
    'under bewind the letter to the bewindvoerder counts',
    facts({ ...whole, persons: [tenant, trustee], letters: [letter('2026-11-01', { personIds: [trustee.id] })] }),
    'SEND_SIGNAL',
    'OURS',
    '2026-11-19',
  ],
  [
    'months unknown are under two',
    facts({ ...whole, monthsHundredths: null, countedHundredths: null }),
    'SEND_NOTICE',
    'OURS',
    '2026-11-14',
  ],
  [
    'the newest rent does not count yet',
    facts({ ...whole, monthsHundredths: 203, countedHundredths: 103 }),
    'SEND_NOTICE',
    'OURS',
    '2026-11-14',
  ],
  [
    'whoever was reported before goes on along the ladder',
    facts({ ...whole, signals: [signal('2026-10-01', { outcome: 'NO_CONTACT' })] }),
    'SEND_NOTICE',
    'OURS',
    '2026-11-14',
  ],
  ['a promise until today', facts({ promises: [promise('2026-11-20')] }), 'AWAIT_PROMISE', 'WAITING', '2026-11-21'],
  ['a promise until yesterday', facts({ promises: [promise('2026-11-19')] }), 'CALL_ABOUT_PROMISE', 'OURS', '2026-11-23'],
  [
    'of which a cent is missing',
    facts({ promises: [promise('2026-11-19', { paid: cents(29_999) })] }),
    'CALL_ABOUT_PROMISE',
    'OURS',
    '2026-11-23',
  ],
  [
    'kept to the cent: on along the ladder',
    facts({ promises: [promise('2026-11-19', { paid: cents(30_000) })] }),
    'SEND_REMINDER',
    'OURS',
    '2026-11-10',
  ],
  [
    'called on the day itself is not called about it',
    facts({ promises: [promise('2026-11-19')], contacts: [contact('2026-11-19')] }),
    'CALL_ABOUT_PROMISE',
    'OURS',
    '2026-11-23',
  ],
  ['called since', facts({ promises: [promise('2026-11-19')], contacts: [contact('2026-11-20')] }), 'SEND_REMINDER', 'OURS', '2026-11-10'],
  [
    'the term of the notice runs',
    little({ stage: 'FOURTEEN_DAY_NOTICE', ...whole, letters: [...whole.letters, notice('2026-11-21')] }),
    'AWAIT_NOTICE_TERM',
    'WAITING',
    '2026-11-21',
  ],
  [
    'costs from today',
    little({ stage: 'FOURTEEN_DAY_NOTICE', ...whole, letters: [...whole.letters, notice('2026-11-20')] }),
    'CALL_ABOUT_PLAN',
    'OURS',
    '2026-11-24',
  ],
  [
    'costs since long, talked since',
    little({
      stage: 'FOURTEEN_DAY_NOTICE',
      ...whole,
      contacts: [contact('2026-11-18')],
      letters: [...whole.letters, notice('2026-11-10')],
    }),
    'CALL_ABOUT_PLAN',
    'OURS',
    '2026-11-20',
  ],
  [
    'two months in the second stage',
    facts({ stage: 'FOURTEEN_DAY_NOTICE', ...whole, letters: [...whole.letters, notice('2026-11-21')] }),
    'SEND_SIGNAL',
    'OURS',
    '2026-11-19',
  ],
  ['27 days after the signal', early({ signals: [signal('2026-10-24')] }), 'AWAIT_SIGNAL', 'WAITING', '2026-11-21'],
  ['28 days after it', early({ signals: [signal('2026-10-23')] }), 'ASK_FEEDBACK', 'OURS', '2026-11-20'],
  [
    'received is not done',
    early({ signals: [signal('2026-10-24', { outcome: 'RECEIVED', outcomeOn: day('2026-11-01') })] }),
    'AWAIT_SIGNAL',
    'WAITING',
    '2026-11-21',
  ],
  [
    'no contact',
    early({ signals: [signal('2026-10-01', { outcome: 'NO_CONTACT', outcomeOn: day('2026-11-12') })] }),
    'DECIDE_AFTER_SIGNAL',
    'OURS',
    '2026-11-19',
  ],
  [
    'a plan of 27 days ago is watched',
    early({ signals: [signal('2026-10-01', { outcome: 'PAYMENT_PLAN_MADE', outcomeOn: day('2026-10-24') })] }),
    'WATCH_PLAN',
    'WAITING',
    '2026-11-21',
  ],
  [
    'one of 28 days ago comes back, and is not late at once',
    early({ signals: [signal('2026-10-01', { outcome: 'PAYMENT_PLAN_MADE', outcomeOn: day('2026-10-23') })] }),
    'DECIDE_AFTER_SIGNAL',
    'OURS',
    '2026-11-27',
  ],
  ['paused until today', facts({ holds: [hold('PAUSE', { endsOn: today })] }), 'PAUSED', 'PAUSED', '2026-11-21'],
  ['paused until yesterday', facts({ holds: [hold('PAUSE', { endsOn: day('2026-11-19') })] }), 'SEND_REMINDER', 'OURS', '2026-11-10'],
  ['stopped by the manager, without an end', facts({ holds: [hold('MANAGER_STOP')] }), 'PAUSED', 'PAUSED', null],
  ['stopped by the manager after a death', facts({ holds: [hold('DEATH'), hold('MANAGER_STOP')] }), 'PAUSED', 'PAUSED', null],
  ['a hold that is no pause', facts({ holds: [hold('DISPUTE')] }), 'SEND_REMINDER', 'OURS', '2026-11-10'],
  ['paid', facts({ balance: cents(0), oldestOpenOn: null }), 'CLOSE_PAID', 'OURS', '2026-11-23'],
  ['overpaid', facts({ balance: cents(-1), oldestOpenOn: null }), 'CLOSE_PAID', 'OURS', '2026-11-23'],
  ['a cent is open', facts({ balance: cents(1) }), 'SEND_REMINDER', 'OURS', '2026-11-10'],
  ['the sum is zero, an old month is open', facts({ balance: cents(0) }), 'SEND_REMINDER', 'OURS', '2026-11-10'],
  ['paid and paused', facts({ balance: cents(0), oldestOpenOn: null, holds: [hold('PAUSE')] }), 'PAUSED', 'PAUSED', null],
  ['closed', facts({ stage: 'CLOSED', holds: [hold('PAUSE')] }), 'NOTHING', 'DONE', null],
  ...lateRows,
];
