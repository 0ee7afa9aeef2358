import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { canvasPicture, changedPixels } from '../visual/Picture';
import { violations } from './axeViolations';
import { openLeg, pickGrid, row, settled, setView, viewState, Witness } from './legPage';

/** Kinds of what a pick meets anywhere on the canvas. */
const seen = async (page: Page) => new Set((await pickGrid(page, 8)).map(({ kind }) => kind));

const card = (page: Page, name = 'Details') => page.getByRole('complementary', { name });

test('their layers are off at first, cost nothing, and draw nerves and vessels when they are switched on', async ({
  page,
}) => {
  const witness = new Witness(page);
  await openLeg(page, '?show=&skin=0&view=knee');
  await settled(page);
  const asked = (name: RegExp) => witness.asked.some((url) => name.test(url));
  expect(asked(/nerve-lines|\/Courses-/)).toBe(false);
  expect(await seen(page)).not.toContain('nerve');
  const without = await canvasPicture(page);

  await page.getByRole('button', { name: 'Layers', exact: true }).click();
  const panel = page.getByRole('dialog', { name: 'Layers' });
  await panel.getByRole('switch', { name: 'Nerves' }).press('Space');
  await expect.poll(async () => (await viewState(page)).layers).toMatchObject({ nerves: 1 });
  await expect.poll(() => seen(page), { timeout: 20_000 }).toContain('nerve');
  expect((await viewState(page)).layers).toMatchObject({ nerves: 1, vessels: 0 });
  expect(await seen(page)).not.toContain('artery');
  await panel.getByRole('switch', { name: 'Vessels' }).press('Space');
  await expect.poll(() => seen(page)).toContain('vein');
  await expect.poll(() => page.url()).toContain('layers=nerves:1,vessels:1');
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await settled(page);
  const drawn = changedPixels(without, await canvasPicture(page));
  expect(drawn).toBeGreaterThan(300);

  await setView(page, { layers: {} });
  expect(await seen(page)).not.toContain('nerve');
  // The button would have its name beside it in the picture.
  await page.getByRole('button', { name: 'Layers', exact: true }).blur();
  await page.mouse.move(2, 2);
  await settled(page);
  const after = await canvasPicture(page);
  expect(changedPixels(without, after)).toBeLessThan(drawn / 20);
  expect(witness.said).toEqual([]);
});

test('a link selects one; it is named, picked by a click on its line, and lights no other', async ({
  page,
}) => {
  await openLeg(page, '?select=popliteal_artery&show=&skin=0&view=knee');
  await expect(card(page).getByRole('heading', { name: 'Popliteal artery', level: 2 })).toBeVisible();
  await expect(card(page).getByText('Arteria poplitea')).toBeVisible();
  await setView(page, { select: [], layers: { nerves: 1, vessels: 1 }, labels: 'hover' });
  await expect.poll(async () => (await seen(page)).has('nerve')).toBe(true);
  const spots = (await pickGrid(page, 5)).filter(({ id }) => id === 'tibial_nerve');
  expect(spots.length).toBeGreaterThan(3);
  const spot = spots[Math.floor(spots.length / 2)] ?? { x: 0, y: 0 };
  await page.mouse.move(spot.x, spot.y);
  await expect(page.locator('.tooltip')).toContainText('Tibial nerve');
  await page.mouse.click(spot.x, spot.y);
  expect((await viewState(page)).select).toEqual(['tibial_nerve']);
  // What is drawn beside a selected nerve gives way; a muscle leaves it as it is.
  await setView(page, { select: ['gastrocnemius'] });
  expect((await pickGrid(page, 5)).some(({ id }) => id === 'tibial_nerve')).toBe(true);
});

