import 'server-only';
import { createHash } from 'node:crypto';
import { record } from '#lib/audit/record.ts';
import { readDay, storedDay } from '#lib/db/day.ts';
import { asSystem, type Tx } from '#lib/db/door.ts';
import { type Actor, type Doer, system } from '#lib/domain/actor.ts';
import { decideMove } from '#lib/domain/escalation.ts';
import type { Moment } from '#lib/domain/moment.ts';
import { accept, type Result, refuse } from '#lib/domain/result.ts';
import { isRunning, reviewOn, signalEvidence } from '#lib/domain/signal.ts';
import { writeSignalFile, writeWithdrawalFile } from '#lib/exchange/signal-file.ts';
import { moveWithin, onCase, takeVersion, whatChanged } from '#lib/features/case/commands.ts';
import type { CaseRefusal, OpenCase } from '#lib/features/case/schema.ts';
import { earlyGuard, type FeedbackInput, type SendInput, type SignalData, type SignalRefusal, type WithdrawInput } from './schema.ts';
import { freezeSignal } from './sql.ts';

type Refusal = CaseRefusal | SignalRefusal;
type Answer<T> = Promise<Result<T, Refusal> | null>;

/**
 * Reports one tenant to Vroeg Eropaf (T3), with the evidence the law asks for this person; freezes exactly what is sent
 * and asks a job to write it as a file. From the first two stages the case moves, later it is a record.
 */
export const sendSignal = (actor: Actor, input: SendInput, now: Moment): Answer<number> =>
  onCase<number, Refusal>(actor, { ...input, permission: 'signal.send' }, now, async (tx, found) => {
    const person = found.facts.persons.find((one) => one.id === input.personId);
    if (!person) return refuse({ code: 'NO_SUCH_PERSON' });
    if (person.role !== 'HUU' && person.role !== 'MDH') return refuse({ code: 'NOT_A_TENANT' });
    if (found.facts.openRent <= 0) return refuse({ code: 'NOTHING_OWED' });
    const overrides = input.earlyReason ? { [earlyGuard]: input.earlyReason } : {};
    const { stage } = found.facts;
    const moves = stage === 'ARREARS_OPEN' || stage === 'FOURTEEN_DAY_NOTICE';
    const move = {
      move: 'T3',
      to: moves ? 'EARLY_SIGNAL' : stage,
      reason: input.earlyReason || null,
      personId: person.id,
      overrides,
    } as const;
    const decision = decideMove(found.facts, { id: 'T3', to: move.to, actor, today: now.today, personId: person.id, overrides });
    if (!decision.ok) return decision;

    const frozen = await freezeSignal(tx, found, person.id, actor, now);
    const hash = createHash('sha256').update(JSON.stringify(frozen)).digest();
    const evidence = signalEvidence(found.facts, person.id);
    const reviewDay = reviewOn(now.today);
    await expireEarlier(tx, actor, found, person.id, now);
    const signal = await tx.earlySignal.create({
      data: {
        caseId: found.id,
        tenantId: person.id,
        sentOn: storedDay(now.today),
        referenceDay: storedDay(now.today),
        amountCents: frozen.bedragAchterstand,
        monthsHundredths: frozen.aantalMaanden,
        contactId: evidence.contact!.id,
        helpContactId: evidence.debtHelp!.contact?.id ?? null,
        helpLetterId: evidence.debtHelp!.letter?.id ?? null,
        letterId: evidence.offer!.id,
        earlyReason: input.earlyReason || null,
        frozen: { ...frozen },
        frozenHash: new Uint8Array(hash),
        reviewOn: storedDay(reviewDay),
        sentById: actor.id,
        recordedAt: now.at,
      },
    });
    await tx.hold.create({
      data: {
        caseId: found.id,
        kind: 'EARLY_HELP_RUNNING',
        reason: '',
        startsOn: storedDay(now.today),
        endsOn: storedDay(reviewDay),
        setById: actor.id,
        recordedAt: now.at,
      },
    });
    await askExport(tx, String(signal.id), now);
    await record(
      tx,
      actor,
      { caseId: found.id },
      {
        type: 'signal.sent',
        data: {
          signal: signal.id,
          person: person.id,
          on: now.today,
          amount: frozen.bedragAchterstand,
          hundredths: frozen.aantalMaanden,
          reviewOn: reviewDay,
          hash: hash.toString('hex'),
          earlyReason: input.earlyReason || null,
        },
      },
      now,
    );
    if (!moves) return (await takeVersion(tx, found)) ? accept(signal.id) : refuse(await whatChanged(tx, found.id));
    const moved = await moveWithin(tx, actor, found, move, now);
    return moved.ok ? accept(signal.id) : moved;
  });

/** A signal of this person that still ran when a new one is sent ends without an answer. */
async function expireEarlier(tx: Tx, actor: Actor, found: OpenCase, personId: number, now: Moment): Promise<void> {
  const earlier = found.facts.signals.find((signal) => signal.personId === personId && isRunning(signal));
  if (!earlier) return;
  const outcome = 'EXPIRED_NO_FEEDBACK' as const;
  await tx.earlySignal.updateMany({ where: { id: earlier.id }, data: { outcome, outcomeOn: storedDay(now.today) } });
  const data = { signal: earlier.id, outcome, on: now.today, plan: null };
  await record(tx, actor, { caseId: found.id }, { type: 'signal.feedback.recorded', data }, now);
}

