import Link from 'next/link';
import type { ReactNode } from 'react';
import { LinkButton } from '#components/ui/button.tsx';
import { Icon, type IconName } from '#components/ui/icon.tsx';
import { Money } from '#components/ui/money.tsx';
import { Tag } from '#components/ui/tag.tsx';
import type { CalendarDate } from '#lib/domain/calendar-date.ts';
import type { Stop } from '#lib/features/visit/schema.ts';
import { partAddress, visitAddress } from '#lib/features/visit/schema-part.ts';
import { capital } from '#lib/i18n/format.ts';
import type { Speech } from '#lib/i18n/speech.ts';
import { mapsLink, streetOf } from './maps-link.ts';

export interface StopLook {
  readonly speech: Speech;
  readonly today: CalendarDate;
  /** Names, addresses and amounts are hidden. */
  readonly discreet: boolean;
  /** What the browser says it is, for the maps app. */
  readonly userAgent: string;
}

/** `10.30` in the margin. */
export const hourOf = (speech: Speech, time: string): string => speech.clock(time).replace(' uur', '');
const nameOf = ({ speech, discreet }: StopLook, stop: Stop): string =>
  discreet ? speech.t('today.hiddenName', { time: speech.clock(stop.time) }) : capital(stop.name);

/** One visit that is still to be made. The next one is the raised sheet, with its two acts of equal size. */
export function OpenStop({
  look,
  stop,
  next,
  brief,
  order,
}: {
  look: StopLook;
  stop: Stop;
  next: boolean;
  /** Name and address alone, while the order is being changed. */
  brief: boolean;
  order?: ReactNode;
}) {
  const { speech, discreet } = look;
  const { t } = speech;
  const visit = { caseId: stop.caseId, visitId: stop.id };
  return (
    <li className={next ? 'stop stop-next' : 'stop'}>
      <time dateTime={stop.time}>{hourOf(speech, stop.time)}</time>
      <div>
        <Heading look={look} stop={stop} />
        {!discreet && (
          <>
            <a className="stop-address" href={mapsLink(stop, look.userAgent)} rel="noreferrer" target="_blank">
              <Icon name="place" />
              <span>
                {streetOf(stop)}
                <span className="sr-only">, {t('today.maps')}</span>
              </span>
            </a>
            {!brief && stop.paidSince > 0 && (
              <p>
                <Tag tone="good">{t('today.paid', { amount: speech.money(stop.paidSince) })}</Tag>
              </p>
            )}
            {!brief && <Owed look={look} stop={stop} />}
          </>
        )}
        {!brief && <ul>{linesOf(look, stop)}</ul>}
      </div>
      {order ??
        (next && (
          <div className="stop-actions">
            <LinkButton weight="primary" href={partAddress(visit, 'DOOR')}>
              {t('today.start')}
            </LinkButton>
            <LinkButton href={`${visitAddress(visit)}/niet-thuis`}>{t('today.notHome')}</LinkButton>
          </div>
        ))}
    </li>
  );
}

/** A visit whose door was answered and whose report still waits. */
export function DraftStop({ look, stop }: { look: StopLook; stop: Stop }) {
  const { t } = look.speech;
  return (
    <li className="stop">
      <time dateTime={stop.time}>{hourOf(look.speech, stop.time)}</time>
      <div>
        <Heading look={look} stop={stop} />
        <p>{t('today.draft')}</p>
      </div>
      <div className="stop-actions stop-actions-one">
        <LinkButton href={partAddress({ caseId: stop.caseId, visitId: stop.id }, 'DOOR')}>{t('today.go')}</LinkButton>
      </div>
    </li>
  );
}

/** A visit whose report was sent. */
export function DoneStop({ look, stop }: { look: StopLook; stop: Stop }) {
  const { t } = look.speech;
  return (
    <li className="stop stop-done">
      <time dateTime={stop.time}>{hourOf(look.speech, stop.time)}</time>
      <div>
        <h2>
          <Link href={visitAddress({ caseId: stop.caseId, visitId: stop.id })} prefetch={false}>
            {nameOf(look, stop)}
          </Link>
        </h2>
        <p>
          <Icon name="check" /> {stop.outcome && t('today.done', { outcome: t(`visitOutcome.${stop.outcome}`).toLowerCase() })}
        </p>
      </div>
    </li>
  );
}

