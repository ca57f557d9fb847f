/** A default judgment: when and how it was served, when the tenant showed that he knows it, the last day of opposition. */
export type Opposition = readonly [servedOn: string | null, inPerson: boolean, awareOn: string | null, last: string | null, why: string];
export const oppositions: readonly Opposition[] = [
  // Art. 143 lid 2 Rv: within four weeks of service in person, that day not counted: the same weekday.
  ['2026-11-16', true, null, '2026-12-14', 'Monday'],
  ['2026-11-17', true, null, '2026-12-15', 'Tuesday'],
  ['2026-11-18', true, null, '2026-12-16', 'Wednesday'],
  ['2026-11-19', true, null, '2026-12-17', 'Thursday'],
  ['2026-11-20', true, null, '2026-12-18', 'Friday'],
  // Art. 1 lid 1 Algemene termijnenwet: Saturday and Sunday.
  ['2026-11-21', true, null, '2026-12-21', 'Saturday'],
  [null, false, '2026-11-22', '2026-12-21', 'Sunday'],
  // Art. 2 and 3: Christmas and New Year.
  ['2024-11-27', true, null, '2024-12-30', 'Christmas day, second Christmas day, the decree, the weekend'],
  ['2024-11-29', true, null, '2024-12-30', 'a day by decree'],
  ['2025-11-27', true, null, '2025-12-29', 'Christmas day'],
  ['2025-11-28', true, null, '2025-12-29', 'second Christmas day'],
  ['2025-12-04', true, null, '2026-01-05', 'New Year'],
  ['2025-12-05', true, null, '2026-01-05', 'a day by decree'],
  ['2026-11-26', true, null, '2026-12-24', 'Christmas eve'],
  ['2026-11-27', true, null, '2026-12-28', 'Christmas day'],
  ['2026-11-28', true, null, '2026-12-28', 'second Christmas day'],
  ['2026-12-04', true, null, '2027-01-04', 'New Year'],
  ['2026-12-07', true, null, '2027-01-04', 'the first Monday of the year'],
  // Easter and Whitsun.
  ['2026-03-06', true, null, '2026-04-07', 'Good Friday'],
  ['2026-03-09', true, null, '2026-04-07', 'Easter Monday'],
  ['2027-04-19', true, null, '2027-05-18', 'Whit Monday'],
  ['2028-05-08', true, null, '2028-06-06', 'Whit Monday'],
  // King’s Day, 5 May, Ascension day, the Fridays by decree.
  ['2025-03-28', true, null, '2025-04-25', 'the day before King’s Day'],
  ['2025-03-29', true, null, '2025-04-28', 'King’s Day on Saturday the 26th'],
  ['2025-05-01', true, null, '2025-06-02', 'Ascension day'],
  ['2025-05-02', true, null, '2025-06-02', 'a day by decree'],
  ['2026-03-30', true, null, '2026-04-28', 'King’s Day'],
  ['2026-04-07', true, null, '2026-05-06', 'liberation day'],
  ['2026-04-16', true, null, '2026-05-18', 'Ascension day'],
  ['2026-04-17', true, null, '2026-05-18', 'a day by decree'],
  ['2027-03-30', true, null, '2027-04-28', 'King’s Day'],
  ['2027-04-07', true, null, '2027-05-10', 'liberation day, Ascension day, the decree, the weekend'],
  ['2027-04-08', true, null, '2027-05-10', 'Ascension day'],
  ['2027-04-09', true, null, '2027-05-10', 'a day by decree'],
  ['2028-03-30', true, null, '2028-05-01', 'King’s Day'],
  ['2028-03-31', true, null, '2028-05-01', 'a day by decree'],
  ['2028-04-07', true, null, '2028-05-08', 'liberation day'],
  // An act of the tenant on a holiday counts from that day.
  [null, false, '2026-04-27', '2026-05-26', 'from King’s Day to Whit Monday'],
  [null, false, '2027-03-26', '2027-04-23', 'from Good Friday'],
  [null, false, '2028-04-27', '2028-05-29', 'from King’s Day to Ascension day'],
  [null, false, '2028-04-28', '2028-05-29', 'from one day by decree to another'],
  // The end of February, the nights in which the clock moves.
  ['2027-02-01', true, null, '2027-03-01', 'a February of 28 days'],
  ['2028-02-01', true, null, '2028-02-29', 'until the leap day'],
  ['2028-02-02', true, null, '2028-03-01', 'over the leap day'],
  ['2028-02-29', true, null, '2028-03-28', 'from the leap day'],
  [null, false, '2026-03-01', '2026-03-30', 'Sunday, the clock goes forward'],
  ['2026-03-02', true, null, '2026-03-30', 'over the clock going forward'],
  ['2026-09-28', true, null, '2026-10-26', 'over the clock going back'],
  // The term has not begun: nobody was handed the judgment and nothing shows that the tenant knows it.
  ['2026-11-16', false, null, null, 'left behind'],
  [null, false, null, null, 'not served'],
  // Left behind: it begins with the act by which the tenant shows that he knows it, before or after the service.
  ['2026-11-16', false, '2026-11-20', '2026-12-18', 'four days later'],
  ['2026-11-16', false, '2026-11-16', '2026-12-14', 'the same day'],
  ['2026-11-16', false, '2026-11-10', '2026-12-08', 'before the service'],
  ['2026-11-21', false, '2026-12-04', '2027-01-04', 'until New Year'],
  ['2026-03-02', false, '2026-11-27', '2026-12-28', 'months later, until Christmas day'],
  [null, false, '2026-11-20', '2026-12-18', 'never served'],
  // Both: whichever came first; a later one does not begin the term anew.
  ['2026-11-16', true, '2026-11-20', '2026-12-14', 'served first'],
  ['2026-11-16', true, '2026-11-16', '2026-12-14', 'the same day'],
  ['2026-11-16', true, '2026-11-10', '2026-12-08', 'aware first'],
  ['2026-11-16', true, '2027-02-01', '2026-12-14', 'aware when the term was over'],
  ['2026-11-27', true, '2026-11-26', '2026-12-24', 'aware a day earlier, four days less'],
  ['2026-11-27', true, '2026-11-28', '2026-12-28', 'served first, until Christmas day'],
];

