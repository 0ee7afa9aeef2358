import { expect, type Page, test } from '@playwright/test';
import { openLeg, settled, setView, viewState } from './legPage';

let page: Page;

test.beforeAll(async ({ browser }) => {
  page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await openLeg(page, '?show=');
  await settled(page);
});
test.afterAll(() => page.close());

/** Drag the thumb of a slider by `dy` CSS pixels, in steps as a hand does. */
async function drag(name: string, dy: number): Promise<void> {
  const box = await page
    .getByRole('slider', { name })
    .locator('xpath=ancestor::*[contains(@class, "slider-thumb")]')
    .boundingBox();
  if (!box) throw new Error(`shortcuts: no thumb of the slider ${name}`);
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (let step = 1; step <= 4; step++) await page.mouse.move(x, y + (dy * step) / 4);
  await page.mouse.up();
}

test('a slider that is dragged twice is taken back in two steps', async () => {
  const skin = async () => (await viewState(page)).skin;
  const before = await skin();
  await drag('Skin', 24);
  const between = await skin();
  expect(between).toBeLessThan(before);
  await drag('Skin', 24);
  expect(await skin()).toBeLessThan(between);
  await page.keyboard.press('Control+z');
  await expect.poll(skin).toBe(between);
  await page.keyboard.press('Control+z');
  await expect.poll(skin).toBe(before);
});

test('the list of shortcuts opens by its key, says them all, and Escape puts it away', async () => {
  await page.locator('canvas').focus();
  await page.keyboard.press('?');
  const dialog = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await expect(dialog).toBeVisible();
  for (const words of ['Search', 'Right leg, left leg, both', 'Turn the leg', 'Switch a pattern on or off'])
    await expect(dialog.getByText(words, { exact: true })).toBeVisible();
  // What is behind the dialog does not hear keys.
  const before = await viewState(page);
  await page.keyboard.press('m');
  expect(await viewState(page)).toEqual(before);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('canvas')).toBeHidden();
  await expect(dialog.getByText('Turn the leg', { exact: true })).toBeVisible();
  await page.emulateMedia({ media: 'screen' });
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
});

test('the list of shortcuts is in "About this page" too', async () => {
  await page.getByRole('button', { name: 'About this page' }).click();
  await page.getByRole('button', { name: /^Keyboard shortcuts/ }).click();
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('keys of the page act, and none while an input method composes or with a modifier', async () => {
  await setView(page, { side: 'right', section: null, labels: 'off' });
  const before = await viewState(page);
  const canvas = page.locator('canvas');
  await canvas.focus();
  for (const key of ['m', 'x', 'l', '3', 'Escape'])
    await canvas.dispatchEvent('keydown', { key, isComposing: true, bubbles: true, cancelable: true });
  for (const chord of ['Alt+m', 'Control+Shift+x', 'Shift+l']) await page.keyboard.press(chord);
  expect(await viewState(page)).toEqual(before);
  await page.keyboard.press('m');
  await expect.poll(async () => (await viewState(page)).side).toBe('left');
  await page.keyboard.press('x');
  await expect.poll(async () => (await viewState(page)).section).not.toBeNull();
});

test('no key of the page acts while somebody types in the search', async () => {
  await setView(page, { section: null, side: 'right' });
  await page.keyboard.press('/');
  const field = page.getByRole('combobox', { name: 'Search' });
  await expect(field).toBeFocused();
  const before = await viewState(page);
  await page.keyboard.type('xml3?/');
  await expect(field).toHaveValue('xml3?/');
  expect(await viewState(page)).toEqual(before);
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toHaveCount(0);
});
