import { type Browser, expect, type Locator, type Page, test } from '@playwright/test';
import { openLeg, settled, setView } from './legPage';

/**
 * The leg is the hero at every size: whole, as large as the room lets it be, with nothing lying on it; and every tool is there, behind one
 * button where room is short. One page for the mouse and one for a finger, in the light and the projector's theme; the window is resized.
 */
const MOUSE = [
  [1440, 900],
  [1280, 800],
  [1280, 720],
  [1024, 768],
  [640, 400],
] as const;
const TOUCH = [
  [768, 1024],
  [844, 390],
  [390, 844],
  [360, 640],
] as const;
type Size = readonly [number, number];

/** Five muscles, one of them with a long name. */
const FIVE = ['gmin_p2', 'st_1', 'bfl_1', 'gas_1', 'pop_1'];

/** What stands around the leg. */
const AROUND =
  '.page-bar, .page-tabs, .panel, .tool-panel, .stage-caption > *, .legend, .hint, .notice, .compass, .view-toggle, .skin-slider, .depth-slider, .stage-tools, .stage-controls[data-folded="open"], .view-bar, .tune, .stage-section';

interface Sight {
  /** Height of the leg, and of the room between what stands above and below its middle, CSS pixels. */
  leg: number;
  room: number;
  /** Spots of the leg that something of the page lies on, by what it is. */
  covered: string[];
  /** The leg's silhouette reaches the window's edge: it is cut off. */
  cut: boolean;
}

