import { Rail } from '#components/ui/rail.tsx';
import type { WorkFilter, WorkPage } from '#lib/features/case/schema.ts';
import type { Speech } from '#lib/i18n/speech.ts';
import { workAddress } from './work-address.ts';

/** The lists beside the work: whose turn it is, with counts. */
export function WorklistRail({ speech: { t }, filter, page }: { speech: Speech; filter: WorkFilter; page: WorkPage }) {
  const list = (lijst: WorkFilter['lijst'], label: string) => ({
    href: workAddress(filter, { lijst }),
    label,
    count: String(page.counts[lijst]),
    current: filter.lijst === lijst,
  });
  const groups = [
    { title: t('work.ours'), lists: [list('nu', t('work.now'))] },
    { title: t('work.others'), lists: [list('wacht', t('work.waiting'))] },
    { title: t('work.still'), lists: [list('pauze', t('work.paused')), list('zitting', t('work.hearing'))] },
  ];
  const current = groups.flatMap((group) => group.lists).find((one) => one.current);
  return (
    <Rail
      label={t('work.lists')}
      groups={groups}
      foot={
        <p className="quiet">
          <kbd>j</kbd> <kbd>k</kbd> {t('work.keys')}
          <br />
          <kbd>Enter</kbd> {t('work.keyOpen')}
        </p>
      }
      fold={t('work.fold', { list: current?.label ?? '', count: current?.count ?? '0' })}
    />
  );
}
