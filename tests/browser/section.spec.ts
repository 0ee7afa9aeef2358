import { expect, type Page, test } from '@playwright/test';
import { canvasPicture } from '../visual/Picture';
import { labelFaults, NO_FAULTS } from './labelBoxes';
import { madeAhead, openLeg, settled, setView, viewState, Witness } from './legPage';

let page: Page;
let witness: Witness;
test.beforeAll(async ({ browser }) => {
  page = await browser.newPage({ viewport: { width: 1100, height: 640 } });
  witness = new Witness(page);
  await openLeg(page, '?section=0.58&show=&labels=off');
});
test.afterAll(() => page.close());

const tool = () => page.getByRole('region', { name: 'Cross-section' });
const at = async () => (await viewState(page)).section?.at ?? Number.NaN;

test('a link cuts the leg, and its tool says where', async () => {
  await expect(tool()).toBeVisible();
  await expect(tool().getByRole('slider', { name: 'Height' })).toHaveValue(/^\d/);
  expect(await at()).toBeCloseTo(0.58);
});

test('the cut face has no holes: within its outline there is no background', async () => {
  await setView(page, { section: { at: 0.58, tiltDeg: 0, turnDeg: 0, keep: 'below' } });
  await tool().getByRole('button', { name: 'Look at the cut' }).click();
  await settled(page);
  const { width, height, data } = await canvasPicture(page);
  const paper = [data[0] ?? 0, data[1] ?? 0, data[2] ?? 0];
  const isPaper = (i: number) => paper.every((c, k) => Math.abs((data[4 * i + k] ?? 0) - c) < 7);
  // What is reached from the edge of the picture is outside; paper that is not lies in a hole.
  const reached = new Uint8Array(width * height);
  const queue = [0];
  reached[0] = 1;
  for (let i = queue.pop(); i !== undefined; i = queue.pop())
    for (const [next, inRow] of [
      [i - 1, i % width > 0],
      [i + 1, i % width < width - 1],
      [i - width, i >= width],
      [i + width, i < width * (height - 1)],
    ] as const)
      if (inRow && !reached[next] && isPaper(next)) {
        reached[next] = 1;
        queue.push(next);
      }
  let [holes, leg] = [0, 0];
  for (let i = 0; i < width * height; i++) if (!reached[i]) isPaper(i) ? holes++ : leg++;
  expect(leg).toBeGreaterThan(8000);
  expect(holes / leg).toBeLessThan(0.0005);
});

test('arrow keys and the wheel sweep, levels go where they say, each press and each sweep is one step of undo', async () => {
  await tool().getByRole('button', { name: 'Mid-thigh' }).click();
  const start = await at();
  await tool().getByRole('slider', { name: 'Height' }).focus();
  for (let i = 0; i < 3; i++) await page.keyboard.press('ArrowDown');
  const lower = await at();
  expect(start - lower).toBeGreaterThan(0.003);
  expect(start - lower).toBeLessThan(0.012);
  await tool().getByRole('heading').hover();
  await page.mouse.wheel(0, 300);
  await expect.poll(at).toBeLessThan(lower);
  await page.keyboard.press('Control+z');
  await expect.poll(at).toBeCloseTo(lower, 4);
  for (let i = 0; i < 3; i++) await page.keyboard.press('Control+z');
  await expect.poll(at).toBeCloseTo(start, 4);

  const heights: number[] = [];
  for (const name of ['Gluteal fold', 'Mid-thigh', 'Knee joint line', 'Widest calf', 'Ankle']) {
    await tool().getByRole('button', { name }).click();
    heights.push(await at());
  }
  expect([...heights].sort((a, b) => b - a)).toEqual(heights);
});

test('the cut face is picked: a muscle on it is selected by a click', async () => {
  await setView(page, { section: { at: 0.58, tiltDeg: 0, turnDeg: 0, keep: 'below' }, select: [] });
  await tool().getByRole('button', { name: 'Look at the cut' }).click();
  await settled(page);
  const found = await page.evaluate(() => {
    const box = document.querySelector('canvas')?.getBoundingClientRect() ?? new DOMRect();
    const ids = new Set<string | null>();
    for (let y = box.top; y < box.bottom; y += 12)
      for (let x = box.left; x < box.right; x += 12) ids.add(window.legViewer.pick(x, y).id);
    return [...ids];
  });
  expect(found).toEqual(expect.arrayContaining(['femur', 'adductor_magnus', 'vastus_lateralis']));
  // Cut away with everything else above.
  expect(found).not.toContain('gluteus_maximus');
  expect(found).not.toContain('psoas_major');
});

