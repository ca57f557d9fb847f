import { expect, test } from 'vitest';
import { day } from './calendar-date.ts';
import { cents } from './cents.ts';
import { type CourtFile, type CourtFileGap, courtFileGaps, gapsOf } from './court-file.ts';

const on = day('2026-11-01');
const evidence = { id: 1, on };
const person = {
  person: 1,
  contact: evidence,
  helpContact: null,
  helpLetter: evidence,
  reminder: evidence,
  offer: evidence,
  objection: null,
  consent: null,
};
const complete: CourtFile = {
  asOf: day('2026-11-23'),
  number: '2026-0001',
  contract: 'X-1',
  beganOn: day('2019-01-01'),
  parties: [{ id: 1, role: 'HUU' }],
  monthsHundredths: 400,
  balance: cents(240_000),
  open: cents(240_000),
  disputed: cents(0),
  claims: [],
  notice: { id: 1, sentOn: on, channel: 'POST', persons: [1], deliveredOn: on, costsFrom: day('2026-11-23') },
  evidence: [person],
  signals: [{ id: 1, person: 1, sentOn: on, amount: cents(1), outcome: 'NO_CONTACT', outcomeOn: on }],
  contacts: [{ id: 1, person: null, on, channel: 'PHONE', outcome: 'SPOKEN_TENANT' }],
  visits: [],
  plans: [],
  promises: [{ id: 1, on, by: on, amount: cents(1), paid: cents(0) }],
  helpOffers: [],
  holds: [],
  children: { answer: false, visit: 1, on },
  checks: [],
  legalNote: '',
};

/** One way to lack each thing. */
const lacking: Record<CourtFileGap, Partial<CourtFile>> = {
  notice: { notice: null },
  noticeTerm: { notice: { ...complete.notice!, costsFrom: day('2026-11-24') } },
  contact: { evidence: [person, { ...person, contact: null }] },
  debtHelp: { evidence: [{ ...person, helpLetter: null }] },
  reminder: { evidence: [{ ...person, reminder: null }] },
  offer: { evidence: [{ ...person, offer: null }] },
  signal: { signals: [] },
  spoken: { contacts: [{ ...complete.contacts[0]!, outcome: 'SPOKEN_OTHER' }] },
  children: { children: null },
  proposal: { promises: [] },
};

test('a complete file lacks nothing', () => {
  expect(gapsOf(complete)).toEqual([]);
});

test.each(courtFileGaps)('says that it lacks %s, and nothing else', (gap) => {
  expect(gapsOf({ ...complete, ...lacking[gap] })).toEqual([gap]);
});

test.each([
  ['an objection instead of a signal', { signals: [], evidence: [{ ...person, objection: evidence }] }],
  ['debt help mentioned in a talk', { evidence: [{ ...person, helpLetter: null, helpContact: evidence }] }],
  ['a talk during a visit', { contacts: [], visits: [{ id: 1, on, outcome: 'SPOKEN_CO_TENANT' as const }] }],
  ['help offered instead of a plan', { promises: [], helpOffers: [{ id: 1, on, kind: 'GELDFIT' as const }] }],
])('%s is enough', (_, more) => {
  expect(gapsOf({ ...complete, ...more })).toEqual([]);
});
