import { expect, type Locator, type Page, test } from '@playwright/test';
import { violations } from './axeViolations';
import { allMessages, openLeg, row, setView, viewState, Witness } from './legPage';

const FILE = /assets\/look-alikes[^/]*\.json$/;
const cardOf = (page: Page) => page.locator('#details');

/** Open a folded part of the card, by its title. */
async function unfold(card: Locator, title: string | RegExp): Promise<void> {
  const part = card.getByRole('button', { name: title });
  if ((await part.getAttribute('aria-expanded')) !== 'true') await part.press('Enter');
  await expect(part).toHaveAttribute('aria-expanded', 'true');
}

test('a link opens the card of a drawing: warnings, its area, what sets it apart, its charts', async ({
  page,
}) => {
  const witness = new Witness(page);
  await openLeg(page, '?show=&card=alike:dermatome_l5&alike=dermatome_l5');
  const card = cardOf(page);
  await expect(card.getByRole('heading', { name: 'Dermatome L5' })).toBeVisible();
  const area = card.getByRole('switch', { name: 'Dermatome L5: drawing on the skin' });
  await expect(area).toBeChecked();
  // A sign, how soon and what to do, before what it is.
  const words = await card.innerText();
  const [sign, todo, where] = [
    'A foot that newly drops',
    'Have it examined',
    'Where the skin can go numb',
  ].map((said) => words.indexOf(said));
  expect(sign).toBeGreaterThan(-1);
  expect(todo).toBeGreaterThan(sign ?? 0);
  expect(where).toBeGreaterThan(todo ?? 0);
  await expect(card.getByRole('img', { name: 'Root levels: L5' })).toBeVisible();
  // Another map takes the place of the file's own; what is told in words alone has no switch.
  await unfold(card, /^Charts disagree/);
  await expect(card.getByRole('paragraph').filter({ hasText: /^Foerster 1933$/ })).toBeVisible();
  await expect(card.getByRole('switch', { name: /Foerster/ })).toHaveCount(0);
  const other = card.getByRole('switch', {
    name: 'Dermatome L5, Keegan and Garrett 1948: drawing on the skin',
  });
  await other.press('Space');
  await expect(other).toBeChecked();
  await expect(area).not.toBeChecked();
  expect((await viewState(page)).alike).toEqual(['dermatome_l5~2']);
  // The patterns it is confused with, each a switch.
  await card.getByRole('switch', { name: 'Tibialis anterior TrP' }).press('Space');
  expect((await viewState(page)).show).toEqual(['ta_1']);
  expect(witness.said).toEqual([]);
});

test('tests and sources are folded: what a test means, what was found, what of a source was read', async ({
  page,
}) => {
  await openLeg(page, '?show=&card=mimic:meralgia_paresthetica');
  const card = cardOf(page);
  await expect(card.getByText('Pelvic compression test')).toBeHidden();
  await unfold(card, /^Tests/);
  await expect(card.getByText('Pelvic compression test')).toBeVisible();
  await expect(card.getByText('In studies: sensitivity 0.95, specificity 0.93')).toBeVisible();
  await expect(card.getByText(/of 100 people who have it, the test finds 90/)).toBeVisible();
  await expect(card.getByText('Nouraei 2007')).toBeHidden();
  await unfold(card, 'Sources and confidence');
  await card.getByRole('switch', { name: 'Show the source of each statement' }).press('Space');
  await expect(card.getByText('Nouraei 2007')).toBeVisible();
  await unfold(card, 'How sure is this drawing?');
  await expect(card.getByText(/^Read: /).first()).toBeVisible();
  // Nothing that reads as how likely it is.
  expect(await card.innerText()).not.toMatch(/shared|\d\s?%|probability/i);
});

test('one press shows an area from the side that shows most of it, and is undone as one step', async ({
  page,
}) => {
  await openLeg(page, '?show=&card=mimic:plantar_fasciitis');
  await cardOf(page).getByRole('button', { name: 'Show on the leg' }).press('Enter');
  await expect.poll(() => viewState(page)).toMatchObject({ alike: ['plantar_fasciopathy'], view: 'sole' });
  await page.getByRole('button', { name: /^Undo/ }).click();
  expect((await viewState(page)).alike).toEqual([]);
});

