import 'server-only';
import { record } from '#lib/audit/record.ts';
import { storedDay } from '#lib/db/day.ts';
import type { Actor } from '#lib/domain/actor.ts';
import { looksLikeBsn } from '#lib/domain/bsn.ts';
import { addMonths, type CalendarDate } from '#lib/domain/calendar-date.ts';
import { reachedTenant, representativesOf, tenantsOf } from '#lib/domain/case-facts.ts';
import { earliestOf } from '#lib/domain/happened.ts';
import { isMoneyLetter, noticeTerms, reactionEndsOn } from '#lib/domain/letter.ts';
import { letterBar } from '#lib/domain/letter-bar.ts';
import type { Moment } from '#lib/domain/moment.ts';
import { policy } from '#lib/domain/policy.ts';
import { accept, type Result, refuse } from '#lib/domain/result.ts';
import { findCase, moveWithin, onCase, takeVersion, whatChanged } from '#lib/features/case/commands.ts';
import type { CaseRefusal, OpenCase } from '#lib/features/case/schema.ts';
import { withdrawForObjection } from '#lib/features/signal/commands.ts';
import type { AttemptInput, ContactRefusal, LetterInput, PromiseInput, ReplyInput } from './schema.ts';

type Refusal = CaseRefusal | ContactRefusal;
type Answer<T> = Promise<Result<T, Refusal> | null>;

/** A day on which something happened: not after today, and not from before this debt. */
function happened(on: CalendarDate, found: OpenCase, now: Moment): Result<true, CaseRefusal> {
  if (on > now.today) return refuse({ code: 'DAY_IN_FUTURE', latest: now.today });
  const earliest = earliestOf(found.facts);
  return on < earliest ? refuse({ code: 'DAY_BEFORE_CASE', earliest }) : accept(true as const);
}

/** Records an attempt at personal contact, reached or not: evidence for art. 2 onder a and b Bgs. */
export const recordAttempt = (actor: Actor, input: AttemptInput, now: Moment): Answer<number> =>
  onCase<number, Refusal>(actor, { caseId: input.caseId, permission: 'contact.record' }, now, async (tx, found) => {
    const day = happened(input.on, found, now);
    if (!day.ok) return day;
    if (input.personId !== null && !found.facts.persons.some((person) => person.id === input.personId))
      return refuse({ code: 'NO_SUCH_PERSON' });
    if (looksLikeBsn(input.summary)) return refuse({ code: 'LOOKS_LIKE_BSN' });
    const reached = reachedTenant(input.outcome);
    const attempt = await tx.contactAttempt.create({
      data: {
        caseId: found.id,
        tenantId: input.personId,
        onDay: storedDay(input.on),
        channel: input.channel,
        outcome: input.outcome,
        preventionMentioned: reached && input.prevention,
        debtHelpMentioned: reached && input.debtHelp,
        summary: input.summary,
        recordedById: actor.id,
        recordedAt: now.at,
      },
    });
    await record(
      tx,
      actor,
      { caseId: found.id },
      {
        type: 'contact.attempt.recorded',
        data: {
          contact: attempt.id,
          on: input.on,
          channel: input.channel,
          outcome: input.outcome,
          prevention: reached && input.prevention,
          debtHelp: reached && input.debtHelp,
          summary: input.summary,
        },
      },
      now,
    );
    return accept(attempt.id);
  });

/** Records a promise to pay by a day; until then letters and handovers wait (DEFERRAL). */
export const recordPromise = (actor: Actor, input: PromiseInput, now: Moment): Answer<number> =>
  onCase<number, Refusal>(actor, { ...input, permission: 'promise.record' }, now, async (tx, found) => {
    if (input.by < now.today) return refuse({ code: 'DAY_IN_PAST', earliest: now.today });
    const latest = addMonths(now.today, policy.promiseMaxMonths.value);
    if (input.by > latest) return refuse({ code: 'PROMISE_TOO_FAR', latest });
    if (!(await takeVersion(tx, found))) return refuse(await whatChanged(tx, found.id));
    const promise = await tx.paymentPromise.create({
      data: {
        caseId: found.id,
        amountCents: input.amount,
        madeOn: storedDay(now.today),
        byDay: storedDay(input.by),
        channel: input.channel,
        recordedById: actor.id,
        recordedAt: now.at,
      },
    });
    await tx.hold.create({
      data: {
        caseId: found.id,
        kind: 'DEFERRAL',
        reason: '',
        startsOn: storedDay(now.today),
        endsOn: storedDay(input.by),
        setById: actor.id,
        recordedAt: now.at,
      },
    });
    await record(
      tx,
      actor,
      { caseId: found.id },
      { type: 'promise.recorded', data: { promise: promise.id, amount: input.amount, on: now.today, by: input.by } },
      now,
    );
    return accept(promise.id);
  });

