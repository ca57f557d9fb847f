import { headers } from 'next/headers';
import { LinkButton } from '#components/ui/button.tsx';
import { Empty } from '#components/ui/empty.tsx';
import { Note } from '#components/ui/note.tsx';
import { DiscreetToggle } from '#components/visit/discreet-toggle.tsx';
import { RouteButtons } from '#components/visit/route-buttons.tsx';
import { BehindStop, DoneStop, DraftStop, OpenStop, type StopLook } from '#components/visit/stop.tsx';
import { requireRole } from '#lib/auth/session.ts';
import { moment } from '#lib/clock.ts';
import { asActor } from '#lib/db/door.ts';
import { addDays } from '#lib/domain/calendar-date.ts';
import { getDay } from '#lib/features/visit/queries.ts';
import type { DayView, Stop } from '#lib/features/visit/schema.ts';
import { isDiscreet } from '#lib/form/choice.ts';
import { capital } from '#lib/i18n/format.ts';
import { getSpeech, type Speech } from '#lib/i18n/speech.ts';

export async function generateMetadata() {
  return { title: (await getSpeech()).t('today.head') };
}

/** The day of whoever goes to doors: today's visits in route order, the next one first, and the next day in one sentence. */
export default async function TodayPage({ searchParams }: { searchParams: Promise<Record<string, string | string[]>> }) {
  const actor = await requireRole('FIELD_WORKER', 'COORDINATOR', 'MANAGER');
  const now = moment();
  const view = await asActor(actor, (tx) => getDay(tx, actor, now.today));
  const speech = await getSpeech();
  const { t } = speech;
  const discreet = await isDiscreet();
  const look: StopLook = { speech, today: now.today, discreet, userAgent: (await headers()).get('user-agent') ?? '' };
  const open = view.today.filter((stop) => stop.state === 'PLANNED' && !stop.outcome);
  const drafts = view.today.filter((stop) => stop.state === 'PLANNED' && stop.outcome);
  const done = view.today.filter((stop) => stop.state === 'DONE');
  const ordering = (await searchParams).volgorde === '1';
  return (
    <main id="inhoud" className="page narrow day">
      <div className="day-head">
        <h1>{view.today.length === 0 ? t('today.none') : t('today.title', { count: open.length })}</h1>
        <p className="quiet">{t('today.when', { day: capital(speech.dayNear(now.today)), time: speech.time(now.at) })}</p>
      </div>
      {discreet && (
        <Note icon="hidden" title={t('today.discreetTitle')}>
          <p>{t('today.discreetText')}</p>
        </Note>
      )}
      {view.today.length === 0 && (
        <Empty title={t('today.empty')} words={t('today.emptyText')}>
          <p>
            <LinkButton href="/werklijst">{t('app.toWorklist')}</LinkButton>
          </p>
        </Empty>
      )}
      {view.today.length > 0 && (
        <ol className="stops">
          {drafts.map((stop) => (
            <DraftStop key={stop.id} look={look} stop={stop} />
          ))}
          {open.map((stop, at) => (
            <OpenStop
              key={stop.id}
              look={look}
              stop={stop}
              next={at === 0 && !ordering}
              brief={ordering}
              order={
                ordering && stop.mine ? (
                  <Order speech={speech} open={open.filter((one) => one.mine)} stop={stop} discreet={discreet} />
                ) : undefined
              }
            />
          ))}
          {done.map((stop) => (
            <DoneStop key={stop.id} look={look} stop={stop} />
          ))}
        </ol>
      )}
      {view.today.length > 0 && (
        <div className="row day-acts">
          {open.filter((stop) => stop.mine).length > 1 && (
            <LinkButton small href={ordering ? '/vandaag' : '/vandaag?volgorde=1'}>
              {t(ordering ? 'today.orderDone' : 'today.order')}
            </LinkButton>
          )}
          <DiscreetToggle t={t} on={discreet} />
        </div>
      )}
      {view.behind.length > 0 && (
        <section className="section" aria-labelledby="bleef-liggen">
          <h2 id="bleef-liggen" className="text-l">
            {t('today.behind')}
          </h2>
          <ol className="stops stops-behind">
            {view.behind.map((stop) => (
              <BehindStop key={stop.id} look={look} stop={stop} />
            ))}
          </ol>
        </section>
      )}
      <Ahead speech={speech} next={view.next} tomorrow={addDays(now.today, 1)} discreet={discreet} />
    </main>
  );
}

function Order({ speech: { t, clock }, open, stop, discreet }: { speech: Speech; open: readonly Stop[]; stop: Stop; discreet: boolean }) {
  const name = discreet ? t('today.hiddenName', { time: clock(stop.time) }) : capital(stop.name);
  const at = open.indexOf(stop);
  return (
    <RouteButtons
      visitId={stop.id}
      earlier={at > 0 ? { label: t('today.earlier'), name: t('today.earlierOf', { name }) } : null}
      later={at < open.length - 1 ? { label: t('today.later'), name: t('today.laterOf', { name }) } : null}
    />
  );
}

/** The next day with visits, in one sentence. */
function Ahead({ speech, next, tomorrow, discreet }: { speech: Speech; next: DayView['next']; tomorrow: string; discreet: boolean }) {
  const { t } = speech;
  const title = !next
    ? t('today.nextNoneTitle')
    : next.on === tomorrow
      ? t('today.nextTomorrow', { day: speech.dayNear(next.on) })
      : capital(speech.dayNear(next.on));
  return (
    <section className="section day-ahead" aria-labelledby="daarna">
      <h2 id="daarna" className="text-l">
        {title}
      </h2>
      <p className="quiet">
        {next
          ? t('today.next', { count: next.count, time: speech.clock(next.time), street: discreet ? '…' : next.street })
          : t('today.nextNone')}
      </p>
    </section>
  );
}
