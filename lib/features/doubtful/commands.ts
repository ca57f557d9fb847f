import 'server-only';
import { record } from '#lib/audit/record.ts';
import { asActor, asSystem, type Tx } from '#lib/db/door.ts';
import { lockPortfolio } from '#lib/db/lock.ts';
import type { Actor } from '#lib/domain/actor.ts';
import type { Moment } from '#lib/domain/moment.ts';
import { may } from '#lib/domain/permission.ts';
import { accept, type Result, refuse } from '#lib/domain/result.ts';
import { reckonTouched } from '#lib/features/ledger/commands.ts';
import type { AssignInput, DoubtfulRefusal, MarkThirdPartyInput, SetAsideInput } from './schema.ts';
import { book, findReversible } from './sql.ts';

type Answer<T> = Promise<Result<T, DoubtfulRefusal> | null>;

/**
 * Books a doubtful payment on the tenancy that a coordinator chose among those he sees. A return reverses the latest
 * payment of that amount there. Null when he cannot see the payment; of two who choose at once one wins.
 */
export async function assignPayment(actor: Actor, input: AssignInput, now: Moment): Answer<{ contract: string }> {
  if (!may(actor, 'doubtful.assign')) return refuse({ code: 'MAY_NOT' });
  const contract = input.contract.normalize('NFC').toUpperCase();
  const seen = await asActor(actor, async (tx) => ({
    payment: await tx.doubtfulPayment.findUnique({ where: { id: input.paymentId } }),
    tenancy: await tx.tenancy.findUnique({ where: { contractNumber: contract }, select: { id: true } }),
  }));
  if (!seen.payment) return null;
  const { payment, tenancy } = seen;
  if (!tenancy) return refuse({ code: 'UNKNOWN_CONTRACT', contract: input.contract });
  return asSystem(async (tx): Promise<Result<{ contract: string }, DoubtfulRefusal>> => {
    await lockPortfolio(tx);
    const target = payment.direction === 'DBIT' ? await findReversible(tx, payment.id, tenancy.id) : null;
    if (payment.direction === 'DBIT' && target === null) return refuse({ code: 'NO_PAYMENT_TO_REVERSE' });
    const { count } = await tx.doubtfulPayment.updateMany({
      where: { id: payment.id, version: input.seenVersion, status: 'OPEN' },
      data: {
        status: 'ASSIGNED',
        tenancyId: tenancy.id,
        settledById: actor.id,
        settledAt: now.at,
        version: { increment: 1 },
      },
    });
    if (count !== 1) return refuse(await whoSettled(tx, payment.id));
    await book(tx, payment.id, target);
    await reckonTouched(tx, now.today, now);
    await record(
      tx,
      actor,
      { chain: 'doubtful' },
      { type: 'doubtful.assigned', data: { payment: payment.id, contract, amount: payment.amountCents } },
      now,
    );
    return accept({ contract });
  });
}

/** Takes a payment off the queue without booking it (refunded, not ours), with the reason. */
export async function setPaymentAside(actor: Actor, input: SetAsideInput, now: Moment): Answer<true> {
  if (!may(actor, 'doubtful.assign')) return refuse({ code: 'MAY_NOT' });
  if (!(await asActor(actor, (tx) => tx.doubtfulPayment.findUnique({ where: { id: input.paymentId } })))) return null;
  return asSystem(async (tx): Promise<Result<true, DoubtfulRefusal>> => {
    const { count } = await tx.doubtfulPayment.updateMany({
      where: { id: input.paymentId, status: 'OPEN' },
      data: {
        status: 'SET_ASIDE',
        reason: input.reason,
        settledById: actor.id,
        settledAt: now.at,
        version: { increment: 1 },
      },
    });
    if (count !== 1) return refuse(await whoSettled(tx, input.paymentId));
    await record(
      tx,
      actor,
      { chain: 'doubtful' },
      { type: 'doubtful.set_aside', data: { payment: input.paymentId, reason: input.reason } },
      now,
    );
    return accept(true as const);
  });
}

/** Marks the account of a payment as one that pays for many: from now on money from it never finds a tenancy by account number. */
export async function markThirdParty(actor: Actor, input: MarkThirdPartyInput, now: Moment): Answer<true> {
  if (!may(actor, 'doubtful.assign')) return refuse({ code: 'MAY_NOT' });
  const payment = await asActor(actor, (tx) => tx.doubtfulPayment.findUnique({ where: { id: input.paymentId } }));
  if (!payment) return null;
  const iban = payment.counterpartyIban;
  if (iban === null) return refuse({ code: 'NO_ACCOUNT' });
  return asSystem(async (tx): Promise<Result<true, DoubtfulRefusal>> => {
    const { count } = await tx.thirdPartyIban.createMany({
      data: [{ iban, note: payment.counterpartyName, markedById: actor.id, markedAt: now.at }],
      skipDuplicates: true,
    });
    if (count === 1) await record(tx, actor, { chain: 'doubtful' }, { type: 'doubtful.payer.marked', data: { iban } }, now);
    return accept(true as const);
  });
}

async function whoSettled(tx: Tx, id: number): Promise<DoubtfulRefusal> {
  const found = await tx.doubtfulPayment.findUnique({
    where: { id },
    select: { settledAt: true, settledBy: { select: { name: true } }, tenancy: { select: { contractNumber: true } } },
  });
  return {
    code: 'ALREADY_SETTLED',
    by: found?.settledBy?.name ?? '',
    at: found?.settledAt ?? null,
    contract: found?.tenancy?.contractNumber ?? null,
  };
}