test('the card of a nerve leads to its roots, muscles and skin, and a muscle shows its nerve', async ({
  page,
}) => {
  await openLeg(page, '?select=sciatic_nerve&show=');
  const details = card(page);
  await expect(details.getByRole('heading', { name: 'Sciatic nerve' })).toBeVisible();
  await expect(details.getByText('Drawn from anatomy books')).toBeVisible();
  await expect(details.getByText('In about one in six people')).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await details.getByRole('button', { name: 'Root S1', exact: true }).click();
  await expect(details.getByRole('heading', { name: 'Root S1' })).toBeVisible();
  expect((await viewState(page)).card).toBe('root:S1');
  await expect(details.getByRole('button', { name: 'Dermatome S1' })).toBeVisible();
  await expect(details.getByRole('heading', { name: 'Muscles of this root' })).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await details.getByRole('button', { name: 'Gluteus maximus', exact: true }).click();
  await details.getByRole('button', { name: 'To study', exact: true }).press('Enter');
  await details.getByRole('button', { name: 'Show its nerve: Inferior gluteal nerve' }).click();
  expect((await viewState(page)).select).toEqual(['inferior_gluteal_nerve', 'gluteus_maximus']);
  await expect(details.getByRole('heading', { name: 'Gluteus maximus', level: 2 })).toBeVisible();
});

test('nerves and vessels stand folded at the end of the list, and are found', async ({ page }) => {
  await openLeg(page, '?show=');
  const nerves = row(page, 'Nerves');
  await expect(nerves).toHaveAttribute('aria-expanded', 'false', { timeout: 30_000 });
  await expect(row(page, 'Vessels')).toHaveAttribute('aria-expanded', 'false');
  await nerves.press('ArrowRight');
  await row(page, 'Sural nerve').click();
  expect((await viewState(page)).select).toEqual(['sural_nerve']);
  await expect(card(page).getByRole('heading', { name: 'Sural nerve' })).toBeVisible();
  await page.keyboard.press('/');
  await page.keyboard.type('great saphenous');
  const found = page.getByRole('option', { name: /Great saphenous vein/ });
  await expect(found).toContainText('Vessel');
  await page.keyboard.press('Enter');
  expect((await viewState(page)).select).toEqual(['great_saphenous_vein']);
});

test('where nobody presses, the card says so first', async ({ page }) => {
  await openLeg(page, '?select=common_fibular_nerve&show=');
  await expect(card(page).getByText('No place for pressure: Neck of the fibula')).toBeVisible();
});

for (const language of ['de', 'es', 'fr'] as const)
  test(`cards of a nerve, a vessel and a root have no English left: ${language}`, async ({ page }) => {
    const words = JSON.parse(readFileSync(`models/languages/look-alikes.${language}.json`, 'utf8')).strings;
    const vessels = JSON.parse(readFileSync(`models/languages/vessels.${language}.json`, 'utf8')).strings;
    const own = JSON.parse(readFileSync(`src/words/${language}.json`, 'utf8'));
    const english = JSON.parse(readFileSync('src/words/en.json', 'utf8'));
    await openLeg(page, `?select=tibial_nerve&show=&lang=${language}`);
    const details = page.getByRole('complementary').last();
    await expect(details.getByRole('heading', { name: words['nerves.tibial.label'].text })).toBeVisible();
    await expect(details.getByText(words['nerves.tibial.squeezedAt.0'].text)).toBeVisible();
    for (const key of ['course.roots', 'course.muscles', 'course.squeezed', 'course.drawn'])
      await expect(details.getByText(english[key], { exact: true })).toHaveCount(0);
    await setView(page, { select: ['popliteal_vein'] });
    await expect(details.getByText(vessels['vessels.popliteal_vein.words'].text.slice(0, 30))).toBeVisible();
    await expect(details.getByText(vessels['places.knee_hollow.words'].text.slice(0, 30))).toBeVisible();
    await setView(page, { select: [], card: 'root:L5' });
    await expect(details.getByRole('heading', { name: own['root.muscles'] })).toBeVisible();
    expect(await details.getByText(english['root.overlap'].slice(0, 30)).count()).toBe(0);
  });
