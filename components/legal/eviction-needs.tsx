import { GuardList } from '#components/case/guard-list.tsx';
import { Note } from '#components/ui/note.tsx';
import { Section } from '#components/ui/section.tsx';
import type { CalendarDate } from '#lib/domain/calendar-date.ts';
import type { CaseFacts } from '#lib/domain/case-facts.ts';
import { checkGuards } from '#lib/domain/escalation.ts';
import type { Reasons } from '#lib/features/legal/schema.ts';
import type { Speech } from '#lib/i18n/speech.ts';
import { evictionLinks } from './eviction-links.ts';

/**
 * Everything that an eviction needs, fulfilled or not: for the order, and once it is given for the date and for the day
 * itself. `notes` are the legal notes of a proposal that waits.
 */
export function EvictionNeeds({
  speech,
  caseId,
  facts,
  notes,
  today,
}: {
  speech: Speech;
  caseId: number;
  facts: CaseFacts;
  notes: Reasons;
  today: CalendarDate;
}) {
  const { t } = speech;
  const links = evictionLinks(speech, caseId);
  const ordered = facts.stage === 'EVICTION_ORDERED';
  const order = checkGuards(facts, { id: 'T10a', to: 'EVICTION_ORDERED', today });
  const notice = checkGuards(facts, { id: 'T10b', to: 'EVICTION_ORDERED', today });
  const day = checkGuards(facts, { id: 'T17', to: 'DEPARTED', today });
  return (
    <>
      {ordered && (
        <Section id="datum" title={t('evictionPage.needsNotice')}>
          <GuardList speech={speech} findings={notice} links={links} today={today} />
        </Section>
      )}
      {ordered && facts.evictionDate && (
        <Section id="dag" title={t('evictionPage.needsDay')}>
          <GuardList speech={speech} findings={day} links={links} today={today} />
        </Section>
      )}
      <Section id="opdracht" title={t('evictionPage.needsOrder')}>
        <GuardList speech={speech} findings={order} links={links} reasons={notes} today={today} />
      </Section>
      <Note title={t('evictionPage.refusing')}>
        <p>{t('evictionPage.refusingText')}</p>
      </Note>
    </>
  );
}