/** Records what the municipality reports back: a code, a day, at most the amount of a plan; never reasons. */
export const recordFeedback = (actor: Actor, input: FeedbackInput, now: Moment): Answer<true> =>
  onCase<true, Refusal>(actor, { ...input, permission: 'signal.feedback' }, now, async (tx, found) => {
    const signal = found.facts.signals.find((one) => one.id === input.signalId);
    if (!signal || !isRunning(signal)) return refuse({ code: 'SIGNAL_ENDED' });
    if (input.on < signal.sentOn) return refuse({ code: 'SIGNAL_BEFORE_SENT', sentOn: signal.sentOn });
    if (input.on > now.today) return refuse({ code: 'DAY_IN_FUTURE', latest: now.today });
    if (input.outcome === 'PAYMENT_PLAN_MADE' && input.plan === null) return refuse({ code: 'PLAN_AMOUNT_MISSING' });
    if (!(await takeVersion(tx, found))) return refuse(await whatChanged(tx, found.id));
    const plan = input.outcome === 'PAYMENT_PLAN_MADE' ? input.plan : null;
    await tx.earlySignal.updateMany({
      where: { id: signal.id },
      data: { outcome: input.outcome, outcomeOn: storedDay(input.on), planCents: plan },
    });
    if (input.outcome !== 'RECEIVED') await liftHelp(tx, found, signal.id, actor, now);
    await record(
      tx,
      actor,
      { caseId: found.id },
      { type: 'signal.feedback.recorded', data: { signal: signal.id, outcome: input.outcome, on: input.on, plan } },
      now,
    );
    return accept(true as const);
  });

/** Takes a running signal back because everything is paid. Refused while something is still owed. */
export const withdrawSignal = (actor: Actor, input: WithdrawInput, now: Moment): Answer<true> =>
  onCase<true, Refusal>(actor, { ...input, permission: 'signal.feedback' }, now, async (tx, found) => {
    const signal = found.facts.signals.find((one) => one.id === input.signalId);
    if (!signal || !isRunning(signal)) return refuse({ code: 'SIGNAL_ENDED' });
    const open = found.facts.openRent + found.facts.openCosts;
    if (found.facts.balance > 0 || open > 0) return refuse({ code: 'STILL_OWED', amount: Math.max(found.facts.balance, open) });
    if (!(await takeVersion(tx, found))) return refuse(await whatChanged(tx, found.id));
    await withdraw(tx, actor, found, signal.id, 'WITHDRAWN_PAID', now);
    return accept(true as const);
  });

/** An objection after a signal was sent: the signal is withdrawn and the municipality is asked to delete it. */
export async function withdrawForObjection(tx: Tx, actor: Doer, found: OpenCase, personId: number, now: Moment): Promise<void> {
  for (const signal of found.facts.signals.filter((one) => one.personId === personId && isRunning(one)))
    await withdraw(tx, actor, found, signal.id, 'WITHDRAWN_OBJECTION', now);
}

async function withdraw(
  tx: Tx,
  actor: Doer,
  found: OpenCase,
  signalId: number,
  outcome: 'WITHDRAWN_PAID' | 'WITHDRAWN_OBJECTION',
  now: Moment,
): Promise<void> {
  await tx.earlySignal.updateMany({ where: { id: signalId }, data: { outcome, outcomeOn: storedDay(now.today) } });
  await liftHelp(tx, found, signalId, actor, now);
  await askExport(tx, `${signalId}:withdrawn`, now);
  await record(
    tx,
    actor,
    { caseId: found.id },
    { type: 'signal.feedback.recorded', data: { signal: signalId, outcome, on: now.today, plan: null } },
    now,
  );
}

/** The pause for Vroeg Eropaf ends with the last signal that runs: a co-tenant's may still be under way. */
async function liftHelp(tx: Tx, found: OpenCase, endedId: number, actor: Doer, now: Moment): Promise<void> {
  if (found.facts.signals.some((signal) => signal.id !== endedId && isRunning(signal))) return;
  await tx.hold.updateMany({
    where: { caseId: found.id, kind: 'EARLY_HELP_RUNNING', liftedOn: null },
    data: { liftedOn: storedDay(now.today), liftedById: actor.id },
  });
}

/**
 * Writes the file for Vroeg Eropaf: the frozen data of a signal, or, once it is withdrawn, the request to delete it. Carried
 * out by the job after the commit; each file is made once. `subject` is the signal's id, with `:withdrawn` behind it.
 */
export const exportSignal = (subject: string, now: Moment): Promise<void> =>
  asSystem(async (tx) => {
    const [id, withdrawn] = subject.split(':');
    const signal = await tx.earlySignal.findUniqueOrThrow({ where: { id: Number(id) } });
    const data = signal.frozen as unknown as SignalData;
    const content = withdrawn
      ? writeWithdrawalFile([{ kenmerk: data.kenmerk, peildatum: data.peildatum, ingetrokkenOp: readDay(signal.outcomeOn!) }])
      : writeSignalFile([data]);
    const hash = createHash('sha256').update(content).digest();
    const name = `vroeg-eropaf-${withdrawn ? 'intrekking-' : ''}${data.kenmerk}-${data.peildatum}.csv`;
    const made = await tx.$executeRaw`insert into signal_export (signal_id, kind, name, content, content_hash, made_at)
      values (${signal.id}, ${withdrawn ? 'WITHDRAWN' : 'SENT'}, ${name}, ${content}, ${new Uint8Array(hash)}, ${now.at}) on conflict do nothing`;
    if (made === 1)
      await record(
        tx,
        system,
        { caseId: signal.caseId },
        { type: 'signal.exported', data: { signal: signal.id, hash: hash.toString('hex') } },
        now,
      );
  });

/** Asks the job to write a file. */
const askExport = (tx: Tx, subject: string, now: Moment): Promise<number> =>
  tx.$executeRaw`insert into outbox (kind, idempotency_key, subject, created_at) values ('signal.export', ${`signal.export:${subject}`}, ${subject}, ${now.at})`;
