import { closeDatabase } from '#lib/db/client.ts';
import { asSystem } from '#lib/db/door.ts';
import { type Actor, type Role, vouch } from '#lib/domain/actor.ts';
import { exportSignal } from '#lib/features/signal/commands.ts';
import { done, refer, remind, ring } from '../support/case-story.ts';
import { arrive, book, costs, designated, type Home, on, paid, rent } from '../support/household.ts';
import { makeSummoned } from '../support/legal-story.ts';

// Plays the part of a vignette that is not told in the browser, by the real commands and imports, and prints what it made.
const users = await asSystem((tx) => tx.user.findMany({ include: { teams: true } }));
const people = new Map(
  users.map(({ id, name, role, teams }): [string, Actor] => [
    name.split(' ')[0]!,
    vouch({ id, name, role: role as Role, teams: teams.map((team) => team.teamId) }),
  ]),
);
const [femke, ruben, marijke] = [people.get('Femke')!, people.get('Ruben')!, people.get('Marijke')!];

/** Mevrouw A.: 2.03 months since November; in December nothing is charged before the story ends. */
const months = (contract: string): Home => ({
  contract,
  rent: 64_210,
  bookings: [rent('2026-09', 64_210), paid('2026-09-03', 62_280), rent('2026-10', 64_210), rent('2026-11', 64_210)],
});
const contractC = 'VIGNET-C';

const chapters: Record<string, () => Promise<unknown>> = {
  /** Two households: to the first nothing was said yet; of the second a signal went out before it objected. */
  async objection() {
    const [early, late] = await arrive([months('VIGNET-A1'), months('VIGNET-A2')], on('2026-11-08'));
    await remind(femke, late!, on('2026-11-08'));
    await ring(ruben, late!, on('2026-11-15'));
    const signalId = done(await refer(femke, late!, on('2026-11-23')));
    await exportSignal(String(signalId), on('2026-11-23'));
    return { early: early!.caseId, late: late!.caseId, signal: signalId };
  },
  /** Dhr. C. before the judge with three months; December is charged and paid. */
  async court() {
    const rents = ['2026-09', '2026-10', '2026-11'].map((period) => rent(period, 35_000));
    const [home] = await arrive([{ contract: contractC, rent: 35_000, bookings: rents }], on('2026-11-23'));
    await makeSummoned({ proposer: femke, manager: marijke }, home!, on('2026-11-23'));
    const december = [rent('2026-12', 35_000), paid('2026-12-01', 35_000, { designated: designated('2026-12') })];
    await book(contractC, december, on('2026-12-01', '05:00'));
    return home!.caseId;
  },
  /** The costs of the judgment come into the ledger. */
  costs: () => book(contractC, [{ ...costs('2026-12-10', 30_000), costKind: 'PRO' }], on('2026-12-11', '05:00')),
  /** The first instalment was paid, and the next month is charged. */
  month: () => book(contractC, [paid('2026-12-28', 15_000), rent('2027-01', 35_000)], on('2027-01-01', '05:00')),
};

const made = await chapters[process.argv[2]!]!();
await closeDatabase();
console.log(JSON.stringify(made));