test('one illness drawn in several ways leads to each of them', async ({ page }) => {
  await openLeg(page, '?show=&card=mimic:lumbar_l4_radiculopathy');
  const card = cardOf(page);
  await card.getByRole('switch', { name: 'L3 nerve root pain: drawing on the skin' }).press('Space');
  expect((await viewState(page)).alike).toEqual(['root_pain_l3']);
  await card.getByRole('button', { name: 'L4 nerve root pain' }).press('Enter');
  await expect(card.getByRole('heading', { name: 'L4 nerve root pain' })).toBeVisible();
  // And back: it says what it is one of.
  await card.getByRole('button', { name: 'Upper lumbar radiculopathy (L2-L4)' }).press('Enter');
  expect((await viewState(page)).card).toBe('mimic:lumbar_l4_radiculopathy');
});

for (const [language, card, words] of [
  ['de', 'Dermatom L5', ['Wo die Haut taub werden kann', 'Was es unterscheidet']],
  ['es', 'Dermatoma L5', ['Dónde puede dormirse la piel', 'Qué lo distingue']],
  ['fr', 'Dermatome L5', ['Où la peau peut s’engourdir', 'Ce qui le distingue']],
] as const)
  test(`in ${language} the card is in that language`, async ({ page }) => {
    await openLeg(page, `?lang=${language}&show=&card=alike:dermatome_l5`);
    const details = cardOf(page);
    await expect(details.getByRole('heading', { name: card })).toBeVisible();
    for (const said of words) await expect(details.getByText(said)).toBeVisible();
    const all = (await details.evaluate((node) => node.textContent)) ?? '';
    expect(all.match(/Root levels|What sets|Charts disagree|Read: |In studies|nearly always/g)).toBeNull();
    expect(all.match(/Numb top of the foot|A foot that newly|muscle referral/g)).toBeNull();
  });

for (const theme of ['light', 'dark', 'projector'] as const)
  test(`axe finds nothing on the card of a drawing with all of it open (${theme})`, async ({ page }) => {
    await openLeg(page, '?show=&card=alike:dermatome_s1&alike=dermatome_s1');
    await page.evaluate((theme) => {
      document.documentElement.dataset.theme = theme;
    }, theme);
    for (const title of [/^Tests/, /^Charts disagree/, 'How sure is this drawing?'])
      await unfold(cardOf(page), title);
    expect(await violations(page)).toEqual([]);
  });

test('look-alikes that do not come: one sentence on the card, and they can be asked for again', async ({
  page,
}) => {
  await page.route(FILE, (route) => route.fulfill({ status: 404, body: 'gone' }));
  await openLeg(page, '?show=&card=alike:dermatome_l5');
  const card = cardOf(page);
  await expect(card.getByText(/look-alikes\.json: the server answered 404/)).toBeVisible();
  // A look-alike of the content has its card all the same.
  await setView(page, { card: 'mimic:dvt' });
  await expect(card.getByRole('heading', { name: 'Deep vein thrombosis' }).first()).toBeVisible();
  await expect(card.getByText(/look-alikes\.json: the server answered 404/)).toBeVisible();
  await page.unroute(FILE);
  await card.getByRole('button', { name: 'Try again' }).click();
  await expect(card.getByRole('switch', { name: 'Deep vein thrombosis: drawing on the skin' })).toBeVisible();
});

test('one broken entry: a sentence names it, and the others are there', async ({ page }) => {
  await page.route(FILE, async (route) => {
    const body = await (await route.fetch()).text();
    await route.fulfill({ body: body.replace('"drawn": "numbness"', '"drawn": "cold"') });
  });
  await openLeg(page, '?show=&card=alike:dermatome_l2');
  await expect(cardOf(page).getByRole('heading', { name: 'Dermatome L2' })).toBeVisible();
  expect(await allMessages(page)).toContainEqual(expect.stringMatching(/dermatome_l1, drawn is "cold"/));
});

