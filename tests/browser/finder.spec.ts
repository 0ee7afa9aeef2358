import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { PNG } from 'pngjs';
import {
  alike,
  check,
  DVT,
  faults,
  finder,
  found,
  legRows,
  lookAlikes,
  paintCalf,
  painted,
  rowAt,
  rowOf,
  said,
  suspects,
} from './finderPage';
import { openLeg, settled, setView, viewState } from './legPage';

test.describe('with a mouse', () => {
  let page: Page;
  test.beforeAll(async ({ browser }) => {
    page = await browser.newPage({ viewport: { width: 1060, height: 620 } });
    await openLeg(page, '?show=gmin_p2');
    await page.getByRole('button', { name: 'Teach and learn' }).click();
    await page.getByRole('menuitem', { name: /^Where does it hurt/ }).click();
    await expect(finder(page)).toBeVisible();
    await settled(page);
  });
  test.afterAll(() => page.close());

  test('painting the calf asks for deep vein thrombosis before any suspect, and names the calf muscles', async () => {
    await expect(painted(page)).toHaveText('Nothing is painted yet.');
    await paintCalf(page);
    await expect(check(page).locator('p').filter({ hasText: DVT })).toBeVisible();
    await expect(
      check(page).getByText('examined by a doctor the same day', { exact: false }).first(),
    ).toBeVisible();
    await expect(check(page).locator('> .finder-sign')).toHaveCount(3);
    const [checkBox, firstBox] = [
      await check(page).boundingBox(),
      await suspects(page).first().boundingBox(),
    ];
    expect(checkBox?.y).toBeLessThan(firstBox?.y ?? 0);
    const names = (await suspects(page).allInnerTexts()).slice(0, 3).join(' ');
    expect(names).toMatch(/Soleus/);
    expect(names).toMatch(/Gastrocnemius/);
    expect(await suspects(page).first().innerText()).toMatch(/1 of 1\s+Calf/);
    const words = await page.getByRole('complementary', { name: 'What fits' }).innerText();
    expect(words).not.toMatch(/probab|likelihood|likely|\d+ ?%/i);
  });

  test('look-alikes stand below the warnings, what cannot wait first, and each has its card, which leads back', async () => {
    await expect(lookAlikes(page).first()).toHaveText(/^Deep vein thrombosis\s*Same day$/);
    const mimic = lookAlikes(page).first();
    await expect(rowOf(mimic)).toContainText('One leg swollen, warm, a different colour');
    await expect(rowOf(mimic)).toContainText('Drawn over most of what is painted.');
    const names = await lookAlikes(page).allInnerTexts();
    expect(new Set(names).size).toBe(names.length);
    const [checkBox, firstBox] = [await check(page).boundingBox(), await mimic.boundingBox()];
    expect(checkBox?.y).toBeLessThan(firstBox?.y ?? 0);
    await mimic.click();
    await expect(
      page.locator('.card').getByRole('heading', { name: 'Deep vein thrombosis' }).first(),
    ).toBeVisible();
    await page.getByRole('button', { name: 'Back to what fits' }).click();
    await expect(mimic).toBeVisible();
  });

  test('the drawing of a look-alike has a switch of its own; what is named by area alone is one press away', async () => {
    const before = await viewState(page);
    const [first] = (await lookAlikes(page).allInnerTexts()).map((words) => words.split('\n')[0]);
    expect(first).toBe('Deep vein thrombosis');
    const drawing = page.getByRole('switch', { name: 'Deep vein thrombosis: drawing on the skin' });
    await drawing.focus();
    await page.keyboard.press('Space');
    await expect(drawing).toBeChecked();
    expect((await viewState(page)).alike).toEqual(['deep_vein_thrombosis']);
    await page.keyboard.press('Space');
    expect(await viewState(page)).toEqual(before);
    await expect(lookAlikes(page)).toHaveCount(6);
    await alike(page)
      .getByRole('button', { name: /^Show \d+ more$/ })
      .click();
    await expect(lookAlikes(page).filter({ hasText: /^Dermatome S2/ })).toBeVisible();
    expect(await faults(page)).toEqual([]);
  });

  test('what fits follows the stroke while it is drawn, and is said once it has come to rest', async () => {
    await expect.poll(() => said(page).innerText()).toContain('Painted: Calf');
    const before = await said(page).innerText();
    const rows = await legRows(page);
    const [from, to] = [rowAt(rows, 0.3), rowAt(rows, 0.44)];
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(to.x, to.y, { steps: 4 });
    await expect(painted(page)).toContainText('Back of the thigh');
    await expect(found(page)).toContainText('Back of the thigh');
    expect(await said(page).innerText()).toBe(before);
    await page.mouse.up();
    await expect(said(page)).toContainText('Back of the thigh');
    await page.keyboard.press('Control+z');
    await expect(painted(page)).not.toContainText('Back of the thigh');
  });

  test('a drag on the leg paints and does not turn it; one beside it turns', async () => {
    const before = await viewState(page);
    expect(before.view).toBe('posterior');
    const rows = await legRows(page);
    const beside = { x: rowAt(rows, 0.5).x - 130, y: rowAt(rows, 0.5).y };
    await page.mouse.move(beside.x, beside.y);
    await page.mouse.down();
    await page.mouse.move(beside.x + 30, beside.y, { steps: 3 });
    await page.mouse.up();
    await expect.poll(async () => (await viewState(page)).view).toBeNull();
    await setView(page, { view: 'posterior' });
  });

  test('one click shows all points of a suspect over the painting; its card is one more, and leads back', async () => {
    const words = await painted(page).innerText();
    const gastrocnemius = suspects(page).filter({ hasText: /^Gastrocnemius/ });
    const points = Number(/— (\d+)/.exec(await gastrocnemius.innerText())?.[1]);
    await gastrocnemius.click();
    const { show, select } = await viewState(page);
    expect(points).toBeGreaterThan(1);
    expect(show).toHaveLength(points);
    expect(show.every((id) => id.startsWith('gas_'))).toBe(true);
    expect(select).toEqual(['gastrocnemius']);
    await expect(gastrocnemius).toHaveAttribute('aria-current', 'true');
    await page.getByRole('button', { name: 'Read its card' }).click();
    await expect(page.locator('.card')).toContainText('Gastrocnemius');
    await expect(gastrocnemius).toBeHidden();
    await page.getByRole('button', { name: 'Back to what fits' }).click();
    await expect(gastrocnemius).toBeVisible();
    expect(await painted(page).innerText()).toBe(words);
  });

  test('a ticked complaint stands with the suspects it is reported with', async () => {
    await finder(page).locator('label', { hasText: 'Calf cramps at night' }).click();
    const gastrocnemius = suspects(page).filter({ hasText: /^Gastrocnemius/ });
    await expect(gastrocnemius).toContainText('Calf cramps at night');
    await expect(gastrocnemius).toContainText('2 of 2');
    await expect(suspects(page).first()).toContainText('Gastrocnemius');
  });

  test('erasing takes paint away; undo brings it back, clearing is one step', async () => {
    const words = await painted(page).innerText();
    await finder(page).getByRole('radio', { name: 'Erase' }).click();
    const rows = await legRows(page);
    const [from, to] = [rowAt(rows, 0.58), rowAt(rows, 0.8)];
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(to.x, to.y, { steps: 5 });
    await page.mouse.up();
    await expect(painted(page)).not.toHaveText(words);
    await page.keyboard.press('Control+z');
    await expect(painted(page)).toHaveText(words);
    await finder(page).getByRole('button', { name: 'Take all paint away' }).click();
    await expect(painted(page)).toHaveText('Nothing is painted yet.');
    await finder(page).getByRole('button', { name: 'Take the last stroke back' }).click();
    await expect(painted(page)).toHaveText(words);
    await finder(page).getByRole('radio', { name: 'Paint' }).click();
  });

  test('the brackets size the brush', async () => {
    const size = finder(page).getByRole('slider', { name: 'Brush size' });
    const before = Number(await size.inputValue());
    await page.keyboard.press(']');
    await expect(size).toHaveValue(String(before + 4));
    await page.keyboard.press('[');
    await expect(size).toHaveValue(String(before));
  });

  test('the body chart is a picture of a sheet with ink on it', async () => {
    const before = await viewState(page);
    await finder(page).getByRole('button', { name: 'Keep it or pass it on' }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download', { timeout: 120_000 }),
      finder(page).getByRole('button', { name: 'Body chart (PNG)' }).click(),
    ]);
    const { width, height, data } = PNG.sync.read(readFileSync(await download.path()));
    expect(width / height).toBeCloseTo(Math.SQRT2, 1);
    let dark = 0;
    for (let i = 0; i < data.length; i += 4)
      if ((data[i] ?? 0) + (data[i + 1] ?? 0) + (data[i + 2] ?? 0) < 720) dark++;
    expect(dark / (width * height)).toBeGreaterThan(0.05);
    // The suspect that is looked at has no window in it, and is looked at again afterwards.
    expect(await viewState(page)).toEqual(before);
    expect(before.skin).toBe(1);
    expect(before.show.length).toBeGreaterThan(0);
  });

  test('no accessibility violation', async () => {
    expect(await faults(page)).toEqual([]);
  });

  test('closing takes the paint off the leg and keeps it', async () => {
    const words = await painted(page).innerText();
    await finder(page).getByRole('button', { name: 'Close' }).click();
    await expect(page.getByRole('tree', { name: 'Structures' })).toBeVisible();
    await page.getByRole('button', { name: 'Teach and learn' }).click();
    await page.getByRole('menuitem', { name: /^Where does it hurt/ }).click();
    await expect(painted(page)).toHaveText(words);
  });
});

