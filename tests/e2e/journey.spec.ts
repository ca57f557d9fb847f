import { execFileSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, type Page, test } from '@playwright/test';
import { childEnvironment } from '#lib/env.ts';
import { signIn } from '../support/person.ts';

/** Reads ../shared/data: the given ledger and bank statement. Skipped where they are absent. */
const data = fileURLToPath(new URL('../../../shared/data/', import.meta.url));
const given = (path: string): string => `${data}${path}`;

const setDay = (day: string): void => writeFileSync(process.env.CLOCK_FILE ?? '', `${day}T09:00:00.000Z`);

test.describe.configure({ mode: 'serial' });
test.skip(!existsSync(data), 'the given files of ../shared/data are not here');

async function importFiles(page: Page, files: string[]): Promise<void> {
  await page.goto('/import');
  await page.getByLabel('Bestanden', { exact: true }).setInputFiles(files.map(given));
  await page.getByRole('button', { name: 'Bestanden controleren' }).click();
  await page.waitForURL(/\/import\/[0-9a-f-]{36}/);
  const confirm = page.getByRole('button', { name: /^Boek / });
  await expect(confirm).toBeVisible({ timeout: 30_000 });
  await confirm.click();
  await expect(page.getByRole('heading', { level: 1, name: /geboekt$/ })).toBeVisible({ timeout: 30_000 });
}

test('from the given files to a referral with feedback, as two people', async ({ browser }) => {
  test.setTimeout(180_000);
  setDay('2026-11-23');
  const femke = await signIn(browser, 'Femke Dijkhuis');
  await importFiles(femke, ['ledger/huurovereenkomsten.csv', 'ledger/huurders.csv', 'ledger/huurprijzen.csv', 'ledger/boekingen.csv']);
  await importFiles(femke, ['bank/afschrift.camt053.xml']);

  await test.step('the same statement again changes nothing', async () => {
    await femke.goto('/import');
    await femke.getByLabel('Bestanden', { exact: true }).setInputFiles(given('bank/afschrift.camt053.xml'));
    await femke.getByRole('button', { name: 'Bestanden controleren' }).click();
    await expect(femke.getByRole('heading', { level: 1, name: 'Er is niets nieuws te boeken' })).toBeVisible({ timeout: 30_000 });
  });

  const caseUrl = await test.step('the worklist says what to do first', async () => {
    await femke.goto('/werklijst?vanaf=3');
    await expect(femke.getByRole('heading', { level: 1 })).toContainText('zaken waarin wij nu iets moeten doen');
    const row = femke.getByRole('row').filter({ hasText: 'Stuur een herinnering' }).first();
    await row.getByRole('link').click();
    await femke.waitForURL(/\/zaken\/\d+$/);
    await expect(femke.getByRole('heading', { level: 2, name: 'Stuur een herinnering' })).toBeVisible();
    return femke.url();
  });

  await test.step('a reminder with the offer to share', async () => {
    await femke.getByRole('link', { name: 'Brief vastleggen' }).first().click();
    await expect(femke.getByRole('radio', { name: 'Herinnering' })).toBeChecked();
    await expect(femke.getByRole('checkbox', { name: /Biedt aan om gegevens te delen/ })).toBeChecked();
    await femke.getByRole('button', { name: 'Brief vastleggen' }).click();
    await femke.waitForURL(caseUrl);
    await expect(femke.getByRole('heading', { level: 2, name: 'Zoek persoonlijk contact' })).toBeVisible();
  });

  await test.step('a field worker rings the door', async () => {
    const ruben = await signIn(browser, 'Ruben Alderliesten');
    await ruben.goto(caseUrl);
    await ruben.getByRole('link', { name: 'Contact vastleggen' }).first().click();
    await ruben.getByRole('button', { name: 'Contact vastleggen' }).click();
    await expect(ruben.locator('form').getByRole('alert')).toContainText('2 dingen kloppen nog niet');
    await ruben.getByRole('radio', { name: 'Aan de deur' }).check();
    await ruben.getByRole('radio', { name: 'Huurder gesproken', exact: true }).check();
    await ruben.getByRole('checkbox', { name: /achterstand te voorkomen/ }).check();
    await ruben.getByRole('checkbox', { name: /Gewezen op schuldhulp/ }).check();
    await ruben.getByRole('button', { name: 'Contact vastleggen' }).click();
    await ruben.waitForURL(caseUrl);
    await expect(ruben.getByText('Huurder gesproken').first()).toBeVisible();
    await ruben.context().close();
  });

  await test.step('silence counts only after the reaction term', async () => {
    await femke.goto(`${caseUrl}/vroeg-eropaf`);
    await expect(femke.getByText('Nog niet te versturen')).toBeVisible();
    await femke.getByRole('button', { name: 'Versturen naar Vroeg Eropaf' }).click();
    await expect(femke.locator('form').getByRole('alert')).toContainText('De reactietermijn loopt nog');
  });

  setDay('2026-12-08');
  const later = await signIn(browser, 'Femke Dijkhuis');
  await test.step('the referral goes out with its evidence', async () => {
    await later.goto(`${caseUrl}/vroeg-eropaf`);
    await expect(later.getByText('Nog niet te versturen')).toHaveCount(0);
    await expect(later.getByRole('heading', { name: 'Dit sturen wij' })).toBeVisible();
    await later.getByRole('button', { name: 'Versturen naar Vroeg Eropaf' }).click();
    await later.waitForURL(/\/vroeg-eropaf\/\d+$/);
    await expect(async () => {
      await later.reload();
      await expect(later.getByRole('link', { name: 'Download als CSV' })).toBeVisible({ timeout: 1_000 });
    }).toPass({ timeout: 30_000 });
    const [download] = await Promise.all([later.waitForEvent('download'), later.getByRole('link', { name: 'Download als CSV' }).click()]);
    const text = (await (await download.createReadStream()).toArray()).join('');
    expect(text.split('\r\n')[0]).toBe(
      'kenmerk;voorletters;voorvoegsel;achternaam;geboortedatum;straat;huisnummer;huisletter;toevoeging;postcode;woonplaats;telefoon;email;bedragAchterstand;aantalMaanden;peildatum;datumHerinnering;datumPersoonlijkContact;geenBezwaar;contactpersoonVerhuurder;telefoonVerhuurder',
    );
    expect(text).toContain(';08-12-2026;23-11-2026;23-11-2026;J;Femke Dijkhuis;');
  });

  await test.step('feedback comes back as a code and a day', async () => {
    await later.getByRole('radio', { name: 'Geen contact gekregen' }).check();
    await later.getByRole('button', { name: 'Uitkomst vastleggen' }).click();
    await later.waitForURL(caseUrl);
    await expect(later.getByRole('heading', { level: 2, name: 'Beslis over het vervolg' })).toBeVisible();
    await expect(later.getByText('Vroeg Eropaf: geen contact gekregen').first()).toBeVisible();
  });

  await test.step('the audit chain holds', () => {
    const said = execFileSync(process.execPath, ['--conditions=react-server', 'lib/cli/audit-verify.ts'], {
      env: childEnvironment({ CLOCK_FILE: process.env.CLOCK_FILE }),
      encoding: 'utf8',
    });
    expect(said).toContain('alles sluit');
  });
  setDay('2026-11-23');
});