test('in the list they are folded and asked for when unfolded; a row opens its card, a switch shows its area', async ({
  page,
}) => {
  const witness = new Witness(page);
  await openLeg(page, '?show=&select=femur');
  const group = row(page, 'Look-alikes');
  await expect(group).toHaveAttribute('aria-expanded', 'false');
  await group.focus();
  await page.keyboard.press('ArrowRight');
  const nerves = row(page, 'Peripheral nerves');
  await nerves.focus();
  await page.keyboard.press('ArrowRight');
  const sural = row(page, 'Sural nerve');
  await sural.focus();
  // The space bar switches, Enter opens.
  await page.keyboard.press('Space');
  await expect.poll(async () => (await viewState(page)).alike).toEqual(['nerve_sural']);
  await expect(page.getByText('1 look-alike on')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(cardOf(page).getByRole('heading', { name: 'Sural nerve' }).first()).toBeVisible();
  await expect(sural).toHaveAttribute('aria-selected', 'true');
  await page.getByRole('button', { name: 'All look-alikes off', exact: true }).click();
  expect((await viewState(page)).alike).toEqual([]);
  expect(await violations(page)).toEqual([]);
  expect(witness.said).toEqual([]);
});

test('look-alikes that do not come are said in the list too, and asked for again there', async ({ page }) => {
  await page.route(FILE, (route) => route.fulfill({ status: 404, body: 'gone' }));
  await openLeg(page, '?show=&select=femur');
  await row(page, 'Look-alikes').focus();
  await page.keyboard.press('ArrowRight');
  const note = row(page, /look-alikes\.json: the server answered 404/);
  await expect(note).toBeVisible();
  await page.unroute(FILE);
  await note.getByRole('button', { name: 'Try again' }).click();
  await expect(row(page, 'Blood vessels')).toBeVisible();
});

test('the search finds a drawing, opens its card and shows its area', async ({ page }) => {
  await openLeg(page, '?show=&select=femur');
  await page.keyboard.press('/');
  await page.keyboard.type('S1 dermatome');
  const found = page.getByRole('option', { name: /^Dermatome S1/ });
  await expect(found).toBeVisible();
  await found.click();
  await expect(cardOf(page).getByRole('heading', { name: 'Dermatome S1' })).toBeVisible();
  expect(await viewState(page)).toMatchObject({ card: 'alike:dermatome_s1', alike: ['dermatome_s1'] });
});

test('on the card of a muscle each look-alike that is drawn has its switch', async ({ page }) => {
  await openLeg(page, '?show=&select=soleus');
  const card = cardOf(page);
  await unfold(card, /^Look-alikes/);
  await card.getByRole('switch', { name: 'Achilles tendinopathy: drawing on the skin' }).press('Space');
  expect((await viewState(page)).alike).toEqual(['achilles_tendinopathy']);
});

for (const [where, width, height] of [
  ['on a phone', 390, 844],
  ['on a phone laid down', 844, 390],
  ['in a small window', 1280, 720],
] as const)
  test(`${where} the card of a drawing is whole (German)`, async ({ browser }) => {
    const context = await browser.newContext({ viewport: { width, height } });
    const page = await context.newPage();
    await openLeg(page, '?lang=de&show=&card=alike:nerve_posterior_femoral_cutaneous');
    const card = cardOf(page);
    await unfold(card, /^Tests/);
    await unfold(card, 'Wie sicher ist diese Zeichnung?');
    const over = await card.evaluate((node) => {
      const { right } = node.getBoundingClientRect();
      return [...node.querySelectorAll('p, h2, h3, h4, li, dd, .pattern-switch-track')]
        .filter((part) => part.getBoundingClientRect().right > right + 1)
        .map((part) => part.textContent);
    });
    expect(over).toEqual([]);
    await context.close();
  });
