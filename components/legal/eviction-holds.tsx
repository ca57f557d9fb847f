import { Icon } from '#components/ui/icon.tsx';
import { Note } from '#components/ui/note.tsx';
import { Section } from '#components/ui/section.tsx';
import type { CalendarDate } from '#lib/domain/calendar-date.ts';
import type { CaseFacts } from '#lib/domain/case-facts.ts';
import { barsMove, type Hold, holdRules, standing } from '#lib/domain/hold.ts';
import type { MoveId } from '#lib/domain/move.ts';
import type { Speech } from '#lib/i18n/speech.ts';

const eviction: readonly MoveId[] = ['T10a', 'T10b', 'T17'];

/** What protects the tenant now: what stops an eviction, and what only has to be weighed. */
export function EvictionHolds({ speech, facts, today }: { speech: Speech; facts: CaseFacts; today: CalendarDate }) {
  const { t } = speech;
  const holds = standing(facts.holds, today);
  const bars = holds.filter((hold) => eviction.some((move) => barsMove(hold, move, facts)));
  const warns = holds.filter((hold) => !bars.includes(hold) && eviction.some((move) => holdRules[hold.kind].warns.includes(move)));
  return (
    <>
      <Section id="bescherming" title={t('evictionPage.bars')}>
        {bars.length === 0 ? (
          <p className="quiet">{t('evictionPage.noBars')}</p>
        ) : (
          <ul className="check">
            {bars.map((hold) => (
              <li key={hold.id}>
                <Icon name="pause" />
                <span>
                  <b>{holdWords(speech, hold, today)}</b>
                  <HoldSource speech={speech} hold={hold} />
                </span>
              </li>
            ))}
          </ul>
        )}
      </Section>
      {warns.map((hold) => (
        <Note key={hold.id} title={holdWords(speech, hold, today)}>
          <p>{t(hold.kind === 'BROAD_MORATORIUM' ? 'evictionPage.broad' : 'evictionPage.warnsOrder')}</p>
          <HoldSource speech={speech} hold={hold} />
        </Note>
      ))}
    </>
  );
}

const holdWords = ({ t, day }: Speech, hold: Hold, today: CalendarDate): string => {
  const kind = t(`holdKind.${hold.kind}`);
  return hold.endsOn ? t('evictionPage.holdUntil', { kind, day: day(hold.endsOn, today) }) : t('evictionPage.holdOpen', { kind });
};

function HoldSource({ speech: { t }, hold }: { speech: Speech; hold: Hold }) {
  const { basis, source } = holdRules[hold.kind];
  return (
    <span className="source">
      <b>{t(basis === 'LAW' ? 'app.law' : basis === 'POLICY' ? 'app.policy' : 'app.guideline')}</b>
      {source}
    </span>
  );
}
