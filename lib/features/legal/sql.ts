import 'server-only';
import { createHash } from 'node:crypto';
import { readDay, readDayOrNull } from '#lib/db/day.ts';
import type { Tx } from '#lib/db/door.ts';
import type { Doer } from '#lib/domain/actor.ts';
import { type CalendarDate, type Period, periodOf } from '#lib/domain/calendar-date.ts';
import { last, tenantsOf } from '#lib/domain/case-facts.ts';
import { type Cents, cents } from '#lib/domain/cents.ts';
import type { CourtFile, Evidence, PersonEvidence } from '#lib/domain/court-file.ts';
import { checkGuards } from '#lib/domain/escalation.ts';
import { type GuardId, guards } from '#lib/domain/guard.ts';
import { standing } from '#lib/domain/hold.ts';
import type { CostKind } from '#lib/domain/import-row.ts';
import type { LineKind } from '#lib/domain/ledger.ts';
import type { LetterChannel } from '#lib/domain/letter.ts';
import type { Moment } from '#lib/domain/moment.ts';
import type { PlanEnd, PlanKind, PlanState } from '#lib/domain/plan.ts';
import { signalEvidence } from '#lib/domain/signal.ts';
import { type Specification, type SpecifiedClaim, type SpecifiedLine, specification, specifyClaims } from '#lib/domain/specification.ts';
import type { HelpOption } from '#lib/domain/visit.ts';
import type { OpenCase } from '#lib/features/case/schema.ts';

type Json = null | string | number | boolean | readonly Json[] | { readonly [key: string]: Json };

/** The same text for the same record, whatever order the database keeps its keys in. */
function canonical(value: Json): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${(value as readonly Json[]).map(canonical).join(',')}]`;
  const record = value as { readonly [key: string]: Json };
  return `{${Object.keys(record)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonical(record[key]!)}`)
    .join(',')}}`;
}

/** SHA-256 of a frozen record, that anyone can take again from what is stored. */
export const fingerprint = (frozen: object): Uint8Array<ArrayBuffer> =>
  new Uint8Array(
    createHash('sha256')
      .update(canonical(JSON.parse(JSON.stringify(frozen)) as Json))
      .digest(),
  );
export const hex = (hash: Uint8Array): string => Buffer.from(hash).toString('hex');

async function listClaims(tx: Tx, found: OpenCase, asOf: CalendarDate): Promise<SpecifiedClaim[]> {
  const lines = await tx.ledgerLine.findMany({ where: { tenancyId: found.tenancyId } });
  return specifyClaims(
    lines.map(
      (line): SpecifiedLine => ({
        key: line.key,
        kind: line.kind as LineKind,
        bookedOn: readDay(line.bookedOn),
        dueOn: readDayOrNull(line.dueOn),
        amount: cents(line.amountCents),
        period: monthOf(line.period),
        target: line.targetKey,
        designated: monthOf(line.designated),
        costKind: line.costKind as CostKind | null,
      }),
    ),
    asOf,
    found.facts.useFee,
  );
}
const monthOf = (stored: Date | null): Period | null => (stored ? periodOf(readDay(stored)) : null);

const disputesOf = (found: OpenCase, today: CalendarDate): (Cents | null)[] =>
  standing(found.facts.holds, today)
    .filter((hold) => hold.kind === 'DISPUTE')
    .map((hold) => hold.amount);

/** What the bailiff would be asked to collect today, claim by claim, without what is disputed. */
export const freezeSpecification = async (tx: Tx, found: OpenCase, now: Moment): Promise<Specification> =>
  specification(await listClaims(tx, found, now.today), now.today, disputesOf(found, now.today));

