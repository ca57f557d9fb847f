import { Icon } from '#components/ui/icon.tsx';
import { chooseDiscreetAction } from '#lib/features/visit/actions.ts';
import type { Translate } from '#lib/i18n/speech.ts';

/** Hides amounts and other households, and shows them again: for who sits at somebody's kitchen table. */
export function DiscreetToggle({ t, on }: { t: Translate; on: boolean }) {
  return (
    <form action={chooseDiscreetAction}>
      <button
        type="submit"
        name="discreet"
        value={on ? 'uit' : 'aan'}
        className={on ? 'btn btn-small btn-pressed' : 'btn btn-small'}
        aria-pressed={on}
      >
        <Icon name={on ? 'show' : 'hidden'} />
        {t('visitForm.discreet')}
      </button>
    </form>
  );
}
