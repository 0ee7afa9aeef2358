import { expect, type Page, test } from '@playwright/test';
import { violations } from './axeViolations';
import { openLeg, viewState } from './legPage';

const field = (page: Page) => page.getByRole('combobox', { name: 'Search' });
const options = (page: Page) => page.getByRole('option');
const card = (page: Page) => page.getByRole('complementary', { name: 'Details' });

test('Enter takes the first result, arrows another; one Escape clears and leaves', async ({ page }) => {
  await openLeg(page, '?show=');
  await page.keyboard.press('/');
  await expect(field(page)).toBeFocused();
  await page.keyboard.type('sciatica');
  await expect(options(page).first()).toHaveAttribute('aria-selected', 'true');
  await expect(page.getByRole('search').getByRole('status')).toHaveText(/^\d+ results$/);
  await page.keyboard.press('Enter');
  await expect(options(page)).toHaveCount(0);
  expect(await viewState(page)).toMatchObject({ card: 'mimic:sciatica_radiculopathy', select: [] });
  await expect(card(page).getByRole('heading', { level: 2, name: /Sciatica/ })).toBeVisible();

  await page.keyboard.press('/');
  await page.keyboard.type('hams');
  const second = await page.evaluate(() => window.legViewer.search('hams')[1]);
  await page.keyboard.press('ArrowDown');
  await expect(options(page).nth(1)).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
  expect((await viewState(page)).select).toEqual([second?.key]);
  expect((await viewState(page)).card).toBeNull();

  await page.keyboard.press('/');
  await page.keyboard.type('xylo');
  await page.keyboard.press('Escape');
  await expect(field(page)).toHaveValue('');
  await expect(field(page)).not.toBeFocused();
  // What was selected stays: the first Escape was the search's.
  expect((await viewState(page)).select).toEqual([second?.key]);
  await page.keyboard.press('/');
  await expect(field(page)).toBeFocused();
  await page.keyboard.press('/');
  await expect(field(page)).toHaveValue('');
  await page.keyboard.press('Escape');

  // Undone and done again like everything that is looked at.
  await page.keyboard.press('Control+z');
  await expect.poll(async () => (await viewState(page)).card).toBe('mimic:sciatica_radiculopathy');
});

test('who goes on typing at once is not taken away to the card', async ({ page }) => {
  await openLeg(page, '?show=');
  // No frame between the keys: as on a slow device.
  await page.evaluate(() => {
    const frames: FrameRequestCallback[] = [];
    window.requestAnimationFrame = (call) => frames.push(call);
    Object.assign(window, {
      drawAll: () => frames.splice(0).forEach((call) => void call(performance.now())),
    });
  });
  await page.keyboard.press('/');
  await page.keyboard.type('hams');
  await expect(options(page).first()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
  await page.keyboard.press('/');
  await page.keyboard.type('x');
  await page.evaluate(() => (window as unknown as { drawAll: () => void }).drawAll());
  await page.keyboard.type('ylo');
  await expect(field(page)).toBeFocused();
  await expect(field(page)).toHaveValue('xylo');
});

test('the page answers programs as it answers people', async ({ page }) => {
  await openLeg(page, '?show=');
  await page.keyboard.press('/');
  await page.keyboard.type('calf');
  const shown = await options(page).locator('.search-name').allTextContents();
  const found = await page.evaluate(() => window.legViewer.search('calf'));
  expect(found.map(({ name }) => name)).toEqual(shown);
  expect(Object.keys(found[0] ?? {}).sort()).toEqual(['key', 'kind', 'name']);
});

test('a card comes by link and by the chips of another card, and has no fault', async ({ page }) => {
  await openLeg(page, '?show=&card=mimic:dvt');
  await expect(card(page).getByRole('heading', { level: 2, name: 'Deep vein thrombosis' })).toBeVisible();
  await page.evaluate(() => window.legViewer.set({ select: ['gastrocnemius'] }));
  await card(page).getByRole('button', { name: 'Back of the knee', exact: true }).first().click();
  await expect.poll(async () => (await viewState(page)).card).toBe('region:posterior_knee');
  await expect.poll(() => new URL(page.url()).searchParams.get('card')).toBe('region:posterior_knee');
  // Each muscle is a switch for the patterns that are reported there.
  await card(page)
    .getByRole('switch', { name: /Popliteus/ })
    .click({ force: true });
  await expect.poll(async () => (await viewState(page)).show).toEqual(['pop_1']);

  for (const key of [
    'region:calf',
    'group:medial thigh',
    'complaint:night_cramps',
    'mimic:dvt',
    'flag:rf_ces',
  ]) {
    await page.evaluate((key) => window.legViewer.set({ card: key }), key);
    await expect.poll(async () => (await viewState(page)).card).toBe(key);
    expect(await violations(page), key).toEqual([]);
  }
});

test('a link that names no card says so', async ({ page }) => {
  await openLeg(page, '?show=&card=mimic:nonsense');
  await expect(page.getByText('mimic:nonsense')).toBeVisible();
  expect((await viewState(page)).card).toBeNull();
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('the first screen has the search; its results are below the field and inside the window', async ({
    page,
  }) => {
    await openLeg(page, '?show=');
    await page.getByRole('button', { name: 'Search', exact: true }).tap();
    await expect(field(page)).toBeFocused();
    await page.keyboard.type('s');
    await expect(options(page).first()).toBeVisible();
    const box = await field(page).boundingBox();
    const list = await page.locator('.search-popover').boundingBox();
    if (!box || !list) throw new Error('the field or its results have no place');
    expect(box.width).toBeGreaterThan(250);
    expect(list.y).toBeGreaterThanOrEqual(box.y + box.height);
    expect(list.y + list.height).toBeLessThanOrEqual(844);
    await field(page).fill('calf cramps');
    await options(page).first().tap();
    await expect(field(page)).toHaveCount(0);
    expect((await viewState(page)).card).toBe('complaint:night_cramps');
    await expect(card(page).getByRole('heading', { level: 2 })).toBeVisible();
  });
});

for (const [language, query, key] of [
  ['de', 'Wadenkrampf', 'complaint:night_cramps'],
  ['es', 'ciatica', 'mimic:sciatica_radiculopathy'],
  ['fr', 'creux du genou', 'region:posterior_knee'],
] as const)
  test(`"${query}" leads to its card on a page in ${language}`, async ({ page }) => {
    await openLeg(page, `?show=&lang=${language}`);
    await page.keyboard.press('/');
    await page.keyboard.type(query);
    await expect(options(page).first()).toBeVisible();
    await page.keyboard.press('Enter');
    expect((await viewState(page)).card).toBe(key);
  });
