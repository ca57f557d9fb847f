import { asActor, asSystem } from '#lib/db/door.ts';
import type { Actor } from '#lib/domain/actor.ts';
import { findCase } from '#lib/features/case/commands.ts';
import { getCase } from '#lib/features/case/queries.ts';
import { openNote } from '#lib/features/note/commands.ts';
import { seedPeople } from '../../prisma/seed/people.ts';
import { type Subject, tryDay } from './authorisation.ts';
import { done, giveNotice, makeReady, makeReferred, pause, remind, ring, seal } from './case-story.ts';
import { prepareEviction } from './eviction-subject.ts';
import { book, type Known, locate, moveIn, on, paid, rent } from './household.ts';
import { makeFrozen, makeFruitless, makeHandedOver, makeProposed, makeSummoned } from './legal-story.ts';
import { type Story, type Whose, whose } from './role-sight.ts';
import { giveBreachNotice, makeBroken, protect, startHelp } from './track-story.ts';
import { fill, planned, send, talk } from './visit-story.ts';

const teamOf: Record<Whose, string | null> = { OWN: 'NOORD', OTHER: 'ZUID', NOBODY: null };
const owed = 120_000;

/** The colleagues by first name, and a street of households with a case each, by team. */
export interface Street {
  readonly people: ReadonlyMap<string, Actor>;
  /** The next household of that team that nobody has touched. */
  next(team: Whose): Known;
}

/** Moves `many` households a team in, with colleagues unless they are there, all two months behind, so that each has a case in its first stage. */
export async function openStreet(many: number, known?: ReadonlyMap<string, Actor>): Promise<Street> {
  const people = known ?? (await seedPeople(on('2026-11-01')));
  const contracts = (team: Whose) => Array.from({ length: many }, (_, at) => `${team}-${at}`);
  const homes = whose.flatMap((team) =>
    contracts(team).map((contract) => ({ contract, team: teamOf[team], bookings: [rent('2026-09', owed / 2), rent('2026-10', owed / 2)] })),
  );
  await moveIn(homes, tryDay);
  const waiting = new Map<Whose, Known[]>();
  for (const team of whose) waiting.set(team, await locate(contracts(team)));
  return {
    people,
    next(team) {
      const home = waiting.get(team)!.shift();
      if (!home) throw new Error(`no household left of ${team}: move more in`);
      return home;
    },
  };
}

/** A household of that team whose case has come as far as the story says, read past everybody's sight. */
export async function prepareSubject(street: Street, team: Whose, story: Story): Promise<Subject> {
  const manager = street.people.get('Marijke')!;
  const sender = street.people.get(team === 'OTHER' ? 'Kees' : 'Femke')!;
  const pair = { proposer: sender, manager };
  const home = street.next(team);
  const ids: Record<string, number> = {};
  switch (story) {
    case 'FRESH':
      break;
    case 'NOTICE':
      await remind(manager, home, tryDay);
      done(await giveNotice(manager, home, tryDay));
      break;
    case 'READY':
      ids.letter = await makeReady(manager, home, tryDay);
      break;
    case 'REFERRED':
    case 'REFERRED_PAID': {
      const { letterId, signalId } = await makeReferred(manager, sender, home, tryDay);
      Object.assign(ids, { letter: letterId, signal: signalId });
      if (story === 'REFERRED_PAID') await book(home.contract, [paid('2026-11-23', owed)], tryDay);
      break;
    }
    case 'PLAN_BROKEN':
    case 'PLAN_FAILED':
      ids.plan = await makeBroken(sender, home, tryDay);
      if (story === 'PLAN_FAILED') {
        done(await giveBreachNotice(sender, home, tryDay));
        await ring(sender, home, tryDay);
      }
      break;
    case 'SUPPORTED':
      ids.support = done(await startHelp(sender, home, tryDay));
      break;
    case 'HELD':
      ids.hold = done(await protect(manager, home, tryDay, 'SAFETY'));
      break;
    case 'PAUSED':
      ids.hold = await pause(manager, home, tryDay);
      break;
    case 'SEALED':
      ids.note = await seal(manager, home, tryDay);
      done(await openNote(manager, { caseId: home.caseId, noteId: ids.note, reason: 'Overdracht' }, tryDay));
      await asActor(manager, (tx) => getCase(tx, manager, home.caseId, tryDay));
      break;
    case 'FRUITLESS':
      await makeFruitless(pair, home, tryDay);
      break;
    case 'PROPOSED':
      ids.decision = await makeProposed(pair, home, tryDay);
      break;
    case 'HANDED_OVER':
      ids.decision = await makeHandedOver(pair, home, tryDay);
      break;
    case 'FROZEN':
      ids.file = await makeFrozen(pair, home, tryDay);
      break;
    case 'SUMMONED':
      ids.court = await makeSummoned(pair, home, tryDay);
      break;
    case 'JUDGED':
    case 'JUDGED_PAYMENT':
    case 'SERVED':
    case 'REMEDY':
    case 'SATISFIED':
    case 'PAID_JUDGED':
    case 'ASKED':
    case 'COMPLETE':
    case 'ORDER_PROPOSED':
    case 'ORDERED':
    case 'ANNOUNCED':
    case 'EVICTION_DUE':
    case 'DEPARTED':
      Object.assign(ids, await prepareEviction(pair, home, story, tryDay));
      break;
    case 'VISIT':
    case 'VISIT_TALKED':
    case 'VISITED': {
      const goes = team === 'OWN' ? street.people.get('Ruben')! : team === 'OTHER' ? street.people.get('Kees')! : manager;
      ids.visit = await planned(goes, home, tryDay.today, tryDay);
      if (story !== 'VISIT') await fill(goes, ids.visit, talk, tryDay);
      if (story === 'VISITED') done(await send(goes, home, ids.visit, tryDay));
      break;
    }
    case 'DOUBTFUL':
      ids.payment = await doubtfulPayment(`twijfel-${home.contract}`);
      break;
  }
  const found = await asSystem((tx) => findCase(tx, home.caseId));
  return { home, version: found!.version, found: found!, ids };
}

/** A payment that found no tenancy, as an import leaves it. */
export const doubtfulPayment = (key: string): Promise<number> =>
  asSystem(async (tx) => {
    const run = await tx.importRun.create({ data: { createdAt: tryDay.at, status: 'APPLIED', phase: 'DONE' } });
    const payment = await tx.doubtfulPayment.create({
      data: {
        entryKey: key,
        runId: run.id,
        account: 'NL20INGB0001234567',
        bookedOn: new Date('2026-11-20T00:00:00Z'),
        amountCents: 5_000,
        direction: 'CRDT',
        doubt: 'NO_MATCH',
        counterpartyName: 'A. Aalders',
        counterpartyIban: 'NL77TRIO0274662882',
        remittance: 'huur',
      },
    });
    return payment.id;
  });