/** A visit of an earlier day that was never made or never sent. */
export function BehindStop({ look, stop }: { look: StopLook; stop: Stop }) {
  const { t, day } = look.speech;
  const visit = { caseId: stop.caseId, visitId: stop.id };
  return (
    <li className="stop">
      <time dateTime={stop.time}>{hourOf(look.speech, stop.time)}</time>
      <div>
        <Heading look={look} stop={stop} level="h3" />
        <p className="quiet">{t('today.behindText', { day: day(stop.on, look.today) })}</p>
      </div>
      <div className="stop-actions">
        <LinkButton href={partAddress(visit, 'DOOR')}>{stop.outcome ? t('today.go') : t('today.start')}</LinkButton>
        <LinkButton href={`/zaken/${stop.caseId}/bezoek`}>{t('today.move')}</LinkButton>
      </div>
    </li>
  );
}

function Heading({ look, stop, level: Level = 'h2' }: { look: StopLook; stop: Stop; level?: 'h2' | 'h3' }) {
  return (
    <Level>
      {look.discreet ? (
        nameOf(look, stop)
      ) : (
        <Link href={`/zaken/${stop.caseId}`} prefetch={false}>
          {nameOf(look, stop)}
        </Link>
      )}
    </Level>
  );
}

/** What is open and what the visit is for, in one line; how often nobody was there in another. */
function Owed({ look: { speech, today }, stop }: { look: StopLook; stop: Stop }) {
  const { t, money, months, day } = speech;
  return (
    <p>
      {stop.balance > 0 ? (
        <>
          <b>
            <Money text={money(stop.balance)} />
          </b>
          {stop.hundredths !== null && `, ${t('today.open', { months: months(stop.hundredths) })}`}
          {'. '}
        </>
      ) : (
        `${t('today.nothingOpen')} `
      )}
      {stop.paidSince > 0
        ? t('today.stillNeeded')
        : `${t(`visitPurpose.${stop.purpose}`)}, ${t(stop.announced ? 'today.announced' : 'today.unannounced').toLowerCase()}.`}
      {stop.attempts > 0 && stop.lastAttemptOn && (
        <> {t('today.attempt', { count: stop.attempts + 1, day: day(stop.lastAttemptOn, today) })}</>
      )}
    </p>
  );
}

function linesOf({ speech, today, discreet }: StopLook, stop: Stop): ReactNode[] {
  const { t, day } = speech;
  const line = (icon: IconName, words: ReactNode, key: string) => (
    <li key={key} className="measure">
      <Icon name={icon} />
      <span>{words}</span>
    </li>
  );
  const measure = stop.measure && t(`safetyMeasure.${stop.measure}`);
  const lines: ReactNode[] = [];
  if (measure && stop.measure === 'VISIT_IN_PAIR')
    lines.push(
      line('people', <b>{stop.with ? t('today.pair', { measure, name: stop.with }) : t('today.pairMissing', { measure })}</b>, 'measure'),
    );
  else if (measure) lines.push(line('warning', <b>{measure}</b>, 'measure'));
  if (stop.with && stop.measure !== 'VISIT_IN_PAIR') lines.push(line('people', t('today.together', { name: stop.with }), 'with'));
  if (discreet) return lines;
  if (stop.remark) lines.push(line('note', stop.remark, 'remark'));
  if (stop.lastContact)
    lines.push(
      line(
        'phone',
        t('today.lastContact', {
          day: day(stop.lastContact.on, today),
          channel: t(`channel.${stop.lastContact.channel}`).toLowerCase(),
          outcome: t(`outcome.${stop.lastContact.outcome}`),
        }),
        'contact',
      ),
    );
  return lines;
}
