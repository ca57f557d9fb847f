import 'server-only';
import { record } from '#lib/audit/record.ts';
import { storedDay } from '#lib/db/day.ts';
import type { Actor } from '#lib/domain/actor.ts';
import { addDays, addMonths } from '#lib/domain/calendar-date.ts';
import type { Moment } from '#lib/domain/moment.ts';
import { policy } from '#lib/domain/policy.ts';
import { accept, type Result, refuse } from '#lib/domain/result.ts';
import { onCase, takeVersion, whatChanged } from '#lib/features/case/commands.ts';
import type { CaseRefusal } from '#lib/features/case/schema.ts';
import type { PauseInput, ResumeInput } from './schema.ts';

/** Lets a case stand still until a day, with a reason; it comes back by itself. Refused for a day that is past or too far. */
export const pauseCase = (actor: Actor, input: PauseInput, now: Moment): Promise<Result<number, CaseRefusal> | null> =>
  onCase<number, CaseRefusal>(actor, { ...input, permission: 'case.pause' }, now, async (tx, found) => {
    if (input.until <= now.today) return refuse({ code: 'DAY_IN_PAST', earliest: addDays(now.today, 1) });
    const latest = addMonths(now.today, policy.pauseMaxMonths.value);
    if (input.until > latest) return refuse({ code: 'DAY_IN_FUTURE', latest });
    if (!(await takeVersion(tx, found))) return refuse(await whatChanged(tx, found.id));
    const hold = await tx.hold.create({
      data: {
        caseId: found.id,
        kind: 'PAUSE',
        reason: input.reason,
        startsOn: storedDay(now.today),
        endsOn: storedDay(input.until),
        setById: actor.id,
        recordedAt: now.at,
      },
    });
    await record(
      tx,
      actor,
      { caseId: found.id },
      { type: 'hold.set', data: { hold: hold.id, kind: 'PAUSE', from: now.today, until: input.until, reason: input.reason } },
      now,
    );
    return accept(hold.id);
  });

/** Ends a pause before its day, with a reason. */
export const resumeCase = (actor: Actor, input: ResumeInput, now: Moment): Promise<Result<true, CaseRefusal> | null> =>
  onCase<true, CaseRefusal>(actor, { ...input, permission: 'case.pause' }, now, async (tx, found) => {
    if (!found.facts.holds.some((hold) => hold.id === input.holdId && hold.kind === 'PAUSE')) return refuse({ code: 'HOLD_NOT_STANDING' });
    if (!(await takeVersion(tx, found))) return refuse(await whatChanged(tx, found.id));
    await tx.hold.updateMany({
      where: { id: input.holdId, caseId: found.id, liftedOn: null },
      data: { liftedOn: storedDay(now.today), liftedById: actor.id },
    });
    await record(
      tx,
      actor,
      { caseId: found.id },
      { type: 'hold.lifted', data: { hold: input.holdId, kind: 'PAUSE', on: now.today, reason: input.reason } },
      now,
    );
    return accept(true as const);
  });
