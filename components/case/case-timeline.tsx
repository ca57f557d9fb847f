import { z } from 'zod';
import type { IconName } from '#components/ui/icon.tsx';
import { addDays, type CalendarDate } from '#lib/domain/calendar-date.ts';
import type { CaseView } from '#lib/features/case/schema.ts';
import type { AccountView, Booking } from '#lib/features/ledger/schema.ts';
import type { Said } from '#lib/i18n/event.ts';
import type { Speech } from '#lib/i18n/speech.ts';
import { type TimelineGroup, type TimelineItem, TimelineSection } from './timeline.tsx';

export const timelineKinds = ['alles', 'geld', 'brieven', 'contact', 'fase'] as const;
type Kind = (typeof timelineKinds)[number];
export const timelineFilter = z.enum(timelineKinds).catch('alles');

/** Payments from this many days before the case opened belong to its story. */
const before = 92;

const kindOf = {
  contact: 'contact',
  letter: 'brieven',
  money: 'geld',
  stage: 'fase',
  note: 'contact',
  signal: 'fase',
  look: 'fase',
  other: 'fase',
} as const satisfies Record<Said['kind'], Kind>;
const iconOf = {
  contact: 'phone',
  letter: 'letter',
  money: 'promise',
  stage: 'stage',
  note: 'note',
  signal: 'signal',
  look: 'show',
  other: 'info',
} as const satisfies Record<Said['kind'], IconName>;
const bookingWord = {
  ONT: 'event.payment',
  STO: 'event.reversal',
  KOS: 'event.cost',
  REN: 'event.interest',
  COR: 'event.correction',
  AFB: 'event.writeOff',
  VOR: 'event.claim',
} as const;

/** One timeline of payments, letters, talks and moves, the latest first; the filter stands in the address. */
export function CaseTimeline({
  speech,
  view,
  account,
  filter,
  today,
}: {
  speech: Speech;
  view: CaseView;
  account: AccountView;
  filter: Kind;
  today: CalendarDate;
}) {
  const { t } = speech;
  const names = new Map(view.household.persons.map((person) => [person.id, person.name]));
  const since = addDays(view.facts.openedOn, -before);
  const all = [
    ...view.happenings.map((happening) => {
      const said = speech.event(happening.event, names);
      const item: TimelineItem = {
        id: `e${happening.id}`,
        dateTime: happening.on,
        dateText: speech.day(happening.on, today),
        icon: iconOf[said.kind],
        fact: said.fact,
        sentence: [said.sentence, t('event.by', { name: happening.by })].filter(Boolean).join(' '),
      };
      return { kind: kindOf[said.kind], order: `${happening.on}~${String(happening.id).padStart(12, '0')}`, item };
    }),
    ...account.bookings
      .filter((booking) => booking.on >= since)
      .map((booking) => ({ kind: 'geld' as Kind, order: `${booking.on}!${booking.key}`, item: bookingItem(speech, booking, today) })),
  ].sort((a, b) => (a.order < b.order ? 1 : -1));
  const shown = filter === 'alles' ? all : all.filter((one) => one.kind === filter);
  return (
    <TimelineSection
      id="gebeurd"
      title={t('casePage.happened')}
      filter={{
        label: t('casePage.filterLabel'),
        tabs: timelineKinds.map((kind) => ({
          href: kind === 'alles' ? `/zaken/${view.id}` : `/zaken/${view.id}?soort=${kind}`,
          label: t(`casePage.filter.${kind}`),
          count: String(kind === 'alles' ? all.length : all.filter((one) => one.kind === kind).length),
          current: kind === filter,
        })),
      }}
      groups={byMonth(
        speech,
        shown.map((one) => one.item),
      )}
      empty={t('casePage.timelineEmpty')}
    />
  );
}

function byMonth({ month }: Speech, items: readonly TimelineItem[]): TimelineGroup[] {
  const groups = new Map<string, TimelineItem[]>();
  for (const item of items) groups.set(item.dateTime.slice(0, 7), [...(groups.get(item.dateTime.slice(0, 7)) ?? []), item]);
  return [...groups].map(([period, list]) => ({ heading: month(period).replace(/^./, (first) => first.toUpperCase()), items: list }));
}

function bookingItem({ t, day, money, month }: Speech, booking: Booking, today: CalendarDate): TimelineItem {
  const sentence = [booking.designated && t('event.designated', { period: month(booking.designated) }), booking.description]
    .filter(Boolean)
    .join(' ');
  return {
    id: booking.key,
    dateTime: booking.on,
    dateText: day(booking.on, today),
    icon: booking.kind === 'STO' || booking.reversed ? 'reversal' : 'payment',
    fact: t(booking.reversed ? 'event.reversed' : bookingWord[booking.kind]),
    sentence,
    amount: money(booking.kind === 'STO' ? -booking.amount : booking.amount),
  };
}
