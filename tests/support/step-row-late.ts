import { day } from '#lib/domain/calendar-date.ts';
import type { CaseFacts, CourtCase } from '#lib/domain/case-facts.ts';
import { cents } from '#lib/domain/cents.ts';
import { contact, facts, hold, judgment, letter, plan, today, visit } from './case-facts.ts';
import type { Row } from './step-row.ts';

/** Every stage here began on Monday 9 November; ten working days on from there is Monday 23. */
const at = (stage: CaseFacts['stage'], more: Partial<CaseFacts> = {}): CaseFacts => facts({ stage, ...more });

const atBailiff = (more: Partial<NonNullable<CaseFacts['bailiff']>>): CaseFacts =>
  at('BAILIFF', {
    bailiff: {
      id: 1,
      handedOverOn: day('2026-11-10'),
      receivedOn: day('2026-11-11'),
      reportDueOn: day('2026-12-10'),
      endedOn: null,
      ...more,
    },
  });
const atCourt = (more: Partial<CourtCase>): CaseFacts =>
  at('COURT', { court: { id: 1, summonedOn: null, hearingOn: null, graceUntil: null, endedOn: null, ...more } });
const afterJudgment = (more: Partial<CaseFacts>): CaseFacts => at('HOME_VISIT', { judgment: judgment({ on: day('2026-11-05') }), ...more });
const planned = (on: string) => ({ plannedVisit: { id: 1, on: day(on), time: '19:00', worker: 'R. Alderliesten' } });
const withPlan = (more: Parameters<typeof plan>[1]): CaseFacts => at('AGREEMENT', { plan: plan('2026-10-01', more) });
const broken = (more: Parameters<typeof plan>[1] = {}) =>
  plan('2026-10-01', { state: 'BROKEN', stateSince: day('2026-11-17'), short: cents(15_000), ...more });
const supported = (followUpOn: string, endedOn: string | null = null): CaseFacts =>
  at('SUPPORT', {
    support: {
      id: 1,
      kind: 'SOCIAL_WORK',
      startedOn: day('2026-11-09'),
      followUpOn: day(followUpOn),
      endedOn: endedOn === null ? null : day(endedOn),
    },
  });
const proposed = (more: Partial<CaseFacts> = {}): CaseFacts =>
  at('EARLY_SIGNAL', {
    decision: { id: 1, kind: 'BAILIFF_HANDOVER', proposedOn: day('2026-11-19'), proposedById: 'COORDINATOR-1' },
    ...more,
  });
const lateRent = { rentLateSince: day('2026-11-02') } as const;
const refused = visit('2026-11-17', { outcome: 'NOT_HOME_CARD_LEFT', spoken: false, conclusion: null, concluded: false });

