import Link from 'next/link';
import { GuardList } from '#components/case/guard-list.tsx';
import { Icon } from '#components/ui/icon.tsx';
import { Section } from '#components/ui/section.tsx';
import { Table } from '#components/ui/table.tsx';
import type { CalendarDate } from '#lib/domain/calendar-date.ts';
import { type CourtFile, gapsOf } from '#lib/domain/court-file.ts';
import type { Reasons } from '#lib/features/legal/schema.ts';
import type { Speech } from '#lib/i18n/speech.ts';
import { claimColumns } from './bailiff-claims.tsx';
import { CourtEvidence } from './court-evidence.tsx';
import { gapPage } from './court-links.ts';

/** The parties by id, so that the record itself needs no names. */
export type Names = ReadonlyMap<number, string>;

/** A court file as a reader of the case reads it: what is missing first, then everything a judge will ask. */
export function CourtFileList({
  speech,
  file,
  caseId,
  names,
  checks,
  today,
}: {
  speech: Speech;
  file: CourtFile;
  caseId: number;
  names: Names;
  /** Also the conditions as they stood then; not while the page asks them anew. */
  checks: boolean;
  today: CalendarDate;
}) {
  const { t, day, money, months } = speech;
  const { notice } = file;
  return (
    <>
      <Missing speech={speech} file={file} caseId={caseId} />
      <Section id="partijen" title={t('courtFile.parties')}>
        <ul className="lines">
          {file.parties.map((party) => (
            <li key={party.id}>
              {t(`personRole.${party.role}`)}: {names.get(party.id) ?? t('app.unknown')}
            </li>
          ))}
          <li>{t('courtFile.lease', { number: file.contract, day: day(file.beganOn, today) })}</li>
        </ul>
      </Section>
      <Section id="huur" title={t('courtFile.rent')}>
        <Table
          caption={t('claimTable.caption', { day: day(file.asOf, today) })}
          columns={claimColumns(speech, file.asOf)}
          rows={file.claims}
          rowKey={(claim) => claim.key}
          foot={[t('claimTable.total'), '', '', '', money(file.open)]}
        />
        <ul className="lines">
          {file.monthsHundredths !== null && (
            <li>
              {t('courtFile.months')}: {months(file.monthsHundredths)}
            </li>
          )}
          {file.disputed > 0 && (
            <li>
              {t('claimTable.disputed')}: {money(file.disputed)}
            </li>
          )}
        </ul>
      </Section>
      <Section id="veertiendagenbrief" title={t('courtFile.notice')}>
        {notice ? (
          <p>
            {t('courtFile.noticeText', {
              day: day(notice.sentOn, today),
              channel: t(`channel.${notice.channel}`).toLowerCase(),
              names: speech.list(notice.persons.map((id) => names.get(id) ?? t('app.unknown'))),
            })}{' '}
            {notice.deliveredOn &&
              notice.costsFrom &&
              t('courtFile.noticeDelivered', { day: day(notice.deliveredOn, today), from: day(notice.costsFrom, today) })}
          </p>
        ) : (
          <p>{t('courtFile.lacks')}</p>
        )}
      </Section>
      <CourtEvidence speech={speech} file={file} names={names} today={today} />
      {checks && (
        <Section id="toetsen" title={t('courtFile.checks')}>
          <GuardList speech={speech} findings={file.checks} today={today} reasons={asideIn(file)} />
        </Section>
      )}
    </>
  );
}

/** The note stands as the reason for each condition that it set aside. */
export const asideIn = (file: CourtFile): Reasons =>
  Object.fromEntries(file.checks.filter((check) => check.overridden).map((check) => [check.id, file.legalNote]));

function Missing({ speech: { t }, file, caseId }: { speech: Speech; file: CourtFile; caseId: number }) {
  const gaps = gapsOf(file);
  return (
    <Section id="ontbreekt" title={t('courtPage.missing')}>
      {gaps.length === 0 ? (
        <p>{t('courtPage.missingNone')}</p>
      ) : (
        <ul className="check evidence">
          {gaps.map((gap) => {
            const page = gapPage[gap];
            return (
              <li key={gap}>
                <Icon name="warning" />
                <span>
                  {t(`courtFile.gap.${gap}`)}{' '}
                  {page && (
                    <Link href={`/zaken/${caseId}/${page}`} prefetch={false}>
                      {t('guardList.add')}
                    </Link>
                  )}
                </span>
              </li>
            );
          })}
        </ul>
      )}
    </Section>
  );
}
