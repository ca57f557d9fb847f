import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { day } from '#lib/domain/calendar-date.ts';
import { signIn } from '../support/person.ts';
import { streetFiles } from '../support/street.ts';

test.describe.configure({ mode: 'serial' });

/** The pages of a case by the last part of their address. */
const forms = [
  '',
  '/contact',
  '/brief',
  '/bezwaar',
  '/betaalafspraak',
  '/notitie',
  '/pauze',
  '/vroeg-eropaf',
  '/sluiten',
  '/ingezien',
] as const;
let caseUrl = '';
let runUrl = '';

async function isAccessible(page: Page, what: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  expect(
    violations.map((violation) => `${violation.id}: ${violation.nodes.map((node) => node.target.join(' ')).join(', ')}`),
    what,
  ).toEqual([]);
}
async function fits(page: Page, what: string): Promise<void> {
  const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(over, `${what} scrolls sideways`).toBeLessThanOrEqual(0);
}

test('a street comes in', async ({ browser }) => {
  const page = await signIn(browser, 'Femke Dijkhuis');
  await page.goto('/import');
  await page.getByLabel('Bestanden', { exact: true }).setInputFiles(streetFiles(day('2026-11-23')));
  await page.getByRole('button', { name: 'Bestanden controleren' }).click();
  await page.waitForURL(/\/import\/[0-9a-f-]{36}/);
  runUrl = new URL(page.url()).pathname;
  await expect(page.getByRole('button', { name: /^Boek / })).toBeVisible({ timeout: 30_000 });
  await isAccessible(page, 'dry run');
  await page.getByRole('button', { name: /^Boek / }).click();
  await expect(page.getByRole('heading', { level: 1, name: /geboekt$/ })).toBeVisible({ timeout: 30_000 });
  await page.goto('/werklijst?vanaf=3');
  while ((await page.getByRole('link', { name: /Achterberg/ }).count()) === 0)
    await page.goto((await page.getByRole('link', { name: 'Volgende 25' }).getAttribute('href')) ?? '');
  await page.getByRole('link', { name: /Achterberg/ }).click();
  await page.waitForURL(/\/zaken\/\d+$/);
  caseUrl = new URL(page.url()).pathname;
});

for (const look of [
  { name: 'desktop, light', viewport: { width: 1440, height: 900 }, colorScheme: 'light' },
  { name: 'phone, dark', viewport: { width: 390, height: 844 }, colorScheme: 'dark' },
  { name: '320 px (400 % zoom)', viewport: { width: 320, height: 800 }, colorScheme: 'light' },
] as const) {
  test(`every page is clean: ${look.name}`, async ({ browser }) => {
    test.setTimeout(240_000);
    const context = await browser.newContext({
      baseURL: `http://localhost:${process.env.E2E_PORT}`,
      viewport: look.viewport,
      colorScheme: look.colorScheme,
    });
    const outside = await context.newPage();
    await outside.goto('/inloggen');
    await isAccessible(outside, 'sign-in');
    await fits(outside, 'sign-in');
    const page = await signIn(browser, 'Femke Dijkhuis', { viewport: look.viewport, colorScheme: look.colorScheme });
    const paths = [
      '/werklijst',
      '/werklijst?lijst=wacht',
      '/werklijst?lijst=zitting',
      '/import',
      runUrl,
      '/import/twijfel',
      ...forms.map((form) => caseUrl + form),
      '/zaken/999999',
    ];
    for (const path of paths) {
      await page.goto(path);
      await isAccessible(page, path);
      await fits(page, path);
    }
    await page.goto(`${caseUrl}/contact`);
    await page.getByRole('button', { name: 'Contact vastleggen' }).click();
    await expect(page.locator('form').getByRole('alert')).toBeFocused();
    await isAccessible(page, 'a form with errors');
    await fits(page, 'a form with errors');
  });
}

test('every page speaks English', async ({ browser }) => {
  test.setTimeout(120_000);
  const page = await signIn(browser, 'Marijke Oosterbaan');
  await page.context().addCookies([{ name: 'taal', value: 'en', url: page.url() }]);
  for (const path of [
    '/werklijst',
    ...forms.filter((form) => form !== '/vroeg-eropaf' && form !== '/sluiten').map((form) => caseUrl + form),
    `${caseUrl}/corrigeren`,
  ]) {
    await page.goto(path);
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    const text = (await page.locator('main').textContent()) ?? '';
    expect(text, path).not.toMatch(/[a-z]+\.[a-zA-Z]+\.[A-Z_]{3,}|\{[a-z]+\}/);
    await isAccessible(page, `${path} in English`);
  }
});

test('the worklist and a form by keyboard alone', async ({ browser }) => {
  const page = await signIn(browser, 'Femke Dijkhuis');
  await page.goto('/werklijst');
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await page.keyboard.press('k');
  await expect(page.locator('tr.row-selected')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/zaken\/\d+$/);
  await page.goto(`${caseUrl}/notitie`);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Naar de inhoud' })).toBeFocused();
  await page.getByLabel('Notitie', { exact: true }).focus();
  await page.keyboard.type('Met het toetsenbord geschreven.');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Notitie bewaren' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Met het toetsenbord geschreven.')).toBeVisible();
});
