import type { stepNl } from './step-nl.ts';

/** English: next steps. */
export const stepEn: typeof stepNl = {
  step: {
    SEND_REMINDER: {
      title: 'Send a reminder',
      why: 'Oldest rent open since {on}; no letter yet',
      lead: 'A friendly letter that points to help and offers to share data with the municipality.',
    },
    MAKE_CONTACT: {
      title: 'Make personal contact',
      why: 'Letter of {on}; nobody spoken to yet',
      lead: 'Call or go round. Ask what is going on and what could help.',
    },
    SEND_NOTICE: {
      title: 'Send the fourteen-day notice',
      why: 'Contact on {on}; not paid yet',
      lead: 'The letter gives the term and the costs that will be added if nothing is paid.',
    },
    AWAIT_NOTICE_TERM: {
      title: 'Wait for the term of the notice',
      why: 'Costs may be charged only from {on}',
      lead: 'The tenant can still pay without any costs.',
    },
    OFFER_SHARING: {
      title: 'Send a letter offering to share data',
      why: '{months} months; offer or pointer to help missing',
      lead: 'Without that offer, no signal may go to Vroeg Eropaf.',
    },
    AWAIT_REACTION: {
      title: 'Wait for a reply about sharing data',
      why: 'Letter of {on}; last day to object {until}',
      lead: 'If the tenant does not reply, we may send the signal after that.',
    },
    SEND_SIGNAL: {
      title: 'Report to Vroeg Eropaf',
      why: '{months} months; all four proofs, no objection',
      lead: 'Vroeg Eropaf makes contact and helps with a payment plan.',
    },
    AWAIT_SIGNAL: {
      title: 'Vroeg Eropaf has the next move',
      why: 'Signal of {on}; we ask after 28 days',
      lead: 'As long as they are at work and the current rent is paid, we take no collection steps.',
    },
    ASK_FEEDBACK: {
      title: 'Ask Vroeg Eropaf for the outcome',
      why: 'Signal of {on}; we ask after 28 days',
      lead: 'Record the outcome, or that no answer came. Then decide what happens next.',
    },
    DECIDE_AFTER_SIGNAL: {
      title: 'Decide what happens next',
      why: 'Vroeg Eropaf: {outcome}',
      lead: 'First visit the tenant yourself or make a payment plan. The bailiff comes only if that leads nowhere.',
    },
    WATCH_PLAN: {
      title: 'See whether the agreement is kept',
      why: 'Vroeg Eropaf: {outcome}',
      lead: 'Help is in place. We wait and keep an eye on the ledger.',
    },
    DECIDE_AFTER_OBJECTION: {
      title: 'Decide what happens after the objection',
      why: 'Objection on {on}: no signal possible',
      lead: 'No data may go to the municipality. Make contact yourself or agree a payment plan.',
    },
    CALL_ABOUT_PLAN: {
      title: 'Call about a payment plan',
      why: 'Term of the notice has passed; not paid yet',
      lead: 'Ask what is feasible. A payment plan prevents costs.',
    },
    AWAIT_PROMISE: {
      title: 'Wait for the promised payment',
      why: 'Promised: {amount} by {until}',
      lead: 'Until that day we send no letter about the debt.',
    },
    CALL_ABOUT_PROMISE: {
      title: 'Call about the promise',
      why: 'Promised: {amount} by {until}; not all received',
      lead: 'Ask what came up before you do anything else.',
    },
    CLOSE_PAID: {
      title: 'Close the case: everything is paid',
      why: 'Nothing is outstanding any more',
      lead: 'Check whether a direct debit can still be reversed.',
    },
    PAUSED: { title: 'The case is on hold', why: 'Paused up to and including {on}', lead: 'The case returns to the list by itself.' },
    DECIDE_PROPOSAL: {
      title: 'Decide on a colleague’s proposal',
      why: 'Proposed on {on}; somebody else decides',
      lead: 'See what changed since. Nobody approves what they proposed.',
    },
    CHECK_HOLD: {
      title: 'Find out why the running rent was not paid',
      why: 'Rent of {on} is late, and paying it is the condition',
      lead: 'Call first. The protection does not lapse by itself: ask the lawyer or the bailiff.',
    },
    FIND_HEIRS: {
      title: 'Find out who the heirs are',
      why: 'Death recorded on {on}',
      lead: 'No letters go out. Offer condolences and ask who is settling things.',
    },
    CONFIRM_SUPPORT: {
      title: 'Confirm the help that was agreed',
      why: 'Talk of {on}; the help has not started',
      lead: 'Read the report and start the help, or make a plan.',
    },
    ASK_RECEIPT: {
      title: 'Ask the bailiff to confirm receipt',
      why: 'Handed over on {on}; not confirmed yet',
      lead: 'Without it we do not know whether the bailiff has begun.',
    },
    AWAIT_BAILIFF: {
      title: 'The bailiff is at work',
      why: 'Handed over on {on}; report by {until}',
      lead: 'A plan is always still possible. Then we take the case back.',
    },
    ASK_BAILIFF_REPORT: {
      title: 'Discuss the bailiff’s report',
      why: 'Report expected on {on}',
      lead: 'Ask what was paid. Then decide: take back, wait, or go to court.',
    },
    DECIDE_SUMMONS: {
      title: 'Decide about a summons',
      why: 'The file was frozen on {on}',
      lead: 'The manager decides. If it can still be done without a judge, that comes first.',
    },
    AWAIT_HEARING_DATE: {
      title: 'Record the date of the hearing',
      why: 'At court since {on}; no hearing yet',
      lead: 'Ask the bailiff about the summons and the date.',
    },
    AWAIT_HEARING: {
      title: 'Wait for the hearing',
      why: 'Hearing on {on}',
      lead: 'Up to two days before, the case can be withdrawn when all is paid.',
    },
    RECORD_RULING: {
      title: 'Record what the judge decided',
      why: 'Hearing or term of {on} is over',
      lead: 'Judgment, withdrawal, settlement or adjournment: record what happened.',
    },
    AWAIT_GRACE: {
      title: 'Wait for the judge’s term to pay',
      why: 'Paying is possible until {until}',
      lead: 'The judge gave one more chance. If the tenant pays, the lease goes on.',
    },
    DECIDE_PAYMENT_ONLY: {
      title: 'Go on with a lease that stands',
      why: 'Judgment of {on}: payment only',
      lead: 'The lease goes on. Make a plan or take the case back to our own contact.',
    },
    PLAN_VISIT: {
      title: 'Plan the visit after the judgment',
      why: 'Judgment of {on}; nobody has been there',
      lead: 'A judgment does not mean eviction. First go and talk.',
    },
    AWAIT_VISIT: {
      title: 'Wait for the visit',
      why: 'Visit planned on {on}',
      lead: 'Look once more whether anything was paid before you go.',
    },
    MAKE_VISIT: {
      title: 'Make the visit and record it',
      why: 'Visit planned on {on}',
      lead: '‘Not home’ is an outcome too: record it at once.',
    },
    PLAN_NEXT_ATTEMPT: {
      title: 'Plan the next attempt',
      why: 'Attempt of {on}; nobody reached yet',
      lead: 'Choose another part of the day. Evenings often work best.',
    },
    DECIDE_AFTER_VISIT: {
      title: 'Decide what is needed after the visit',
      why: 'Spoken on {on}',
      lead: 'Help, a last-chance agreement or an Eigen Kracht conference: what fits?',
    },
    WATCH_SUPPORT: {
      title: 'Help is under way',
      why: 'Began on {on}; we ask on {until}',
      lead: 'While the running rent is paid, we let the help do its work.',
    },
    ASK_SUPPORT: {
      title: 'Ask how the help is going',
      why: 'Help since {on}',
      lead: 'Agree a new date, make a plan, or put the case back.',
    },
    WATCH_AGREEMENT: { title: 'The agreements are kept', why: 'We look again on {until}', lead: 'We look at the ledger every night.' },
    SEND_BREACH_NOTICE: {
      title: 'Send a message about the missed instalment',
      why: '{amount} short since {on}',
      lead: 'One friendly message: what is missing and whom to call.',
    },
    TALK_ABOUT_BREACH: {
      title: 'Talk about the missed instalment first',
      why: 'Message of {on}; {amount} short',
      lead: 'Call or visit. Perhaps another instalment fits better.',
    },
    DECIDE_AFTER_BREACH: {
      title: 'Decide about the broken plan',
      why: '{amount} short since {on}',
      lead: 'A new plan, help, or back to where the case came from.',
    },
    CLOSE_COMPLETED: {
      title: 'Close the case: the agreements were kept',
      why: 'All paid since {on}',
      lead: 'Worth a compliment. Call to say that it is settled.',
    },
    AWAIT_EVICTION_NOTICE: {
      title: 'Wait for the bailiff’s notice',
      why: 'Order given on {on}',
      lead: 'Stopping is possible at any time, by one person.',
    },
    AWAIT_EVICTION: {
      title: 'Eviction announced: see what is still possible',
      why: 'Notice of {on}; eviction on {until}',
      lead: 'Stopping is possible at any time, by one person.',
    },
    RECORD_EVICTION: {
      title: 'Record what happened on the day of eviction',
      why: 'Eviction was set for {on}',
      lead: 'Evicted, postponed or stopped: record it today.',
    },
    SETTLE_ACCOUNT: {
      title: 'Make the final account',
      why: 'Left on {on}',
      lead: 'New address, final balance, and what happens to the rest.',
    },
    WATCH_DEBT: {
      title: 'The final account was made',
      why: 'Left on {on}; does not lapse before {until}',
      lead: 'When the rest is paid, settled or written off, close the case.',
    },
    REVIEW_STAGE: { title: 'Review this case', why: 'In this stage since {on}', lead: 'See what is needed now.' },
    NOTHING: { title: 'This case is closed', why: 'There is nothing to do', lead: 'New arrears will open a new case.' },
    whyTitle: 'Why this step',
    cannotTitle: 'What cannot be done yet',
    elseTitle: 'What else can be done',
    changeTitle: 'When this proposal changes',
    changesOn: 'On {day}, or sooner if a payment comes in or something is recorded.',
    changesByAct: 'When something is recorded or a payment comes in. We recalculate every night.',
    cannotNothing: 'Nothing stands in the way of this step.',
    openSince: 'Case open since {day}.',
    monthsCounted: '{months} months count towards the thresholds.',
    monthsRule: 'The latest rent counts from the eighth of the month.',
    threshold: 'A signal is possible from {months} months.',
    signalSource: 'art. 2(a) to (d), Besluit gemeentelijke schuldhulpverlening',
    signalNotYet: 'Signal to Vroeg Eropaf: {what}',
    held: '{kind}: {bars} waits up to and including {day}',
    heldOpen: '{kind}: {bars} waits',
    barsLetter: 'a fourteen-day notice',
    barsBailiff: 'the bailiff',
    barsCourt: 'the court',
    barsEviction: 'an eviction',
  },
};
