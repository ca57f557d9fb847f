import { parseArgs } from 'node:util';
import { parseDay } from '#lib/domain/calendar-date.ts';
import type { PortfolioReckoning } from '#lib/features/ledger/commands.ts';
import { withDatabase } from './with-database.ts';

const usage = 'Gebruik: npm run --silent arrears -- [--as-of 2026-11-20] [--json]';

/** @source import-format §4 — the results of §3.5 for every tenancy; nothing that is stored changes */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { 'as-of': { type: 'string' }, json: { type: 'boolean' } } });
  const asked = values['as-of'] === undefined ? undefined : parseDay(values['as-of']);
  if (asked === null) throw new TypeError(`${values['as-of']} is geen dag`);
  await withDatabase(async () => {
    const { reckonPortfolio } = await import('#lib/features/ledger/commands.ts');
    const { closeDatabase } = await import('#lib/db/client.ts');
    const { moment } = await import('#lib/clock.ts');
    try {
      const asOf = asked ?? moment().today;
      const reckoned = await reckonPortfolio(asOf);
      process.stdout.write(
        values.json
          ? `${JSON.stringify(Object.fromEntries([...reckoned].map(([contract, one]) => [contract, inJson(one)])))}\n`
          : asText(asOf, reckoned),
      );
    } finally {
      await closeDatabase();
    }
  });
}

const inJson = (one: PortfolioReckoning) => ({
  saldo: one.balance_cents,
  openHuur: one.open_rent_cents,
  maandenHonderdsten: one.months_hundredths,
  oudsteOpen: one.oldest_open_on,
  openKosten: one.open_costs_cents,
  tegoed: one.credit_cents,
  openPosten: Object.fromEntries(one.items),
});

function asText(asOf: string, reckoned: ReadonlyMap<string, PortfolioReckoning>): string {
  const owing = [...reckoned].filter(([, one]) => one.balance_cents > 0);
  const euros = (amount: number) => (amount / 100).toFixed(2).replace('.', ',').padStart(12);
  const months = (hundredths: number | null) => (hundredths === null ? '?' : (hundredths / 100).toFixed(2).replace('.', ',')).padStart(8);
  const rows = owing.map(
    ([contract, one]) => `${contract.padEnd(20)}${euros(one.balance_cents)}${months(one.months_hundredths)}  ${one.oldest_open_on ?? ''}`,
  );
  const head = `${'huurovereenkomst'.padEnd(20)}${'saldo'.padStart(12)}${'maanden'.padStart(8)}  oudste open`;
  return `${[`Op ${asOf}: ${owing.length} van ${reckoned.size} huurovereenkomsten met een achterstand`, head, ...rows].join('\n')}\n`;
}

try {
  await main();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n${error instanceof TypeError ? `${usage}\n` : ''}`);
  process.exitCode = 1;
}
