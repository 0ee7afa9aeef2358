import { expect, type Page, test } from '@playwright/test';
import { openLeg, pickGrid, row, type Spot, settled, setView, viewState } from './legPage';

let page: Page;

test.beforeAll(async ({ browser }) => {
  page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await openLeg(page, '?show=');
  await settled(page);
});
test.afterAll(() => page.close());

const tooltip = () => page.locator('.tooltip');
const pin = () => page.locator('.probe-pin svg');
const details = () => page.getByRole('complementary', { name: 'Details' });
const said = () => page.locator('[aria-live="polite"].visually-hidden').first();

/** A spot of the skin in the middle of the leg at a share of its height on screen, from the top; of several legs on the leftmost. */
async function skinSpot(share: number): Promise<Spot> {
  const spots = (await pickGrid(page)).filter(({ kind }) => kind === 'skin');
  const ys = spots.map(({ y }) => y);
  const wanted = Math.min(...ys) + share * (Math.max(...ys) - Math.min(...ys));
  const nearest = ys.reduce((best, y) => (Math.abs(y - wanted) < Math.abs(best - wanted) ? y : best), 0);
  const across = spots.filter(({ y }) => y === nearest);
  const spot = across[Math.floor(across.length / 2)];
  if (!spot) throw new Error('hands: no skin on the canvas');
  return spot;
}

test('a row of the list opens no tooltip, neither before nor after the leg was touched', async () => {
  await row(page, 'Semitendinosus').first().hover();
  await expect(page.locator('.row[data-hover]')).not.toHaveCount(0);
  await expect(tooltip()).toHaveCount(0);
  const spot = await skinSpot(0.3);
  await page.mouse.move(spot.x, spot.y);
  await expect(tooltip()).toBeVisible();
  await row(page, 'Semimembranosus').first().hover();
  await expect(tooltip()).toHaveCount(0);
});

test('no row grows, wraps or moves while the pointer goes down the list', async () => {
  await setView(page, { select: [], trp: null });
  const rows = page.locator('.structure-item');
  const tops = () =>
    rows.evaluateAll((items) => items.map((item) => Math.round(item.getBoundingClientRect().top)));
  const before = await tops();
  for (let at = 1; at < 12; at++) {
    await rows.nth(at).locator('.row').first().hover();
    expect(await tops(), `row ${at}`).toEqual(before);
  }
  // Nor when one is selected: a second press hits the same row.
  await row(page, 'Semimembranosus').first().click();
  await expect.poll(async () => (await viewState(page)).select).toEqual(['semimembranosus']);
  expect(await tops()).toEqual(before);
  await setView(page, { select: [], trp: null });
});

test('hover at first sight names the muscle that shows through, and what is reported on the skin there', async () => {
  for (const share of [0.28, 0.72]) {
    await setView(page, { skin: 0.85 });
    const spot = await skinSpot(share);
    await page.mouse.move(2, 2);
    await page.mouse.move(spot.x, spot.y);
    const count = await page.evaluate(({ x, y }) => window.legViewer.probe(x, y).length, spot);
    expect(count).toBeGreaterThan(1);
    await expect(tooltip()).toContainText(`${count} reported patterns`);
    await expect(tooltip()).toContainText(share < 0.5 ? 'Back of the thigh' : 'Calf');
    await expect(page.locator('canvas')).toHaveCSS('cursor', 'pointer');
    const named = await tooltip().locator('span').first().textContent();
    await setView(page, { skin: 0 });
    const under = await page.evaluate(({ x, y }) => window.legViewer.pick(x, y).id, spot);
    await page.mouse.move(spot.x + 1, spot.y);
    await page.mouse.move(spot.x, spot.y);
    expect(under).not.toBeNull();
    await expect(tooltip().locator('span').first()).toHaveText(named ?? '');
    await expect(tooltip()).not.toContainText('reported');
  }
});

test('on opaque skin hover says region and number alone', async () => {
  await setView(page, { skin: 1 });
  const spot = await skinSpot(0.28);
  await page.mouse.move(2, 2);
  await page.mouse.move(spot.x, spot.y);
  const count = await page.evaluate(({ x, y }) => window.legViewer.probe(x, y).length, spot);
  await expect(tooltip()).toHaveText(`Back of the thigh: ${count} reported patterns`);
});

test('a touched spot keeps a pin, is announced, and goes with its answer', async () => {
  await setView(page, { skin: 0.85, view: 'posterior', select: [], side: 'right' });
  const spot = await skinSpot(0.28);
  const count = await page.evaluate(({ x, y }) => window.legViewer.probe(x, y).length, spot);
  await page.mouse.click(spot.x, spot.y);
  await expect(details()).toContainText('Back of the thigh');
  await expect(details()).toContainText(`${count} reported patterns cover this spot`);
  await expect(said()).toContainText(`Back of the thigh: ${count} reported patterns`);
  const foot = async () => {
    const box = await pin().boundingBox();
    return box && { x: box.x + box.width / 2, y: box.y + box.height };
  };
  await settled(page);
  const now = await page.evaluate(
    ({ x, y }) => ({ x, y, kind: window.legViewer.pick(x, y).kind }),
    (await foot()) ?? { x: 0, y: 0 },
  );
  expect(now.kind).toBe('skin');
  // The panel may have opened and moved the leg; the spot is still where the pin stands.
  const there = await page.evaluate(({ x, y }) => window.legViewer.probe(x, y).length, now);
  expect(there).toBe(count);

  await setView(page, { view: 'anterior' });
  await expect(pin()).toBeHidden();
  await setView(page, { view: 'posterior' });
  await expect(pin()).toBeVisible();
  await page.locator('canvas').focus();
  await page.keyboard.press('Escape');
  await expect(pin()).toHaveCount(0);
  await expect(details()).not.toContainText('cover this spot');
});