/** From the bailiff on, and what comes before the rule of a stage: a death, a proposal, a broken condition, help agreed at the door. */
export const lateRows: readonly Row[] = [
  // What comes before the rule of the stage.
  ['somebody died, and nobody knows until when', at('COURT', { holds: [hold('DEATH')] }), 'FIND_HEIRS', 'OURS', '2026-12-01'],
  [
    'somebody died; the lease can run two months on',
    at('COURT', { holds: [hold('DEATH', { endsOn: day('2027-01-31') })] }),
    'FIND_HEIRS',
    'OURS',
    '2027-01-31',
  ],
  [
    'somebody died and all is paid',
    at('COURT', { balance: cents(0), oldestOpenOn: null, holds: [hold('DEATH')] }),
    'FIND_HEIRS',
    'OURS',
    '2026-12-01',
  ],
  ['a proposal of yesterday', proposed(), 'DECIDE_PROPOSAL', 'OURS', '2026-11-23'],
  ['a proposal under a breached hold', proposed({ holds: [hold('MSNP', lateRent)] }), 'DECIDE_PROPOSAL', 'OURS', '2026-11-23'],
  ['a proposal in a paid case', proposed({ balance: cents(0), oldestOpenOn: null }), 'CLOSE_PAID', 'OURS', '2026-11-23'],
  [
    'a frozen court file that still holds',
    { ...atBailiff({}), courtFileFrozen: true, courtFileOn: day('2026-11-18') },
    'DECIDE_SUMMONS',
    'OURS',
    '2026-11-25',
  ],
  ['one that no longer holds', { ...atBailiff({}), courtFileOn: day('2026-11-18') }, 'AWAIT_BAILIFF', 'WAITING', '2026-12-10'],
  [
    'a visit planned where somebody should call',
    at('ARREARS_OPEN', { letters: [letter('2026-11-09')], ...planned('2026-11-25') }),
    'AWAIT_VISIT',
    'WAITING',
    '2026-11-25',
  ],
  [
    'back at our own contact with a notice behind it',
    at('ARREARS_OPEN', {
      countedHundredths: 150,
      letters: [
        letter('2026-10-01'),
        letter('2026-10-08', { id: 22, kind: 'FOURTEEN_DAY_NOTICE', offersSharing: false, costsFrom: day('2026-10-28') }),
      ],
      contacts: [contact('2026-10-06')],
    }),
    'CALL_ABOUT_PLAN',
    'OURS',
    '2026-11-11',
  ],
  ['rent is late under a moratorium', { ...atBailiff({}), holds: [hold('MORATORIUM_287B', lateRent)] }, 'CHECK_HOLD', 'OURS', '2026-11-09'],
  [
    'rent is late under a dispute, which does not watch it',
    { ...atBailiff({}), holds: [hold('DISPUTE', lateRent)] },
    'AWAIT_BAILIFF',
    'WAITING',
    '2026-12-10',
  ],
  [
    'rent was late under a moratorium that ended yesterday',
    { ...atBailiff({}), holds: [hold('MORATORIUM_287B', { ...lateRent, endsOn: day('2026-11-19') })] },
    'AWAIT_BAILIFF',
    'WAITING',
    '2026-12-10',
  ],
  ['help agreed at the door', at('ARREARS_OPEN', { visits: [visit('2026-11-17')] }), 'CONFIRM_SUPPORT', 'OURS', '2026-11-24'],
  [
    'help agreed at the door after the judgment',
    afterJudgment({ visits: [visit('2026-11-17', { conclusion: 'DEBT_HELP' })] }),
    'CONFIRM_SUPPORT',
    'OURS',
    '2026-11-24',
  ],
  [
    'help that was agreed before help that ended',
    { ...supported('2026-11-16', '2026-11-18'), stage: 'BAILIFF' as const, visits: [visit('2026-11-08')] },
    'REVIEW_STAGE',
    'OURS',
    '2026-11-23',
  ],
  [
    'a plan was signed instead of the help',
    { ...atBailiff({}), visits: [visit('2026-11-17')], plan: plan('2026-11-17', { endedOn: today, end: 'CANCELLED' }) },
    'AWAIT_BAILIFF',
    'WAITING',
    '2026-12-10',
  ],
  [
    'no help wanted',
    { ...atBailiff({}), visits: [visit('2026-11-17', { conclusion: 'NO_HELP_WANTED' })] },
    'AWAIT_BAILIFF',
    'WAITING',
    '2026-12-10',
  ],
  [
    'help agreed at court is for after the hearing',
    { ...atCourt({ hearingOn: today }), visits: [visit('2026-11-17')] },
    'AWAIT_HEARING',
    'HEARING',
    '2026-11-21',
  ],
  [
    'help agreed, and somebody goes back first',
    afterJudgment({ visits: [visit('2026-11-17')], ...planned('2026-11-21') }),
    'AWAIT_VISIT',
    'WAITING',
    '2026-11-21',
  ],

  // Bailiff.
  [
    'handed over four working days ago, no receipt',
    atBailiff({ handedOverOn: day('2026-11-16'), receivedOn: null }),
    'AWAIT_BAILIFF',
    'WAITING',
    '2026-11-23',
  ],
  ['five working days ago', atBailiff({ handedOverOn: day('2026-11-13'), receivedOn: null }), 'ASK_RECEIPT', 'OURS', '2026-11-20'],
  ['received, report tomorrow', atBailiff({ reportDueOn: day('2026-11-21') }), 'AWAIT_BAILIFF', 'WAITING', '2026-11-21'],
  ['report today', atBailiff({ reportDueOn: today }), 'ASK_BAILIFF_REPORT', 'OURS', '2026-11-24'],
  ['the file was closed', atBailiff({ endedOn: day('2026-11-18') }), 'REVIEW_STAGE', 'OURS', '2026-11-23'],
  ['at the bailiff without a file', at('BAILIFF'), 'REVIEW_STAGE', 'OURS', '2026-11-23'],

  // Court.
  ['decided, not summoned', atCourt({}), 'AWAIT_HEARING_DATE', 'OURS', '2026-11-16'],
  ['summoned, no date', atCourt({ summonedOn: day('2026-11-12') }), 'AWAIT_HEARING_DATE', 'OURS', '2026-11-19'],
  ['the hearing is tomorrow', atCourt({ hearingOn: day('2026-11-21') }), 'AWAIT_HEARING', 'HEARING', '2026-11-22'],
  ['the hearing is today', atCourt({ hearingOn: today }), 'AWAIT_HEARING', 'HEARING', '2026-11-21'],
  ['the hearing was yesterday', atCourt({ hearingOn: day('2026-11-19') }), 'RECORD_RULING', 'OURS', '2026-12-03'],
  ['time to pay until today', atCourt({ hearingOn: day('2026-10-20'), graceUntil: today }), 'AWAIT_GRACE', 'HEARING', '2026-11-21'],
  [
    'time to pay until yesterday',
    atCourt({ hearingOn: day('2026-10-20'), graceUntil: day('2026-11-19') }),
    'RECORD_RULING',
    'OURS',
    '2026-11-23',
  ],
  ['the court case is over', atCourt({ endedOn: day('2026-11-18') }), 'REVIEW_STAGE', 'OURS', '2026-11-23'],
  ['at court without a case', at('COURT'), 'REVIEW_STAGE', 'OURS', '2026-11-23'],

  // Judgment and the visit after it.
  ['no judgment', at('JUDGMENT'), 'REVIEW_STAGE', 'OURS', '2026-11-23'],
  [
    'a judgment to pay',
    at('JUDGMENT', { judgment: judgment({ on: day('2026-11-12'), ordersEviction: false }) }),
    'DECIDE_PAYMENT_ONLY',
    'OURS',
    '2026-11-19',
  ],
  ['an eviction judgment', at('JUDGMENT', { judgment: judgment({ on: day('2026-11-05') }) }), 'PLAN_VISIT', 'OURS', '2026-11-23'],
  ['nobody has been there', afterJudgment({}), 'PLAN_VISIT', 'OURS', '2026-11-23'],
  [
    'somebody was there the day before the judgment',
    afterJudgment({ visits: [visit('2026-11-04', { conclusion: null })] }),
    'PLAN_VISIT',
    'OURS',
    '2026-11-23',
  ],
  ['a visit tomorrow', afterJudgment(planned('2026-11-21')), 'AWAIT_VISIT', 'WAITING', '2026-11-21'],
  ['a visit today', afterJudgment(planned('2026-11-20')), 'MAKE_VISIT', 'OURS', '2026-11-20'],
  ['a visit of yesterday, not recorded', afterJudgment(planned('2026-11-19')), 'MAKE_VISIT', 'OURS', '2026-11-19'],
  ['nobody was at home', afterJudgment({ visits: [refused] }), 'PLAN_NEXT_ATTEMPT', 'OURS', '2026-11-20'],
  [
    'spoken on the day of the judgment, no help wanted: from the start of the stage',
    afterJudgment({ visits: [visit('2026-11-05', { conclusion: 'NO_HELP_WANTED' })] }),
    'DECIDE_AFTER_VISIT',
    'OURS',
    '2026-11-16',
  ],
  [
    'the talk came to a conference, which needs consent first',
    afterJudgment({ visits: [visit('2026-11-17', { conclusion: 'EK_C' })] }),
    'DECIDE_AFTER_VISIT',
    'OURS',
    '2026-11-24',
  ],

  // Help.
  ['we ask tomorrow', supported('2026-11-21'), 'WATCH_SUPPORT', 'WAITING', '2026-11-21'],
  ['we ask today', supported('2026-11-20'), 'ASK_SUPPORT', 'OURS', '2026-11-24'],
  ['the help ended', supported('2026-12-20', '2026-11-18'), 'REVIEW_STAGE', 'OURS', '2026-11-23'],
  ['help without a track', at('SUPPORT'), 'REVIEW_STAGE', 'OURS', '2026-11-23'],

  // Agreements.
  ['an instalment to come', withPlan({ nextDueOn: day('2026-12-01') }), 'WATCH_AGREEMENT', 'WAITING', '2026-12-01'],
  ['an instalment today', withPlan({ nextDueOn: today }), 'WATCH_AGREEMENT', 'WAITING', '2026-11-25'],
  ['no instalment to come', withPlan({ state: 'AT_RISK' }), 'WATCH_AGREEMENT', 'WAITING', '2026-11-25'],
  ['recovered', withPlan({ state: 'RECOVERED', nextDueOn: day('2026-11-21') }), 'WATCH_AGREEMENT', 'WAITING', '2026-11-21'],
  ['broken on Tuesday', at('AGREEMENT', { plan: broken() }), 'SEND_BREACH_NOTICE', 'OURS', '2026-11-19'],
  [
    'broken again after a message of the day before',
    at('AGREEMENT', { plan: broken({ noticeOn: day('2026-11-16') }) }),
    'SEND_BREACH_NOTICE',
    'OURS',
    '2026-11-19',
  ],
  [
    'a message on the day itself, talked the day before',
    at('AGREEMENT', { plan: broken({ noticeOn: day('2026-11-17') }), contacts: [contact('2026-11-16')] }),
    'TALK_ABOUT_BREACH',
    'OURS',
    '2026-11-24',
  ],
  [
    'called on the day of the message',
    at('AGREEMENT', { plan: broken({ noticeOn: day('2026-11-17') }), contacts: [contact('2026-11-17')] }),
    'DECIDE_AFTER_BREACH',
    'OURS',
    '2026-12-01',
  ],
  [
    'went there since',
    at('AGREEMENT', { plan: broken({ noticeOn: day('2026-11-17') }), visits: [refused] }),
    'DECIDE_AFTER_BREACH',
    'OURS',
    '2026-12-01',
  ],
  [
    'the agreed debt is paid, a rent fell due',
    withPlan({ state: 'COMPLETED', stateSince: day('2026-11-17') }),
    'CLOSE_COMPLETED',
    'OURS',
    '2026-11-24',
  ],
  [
    'the agreed debt is paid and nothing is open',
    { ...withPlan({ state: 'COMPLETED', stateSince: day('2026-11-17') }), balance: cents(0), oldestOpenOn: null },
    'CLOSE_COMPLETED',
    'OURS',
    '2026-11-24',
  ],
  [
    'all is paid before the run has looked at the plan',
    { ...withPlan({}), balance: cents(0), oldestOpenOn: null },
    'CLOSE_PAID',
    'OURS',
    '2026-11-23',
  ],
  ['the plan ended', withPlan({ endedOn: day('2026-11-18'), end: 'SUPERSEDED' }), 'REVIEW_STAGE', 'OURS', '2026-11-23'],
  ['agreements without a plan', at('AGREEMENT'), 'REVIEW_STAGE', 'OURS', '2026-11-23'],

  // Eviction and departure.
  ['the order was given', at('EVICTION_ORDERED'), 'AWAIT_EVICTION_NOTICE', 'HEARING', '2026-11-27'],
  [
    'announced for tomorrow',
    at('EVICTION_ORDERED', { evictionDate: day('2026-11-21'), evictionNoticeOn: day('2026-11-12') }),
    'AWAIT_EVICTION',
    'HEARING',
    '2026-11-21',
  ],
  [
    'announced for today',
    at('EVICTION_ORDERED', { evictionDate: today, evictionNoticeOn: day('2026-11-12') }),
    'RECORD_EVICTION',
    'OURS',
    '2026-11-20',
  ],
  [
    'left on the 12th',
    at('DEPARTED', { departed: { reason: 'KEYS_HANDED_IN', on: day('2026-11-12'), settled: false } }),
    'SETTLE_ACCOUNT',
    'OURS',
    '2026-11-26',
  ],
  [
    'the final account of whoever left on the 12th was made',
    at('DEPARTED', { departed: { reason: 'EVICTED', on: day('2026-11-12'), settled: true } }),
    'WATCH_DEBT',
    'WAITING',
    '2031-10-01',
  ],
  ['left, nobody knows when', at('DEPARTED'), 'SETTLE_ACCOUNT', 'OURS', '2026-11-23'],
  [
    'left and paid',
    at('DEPARTED', { departed: { reason: 'ENDED', on: day('2026-11-12'), settled: false }, balance: cents(0), oldestOpenOn: null }),
    'CLOSE_PAID',
    'OURS',
    '2026-11-23',
  ],
];
