import { baseUrl, env } from '#lib/env.ts';
import { demoAccounts, demoPassword } from '#prisma/seed/accounts.ts';

/** Prints where Woonbehoud is to be found and, with example data, as whom to enter. */
export function announce(logs: string | undefined): void {
  const { MODE, SEED } = env();
  console.log(`\n  Woonbehoud: ${baseUrl()}`);
  if (logs) console.log(`  Logs:       ${logs}`);
  if (MODE === 'demo' || SEED === 'demo') {
    const width = (key: 'name' | 'role' | 'email') => Math.max(...demoAccounts.map((account) => account[key].length)) + 2;
    console.log(`\n  Example data; the password of every account is ${demoPassword}`);
    for (const { name, role, email, firstScreen } of demoAccounts) {
      const columns = [name.padEnd(width('name')), role.padEnd(width('role')), email.padEnd(width('email')), firstScreen];
      console.log(`    ${columns.join('')}`);
    }
  }
  console.log('\n  Stop with Ctrl-C.');
}