test('two people on one case: one wins, the other is told and loses nothing typed', async ({ browser }) => {
  const femke = await signIn(browser, 'Femke Dijkhuis');
  await femke.goto('/werklijst');
  await femke.getByRole('row').filter({ hasText: 'Stuur een herinnering' }).first().getByRole('link').click();
  await femke.waitForURL(/\/zaken\/\d+$/);
  const caseUrl = femke.url();
  const marijke = await signIn(browser, 'Marijke Oosterbaan');
  await femke.goto(`${caseUrl}/pauze`);
  await femke.getByLabel('Waarom').fill('Mevrouw is tot eind november op reis');
  await femke.getByLabel('Tot en met').fill('2026-11-30');
  await marijke.goto(`${caseUrl}/betaalafspraak`);
  await marijke.getByLabel('Bedrag').fill('100,00');
  await marijke.getByLabel('Uiterlijk betaald op').fill('2026-12-01');
  await marijke.getByRole('radio', { name: 'Telefoon' }).check();
  await marijke.getByRole('button', { name: 'Afspraak vastleggen' }).click();
  await marijke.waitForURL(caseUrl);
  await femke.getByRole('button', { name: 'Pauzeren' }).click();
  await expect(femke.locator('form').getByRole('alert')).toContainText('Marijke Oosterbaan wijzigde deze zaak');
  await expect(femke.getByLabel('Waarom')).toHaveValue('Mevrouw is tot eind november op reis');
  await expect(femke.getByLabel('Tot en met')).toHaveValue('2026-11-30');
});

test('the same forms work without JavaScript', async ({ browser }) => {
  const page = await signIn(browser, 'Femke Dijkhuis', { javaScriptEnabled: false });
  await page.goto('/werklijst');
  await page.getByRole('row').filter({ hasText: 'Stuur een herinnering' }).first().getByRole('link').click();
  const caseUrl = page.url();
  await page.goto(`${caseUrl}/notitie`);
  await page.getByRole('button', { name: 'Notitie bewaren' }).click();
  await expect(page.locator('form').getByRole('alert')).toContainText('Eén ding klopt nog niet');
  await page.getByLabel('Notitie', { exact: true }).fill('Belt liever na vijf uur terug.');
  await page.getByRole('button', { name: 'Notitie bewaren' }).click();
  await expect(page.getByText('Belt liever na vijf uur terug.')).toBeVisible();
});
