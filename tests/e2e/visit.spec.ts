import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { type Browser, type BrowserContextOptions, expect, type Locator, type Page, test } from '@playwright/test';
import { childEnvironment } from '#lib/env.ts';
import { signIn } from '../support/person.ts';
import { fits, isAccessible, tabTo } from '../support/screen.ts';

test.describe.configure({ mode: 'serial' });

const phone: BrowserContextOptions = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
let homes: { caseId: number; contract: string }[];
let visits: number[];
const visitUrl = (at: number): string => `/zaken/${homes[at]!.caseId}/bezoek/${visits[at]}`;
const samira = (browser: Browser, options: BrowserContextOptions = phone): Promise<Page> => signIn(browser, 'Samira Haddou', options);
const kept = (page: Page) => expect(page.locator('.save-line')).toHaveText(/^(Bewaard om|Saved at)/);
/** A choice by a finger on its own line. */
const choose = (page: Page, name: string | RegExp): Promise<void> => page.locator('label.option').filter({ hasText: name }).first().tap();

test.beforeAll(() => {
  // Nine in the morning, whatever day the spec before this one came to.
  writeFileSync(process.env.CLOCK_FILE ?? '', '2026-11-23T08:00:00.000Z');
  const made = execFileSync(process.execPath, ['--conditions=react-server', 'tests/e2e/visit-fixture.ts'], {
    env: childEnvironment({ CLOCK_FILE: process.env.CLOCK_FILE }),
    encoding: 'utf8',
  });
  ({ homes, visits } = JSON.parse(made));
});

