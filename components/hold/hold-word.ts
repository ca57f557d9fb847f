import { type HoldKind, holdRules } from '#lib/domain/hold.ts';
import type { MoveId } from '#lib/domain/move.ts';
import type { Speech } from '#lib/i18n/speech.ts';

type Barred = 'T2' | 'T3' | 'T5' | 'T6' | 'T10a' | 'T10b' | 'T17';

/** What a kind of hold bars and where it only warns, as sentences. */
export function barredWords({ t, list }: Speech, kind: HoldKind): string {
  const { bars, warns } = holdRules[kind];
  const words = (moves: readonly MoveId[]): string => list(moves.map((move) => t(`barredMove.${move as Barred}`)));
  return [
    bars.length > 0 ? t('holdPage.bars', { moves: words(bars) }) : t('holdPage.barsNothing'),
    warns.length > 0 ? t('holdPage.warns', { moves: words(warns) }) : '',
  ]
    .filter(Boolean)
    .join(' ');
}