test('on a phone one tool at a time has the leg, and the finder its sheet', async ({ browser }) => {
  const context = await browser.newContext({
    viewport: { width: 390, height: 780 },
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  const open = async (name: RegExp) => {
    await page.getByRole('button', { name: 'Teach and learn' }).click();
    await page.getByRole('menuitem', { name }).click();
  };
  const quiz = page.locator('.tool-panel.quiz');
  await openLeg(page, '?show=');
  await open(/^Quiz/);
  await expect(quiz).toBeVisible();
  await open(/^Where does it hurt/);
  await expect(finder(page)).toBeVisible();
  await expect(quiz).toHaveCount(0);
  await open(/^Quiz/);
  await expect(quiz).toBeVisible();
  await expect(finder(page)).toHaveCount(0);
  await context.close();
});

test('with the keyboard alone: by name, and the link brings it back', async ({ browser }) => {
  const context = await browser.newContext({
    viewport: { width: 1060, height: 620 },
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const page = await context.newPage();
  await openLeg(page, '?show=');
  await page.getByRole('button', { name: 'Teach and learn' }).focus();
  await page.keyboard.press('Enter');
  const entry = page.getByRole('menuitem', { name: /^Where does it hurt/ });
  await expect(entry).toBeVisible();
  await page.keyboard.press('End');
  await expect(entry).toBeFocused();
  await page.keyboard.press('Enter');
  await finder(page).getByRole('button', { name: 'Paint by name' }).focus();
  await page.keyboard.press('Enter');
  await finder(page).getByRole('checkbox', { name: 'Calf', exact: true }).focus();
  await page.keyboard.press('Space');
  await expect(painted(page)).toContainText('Calf (most of it)');
  await expect(finder(page).getByRole('checkbox', { name: 'Calf', exact: true })).toBeChecked();
  await expect(check(page).locator('p').filter({ hasText: DVT })).toBeVisible();
  const words = await painted(page).innerText();
  const first = await suspects(page).first().innerText();

  await finder(page).getByRole('button', { name: 'Keep it or pass it on' }).focus();
  await page.keyboard.press('Enter');
  await finder(page).getByRole('button', { name: 'Copy a link' }).focus();
  await page.keyboard.press('Enter');
  await expect(finder(page).getByText('Whoever has the link sees the painting')).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link).toContain('paint=');
  // Nothing of it is in the address or on the device by itself.
  expect(page.url()).not.toContain('paint=');
  expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toMatch(/paint|calf/i);

  await page.goto(link);
  await expect(painted(page)).toHaveText(words, { timeout: 120_000 });
  await expect.poll(() => suspects(page).first().innerText()).toBe(first);
  expect(page.url()).not.toContain('paint=');
  await context.close();
});

test('a link that cannot be read is said, and the rest of it shown', async ({ browser }) => {
  const page = await browser.newPage({ viewport: { width: 1060, height: 620 } });
  await openLeg(page, '?show=gas_1&paint=%%%&complaints=limp,flying');
  await expect(page.getByText('The painting in the link cannot be read')).toBeVisible();
  await expect(page.getByText('The link ticks "flying"')).toBeVisible();
  expect((await viewState(page)).show).toEqual(['gas_1']);
  await expect(finder(page).getByText('1 ticked')).toBeVisible();
  await page.close();
});