test('a field worker begins with the day, and the title is the answer', async ({ browser }) => {
  const page = await samira(browser);
  await expect(page).toHaveURL(/\/vandaag$/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Vandaag nog 7 bezoeken');
  const next = page.locator('.stop-next');
  await expect(next).toHaveCount(1);
  await expect(next).toContainText('Heeft sindsdien betaald: € 160,00');
  await expect(next).toContainText('€ 1.120,00, 1,8 maanden. Is dit bezoek nog nodig?');
  await expect(page.getByText('Ga met z’n tweeën, met Kees van Rooij')).toBeVisible();
  await expect(page.getByText('Bel om 13.00 uur; de bel doet het niet.')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Morgen, dinsdag 24 november' })).toBeVisible();
  await expect(page.getByText('1 bezoek, om 09.30 uur, Lindelaan.')).toBeVisible();
  const [start, notHome] = await Promise.all(
    ['Start bezoek', 'Niet thuis'].map((name) => page.getByRole('link', { name, exact: true }).boundingBox()),
  );
  expect([start!.width, start!.height]).toEqual([notHome!.width, notHome!.height]);
  expect(start!.height).toBeGreaterThanOrEqual(48);
  const map = (await next.getByRole('link', { name: /open de kaart/ }).getAttribute('href'))!;
  expect(decodeURIComponent(map).replace(/^\S+[=?]/, '')).toMatch(/^.*Lindelaan 1, 1234 AB Lindestad$/);
  expect(map).not.toMatch(/Aalders|BEZOEK|zaken/);
  await isAccessible(page, 'Vandaag');
});

test('the route is put in order by buttons, and stays so', async ({ browser }) => {
  const page = await samira(browser);
  const names = () => page.locator('.stop h2').allTextContents();
  const before = await names();
  await page.getByRole('link', { name: 'Volgorde wijzigen' }).tap();
  await isAccessible(page, 'the order');
  await page.getByRole('button', { name: `${before[2]} eerder in de route` }).tap();
  await expect(page.locator('.stop h2').nth(1)).toHaveText(before[2]!);
  await tabTo(page, new RegExp(`${before[2]} later in de route`));
  await page.keyboard.press('Enter');
  await expect(page.locator('.stop h2').nth(2)).toHaveText(before[2]!);
  await page.getByRole('link', { name: 'Klaar met de volgorde' }).tap();
  await expect(page.locator('.stop-next')).toHaveCount(1);
  expect(await names()).toEqual(before);
});

for (const javaScriptEnabled of [true, false]) {
  test(`nobody home is three taps at most, ${javaScriptEnabled ? 'with' : 'without'} scripts`, async ({ browser }) => {
    const page = await samira(browser, { ...phone, javaScriptEnabled });
    let taps = 0;
    const tap = async (what: Locator): Promise<void> => {
      taps++;
      await what.tap();
    };
    const name = (await page.locator('.stop-next h2').textContent())!;
    await tap(page.getByRole('link', { name: 'Niet thuis', exact: true }));
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Wat gebeurde er aan de deur?');
    if (javaScriptEnabled) await isAccessible(page, 'at the door');
    await tap(page.getByRole('button', { name: 'Niet thuis, kaartje achtergelaten' }));
    await expect(page.getByText('Vastgelegd: niet thuis, kaart achtergelaten')).toBeVisible();
    expect(taps).toBeLessThanOrEqual(3);
    await expect(page.getByText('Voorstel: donderdag 26 november 2026 om 18.30 uur (avond).', { exact: false })).toBeVisible();
    if (javaScriptEnabled) await isAccessible(page, 'recorded');
    await page.getByRole('button', { name: 'Zet in de agenda' }).tap();
    await expect(page).toHaveURL(/\/vandaag$/);
    await expect(page.locator('.stop-done').filter({ hasText: name })).toContainText('niet thuis, kaart achtergelaten');
  });
}

test('what is typed survives a browser that is killed while typing', async ({ browser }) => {
  const page = await samira(browser);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Vandaag nog 5 bezoeken');
  await page.getByRole('link', { name: 'Start bezoek' }).tap();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Deel 1 van 6: Aan de deur');
  await choose(page, 'Huurder gesproken');
  await page.getByRole('button', { name: 'Verder: hoe is het zo gekomen' }).tap();
  await choose(page, 'Minder inkomen of uren');
  await expect(page.getByText('Tip: vraag naar huurtoeslag')).toBeVisible();
  await page.getByLabel('In eigen woorden').tap();
  const words = 'Sinds de zomer minder uren, en de post bleef liggen.';
  await page.keyboard.type(words, { delay: 25 });
  // The second is the subject: so long after the last key nothing may be lost, whatever the screen says.
  await page.waitForTimeout(1_000);
  const session = await page.context().newCDPSession(page);
  const crashed = page.waitForEvent('crash');
  session.send('Page.crash').catch(() => undefined);
  await crashed;
  const again = await samira(browser);
  await expect(again.getByText('Bezocht. Verslag nog niet verstuurd.')).toBeVisible();
  await again.getByRole('link', { name: 'Verder met het verslag' }).tap();
  await expect(again.locator('[value=SPOKEN_TENANT]')).toBeChecked();
  await again.getByRole('button', { name: /^Verder/ }).tap();
  await expect(again.getByLabel('In eigen woorden')).toHaveValue(words);
  await expect(again.locator('[value=INCOME_DROP]')).toBeChecked();
});

test('the way to the last part by touch: review, send, supplement', async ({ browser }) => {
  const page = await samira(browser);
  await page.getByRole('link', { name: 'Verder met het verslag' }).tap();
  const onward = () => page.getByRole('button', { name: /^Verder/ }).tap();
  await choose(page, 'Nederlands');
  await page.getByLabel(/Hoeveel minuten/).fill('45');
  await onward();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Hoe is het zo gekomen');
  await onward();
  await expect(page.getByRole('group', { name: 'Wat heeft u tot nu toe gedaan om die achterstand in te lopen?' })).toBeVisible();
  await choose(page, 'Soms betaald');
  await onward();
  await expect(page.getByRole('group', { name: 'Wat kunt u doen om weer op de rails te komen?' })).toBeVisible();
  await page.getByLabel('In eigen woorden').fill('December op tijd betalen.');
  await page.getByLabel(/Welk bedrag per maand/).fill('vijftig');
  await onward();
  await expect(page.getByRole('alert').filter({ hasText: 'Eén ding klopt nog niet' })).toBeFocused();
  await isAccessible(page, 'a part with an error');
  await page.getByLabel(/Welk bedrag per maand/).fill('50,00');
  await page.locator('[name=creditors][value=MORE]').check();
  await expect(page.getByText('Tip: schuldhulp van de gemeente')).toBeVisible();
  await onward();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Hulp en netwerk');
  await choose(page, 'Schuldhulp van de gemeente');
  await page.locator('[name=children][value=YES]').check();
  await onward();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Afronden');
  await onward();
  await expect(page.getByRole('heading', { name: 'Klopt dit verslag?' })).toBeVisible();
  await expect(page.getByText('Nog één antwoord nodig')).toBeVisible();
  await page.getByRole('button', { name: 'Verslag versturen' }).tap();
  await expect(page.locator('form').getByRole('alert')).toContainText('Dit is nog nodig: Wat is de conclusie?');
  await page.getByRole('link', { name: 'Wat is de conclusie?' }).tap();
  await choose(page, /^Schuldhulp$/);
  await page.getByRole('button', { name: 'Bewaren en terug naar de controle' }).tap();
  await expect(page.getByText('Nog één antwoord nodig')).toHaveCount(0);
  await expect(page.getByText('€ 50,00 per maand')).toBeVisible();
  await page.getByRole('button', { name: 'Verslag versturen' }).tap();
  await expect(page).toHaveURL(/\/bezoek\/\d+$/);
  await expect(page.getByText('‘December op tijd betalen.’')).toBeVisible();
  await expect(page.getByText('Schuldhulp van de gemeente (ja, graag)')).toBeVisible();
  await expect(page.getByRole('link', { name: /^Wijzig/ })).toHaveCount(0);
  const address = page.url();
  await page.goto(`${address}/deur`);
  await expect(page).toHaveURL(address);
  await page.getByRole('textbox', { name: 'Aanvulling' }).fill('Mevrouw belde: de gemeente belt terug.');
  await page.getByRole('button', { name: 'Aanvulling bewaren' }).tap();
  await expect(page.getByText('Mevrouw belde: de gemeente belt terug.')).toBeVisible();
  await isAccessible(page, 'the report');
});

test('the form by keyboard alone, in English', async ({ browser }) => {
  const page = await samira(browser, { viewport: { width: 390, height: 844 } });
  await page.context().addCookies([{ name: 'taal', value: 'en', url: page.url() }]);
  await page.goto('/vandaag');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('4 more visits today');
  await tabTo(page, /^Start visit$/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Part 1 of 6: At the door');
  await tabTo(page, /^Spoke to the tenant$/);
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('[value=SPOKEN_CO_TENANT]')).toBeChecked();
  await kept(page);
  for (const part of ['How it came about', 'What you did already', 'What is possible', 'Help and network', 'Finishing']) {
    await tabTo(page, /^Next: /);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toContainText(part);
  }
  await tabTo(page, /^Can manage with tips$/);
  await page.keyboard.press('Space');
  await kept(page);
  await tabTo(page, /^What did you agree/);
  await page.keyboard.type('She pays on the first.');
  await tabTo(page, /^Next: check$/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Is this report right?' })).toBeVisible();
  await expect(page.getByText('She pays on the first.')).toBeVisible();
  await tabTo(page, /^Send the report$/);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/bezoek\/\d+$/);
  const text = (await page.locator('main').textContent()) ?? '';
  expect(text).not.toMatch(/[a-z]+\.[a-zA-Z]+\.[A-Z_]{3,}|\{[a-z]+\}/);
  await isAccessible(page, 'the report in English');
});

test('two people at one table: the last one wins, and the other sees who', async ({ browser }) => {
  const page = await samira(browser);
  const kees = await signIn(browser, 'Kees van Rooij');
  await page.goto(`${visitUrl(4)}/kan`);
  await kees.goto(`${visitUrl(4)}/kan`);
  await page.getByLabel('In eigen woorden').fill('Op de eerste betalen.');
  await kept(page);
  await kees.getByLabel('In eigen woorden').fill('Op de tiende betalen.');
  await expect(kees.getByText('Samira Haddou schreef hier om 09.00 uur iets anders.', { exact: false })).toBeVisible();
  await page.reload();
  await expect(page.getByLabel('In eigen woorden')).toHaveValue('Op de tiende betalen.');
  await expect(page.getByText('Bewaard door Kees van Rooij om 09.00 uur')).toBeVisible();
  await kees.context().close();
});

test('what is shown about saving is honest', async ({ browser }) => {
  const page = await samira(browser);
  page.removeAllListeners('console');
  await page.goto(`${visitUrl(4)}/gedaan`);
  await page.context().setOffline(true);
  await page.getByLabel('In eigen woorden').fill('Ik betaalde als er wat over was.');
  await expect(page.locator('.save-line')).toHaveText('Niet bewaard. Wij proberen het opnieuw.');
  await page.getByRole('button', { name: /^Verder/ }).tap();
  await expect(page.getByLabel('In eigen woorden')).toHaveValue('Ik betaalde als er wat over was.');
  await page.context().setOffline(false);
  await kept(page);
  await page.getByLabel('In eigen woorden').fill('Zijn nummer is 111222333');
  await expect(page.locator('.save-line')).toHaveText('Eén antwoord is niet bewaard');
  await expect(page.getByText('lijkt op een BSN', { exact: false }).first()).toHaveCount(0);
  await expect(page.getByText('een getal dat op een BSN lijkt', { exact: false }).first()).toBeVisible();
});

test('somebody else at the door: nothing about the debt, and nothing more is asked', async ({ browser }) => {
  const page = await samira(browser);
  await page.goto(`${visitUrl(5)}/deur`);
  await choose(page, 'Iemand anders gesproken');
  await expect(page.getByText('Zeg niets over de schuld')).toBeInViewport();
  await expect(page.getByText('In welke taal was het gesprek?')).toBeHidden();
  await isAccessible(page, 'somebody else');
  await page.getByRole('button', { name: 'Verder: controleren' }).tap();
  await page.getByRole('button', { name: 'Verslag versturen' }).tap();
  await expect(page.getByText('Er is niets gezegd over de schuld.')).toBeVisible();
});

test('unsafe asks what the next visit needs, and planning asks for it', async ({ browser }) => {
  const page = await samira(browser);
  await page.goto(`${visitUrl(6)}/niet-thuis`);
  await page.getByRole('link', { name: 'Niet veilig, weggegaan' }).tap();
  await page.getByRole('button', { name: 'Vastleggen' }).tap();
  await expect(page.locator('form').getByRole('alert')).toContainText('Kies wat nodig is bij een volgend bezoek.');
  await choose(page, 'Ga met z’n tweeën');
  await page.getByRole('button', { name: 'Vastleggen' }).tap();
  await expect(page.getByRole('button', { name: 'Zet in de agenda' })).toHaveCount(0);
  await page.getByRole('link', { name: 'Kies een andere tijd' }).tap();
  await expect(page.getByLabel('Wie gaat mee')).not.toHaveValue('');
  await page.getByLabel('Wie gaat mee').selectOption('');
  await page.getByRole('button', { name: 'Bezoek plannen' }).tap();
  await expect(page.locator('form').getByRole('alert')).toContainText('Ga met z’n tweeën naar dit adres');
  await page.getByLabel('Wie gaat mee').selectOption({ label: 'Kees van Rooij' });
  await page.getByRole('button', { name: 'Bezoek plannen' }).tap();
  await expect(page).toHaveURL(/\/zaken\/\d+$/);
});

test('discreet hides names, addresses and amounts until it is put off', async ({ browser }) => {
  const page = await samira(browser);
  await page.goto(`${visitUrl(4)}/deur`);
  await expect(page.locator('main')).toContainText('€ 1.280,00 open');
  await page.getByRole('button', { name: 'Discreet' }).tap();
  await expect(page.locator('main')).not.toContainText('€');
  await page.goto('/vandaag');
  const text = (await page.locator('main').textContent())!;
  expect(text).not.toMatch(/€|Lindelaan|mevrouw/i);
  await isAccessible(page, 'Vandaag, discreet');
  await page.getByRole('button', { name: 'Discreet' }).tap();
  await expect(page.locator('main')).toContainText('Lindelaan');
});

test('without scripts the button keeps the part and goes on', async ({ browser }) => {
  const page = await samira(browser, { ...phone, javaScriptEnabled: false });
  await page.goto(`${visitUrl(4)}/deur`);
  await page.locator('[value=SPOKEN_TENANT]').check();
  await page.getByRole('button', { name: /^Verder/ }).tap();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Hoe is het zo gekomen');
  await page.locator('[value=OTHER_DEBTS]').check();
  await page.locator('[value=SEPARATION]').check();
  await page.getByLabel('In eigen woorden').fill('Zijn nummer is 111222333');
  await page.getByRole('button', { name: /^Verder/ }).tap();
  await expect(page.locator('main').getByRole('alert').first()).toContainText('een getal dat op een BSN lijkt');
  await expect(page.getByLabel('In eigen woorden')).toHaveValue('Zijn nummer is 111222333');
  await expect(page.locator('[value=SEPARATION]')).toBeChecked();
  await page.getByLabel('In eigen woorden').fill('Uit elkaar sinds mei.');
  await page.getByRole('button', { name: /^Verder/ }).tap();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Wat deed u al');
  await page.goto(`${visitUrl(4)}/controle`);
  await expect(page.locator('main')).toContainText('Uit elkaar gegaan, andere schulden of een hoge rekening');
  await expect(page.locator('main')).toContainText('Uit elkaar sinds mei.');
});

for (const look of [
  { name: 'phone, dark', viewport: { width: 390, height: 844 }, colorScheme: 'dark' },
  { name: '320 px (400 % zoom)', viewport: { width: 320, height: 640 }, colorScheme: 'light' },
  { name: 'desktop', viewport: { width: 1440, height: 900 }, colorScheme: 'light' },
] as const) {
  test(`every screen is clean: ${look.name}`, async ({ browser }) => {
    test.setTimeout(120_000);
    const page = await samira(browser, { viewport: look.viewport, colorScheme: look.colorScheme });
    const form = visitUrl(4);
    for (const path of [
      '/vandaag',
      '/vandaag?volgorde=1',
      ...['deur', 'ontstaan', 'gedaan', 'kan', 'hulp', 'afronden', 'controle'].map((part) => `${form}/${part}`),
      form,
      `${form}/niet-thuis`,
      `${form}/niet-thuis?veilig=0`,
      visitUrl(0),
      `/zaken/${homes[4]!.caseId}/bezoek`,
      `/zaken/${homes[5]!.caseId}/bezoek`,
    ]) {
      await page.goto(path);
      await isAccessible(page, path);
      await fits(page, path);
    }
  });
}
