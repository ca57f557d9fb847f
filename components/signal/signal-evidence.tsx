import Link from 'next/link';
import { Icon } from '#components/ui/icon.tsx';
import type { CalendarDate } from '#lib/domain/calendar-date.ts';
import type { Guarded, Proof } from '#lib/domain/guard.ts';
import type { OpenCase } from '#lib/features/case/schema.ts';
import type { Speech } from '#lib/i18n/speech.ts';

/** Where what is missing can be recorded. */
const form = { effortOfContact: 'contact', debtHelpPointedOut: 'contact', writtenReminder: 'brief', sharingOffered: 'brief' } as const;

/** Each condition of the referral: met or not, what proves it, whose rule it is, and the way to what is missing. */
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
  const { t } = speech;
  return (
    <ol className="check evidence">
      {findings.map((finding) => {
        const said = speech.guard(finding);
        const missing = form[finding.id as keyof typeof form];
        return (
          <li key={finding.id}>
            <Icon name={finding.met ? 'check' : 'close'} />
            <span>
              <b>{t(`signalForm.${finding.id as 'noObjection'}`)}</b>
              {': '}
              {finding.met
                ? finding.evidence.map((proof) => sayProof(speech, proof, today)).join(', ') || t('guard.found')
                : `${t('signalForm.missing')}. ${said.more}`}{' '}
              {!finding.met && missing && (
                <Link href={`/zaken/${found.id}/${missing}`} prefetch={false}>
                  {t('signalForm.add')}
                </Link>
              )}
              <span className="source">
                <b>{said.basis}</b>
                {said.source}
              </span>
            </span>
          </li>
        );
      })}
    </ol>
  );
}

function sayProof({ t, day, months, money }: Speech, proof: Proof, today: CalendarDate): string {
  switch (proof.of) {
    case 'contact':
      return t('guard.contactOn', { day: day(proof.on, today) });
    case 'letter':
      return t('guard.letterOn', { day: day(proof.on, today) });
    case 'reply':
      return t('guard.replyOn', { day: day(proof.on, today) });
    case 'signal':
      return t('guard.signalOn', { day: day(proof.on, today) });
    case 'day':
      return day(proof.on, today);
    case 'months':
      return proof.hundredths === null ? t('money.monthsUnknown') : t('money.months', { months: months(proof.hundredths) });
    case 'cents':
      return money(proof.amount);
  }
}