/** A contested judgment and the last day of appeal. */
export type Appeal = readonly [on: string, last: string, why: string];
export const appeals: readonly Appeal[] = [
  // Art. 339 lid 1 Rv: within three months after the day of the judgment, the day of the same number (HR 1-9-2017, ECLI:NL:HR:2017:2225).
  ['2026-11-16', '2027-02-16', 'Tuesday'],
  ['2026-11-17', '2027-02-17', 'Wednesday'],
  ['2026-11-18', '2027-02-18', 'Thursday'],
  ['2026-11-19', '2027-02-19', 'Friday'],
  // Three months are not more than three (art. 4 Algemene termijnenwet): art. 1 extends them over a weekend.
  ['2026-11-20', '2027-02-22', 'Saturday'],
  ['2026-11-21', '2027-02-22', 'Sunday'],
  // The last day of a month does not become the last day of another (the examples of HR 2017:2225).
  ['2016-02-29', '2016-05-30', 'the case itself: Sunday 29 May'],
  ['2025-02-28', '2025-05-28', '28 February, not 31 May'],
  ['2027-02-28', '2027-05-28', '28 February'],
  ['2028-02-28', '2028-05-29', '28 February, a Sunday'],
  ['2028-02-29', '2028-05-29', '29 February'],
  ['2026-04-30', '2026-07-30', '30 April'],
  ['2027-04-30', '2027-07-30', '30 April'],
  ['2026-09-30', '2026-12-30', '30 September'],
  ['2027-09-30', '2027-12-30', '30 September'],
  ['2026-06-30', '2026-09-30', '30 June'],
  // A shorter month: its last day.
  ['2026-01-30', '2026-04-30', '30 January'],
  ['2026-01-31', '2026-04-30', '31 January'],
  ['2027-01-31', '2027-04-30', '31 January'],
  ['2028-01-31', '2028-05-01', '31 January, Sunday 30 April'],
  ['2026-03-31', '2026-06-30', '31 March'],
  ['2027-03-31', '2027-06-30', '31 March'],
  ['2026-08-31', '2026-11-30', '31 August'],
  ['2027-08-31', '2027-11-30', '31 August'],
  ['2025-11-28', '2026-03-02', 'Saturday 28 February'],
  ['2025-11-30', '2026-03-02', '30 November, Saturday 28 February'],
  ['2026-11-30', '2027-03-01', '30 November, Sunday 28 February'],
  ['2027-11-29', '2028-02-29', '29 November'],
  ['2027-11-30', '2028-02-29', '30 November in a leap year'],
  ['2028-11-29', '2029-02-28', '29 November'],
  ['2028-11-30', '2029-02-28', '30 November'],
  // Months of the same length.
  ['2027-05-31', '2027-08-31', '31 May'],
  ['2026-07-31', '2026-11-02', '31 July, Saturday 31 October'],
  ['2026-10-31', '2027-02-01', '31 October, Sunday 31 January'],
  ['2026-12-31', '2027-03-31', 'New Year’s eve'],
  // Christmas and New Year.
  ['2024-09-27', '2024-12-30', 'a day by decree'],
  ['2025-09-25', '2025-12-29', 'Christmas day'],
  ['2025-09-26', '2025-12-29', 'second Christmas day'],
  ['2025-10-01', '2026-01-05', 'New Year'],
  ['2025-10-02', '2026-01-05', 'a day by decree'],
  ['2026-09-25', '2026-12-28', 'Christmas day'],
  ['2026-10-01', '2027-01-04', 'New Year'],
  // Easter and Whitsun.
  ['2025-01-17', '2025-04-17', 'Maundy Thursday'],
  ['2025-01-21', '2025-04-22', 'Easter Monday'],
  ['2026-01-03', '2026-04-07', 'Good Friday'],
  ['2026-01-06', '2026-04-07', 'Easter Monday'],
  ['2026-12-28', '2027-03-30', 'Easter Sunday, on which the clock goes forward'],
  ['2026-02-25', '2026-05-26', 'Whit Monday'],
  ['2027-02-17', '2027-05-18', 'Whit Monday'],
  ['2028-03-03', '2028-06-06', 'Saturday before Whitsun'],
  // King’s Day, 5 May, Ascension day, the Fridays by decree.
  ['2025-01-27', '2025-04-28', 'Sunday 27 April, King’s Day the day before'],
  ['2026-01-27', '2026-04-28', 'King’s Day'],
  ['2027-01-27', '2027-04-28', 'King’s Day'],
  ['2028-01-27', '2028-05-01', 'King’s Day'],
  ['2028-01-28', '2028-05-01', 'a day by decree'],
  ['2026-02-05', '2026-05-06', 'liberation day'],
  ['2027-02-05', '2027-05-10', 'liberation day, Ascension day, the decree, the weekend'],
  ['2027-02-08', '2027-05-10', 'Saturday after Ascension day'],
  ['2026-02-13', '2026-05-13', 'the day before Ascension day'],
  ['2026-02-16', '2026-05-18', 'Saturday after Ascension day'],
  ['2028-02-25', '2028-05-29', 'Ascension day'],
  // The nights in which the clock moves.
  ['2025-12-29', '2026-03-30', 'Sunday 29 March'],
  ['2026-07-24', '2026-10-26', 'Saturday 24 October'],
  ['2026-07-25', '2026-10-26', 'Sunday 25 October'],
];

/** A judgment and the day after which executing it is asked about. */
export type Review = readonly [on: string, review: string, why: string];
/** Case law on misuse of the power to execute (domain §3.4): a year. No law sets it, so that nothing extends it. */
export const reviews: readonly Review[] = [
  ['2026-11-16', '2027-11-16', 'Tuesday'],
  ['2026-11-20', '2027-11-20', 'Saturday'],
  ['2026-01-31', '2027-01-31', 'Sunday, the end of a month'],
  ['2025-12-24', '2026-12-24', 'Christmas eve'],
  ['2026-03-29', '2027-03-29', 'Easter Monday, a year after the clock went forward'],
  ['2026-10-25', '2027-10-25', 'a year after the clock went back'],
  ['2025-05-15', '2026-05-15', 'a day by decree'],
  ['2026-04-27', '2027-04-27', 'King’s Day'],
  ['2024-02-29', '2025-02-28', 'the leap day'],
  ['2028-02-29', '2029-02-28', 'the leap day'],
  ['2027-02-28', '2028-02-28', 'not the leap day'],
  ['2028-02-28', '2029-02-28', 'the day before the leap day'],
  ['2027-03-01', '2028-03-01', 'over the leap day'],
];
