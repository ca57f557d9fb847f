import { notFound } from 'next/navigation';
import { CaseForm, formWords } from '#components/case/case-form.tsx';
import { CommandForm } from '#components/form/command-form.tsx';
import { LinkButton } from '#components/ui/button.tsx';
import { Note } from '#components/ui/note.tsx';
import { Section } from '#components/ui/section.tsx';
import { type VisitDraft, visitFields } from '#components/visit/visit-fields.ts';
import { asActor } from '#lib/db/door.ts';
import type { Actor } from '#lib/domain/actor.ts';
import { addDays, type CalendarDate } from '#lib/domain/calendar-date.ts';
import type { CaseFacts } from '#lib/domain/case-facts.ts';
import { nextAttempt, safetyNow } from '#lib/domain/visit-plan.ts';
import { workingDayFrom } from '#lib/domain/working-day.ts';
import { cancelVisitAction, moveVisitAction, planVisitAction } from '#lib/features/visit/actions.ts';
import { getVisit, listColleagues } from '#lib/features/visit/queries.ts';
import type { Colleague, VisitView } from '#lib/features/visit/schema.ts';
import { type CaseParams, openForm } from '../form-case.ts';

/** Plans a visit, or moves or calls off the one that stands. */
export default async function PlanVisitPage({ params }: CaseParams) {
  const { actor, found, speech, now } = await openForm(params, 'visit.plan');
  const { t, day, clock } = speech;
  const { facts } = found;
  if (facts.stage === 'DEPARTED') notFound();
  const { visit, colleagues } = await asActor(actor, async (tx) => ({
    visit: facts.plannedVisit && (await getVisit(tx, found.id, facts.plannedVisit.id)),
    colleagues: await listColleagues(tx, actor, found.id),
  }));
  const safety = safetyNow(facts, now.today);
  const last = facts.visits.at(-1);
  const failed = last && !last.spoken;
  const draft = visit ? draftOf(visit) : proposal(facts, colleagues, actor, now.today);
  const note =
    safety && { VISIT_IN_PAIR: 'visitPlan.inPair', OFFICE_ONLY: 'visitPlan.office', POLICE_ADVICE: 'visitPlan.advice' }[safety.measure];
  return (
    <CaseForm
      speech={speech}
      found={found}
      title={t(visit ? 'visitPlan.moveTitle' : 'visitPlan.title')}
      sub={
        visit
          ? t('visitPlan.moveSub', { day: day(visit.plannedOn, now.today), time: clock(visit.plannedTime), name: visit.worker })
          : failed
            ? t('visitPlan.proposed', { part: t(`partOfDay.${nextAttempt(facts, now.today).part}`).toLowerCase() })
            : t('visitPlan.sub')
      }
      action={visit ? moveVisitAction : planVisitAction}
      submit={t(visit ? 'visitPlan.moveGo' : 'visitPlan.go')}
      hidden={visit ? { visitId: visit.id } : { onward: 'CASE' }}
      fields={visitFields(speech, { draft, colleagues, today: now.today, advice: safety?.measure === 'POLICE_ADVICE' })}
      after={
        visit && (
          <Section id="afzeggen" title={t('visitPlan.cancelTitle')}>
            <CommandForm
              action={cancelVisitAction}
              prefix="afzeggen-"
              weight="plain"
              hidden={{ caseId: found.id, seenVersion: found.version, visitId: visit.id }}
              submit={t('visitPlan.cancelGo')}
              words={formWords(t)}
              fields={[{ kind: 'textarea', name: 'reason', label: t('visitPlan.cancelReason'), rows: 2 }]}
            />
          </Section>
        )
      }
    >
      {safety && note && (
        <Note tone="act" icon={safety.measure === 'VISIT_IN_PAIR' ? 'people' : 'warning'} title={t(`safetyMeasure.${safety.measure}`)}>
          <p>
            {t(note as 'visitPlan.office')} {safety.endsOn && t('visitPlan.until', { day: day(safety.endsOn, now.today) })}
          </p>
          {safety.measure === 'OFFICE_ONLY' && (
            <p>
              <LinkButton small href={`/zaken/${found.id}/contact`}>
                {t('visitPlan.toOffice')}
              </LinkButton>
            </p>
          )}
        </Note>
      )}
    </CaseForm>
  );
}

const draftOf = (visit: VisitView): VisitDraft => ({ ...visit, on: visit.plannedOn, time: visit.plannedTime });

/**
 * What is proposed: after a failed attempt another part of the day with the same colleagues, else the next working day;
 * two people where a measure says so.
 */
function proposal(facts: CaseFacts, colleagues: readonly Colleague[], actor: Actor, today: CalendarDate): VisitDraft {
  const last = facts.visits.at(-1);
  const attempt = last && !last.spoken ? nextAttempt(facts, today) : { on: workingDayFrom(addDays(today, 1)), time: '10:00' };
  const workerId = actor.role === 'FIELD_WORKER' ? actor.id : (colleagues[0]?.id ?? actor.id);
  const inPair = safetyNow(facts, today)?.measure === 'VISIT_IN_PAIR';
  return {
    on: attempt.on,
    time: attempt.time,
    workerId,
    companionId: inPair ? (colleagues.find((one) => one.id !== workerId)?.id ?? null) : null,
    announced: last && !last.spoken ? false : null,
    purpose:
      facts.stage === 'HOME_VISIT' || facts.stage === 'JUDGMENT'
        ? 'AFTER_JUDGMENT'
        : facts.visits.some((visit) => visit.spoken)
          ? 'FOLLOW_UP'
          : 'CONTACT',
    remark: '',
  };
}