test('of two legs the pin stands on the one that was touched', async () => {
  await setView(page, { side: 'both', view: 'posterior', skin: 0.85 });
  const spots = (await pickGrid(page)).filter(({ kind }) => kind === 'skin');
  const middle = spots.reduce((sum, { x }) => sum + x / spots.length, 0);
  for (const half of [-1, 1]) {
    const own = spots.filter(({ x }) => (x - middle) * half > 20);
    const spot = own[Math.floor(own.length / 2)];
    if (!spot) throw new Error('hands: no second leg');
    await page.mouse.click(spot.x, spot.y);
    await expect(pin()).toBeVisible();
    const box = await pin().boundingBox();
    expect(Math.abs((box?.x ?? 0) + (box?.width ?? 0) / 2 - spot.x)).toBeLessThan(4);
    expect(Math.abs((box?.y ?? 0) + (box?.height ?? 0) - spot.y)).toBeLessThan(4);
  }
  await page.keyboard.press('Escape');
  await setView(page, { side: 'right' });
});

test('the answer to a touch offers the muscle under the spot; choosing it takes the pin away', async () => {
  await setView(page, { skin: 0.85, view: 'posterior', select: [] });
  const spot = await skinSpot(0.28);
  await page.mouse.move(spot.x, spot.y);
  const named = (await tooltip().locator('span').first().textContent()) ?? '';
  await page.mouse.click(spot.x, spot.y);
  await details().getByRole('button', { name: named, exact: true }).first().click();
  await expect.poll(async () => (await viewState(page)).select.length).toBe(1);
  await expect(page.getByRole('heading', { name: named, exact: true }).first()).toBeVisible();
  await expect(pin()).toHaveCount(0);
});

test('the card has its pattern above the fold, under one line of warning that opens', async () => {
  await setView(page, { select: ['gastrocnemius'], trp: null });
  const line = details().getByRole('button', { name: 'Check first: a blood clot in the leg, same day' });
  await expect(line).toHaveAttribute('aria-expanded', 'false');
  await expect(details().getByText('Deep vein thrombosis').first()).toBeHidden();
  const pattern = await details().locator('.pattern .zone').first().boundingBox();
  expect((pattern?.y ?? 800) + (pattern?.height ?? 0)).toBeLessThan(760);
  await line.click();
  await expect(details().getByText('Deep vein thrombosis').first()).toBeVisible();
  await expect(details().getByText('Pulmonary embolism').first()).toBeVisible();
  await line.click();
  for (const select of ['semitendinosus', 'gluteus_minimus', 'tibialis_anterior']) {
    await setView(page, { select: [select] });
    await expect(details().getByRole('button', { name: /^Check first: .+, .+/ })).toHaveCount(1);
  }
});

test('"Show only" and "This pattern alone" are each in one place', async () => {
  await setView(page, { select: ['gastrocnemius'], trp: null });
  await expect(page.getByRole('button', { name: /^Show only/ })).toHaveCount(1);
  await expect(page.getByRole('button', { name: 'These patterns alone: Gastrocnemius' })).toHaveCount(1);
  await expect(page.getByRole('button', { name: 'This pattern alone: Gastrocnemius TrP1' })).toHaveCount(1);
});

/** Names in which two words have grown together, as a screen reader would say them. */
async function gluedNames(on: Page): Promise<string[]> {
  const heard = await on.locator('body').ariaSnapshot();
  const seams = await on.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found = new Set<string>();
    let before = '';
    while (walker.nextNode()) {
      const words = walker.currentNode.textContent ?? '';
      if (words === '') continue;
      const [last] = /[\p{L}\p{N}]{2,}$/u.exec(before) ?? [];
      const [first] = /^[\p{L}\p{N}]+/u.exec(words) ?? [];
      if (last && first) found.add(`${last}${first}`);
      before = words;
    }
    return [...found];
  });
  const own = await on.evaluate(() =>
    [...document.querySelectorAll('*')].flatMap((element) =>
      [...element.childNodes].flatMap((node) =>
        node.nodeType === 3 ? (node.textContent ?? '').split(/\s+/) : [],
      ),
    ),
  );
  const words = new Set(own);
  const heardWords = new Set(heard.split(/[\s":,()[\]]+/));
  return seams.filter((seam) => heardWords.has(seam) && !words.has(seam));
}

for (const language of ['en', 'de', 'es', 'fr'])
  test(`no name that is heard glues two words, in ${language}`, async () => {
    await page.goto(`./?lang=${language}&select=gastrocnemius&show=gas_1,gmin_p2,st_1`);
    await expect(page.locator('html')).toHaveAttribute('data-ready', 'true', { timeout: 180_000 });
    expect(await gluedNames(page)).toEqual([]);
    await page.setViewportSize({ width: 390, height: 844 });
    await settled(page);
    expect(await gluedNames(page)).toEqual([]);
    await page.setViewportSize({ width: 1280, height: 800 });
    // Each row of the tree says by itself what it is.
    const names = await page
      .getByRole('treeitem')
      .evaluateAll((items) => items.map((item) => item.getAttribute('aria-label') ?? ''));
    expect(names.filter((name, at) => name === '' || names.indexOf(name) !== at)).toEqual([]);
  });
