import type { WorkFilter, WorkPage } from '#lib/features/case/schema.ts';
import type { Speech } from '#lib/i18n/speech.ts';
import { workAddress } from './work-address.ts';
import type { RailWords } from './worklist-screen.tsx';

/** The lists beside the work: whose turn it is, with counts. */
export function railWords({ t }: Speech, filter: WorkFilter, page: WorkPage): RailWords {
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
  return {
    label: t('work.lists'),
    groups,
    fold: t('work.fold', { list: current?.label ?? '', count: current?.count ?? '0' }),
    walk: t('work.keys'),
    open: t('work.keyOpen'),
  };
}