/** Where the leg is seen, by rays on a coarse grid, against the boxes of the page. */
function sight(page: Page): Promise<Sight> {
  return page.evaluate((around) => {
    const boxes = [...document.querySelectorAll<HTMLElement>(around)]
      .filter((element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
      .map((element) => ({
        name: element.className || element.tagName,
        box: element.getBoundingClientRect(),
      }))
      .filter(({ box }) => box.width > 1 && box.height > 1);
    const hit = (x: number, y: number) => window.legViewer.pick(x, y).kind !== null;
    const step = 10;
    const spots: { x: number; y: number }[] = [];
    for (let y = step / 2; y < innerHeight; y += step)
      for (let x = step / 2; x < innerWidth; x += step) if (hit(x, y)) spots.push({ x, y });
    const on = (box: DOMRect, x: number, y: number) =>
      x > box.left && x < box.right && y > box.top && y < box.bottom;
    // Lettering can lie between the spots of the grid: it is probed itself.
    const lettering = boxes.filter(({ name }) => name.includes('side-switch'));
    const fine = 3;
    for (const { box } of lettering)
      for (let y = box.top + 1; y < box.bottom; y += fine)
        for (let x = box.left + 1; x < box.right; x += fine) if (hit(x, y)) spots.push({ x, y });
    const covered = new Set<string>();
    for (const { x, y } of spots) for (const { name, box } of boxes) if (on(box, x, y)) covered.add(name);
    spots.sort((a, b) => a.y - b.y);
    let top = spots[0] ?? { x: 0, y: 0 };
    let bottom = spots.at(-1) ?? { x: 0, y: 0 };
    while (top.y > 0 && hit(top.x, top.y - 1)) top = { x: top.x, y: top.y - 1 };
    while (bottom.y < innerHeight && hit(bottom.x, bottom.y + 1)) bottom = { x: bottom.x, y: bottom.y + 1 };
    const middle = (top.y + bottom.y) / 2;
    const [left, right] = [Math.min(...spots.map(({ x }) => x)), Math.max(...spots.map(({ x }) => x))];
    let [from, to] = [0, innerHeight];
    for (const { box } of boxes) {
      if (box.right < left || box.left > right) continue;
      if (box.bottom < middle) from = Math.max(from, box.bottom);
      if (box.top > middle) to = Math.min(to, box.top);
    }
    return {
      leg: bottom.y - top.y,
      room: to - from,
      covered: [...covered],
      cut: top.y <= 0 || bottom.y >= innerHeight - 1,
    };
  }, AROUND);
}

/** What can be done to the picture. */
const tools = (page: Page): Record<string, Locator> => ({
  skin: page.getByRole('slider', { name: 'Skin' }),
  depth: page.getByRole('slider', { name: 'Depth' }),
  layers: page.getByRole('button', { name: 'Layers' }),
  section: page.getByRole('button', { name: 'Cross-section' }),
  camera: page.getByRole('button', { name: 'Camera' }),
  labels: page.getByRole('button', { name: 'Labels' }),
});
const bar = (page: Page): Record<string, Locator> => ({
  learn: page.getByRole('button', { name: 'Teach and learn' }),
  side: page.getByRole('radio', { name: 'Left leg' }),
  view: page.getByRole('button', { name: 'Lateral', exact: true }),
});

/** Whether a press in the middle of it reaches it. A slider's own box is its thumb. */
const reached = (tool: Locator) =>
  tool.evaluate((element) => {
    const own = element.closest('.slider-thumb') ?? element;
    const { left, top, width, height } = own.getBoundingClientRect();
    const found = document.elementFromPoint(left + width / 2, top + height / 2);
    return found !== null && (own.contains(found) || found.contains(own));
  });

async function everyTool(page: Page, least: number): Promise<void> {
  for (const [name, tool] of Object.entries(bar(page))) {
    await expect(tool, name).toBeVisible();
    expect(await reached(tool), name).toBe(true);
  }
  const opener = page.getByRole('button', { name: 'View', exact: true });
  const folded = await opener.isVisible();
  if (folded) await opener.click();
  for (const [name, tool] of Object.entries(tools(page))) {
    await expect(tool, name).toBeAttached();
    expect(await reached(tool), `${name}, ${folded ? 'behind the button' : 'beside the leg'}`).toBe(true);
  }
  const small = await page.evaluate(
    (least) =>
      [...document.querySelectorAll<HTMLElement>('.stage button, .page-tabs button, .page-bar button')]
        .filter((button) => button.checkVisibility() && !button.closest('.compass'))
        .filter((button) => {
          const { width, height } = button.getBoundingClientRect();
          return width > 0 && (width < least - 0.5 || height < least - 0.5);
        })
        .map((button) => button.getAttribute('aria-label') ?? button.textContent),
    least,
  );
  expect(small, 'too small to be hit').toEqual([]);
  if (!folded) return;
  await settled(page, 4);
  const seen = await sight(page);
  expect(seen.covered, 'under the opened tools').toEqual([]);
  await opener.click();
}

async function chooseTheme(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('radiogroup', { name: 'Theme' }).locator('label', { hasText: name }).click();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
}

async function resize(page: Page, [width, height]: Size): Promise<void> {
  await page.setViewportSize({ width, height });
  await settled(page, 6);
}

async function fresh(browser: Browser, [width, height]: Size, hasTouch: boolean): Promise<Page> {
  const page = await browser.newPage({ viewport: { width, height }, hasTouch });
  await openLeg(page);
  return page;
}

for (const [sort, sizes, least] of [
  ['a mouse', MOUSE, 24],
  ['a finger', TOUCH, 44],
] as const)
  test.describe(`for ${sort}`, () => {
    let page: Page;
    test.beforeAll(async ({ browser }) => {
      page = await fresh(browser, sizes[0], sort === 'a finger');
    });
    test.afterAll(() => page.close());

    for (const theme of ['Light', 'Projector'] as const)
      test(`at first sight the leg has the room, in the theme ${theme}, and every tool is there`, async () => {
        await resize(page, sizes[0]);
        await chooseTheme(page, theme);
        await expect(page.locator('.hint')).toBeVisible();
        for (const size of sizes) {
          await test.step(size.join(' x '), async () => {
            await resize(page, size);
            const { leg, room, covered, cut } = await sight(page);
            expect.soft(covered, `${size}: lies on the leg`).toEqual([]);
            expect.soft(cut, `${size}: cut off`).toBe(false);
            expect.soft(leg / room, `${size}: share of the free height`).toBeGreaterThan(0.8);
            expect.soft(leg / size[1], `${size}: share of the window`).toBeGreaterThan(0.4);
            await expect.soft(page.locator('.legend')).toBeInViewport({ ratio: 0.95 });
            await everyTool(page, least);
          });
        }
      });

    for (const theme of ['Projector', 'Light'] as const)
      test(`with five patterns the legend is whole, in the theme ${theme}, and not on the leg`, async () => {
        await resize(page, sizes[0]);
        await chooseTheme(page, theme);
        await setView(page, { show: FIVE });
        await expect(page.locator('.hint')).toHaveCount(0);
        for (const size of sizes) {
          await test.step(size.join(' x '), async () => {
            await resize(page, size);
            const { leg, room, covered } = await sight(page);
            expect.soft(covered, `${size}: lies on the leg`).toEqual([]);
            // With five patterns the smallest window has a little less.
            expect.soft(leg / room, `${size}: share of the free height`).toBeGreaterThan(0.75);
            const cut = await page
              .locator('.stage-legend')
              .evaluate(
                (slot) => slot.scrollHeight - slot.clientHeight + slot.scrollWidth - slot.clientWidth,
              );
            // On a phone the legend scrolls, and folds.
            if (size[0] >= 500) expect.soft(cut, `${size}: cut of the legend, pixels`).toBeLessThanOrEqual(1);
            await expect.soft(page.getByRole('button', { name: 'Undo' }).first()).toBeVisible();
          });
        }
      });
  });

test('words of other languages do not reach the leg either, nor both legs', async ({ browser }) => {
  const context = await browser.newContext();
  await context.addInitScript(() => localStorage.setItem('leg-viewer.theme', 'projector'));
  const page = await context.newPage();
  for (const language of ['de', 'es', 'fr']) {
    await page.setViewportSize({ width: 1280, height: 720 });
    await openLeg(page, `?lang=${language}`);
    expect.soft((await sight(page)).covered, `${language}, one leg`).toEqual([]);
    await setView(page, { side: 'both' });
    await resize(page, [1040, 600]);
    expect.soft((await sight(page)).covered, `${language}, both legs`).toEqual([]);
  }
  await context.close();
});