/**
 * Records a letter that was sent. A fourteen-day notice in the first stage moves the case (T2), with its guards; one that
 * offers to share data starts the reaction term. Letters about money go to the bewindvoerder or curator where there is one;
 * nobody writes to the dead, nor under a manager's stop.
 */
export const recordLetter = (actor: Actor, input: LetterInput, now: Moment): Answer<number> =>
  onCase<number, Refusal>(actor, { ...input, permission: 'letter.record' }, now, async (tx, found) => {
    const day = happened(input.on, found, now);
    if (!day.ok) return day;
    if (input.personIds.length === 0) return refuse({ code: 'NOBODY_ADDRESSED' });
    if (!input.personIds.every((id) => found.facts.persons.some((person) => person.id === id))) return refuse({ code: 'NO_SUCH_PERSON' });
    const bar = letterBar(found.facts, { personIds: input.personIds, money: isMoneyLetter(input.kind) }, input.on);
    if (bar) return refuse(bar);
    const terms = input.kind === 'FOURTEEN_DAY_NOTICE' ? noticeTerms(input.on, input.channel) : null;
    const reactionEnds = input.offersSharing ? reactionEndsOn(input.on) : null;
    const letter = await tx.letter.create({
      data: {
        caseId: found.id,
        kind: input.kind,
        sentOn: storedDay(input.on),
        channel: input.channel,
        amountCents: input.amount,
        offersSharing: input.offersSharing,
        mentionsDebtHelp: input.debtHelp,
        reactionEndsOn: reactionEnds && storedDay(reactionEnds),
        deliveredOn: terms && storedDay(terms.deliveredOn),
        costsFrom: terms && storedDay(terms.costsFrom),
        recordedById: actor.id,
        recordedAt: now.at,
      },
    });
    await tx.letterAddressee.createMany({ data: input.personIds.map((tenantId) => ({ letterId: letter.id, tenantId })) });
    await record(
      tx,
      actor,
      { caseId: found.id },
      {
        type: 'letter.recorded',
        data: {
          letter: letter.id,
          kind: input.kind,
          on: input.on,
          channel: input.channel,
          amount: input.amount,
          offersSharing: input.offersSharing,
          reactionEndsOn: reactionEnds,
          costsFrom: terms?.costsFrom ?? null,
        },
      },
      now,
    );
    if (terms && found.facts.stage === 'ARREARS_OPEN') {
      const withLetter = (await findCase(tx, found.id))!;
      const reason = input.noReminderReason || null;
      const overrides = reason ? { reminderSent: reason } : {};
      const moved = await moveWithin(tx, actor, withLetter, { move: 'T2', to: 'FOURTEEN_DAY_NOTICE', reason, overrides }, now);
      if (!moved.ok) return moved;
    } else if (!(await takeVersion(tx, found))) return refuse(await whatChanged(tx, found.id));
    return accept(letter.id);
  });

/**
 * Records one person's answer to one offer to share data. An objection withdraws what was already sent for this person
 * and bars a new signal until a new reminder asks anew.
 * @source art. 2 onder d Bgs
 */
export const recordReply = (actor: Actor, input: ReplyInput, now: Moment): Answer<number> =>
  onCase<number, Refusal>(actor, { ...input, permission: 'sharing.record' }, now, async (tx, found) => {
    const day = happened(input.on, found, now);
    if (!day.ok) return day;
    // Who is under bewind may object himself to a letter that went to his bewindvoerder.
    const represented = representativesOf(found.facts).map((person) => person.id);
    const letter = found.facts.letters.find(
      (one) =>
        one.id === input.letterId &&
        one.offersSharing &&
        (one.personIds.includes(input.personId) || one.personIds.some((id) => represented.includes(id))),
    );
    if (!letter || input.on < letter.sentOn) return refuse({ code: 'NO_SUCH_OFFER' });
    if (!(await takeVersion(tx, found))) return refuse(await whatChanged(tx, found.id));
    const reply = await tx.sharingReply.create({
      data: {
        caseId: found.id,
        letterId: input.letterId,
        tenantId: input.personId,
        reply: input.reply,
        onDay: storedDay(input.on),
        channel: input.channel,
        recordedById: actor.id,
        recordedAt: now.at,
      },
    });
    await record(
      tx,
      actor,
      { caseId: found.id },
      { type: 'sharing.reply.recorded', data: { reply: input.reply, letter: input.letterId, person: input.personId, on: input.on } },
      now,
    );
    const concerned = represented.includes(input.personId) ? tenantsOf(found.facts).map((person) => person.id) : [input.personId];
    if (input.reply === 'OBJECTED') for (const personId of concerned) await withdrawForObjection(tx, actor, found, personId, now);
    return accept(reply.id);
  });
