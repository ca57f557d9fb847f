import { withDatabase } from './with-database.ts';

/** Recomputes every chain of the audit; ends with 1 when one does not hold. */
const whole = await withDatabase(async () => {
  const { verifyAudit } = await import('#lib/audit/verify.ts');
  const { closeDatabase } = await import('#lib/db/client.ts');
  try {
    const { events, chains, breaks } = await verifyAudit();
    for (const { chain, seq, what } of breaks) process.stdout.write(`${chain} ${seq}: ${what}\n`);
    process.stdout.write(
      `${events} gebeurtenissen in ${chains} ketens: ${breaks.length === 0 ? 'alles sluit' : `${breaks.length} breuken`}\n`,
    );
    return breaks.length === 0;
  } finally {
    await closeDatabase();
  }
});
process.exitCode = whole ? 0 : 1;
