import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { type Browser, expect, type Page, test } from '@playwright/test';
import { childEnvironment } from '#lib/env.ts';
import { signIn } from '../support/person.ts';
import { fits } from '../support/screen.ts';

const clockFile = process.env.CLOCK_FILE ?? '';
const run = (...program: string[]): string =>
  execFileSync(process.execPath, ['--conditions=react-server', ...program], {
    env: childEnvironment({ CLOCK_FILE: clockFile }),
    encoding: 'utf8',
  });
/** A part of the story that is not the point, told by commands; answers what it made. */
const told = <T>(chapter: string): T => JSON.parse(run('tests/e2e/vignette-fixture.ts', chapter));

/** Ten in the morning of that day; whoever works then signs in anew. */
const setDay = (day: string): void => writeFileSync(clockFile, `${day}T09:00:00.000Z`);
const femke = (browser: Browser): Promise<Page> => signIn(browser, 'Femke Dijkhuis');
const ruben = (browser: Browser): Promise<Page> => signIn(browser, 'Ruben Alderliesten');
const phoneOfRuben = (browser: Browser): Promise<Page> =>
  signIn(browser, 'Ruben Alderliesten', { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

const step = (page: Page, title: string) => expect(page.getByRole('heading', { level: 2, name: title })).toBeVisible();
const refused = (page: Page) => expect(page.locator('form').getByRole('alert'));

let before: string;
test.beforeAll(() => {
  before = readFileSync(clockFile, 'utf8');
});
test.afterAll(() => writeFileSync(clockFile, before));

test('vignette 1: mevrouw A. does not want her data shared', async ({ browser }) => {
  test.setTimeout(180_000);
  setDay('2026-11-23');
  const { early, late, signal } = told<{ early: number; late: number; signal: number }>('objection');
  const home = `/zaken/${early}`;
  const sent = `/zaken/${late}/vroeg-eropaf/${signal}`;

  await test.step('23 November: Femke reminds her and offers to share', async () => {
    const page = await femke(browser);
    await page.goto(home);
    await expect(page.locator('main')).toContainText('2,0 maanden huur');
    await step(page, 'Stuur een herinnering');
    await page.getByRole('link', { name: 'Brief vastleggen' }).first().click();
    await expect(page.getByRole('radio', { name: 'Herinnering' })).toBeChecked();
    await expect(page.getByRole('checkbox', { name: /Biedt aan om gegevens te delen/ })).toBeChecked();
    await page.getByRole('button', { name: 'Brief vastleggen' }).click();
    await page.waitForURL(`**${home}`);
    await step(page, 'Zoek persoonlijk contact');
    await page.context().close();
  });

  setDay('2026-11-30');
  await test.step('30 November: Ruben speaks to her at the door', async () => {
    const page = await ruben(browser);
    await page.goto(`${home}/contact`);
    await page.getByRole('radio', { name: 'Aan de deur' }).check();
    await page.getByRole('radio', { name: 'Huurder gesproken', exact: true }).check();
    await page.getByRole('checkbox', { name: /achterstand te voorkomen/ }).check();
    await page.getByRole('checkbox', { name: /Gewezen op schuldhulp/ }).check();
    await page.getByRole('button', { name: 'Contact vastleggen' }).click();
    await page.waitForURL(`**${home}`);
    await step(page, 'Wacht op een reactie over gegevens delen');
    await page.context().close();
  });

  setDay('2026-12-02');
  await test.step('day 9: both households write that nothing may be shared', async () => {
    const page = await ruben(browser);
    await page.goto(sent);
    await expect(page.getByRole('heading', { level: 1, name: /^Signaal van ma 23 nov/ })).toBeVisible();
    await expect(page.getByText('Dit signaal is afgerond')).toHaveCount(0);
    for (const caseId of [early, late]) {
      await page.goto(`/zaken/${caseId}`);
      await page.getByRole('link', { name: 'Reactie op gegevens delen' }).first().click();
      await page.getByRole('radio', { name: 'Maakt bezwaar: gegevens niet delen' }).check();
      await page.getByLabel('Hoe', { exact: true }).selectOption({ label: 'E-mail' });
      await page.getByRole('button', { name: 'Reactie vastleggen' }).click();
      await page.waitForURL(`**/zaken/${caseId}`);
      await expect(page.getByRole('region', { name: 'Gegevens delen' })).toContainText('bezwaar op wo 2 dec');
    }
    await page.context().close();
  });

  setDay('2026-12-08');
  const page = await femke(browser);
  await test.step('after the term silence would have been enough; an objection is not', async () => {
    await page.goto(`${home}/vroeg-eropaf`);
    await expect(page.getByText('Nog niet te versturen')).toBeVisible();
    await expect(page.getByText('De reactietermijn loopt nog')).toHaveCount(0);
    await page.getByRole('button', { name: 'Versturen naar Vroeg Eropaf' }).click();
    await refused(page).toContainText('Er is bezwaar tegen het delen van gegevens');
    await expect(page).toHaveURL(/\/vroeg-eropaf$/);
    await page.goto(home);
    await expect(page.getByText('Bekijk signaal')).toHaveCount(0);
  });

  await test.step('the signal that was sent is withdrawn, and the municipality is asked to delete', async () => {
    await page.goto(sent);
    await expect(page.getByText('Dit signaal is afgerond: Ingetrokken: bezwaar, op wo 2 dec')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Uitkomst vastleggen' })).toHaveCount(0);
    await expect(async () => {
      await page.reload();
      await expect(page.getByRole('link', { name: 'Verzoek om te verwijderen (csv)' })).toBeVisible({ timeout: 1_000 });
    }).toPass({ timeout: 30_000 });
    await page.context().close();
  });
});

test('vignette 4: dhr. C. gets a last chance and stays', async ({ browser }) => {
  test.setTimeout(240_000);
  const home = `/zaken/${told<number>('court')}`;

  setDay('2026-12-10');
  await test.step('10 December: the judgment orders eviction, and the next thing is a visit', async () => {
    const page = await femke(browser);
    await page.goto(`${home}/vonnis`);
    const answer = (question: string, name: RegExp) => page.getByRole('group', { name: question }).getByRole('radio', { name }).check();
    await page.getByLabel('Datum van het vonnis').fill('2026-12-10');
    await expect(page.getByLabel('Rechtbank')).toHaveValue('Rechtbank Amsterdam, kantonrechter');
    await page.getByLabel('Zaaknummer').fill('11234567 CV EXPL 26-101');
    await answer('Is de huurder verschenen?', /verstekvonnis/);
    await answer('Beveelt het vonnis ontruiming?', /^Ja/);
    await answer('Ontbindt het vonnis de huur?', /^Ja/);
    await page.getByLabel(/^Binnen hoeveel dagen/).fill('14');
    await answer('Is het vonnis uitvoerbaar bij voorraad?', /^Ja/);
    await page.getByLabel(/^Tot en met welke dag/).fill('2026-11-30');
    for (const [label, amount] of [
      ['Hoofdsom', '1.050,00'],
      ['Incassokosten', '0'],
      ['Proceskosten', '300,00'],
      ['Nakosten', '0'],
      ['Bedrag per maand tot de ontruiming', '350,00'],
    ] as const)
      await page.getByLabel(label).fill(amount);
    await page.getByRole('button', { name: 'Vonnis vastleggen' }).click();
    await expect(page.getByRole('heading', { level: 1, name: /^Vonnis van/ })).toBeVisible();
    await page.goto(home);
    await step(page, 'Plan het huisbezoek na het vonnis');
    await expect(page.getByText('Een ontruimingsvonnis betekent niet dat er ontruimd wordt.')).toBeVisible();
    await page.context().close();
  });
  told('costs');

  setDay('2026-12-14');
  await test.step('14 December: the judgment is served, and Ruben plans the visit', async () => {
    const page = await femke(browser);
    await page.goto(`${home}/vonnis`);
    await expect(page.getByText('Nog niet betekend')).toBeVisible();
    await page.getByRole('group', { name: 'Is het vonnis aan de huurder zelf gegeven?' }).getByRole('radio', { name: 'Ja' }).check();
    await page.getByRole('button', { name: 'Betekening vastleggen' }).click();
    await expect(page.getByText('Nog niet betekend')).toHaveCount(0);
    await page.context().close();
    const phone = await phoneOfRuben(browser);
    await phone.goto(home);
    await phone.getByRole('link', { name: 'Bezoek plannen' }).first().tap();
    await phone.getByLabel('Dag').fill('2026-12-18');
    await phone.getByRole('radio', { name: 'Ja, aangekondigd' }).check();
    await expect(phone.getByRole('radio', { name: 'Gesprek na het vonnis' })).toBeChecked();
    await phone.getByRole('button', { name: 'Bezoek plannen' }).tap();
    await phone.waitForURL(`**${home}`);
    await step(phone, 'Wacht op het huisbezoek');
    await phone.context().close();
  });

  setDay('2026-12-18');
  await test.step('18 December: the talk at the kitchen table', async () => {
    const phone = await phoneOfRuben(browser);
    const choose = (name: string) => phone.locator('label.option').filter({ hasText: name }).first().tap();
    const onward = async (part: string) => {
      await phone.getByRole('button', { name: /^Verder/ }).tap();
      await expect(phone.getByRole('heading', { level: 1 })).toContainText(part);
    };
    await phone.goto(home);
    await phone.getByRole('link', { name: 'Bezoek openen' }).first().tap();
    await phone.getByRole('link', { name: 'Start bezoek' }).tap();
    await choose('Huurder gesproken');
    await onward('Hoe is het zo gekomen');
    await choose('Minder inkomen of uren');
    await onward('Wat deed u al');
    await onward('Wat kan er');
    await phone.getByLabel(/Welk bedrag per maand/).fill('150,00');
    await onward('Hulp en netwerk');
    await choose('Budgetcoach');
    await onward('Afronden');
    await choose('Komt er zelf uit, met tips');
    await onward('Klopt dit verslag?');
    await fits(phone, 'the review');
    await phone.getByRole('button', { name: 'Verslag versturen' }).tap();
    await expect(phone).toHaveURL(/\/bezoek\/\d+$/);
    await expect(phone.getByText('€ 150,00 per maand')).toBeVisible();
    await phone.context().close();
  });

  await test.step('the same day Femke records what was signed: not without the reservation', async () => {
    const page = await femke(browser);
    await page.goto(`${home}/ontruiming`);
    await expect(page.getByText('Er is geen bescherming die dit tegenhoudt.')).toBeVisible();
    await page.goto(`${home}/regeling`);
    await expect(page.getByRole('heading', { level: 1, name: 'Maak een laatste-kans-overeenkomst' })).toBeVisible();
    await expect(page.getByText('Na het vonnis is er geen huurovereenkomst meer.')).toBeVisible();
    await expect(page.getByLabel('Bedrag van de regeling')).toHaveValue('1350,00');
    await page.getByLabel('Eerste termijn uiterlijk op').fill('2026-12-28');
    await page.getByLabel('Bedrag per termijn').fill('150,00');
    await page.getByRole('button', { name: 'Bereken' }).click();
    await expect(page.getByRole('heading', { name: '9 termijnen, samen € 1.350,00' })).toBeVisible();
    await expect(page.getByText('De gebruiksvergoeding van € 350,00 per maand komt daar steeds bij.')).toBeVisible();
    const sign = page.getByRole('button', { name: /^Ondertekend: vastleggen/ });
    await page.getByRole('checkbox', { name: /de beslagvrije voet blijft vrij/ }).check();
    await sign.click();
    await refused(page).toContainText('moet het recht om te ontruimen zijn voorbehouden');
    await page.getByRole('checkbox', { name: /het recht om te ontruimen blijft/ }).check();
    await sign.click();
    await expect(page.getByRole('heading', { level: 1, name: 'Laatste-kans-overeenkomst: loopt goed' })).toBeVisible();
    await page.goto(home);
    await step(page, 'De afspraken worden nagekomen');
    await page.context().close();
  });

  await test.step('Marijke sees that the agreement holds the eviction back, and nothing to order it with', async () => {
    const page = await signIn(browser, 'Marijke Oosterbaan');
    await page.goto(`${home}/ontruiming`);
    await expect(page.getByRole('heading', { level: 1, name: /voor een opdracht tot ontruiming ontbre/ })).toBeVisible();
    const bars = page.getByRole('region', { name: 'Wat de ontruiming nu tegenhoudt' });
    await expect(bars).toContainText('Betalingsregeling, tot iemand die opheft');
    await expect(page.getByText('Zolang hulp of een afspraak loopt, komt er geen opdracht')).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Stel de opdracht voor' })).toHaveCount(0);
    await expect(page.getByRole('button', { name: 'Voorstel indienen' })).toHaveCount(0);
    await page.context().close();
  });

  told('month');
  setDay('2027-01-01');
  await test.step('1 January: what is charged now is a use fee, and the agreement is kept', async () => {
    const page = await femke(browser);
    await page.goto(home);
    await expect(page.getByText('Gebruiksvergoeding van één maand')).toBeVisible();
    await expect(page.getByText('maanden huur en gebruiksvergoeding')).toBeVisible();
    await step(page, 'De afspraken worden nagekomen');
    await page.goto(`${home}/regeling`);
    await expect(page.getByText('Daarna erbij gekomen: gebruiksvergoeding en andere posten')).toBeVisible();
    await page.context().close();
  });
});

test('the audit chain of all this holds', () => {
  expect(run('lib/cli/audit-verify.ts')).toContain('alles sluit');
});
