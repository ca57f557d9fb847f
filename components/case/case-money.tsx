import { trendOf } from '#lib/domain/arrears.ts';
import type { CalendarDate } from '#lib/domain/calendar-date.ts';
import type { AccountView, RentMonth } from '#lib/features/ledger/schema.ts';
import type { Speech } from '#lib/i18n/speech.ts';
import { MoneyBlock } from './money-block.tsx';
import type { MonthBar } from './months-strip.tsx';

/** What is owed on the day, how many months of rent that is with the division written out, and what it consists of. */
export function CaseMoney({
  speech,
  account,
  today,
  earlier,
}: {
  speech: Speech;
  account: AccountView;
  today: CalendarDate;
  earlier: number | null;
}) {
  const { t, money, months, day } = speech;
  const { reckoning, parts } = account;
  const hundredths = reckoning.monthsHundredths;
  const trend = trendOf(hundredths, earlier);
  const open = account.months.filter((month) => month.open > 0).length;
  const charge = parts.useFee > 0 ? 'Charge' : '';
  const items = [
    { label: t('money.rentOf', { count: parts.rentMonths }), cents: parts.rent },
    { label: t('money.useFeeOf', { count: parts.useFeeMonths }), cents: parts.useFee },
    { label: t('money.other'), cents: parts.other },
    { label: t('money.costs'), cents: parts.costs },
    { label: t('money.credit'), cents: -parts.credit },
  ].filter((item, index) => (index === 0 && parts.useFee === 0) || item.cents !== 0);
  return (
    <MoneyBlock
      id="geld"
      title={t('money.openOn', { day: day(today) })}
      total={money(reckoning.balance)}
      monthsOpen={hundredths === null ? t('money.monthsUnknown') : t(`money.months${charge}`, { months: months(hundredths) })}
      trend={[trend && t(`trend.${trend}`), earlier !== null && t('money.was', { months: months(earlier) })].filter(Boolean).join(', ')}
      division={
        reckoning.rent
          ? t(`money.division${charge}`, { rent: money(reckoning.openRent), gross: money(reckoning.rent) })
          : t('money.noDivision')
      }
      strip={{
        question: t('money.question'),
        answer: t('money.answer', { open, of: account.months.length }),
        months: account.months.map((month) => barOf(speech, month)),
      }}
      partsTitle={t('money.partsTitle')}
      parts={items.map((item) => ({ label: item.label, amount: money(item.cents) }))}
      sum={{ label: t('money.together'), amount: money(reckoning.balance) }}
    />
  );
}

function barOf({ t, month }: Speech, rent: RentMonth): MonthBar {
  const full = rent.charged === 0 ? 1 : 1 - rent.open / rent.charged;
  const words = rent.charged === 0 ? 'money.notCharged' : full === 1 ? 'money.paid' : full === 0 ? 'money.unpaid' : 'money.partly';
  return { label: month(rent.period, true), full, words: rent.useFee ? `${t('money.useFee')}, ${t(words)}` : t(words) };
}
