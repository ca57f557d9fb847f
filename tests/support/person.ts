import type { Browser, BrowserContextOptions, Page } from '@playwright/test';
import { expect } from '@playwright/test';

/** Signs in with one click, in a browser of its own; an unexpected error in its console fails the test. */
export async function signIn(browser: Browser, name: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({
    baseURL: `http://localhost:${process.env.E2E_PORT}`,
    locale: 'nl-NL',
    timezoneId: 'Europe/Amsterdam',
    ...options,
  });
  const page = await context.newPage();
  page.on('pageerror', (error) => {
    throw error;
  });
  page.on('console', (message) => {
    if (message.type() === 'error' && !/Failed to load resource: the server responded with a status of 404/.test(message.text()))
      throw new Error(`the browser says: ${message.text()}`);
  });
  await page.goto('/inloggen');
  await page.getByRole('button', { name }).click();
  await expect(page).not.toHaveURL(/inloggen/);
  return page;
}
