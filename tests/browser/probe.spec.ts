import { expect, type Page, test } from '@playwright/test';
import { faults, legRows, rowAt } from './finderPage';
import { openLeg, viewState } from './legPage';

test.use({ viewport: { width: 1100, height: 700 } });

const alikes = (page: Page) => page.locator('.probe-alikes');
const names = (page: Page) => alikes(page).locator('.pattern-point-name');

/** Press on the skin of the calf, seen from behind. */
async function pressCalf(page: Page): Promise<void> {
  const { x, y } = rowAt(await legRows(page), 0.66);
  await page.mouse.click(x, y);
  await expect(page.getByRole('region', { name: 'What is reported at: Calf' })).toBeVisible();
}

test('a press on the skin names what patterns are confused with there, what cannot wait first, each with card and switch', async ({
  page,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await openLeg(page, '?show=');
  const drawings = () => asked.filter((url) => /look-alikes.*\.bin/.test(url));
  expect(drawings(), 'before anybody asks').toEqual([]);
  await pressCalf(page);
  await expect(names(page).first()).toHaveText('Deep vein thrombosis');
  await expect(alikes(page).getByRole('heading', { level: 4 }).first()).toHaveText('What cannot wait');
  expect(drawings()).not.toEqual([]);
  await expect(page.locator('[aria-live="polite"].visually-hidden')).toContainText(
    /reported patterns.*Also drawn here: \d+ look-alikes/,
  );
  const before = await names(page).count();
  await alikes(page)
    .getByRole('button', { name: /^Show \d+ more$/ })
    .focus();
  await page.keyboard.press('Enter');
  expect(await names(page).count()).toBeGreaterThan(before);
  expect(new Set(await names(page).allInnerTexts()).size).toBe(await names(page).count());
  expect(await faults(page)).toEqual([]);

  await alikes(page).getByRole('switch', { name: 'Deep vein thrombosis: drawing on the skin' }).focus();
  await page.keyboard.press('Space');
  expect((await viewState(page)).alike).toEqual(['deep_vein_thrombosis']);
  await names(page).first().focus();
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await viewState(page)).card).toBe('mimic:dvt');
});

for (const [language, heading] of [
  ['de', 'Hier auch gezeichnet: womit Muster verwechselt werden'],
  ['es', 'También se dibuja aquí: con qué se confunden los patrones'],
  ['fr', 'Aussi dessiné ici : ce avec quoi on confond les schémas'],
] as const)
  test(`the same in ${language}`, async ({ page }) => {
    await openLeg(page, `?lang=${language}&show=`);
    const { x, y } = rowAt(await legRows(page), 0.66);
    await page.mouse.click(x, y);
    await expect(page.getByRole('region', { name: heading })).toBeVisible();
    expect(await alikes(page).innerText()).not.toMatch(/Deep vein|Core|Drawn/);
  });

for (const [what, files] of [
  ['the file', /look-alikes[^/]*\.json/],
  ['the script that reads it', /loadLookAlikes/],
] as const)
  test(`without the look-alikes, for ${what}, the probe answers as before, and one sentence says why`, async ({
    page,
  }) => {
    await page.route(files, (route) => route.abort());
    await openLeg(page, '?show=');
    await pressCalf(page);
    await expect(page.getByText(/^The look-alikes cannot be shown/)).toBeVisible();
    await expect(page.locator('.probe-hit').first()).toBeVisible();
    await expect(alikes(page)).toHaveCount(0);
  });
