import { existsSync, readFileSync } from 'node:fs';

export type Counts = { readonly passed: number; readonly failed: number; readonly skipped: number };

export const addCounts = (a: Counts, b: Counts): Counts => ({
  passed: a.passed + b.passed,
  failed: a.failed + b.failed,
  skipped: a.skipped + b.skipped,
});

type VitestReport = {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  testResults: { status: string; assertionResults: { status: string }[] }[];
};
type PlaywrightReport = {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number };
  errors: unknown[];
};

/** What Vitest's JSON report counts; a file that could not even be loaded is one failure. */
export function ofVitest(file: string, code: number): Counts {
  const report = read<VitestReport>(file);
  if (!report) return NO_REPORT;
  const broken = report.testResults.filter(
    (one) => one.status === 'failed' && !one.assertionResults.some((test) => test.status === 'failed'),
  );
  const skipped = report.numPendingTests + report.numTodoTests;
  return atLeastOne({ passed: report.numPassedTests, failed: report.numFailedTests + broken.length, skipped }, code);
}

/** What Playwright's JSON report counts; an error outside every test is a failure too. */
export function ofPlaywright(file: string, code: number): Counts {
  const report = read<PlaywrightReport>(file);
  if (!report) return NO_REPORT;
  const { expected, unexpected, flaky, skipped } = report.stats;
  return atLeastOne({ passed: expected + flaky, failed: unexpected + report.errors.length, skipped }, code);
}

const read = <T>(file: string): T | undefined => (existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as T) : undefined);

/** A runner that wrote no report has failed, whatever it ended with. */
const NO_REPORT: Counts = { passed: 0, failed: 1, skipped: 0 };

/** A runner that ends badly has failed, also when it can name no test. */
const atLeastOne = (counts: Counts, code: number): Counts => (code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts);
