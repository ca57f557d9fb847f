import { Facts } from '#components/ui/facts.tsx';
import type { SignalData } from '#lib/features/signal/schema.ts';
import type { Speech } from '#lib/i18n/speech.ts';

/** What is sent, field by field, as it is sent. */
export function SignalFields({ speech: { t, money, months, dayLong }, data }: { speech: Speech; data: SignalData }) {
  const say = (name: keyof SignalData): string => {
    const value = data[name];
    if (value === null || value === '') return '–';
    if (name === 'bedragAchterstand') return money(Number(value));
    if (name === 'aantalMaanden') return months(Number(value));
    if (name === 'geenBezwaar') return t('app.yes');
    return /^\d{4}-\d{2}-\d{2}$/.test(String(value)) ? dayLong(String(value)) : String(value);
  };
  return (
    <Facts wide facts={(Object.keys(data) as (keyof SignalData)[]).map((name) => ({ label: t(`field.${name}`), value: say(name) }))} />
  );
}
