import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, type Page, test } from '@playwright/test';
import type { AxeResults } from 'axe-core';
import { PNG } from 'pngjs';
import { openLeg, type Spot, settled, setView, viewState } from './legPage';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const DVT = /newly swollen, warm, red/;

const finder = (page: Page) => page.getByRole('region', { name: 'Where does it hurt?' });
const painted = (page: Page) => finder(page).locator('.finder-painted');
const suspects = (page: Page) =>
  finder(page)
    .getByRole('region', { name: 'Reported patterns that fit' })
    .getByRole('listitem')
    .getByRole('button');

/** What axe faults on the page as it stands. */
async function faults(page: Page): Promise<string[]> {
  await page.addScriptTag({ path: AXE });
  const { violations } = await page.evaluate(() =>
    (window as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run(),
  );
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

/** Middle of the leg on screen at rows of the canvas, from its top to its sole. */
function legRows(page: Page): Promise<Spot[]> {
  return page.evaluate(() => {
    const canvas = document.querySelector('canvas');
    const box = canvas?.getBoundingClientRect() ?? new DOMRect();
    const rows = [];
    for (let y = box.top + 4; y < box.bottom; y += 6) {
      const xs = [];
      for (let x = box.left + 3; x < box.right; x += 6)
        if (document.elementFromPoint(x, y) === canvas && window.legViewer.pick(x, y).kind === 'skin')
          xs.push(x);
      const [first, last] = [xs[0], xs.at(-1)];
      if (first !== undefined && last !== undefined) rows.push({ x: (first + last) / 2, y });
    }
    return rows;
  });
}

/** A row at this share of the leg's height: 0 its top, 1 the sole. */
function rowAt(rows: readonly Spot[], share: number): Spot {
  const row = rows[Math.round(share * (rows.length - 1))];
  if (!row) throw new Error('the leg is not on screen');
  return row;
}

/** Drag the mouse down the calf. */
async function paintCalf(page: Page): Promise<void> {
  const rows = await legRows(page);
  const [from, to] = [rowAt(rows, 0.62), rowAt(rows, 0.74)];
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 4 });
  await page.mouse.up();
  await expect(painted(page)).toContainText('Calf');
}

/** A share of a suspect's row in percent. */
const percent = async (page: Page, row: number) => {
  const words = await suspects(page).nth(row).innerText();
  return Number(/Covers (\d+)/.exec(words)?.[1]);
};

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
    const check = finder(page).getByRole('region', { name: 'First check' });
    await expect(check.locator('p').filter({ hasText: DVT })).toBeVisible();
    await expect(check.getByText('Same-day medical assessment', { exact: false }).first()).toBeVisible();
    const [checkBox, firstBox] = [await check.boundingBox(), await suspects(page).first().boundingBox()];
    expect(checkBox?.y).toBeLessThan(firstBox?.y ?? 0);
    const names = (await suspects(page).allInnerTexts()).slice(0, 5).join(' ');
    expect(names).toMatch(/Soleus|Gastrocnemius/);
    expect(await percent(page, 0)).toBeGreaterThan(20);
    expect(await finder(page).innerText()).not.toMatch(/probab(?!le a cause)|likelihood|likely/i);
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

  test('one click shows a suspect over the painting, selects it and opens its card', async () => {
    const words = await painted(page).innerText();
    await suspects(page).first().click();
    const { show, trp, select } = await viewState(page);
    expect(show).toHaveLength(1);
    expect(trp).toBe(show[0]);
    expect(select).toHaveLength(1);
    await expect(suspects(page).first()).toHaveAttribute('aria-current', 'true');
    await expect(page.getByRole('article', { name: 'Card' }).or(page.locator('.card'))).toContainText(
      'Before any',
    );
    expect(await painted(page).innerText()).toBe(words);
  });

  test('a ticked complaint stands with the suspects it is reported with', async () => {
    await finder(page).getByRole('button', { name: 'When do you notice it?' }).click();
    await finder(page).locator('label', { hasText: 'Calf cramps at night' }).click();
    const gastrocnemius = finder(page)
      .getByRole('region', { name: 'Reported patterns that fit' })
      .getByRole('listitem')
      .filter({ has: page.getByRole('button', { name: /^Gastrocnemius/ }) })
      .first();
    await expect(gastrocnemius).toContainText('Calf cramps at night');
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
    const { skin, trp } = before;
    expect(skin).toBe(1);
    expect(trp).not.toBeNull();
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
  await expect(finder(page).locator('p').filter({ hasText: DVT })).toBeVisible();
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

test('on a phone one finger paints above the low sheet', async ({ browser }) => {
  const context = await browser.newContext({ viewport: { width: 390, height: 760 }, hasTouch: true });
  const page = await context.newPage();
  await openLeg(page, '?show=');
  await page.getByRole('button', { name: 'Teach and learn' }).click();
  await page.getByRole('menuitem', { name: /^Where does it hurt/ }).click();
  await expect(page.getByRole('button', { name: 'Take all paint away' })).toBeInViewport();
  await settled(page);
  // The brush has a track to be drawn along, beside its size.
  const track = await page.locator('.finder-size .slider-track').boundingBox();
  expect(track?.width).toBeGreaterThan(80);
  const rows = await legRows(page);
  const [from, to] = [rowAt(rows, 0.6), rowAt(rows, 0.72)];
  const touch = await context.newCDPSession(page);
  const point = ({ x, y }: Spot) => [{ x, y, id: 1 }];
  await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: point(from) });
  await touch.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: point(to) });
  await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await expect(painted(page)).toContainText('Calf');
  expect((await viewState(page)).view).toBe('posterior');

  // Two fingers turn, and paint nothing.
  const words = await painted(page).innerText();
  const middle = rowAt(rows, 0.4);
  const pair = (dx: number) => [
    { x: middle.x + dx, y: middle.y, id: 1 },
    { x: middle.x + dx, y: middle.y + 60, id: 2 },
  ];
  await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: pair(0).slice(0, 1) });
  await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: pair(0) });
  for (const dx of [10, 20, 30])
    await touch.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: pair(dx) });
  await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await expect.poll(async () => (await viewState(page)).view).toBeNull();
  expect(await painted(page).innerText()).toBe(words);
  expect(await faults(page)).toEqual([]);
  await context.close();
});
