import { expect, type Page, test } from '@playwright/test';
import { openLeg, settled, viewState } from './legPage';

test.use({ viewport: { width: 1100, height: 680 } });

/** Where the focus is, by role and name, as a screen reader would say it. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement;
    return `${element?.getAttribute('role') ?? element?.tagName.toLowerCase()} ${element?.getAttribute('aria-label') ?? element?.textContent ?? ''}`.trim();
  });

/** Press Tab until the focus is on what `name` describes; fails after a whole round. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let step = 0; step < 90; step++) {
    await page.keyboard.press('Tab');
    if (name.test(await focused(page))) return;
  }
  throw new Error(`keyboard: Tab does not lead to ${name}; the focus is on "${await focused(page)}".`);
}

test('a whole visit without a pointer', async ({ page }) => {
  await openLeg(page);

  // Straight to the list; down to a muscle, its card, its patterns.
  await page.keyboard.press('Tab');
  expect(await focused(page)).toMatch(/Skip to the structures/);
  await page.keyboard.press('Enter');
  await expect.poll(() => focused(page)).toMatch(/^treeitem/);
  for (let step = 0; step < 12; step++) {
    if (/^treeitem.*Semitendinosus/.test(await focused(page))) break;
    await page.keyboard.press('ArrowDown');
  }
  await page.keyboard.press('Enter');
  expect((await viewState(page)).select).toEqual(['semitendinosus']);
  await expect(page.getByRole('heading', { name: 'Semitendinosus' }).first()).toBeVisible();
  await tabTo(page, /switch|all patterns of/);
  await page.keyboard.press('Space');
  await expect.poll(async () => (await viewState(page)).show.length).toBeGreaterThan(1);

  // The leg itself: its views, turning it, framing.
  await page.keyboard.press('3');
  await expect.poll(async () => (await viewState(page)).view).toBe('medial');
  await tabTo(page, /^application/);
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('f');
  await settled(page);
  await expect.poll(async () => (await viewState(page)).camera).not.toBeNull();

  // Search finds a trigger point and opens it: its marker and its card.
  await page.keyboard.press('/');
  await expect.poll(() => focused(page)).toMatch(/combobox|input/);
  await page.keyboard.type('gastrocnemius TrP1');
  await expect(page.getByRole('option').first()).toBeVisible();
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await viewState(page)).trp).toBe('gas_1');

  // Share: the dialog takes the focus and gives it back.
  await tabTo(page, /Share this view/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Share this view' })).toBeVisible();
  await tabTo(page, /Copy the link/);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect.poll(() => focused(page)).toMatch(/Share this view/);

  // Settings: a theme by the arrow keys.
  await page.keyboard.press('Tab');
  expect(await focused(page)).toMatch(/Settings/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Settings' })).toBeVisible();
  await page.getByRole('radio', { name: 'Light' }).first().focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);

  // And everything can be taken back.
  const before = await viewState(page);
  await page.keyboard.press('Control+z');
  await expect.poll(() => viewState(page)).not.toEqual(before);
  await page.keyboard.press('Control+Shift+z');
  await expect.poll(async () => (await viewState(page)).trp).toBe('gas_1');
});
