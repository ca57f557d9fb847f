'use client';

import { Figure } from '#components/ui/figure.tsx';
import { type MonthBar, MonthsStrip } from './months-strip.tsx';

export type MoneyPart = { label: string; amount: string };

/**
 * All that is open, how many months of rent that is with the division written out, and what it consists of.
 * `strip` stands beside the sum: which months are not paid.
 */
export function MoneyBlock({
  id,
  title,
  total,
  monthsOpen,
  trend,
  division,
  strip,
  partsTitle,
  parts,
  sum,
}: {
  id: string;
  /** Such as "Open op vr 20 november". */
  title: string;
  total: string;
  /** Such as "4,3 maanden huur". */
  monthsOpen: string;
  /** Such as "stijgt, in augustus was het 2,3". */
  trend: string;
  /** Such as "€ 2.862,20 gedeeld door € 668,40". */
  division: string;
  strip: { question: string; answer: string; months: readonly MonthBar[] };
  /** Names the list for a screen reader: "Waaruit bestaat dit bedrag". */
  partsTitle: string;
  parts: readonly MoneyPart[];
  sum: MoneyPart;
}) {
  return (
    <section className="money" aria-labelledby={id}>
      <div className="money-top">
        <div>
          <h2 id={id}>{title}</h2>
          <Figure text={total} large />
          <p className="money-words">
            <b>{monthsOpen}</b>, {trend}
            <small>{division}</small>
          </p>
        </div>
        <MonthsStrip {...strip} />
      </div>
      <h3 className="sr-only">{partsTitle}</h3>
      <dl className="parts">
        {parts.map((part) => (
          <div key={part.label}>
            <dt>{part.label}</dt>
            <dd className="num">{part.amount}</dd>
          </div>
        ))}
        <div className="part-total">
          <dt>{sum.label}</dt>
          <dd className="num">{sum.amount}</dd>
        </div>
      </dl>
    </section>
  );
}
