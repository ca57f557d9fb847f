import { GuardList } from '#components/case/guard-list.tsx';
import type { CalendarDate } from '#lib/domain/calendar-date.ts';
import type { Guarded } from '#lib/domain/guard.ts';
import type { OpenCase } from '#lib/features/case/schema.ts';
import type { Speech } from '#lib/i18n/speech.ts';

/** Where what is missing can be recorded. */
const form = { effortOfContact: 'contact', debtHelpPointedOut: 'contact', writtenReminder: 'brief', sharingOffered: 'brief' } as const;

/** Each condition of the referral, with the way to what is missing. */
export function SignalEvidenceList({
  speech,
  found,
  findings,
  today,
}: {
  speech: Speech;
  found: OpenCase;
  findings: readonly Guarded[];
  today: CalendarDate;
}) {
  const links = Object.fromEntries(
    Object.entries(form).map(([id, path]) => [id, { href: `/zaken/${found.id}/${path}`, label: speech.t('guardList.add') }]),
  );
  return <GuardList speech={speech} findings={findings} today={today} links={links} />;
}
