import { type Column, Table } from '#components/ui/table.tsx';
import type { CalendarDate } from '#lib/domain/calendar-date.ts';
import type { Specification, SpecifiedClaim } from '#lib/domain/specification.ts';
import type { Speech } from '#lib/i18n/speech.ts';

/** A specification claim by claim with what was paid on each; what is disputed stands apart and is left out of the total. */
export function ClaimTable({ speech, specification }: { speech: Speech; specification: Specification }) {
  const { t, money, day } = speech;
  const { asOf, claims, open, disputed, total } = specification;
  if (claims.length === 0) return <p className="quiet">{t('claimTable.none')}</p>;
  return (
    <>
      <Table
        caption={t('claimTable.caption', { day: day(asOf) })}
        columns={claimColumns(speech, asOf)}
        rows={claims}
        rowKey={(claim) => claim.key}
        foot={[t('claimTable.total'), '', '', '', money(open)]}
      />
      {disputed > 0 && (
        <dl className="facts facts-wide">
          <div>
            <dt>{t('claimTable.disputed')}</dt>
            <dd className="num">{money(disputed)}</dd>
          </div>
          <div>
            <dt>{t('claimTable.claimed')}</dt>
            <dd className="num">
              <b>{money(total)}</b>
            </dd>
          </div>
        </dl>
      )}
    </>
  );
}

/** What a claim is for, when it fell due, what was asked, what was paid on it and by which rule, what is open. */
export function claimColumns(speech: Speech, asOf: CalendarDate): Column<SpecifiedClaim>[] {
  const { t, money, day } = speech;
  return [
    { key: 'what', label: t('claimTable.what'), cell: (claim) => claimName(speech, claim) },
    { key: 'due', label: t('claimTable.due'), cell: (claim) => day(claim.dueOn, asOf) },
    { key: 'amount', label: t('claimTable.amount'), number: true, cell: (claim) => money(claim.amount) },
    {
      key: 'paid',
      label: t('claimTable.paid'),
      number: true,
      cell: (claim) => (
        <span>
          {money(claim.paid)}
          {claim.payments.map((payment) => (
            <small key={`${payment.source} ${payment.on} ${payment.amount}`}>
              {t('claimTable.payment', { amount: money(payment.amount), day: day(payment.on, asOf) })}, {t(`claimTable.${payment.rule}`)}
            </small>
          ))}
        </span>
      ),
    },
    { key: 'open', label: t('claimTable.open'), number: true, cell: (claim) => money(claim.open) },
  ];
}

function claimName({ t, month }: Speech, claim: SpecifiedClaim): string {
  if (claim.costKind) return t(`costKind.${claim.costKind}`);
  const kind = t(`claimKind.${claim.kind}`);
  return claim.period ? t('claimTable.ofMonth', { kind, month: month(claim.period) }) : kind;
}
