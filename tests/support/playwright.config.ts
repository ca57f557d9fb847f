import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig, devices } from '@playwright/test';
import { FLAGS, findBrowser } from './browser.ts';

// This file is read again in every worker, which inherits what the first reading decided.
process.env.E2E_PORT ??= String(20_000 + (process.pid % 20_000));
process.env.CLOCK_FILE ??= join(process.env.TEST_DATA_DIR ?? mkdtempSync(join(tmpdir(), 'woonbehoud-clock-')), 'clock');

export default defineConfig({
  testDir: '../e2e',
  outputDir: '../../test-results',
  globalSetup: './app.ts',
  workers: 1,
  fullyParallel: false,
  forbidOnly: Boolean(process.env.CI),
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_FILE ? [['list'], ['json']] : [['list']],
  use: {
    ...devices['Desktop Chrome'],
    baseURL: `http://localhost:${process.env.E2E_PORT}`,
    locale: 'nl-NL',
    timezoneId: 'Europe/Amsterdam',
    trace: 'retain-on-failure',
    launchOptions: { executablePath: findBrowser(), args: FLAGS },
  },
});