/** The court file as it stands today, with the conditions of the summons and the legal note of this actor. */
export async function freezeCourtFile(tx: Tx, found: OpenCase, actor: Doer, legalNote: string, now: Moment): Promise<CourtFile> {
  const { facts } = found;
  const claims = await listClaims(tx, found, now.today);
  const claimed = specification(claims, now.today, disputesOf(found, now.today));
  const oldest = claimed.claims[0]?.dueOn ?? now.today;
  const tenancy = await tx.tenancy.findUniqueOrThrow({ where: { id: found.tenancyId } });
  const letters = await tx.letter.findMany({ where: { caseId: found.id, kind: 'FOURTEEN_DAY_NOTICE' }, include: { addressees: true } });
  const notice = letters.sort((a, b) => a.sentOn.getTime() - b.sentOn.getTime() || a.id - b.id).at(-1);
  const plans = await tx.paymentPlan.findMany({ where: { caseId: found.id }, orderBy: { id: 'asc' } });
  const offers = await tx.helpOffer.findMany({ where: { caseId: found.id }, orderBy: { id: 'asc' } });
  const asked = last(facts.visits.filter((visit) => visit.children !== null));
  return {
    asOf: now.today,
    number: found.number,
    contract: tenancy.contractNumber,
    beganOn: readDay(tenancy.beginsOn),
    parties: facts.persons.map(({ id, role }) => ({ id, role })),
    monthsHundredths: facts.monthsHundredths,
    balance: facts.balance,
    open: claimed.open,
    disputed: claimed.disputed,
    claims: claims.filter((claim) => claim.dueOn >= oldest),
    notice: notice
      ? {
          id: notice.id,
          sentOn: readDay(notice.sentOn),
          channel: notice.channel as LetterChannel,
          persons: notice.addressees.map((one) => one.tenantId).sort((a, b) => a - b),
          deliveredOn: readDayOrNull(notice.deliveredOn),
          costsFrom: readDayOrNull(notice.costsFrom),
        }
      : null,
    evidence: tenantsOf(facts).map((person) => evidenceOf(found, person.id)),
    signals: facts.signals.map(({ id, personId, sentOn, amount, outcome, outcomeOn }) => ({
      id,
      person: personId,
      sentOn,
      amount,
      outcome,
      outcomeOn,
    })),
    contacts: facts.contacts.map(({ id, personId, on, channel, outcome }) => ({ id, person: personId, on, channel, outcome })),
    visits: facts.visits.flatMap(({ id, on, outcome }) => (outcome ? [{ id, on, outcome }] : [])),
    plans: plans.map((plan) => ({
      id: plan.id,
      kind: plan.kind as PlanKind,
      signedOn: readDay(plan.signedOn),
      agreed: cents(plan.agreedCents),
      state: plan.state as PlanState,
      endedOn: readDayOrNull(plan.endedOn),
      end: plan.endReason as PlanEnd | null,
    })),
    promises: facts.promises.map(({ id, madeOn, by, amount, paid }) => ({ id, on: madeOn, by, amount, paid })),
    helpOffers: offers.map((offer) => ({ id: offer.id, on: readDay(offer.offeredOn), kind: offer.kind as HelpOption })),
    holds: standing(facts.holds, now.today).map(({ id, kind, startsOn, endsOn }) => ({ id, kind, startsOn, endsOn })),
    children: asked ? { answer: asked.children === true, visit: asked.id, on: asked.on } : null,
    checks: checksOf(found, actor, legalNote, now),
    legalNote,
  };
}

const at = <T extends { readonly id: number }>(record: T | null, on: (record: T) => CalendarDate): Evidence | null =>
  record && { id: record.id, on: on(record) };

function evidenceOf(found: OpenCase, personId: number): PersonEvidence {
  const { contact, debtHelp, reminder, offer, objection, consent } = signalEvidence(found.facts, personId);
  return {
    person: personId,
    contact: at(contact, ({ on }) => on),
    helpContact: at(debtHelp?.contact ?? null, ({ on }) => on),
    helpLetter: at(debtHelp?.letter ?? null, ({ sentOn }) => sentOn),
    reminder: at(reminder, ({ sentOn }) => sentOn),
    offer: at(offer, ({ sentOn }) => sentOn),
    objection: at(objection, ({ on }) => on),
    consent: at(consent, ({ on }) => on),
  };
}

/** Asked of the summons itself, and not of this file: whether it was frozen, and to whom the summons goes. */
const askedLater: readonly GuardId[] = ['courtFileFrozen', 'summonsAddressee'];

const checksOf = (found: OpenCase, actor: Doer, legalNote: string, now: Moment): CourtFile['checks'] =>
  checkGuards(found.facts, { id: 'T6', to: 'COURT', today: now.today })
    .filter((check) => !askedLater.includes(check.id))
    .map((check) => {
      const by: readonly string[] = guards[check.id].overrideBy;
      return { ...check, overridden: !check.met && legalNote !== '' && by.includes(actor.role) };
    });