test('the names of a cut stand clear of it, their lines cross nothing, at every level', async ({
  browser,
}) => {
  const sized = await browser.newPage({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' });
  await openLeg(sized, '?section=0.6&show=&labels=all');
  const panel = sized.getByRole('region', { name: 'Cross-section' });
  for (const level of ['Mid-thigh', 'Knee joint line', 'Widest calf', 'Ankle']) {
    await panel.getByRole('button', { name: level }).click();
    await panel.getByRole('button', { name: 'Look at the cut' }).click();
    await settled(sized);
    await expect.poll(() => labelFaults(sized), { timeout: 30_000 }).toEqual(NO_FAULTS);
    expect(await sized.locator('.label[data-where]').count()).toBeGreaterThan(8);
  }
  await sized.close();
});

test('the other part kept: the camera goes once to where the cut is seen', async () => {
  await setView(page, {
    section: { at: 0.58, tiltDeg: 0, turnDeg: 0, keep: 'below' },
    labels: 'off',
    select: [],
  });
  await tool().getByRole('button', { name: 'Look at the cut' }).click();
  const femur = () =>
    page.evaluate(() => {
      const box = document.querySelector('canvas')?.getBoundingClientRect() ?? new DOMRect();
      for (let y = box.top; y < box.bottom; y += 12)
        for (let x = box.left; x < box.right; x += 12)
          if (window.legViewer.pick(x, y).id === 'femur') return true;
      return false;
    });
  const from = async () => (await viewState(page)).camera?.elevationDeg ?? 0;
  await tool().getByRole('radio', { name: 'Keep above' }).click();
  await expect.poll(from, { timeout: 30_000 }).toBeLessThan(-20);
  await settled(page);
  expect(await femur()).toBe(true);
  await tool().getByRole('radio', { name: 'Keep below' }).click();
  await expect.poll(from, { timeout: 30_000 }).toBeGreaterThan(20);
  await settled(page);
  expect(await femur()).toBe(true);
});

test('values that no leg has are refused in a sentence, and nothing breaks', async () => {
  const before = await at();
  for (const section of [
    { at: 7, tiltDeg: 0, turnDeg: 0, keep: 'below' },
    { at: Number.NaN, tiltDeg: 0, turnDeg: 0, keep: 'below' },
    { at: 0.5, tiltDeg: -4, turnDeg: 0, keep: 'below' },
    { at: 0.5, tiltDeg: 0, turnDeg: 0, keep: 'sideways' },
    'halfway',
  ])
    await setView(page, { section });
  expect(await at()).toBe(before);
  await expect(page.getByText(/asked for section/).first()).toBeVisible();
  for (const section of [
    { at: 0, tiltDeg: 0, turnDeg: 0, keep: 'below' },
    { at: 1, tiltDeg: 90, turnDeg: -360, keep: 'above' },
    { at: 0.5, tiltDeg: 90, turnDeg: 45, keep: 'below' },
  ])
    await setView(page, { section });
  expect(witness.said.filter((line) => /^error|^warning/.test(line))).toEqual([]);
});

test('no program is compiled when the leg is cut, moved or whole again', async () => {
  const cut = { at: 0.4, tiltDeg: 0, turnDeg: 0, keep: 'below' };
  await madeAhead(page);
  // The skin that is cut has programs of its own, made when they are first wanted; until then others draw it.
  await expect
    .poll(async () => {
      for (const at of [0.41, 0.4]) await setView(page, { section: { ...cut, at } });
      return page.evaluate(() => window.legViewer.stats().skin);
    })
    .not.toMatch(/tools/);
  const programs = () => page.evaluate(() => window.legViewer.stats().programs);
  const before = await programs();
  await setView(page, { section: { ...cut, at: 0.3, tiltDeg: 20 } });
  await setView(page, { section: null });
  await setView(page, { section: cut });
  expect(await programs()).toBe(before);
});

test('the tool closes, the key X opens it again', async () => {
  await tool().getByRole('button', { name: 'Close the cross-section' }).click();
  await expect(tool()).toHaveCount(0);
  expect((await viewState(page)).section).toBeNull();
  await page.keyboard.press('x');
  await expect(tool()).toBeVisible();
});

test('where list, tool and card leave the leg no room, the list gives way and can be opened again', async ({
  browser,
}) => {
  const narrow = await browser.newPage({ viewport: { width: 1024, height: 768 } });
  await openLeg(narrow, '?show=');
  const list = narrow.getByRole('tree', { name: 'Structures' });
  await expect(list).toBeVisible();
  await narrow.getByRole('button', { name: 'Cross-section' }).click();
  await expect(narrow.getByRole('region', { name: 'Cross-section' })).toBeVisible();
  await expect(list).toBeHidden();
  await narrow.getByRole('button', { name: 'Show structures' }).click();
  await expect(list).toBeVisible();
  await narrow.close();
});
