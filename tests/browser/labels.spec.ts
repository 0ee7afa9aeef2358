import { expect, type Page, test } from '@playwright/test';
import { labelFaults, NO_FAULTS } from './labelBoxes';
import { openLeg, settled, setView, viewState } from './legPage';

let page: Page;
test.beforeAll(async ({ browser }) => {
  page = await browser.newPage({ viewport: { width: 1100, height: 640 } });
  await openLeg(page, '?labels=all&landmarks=1&skin=0&show=&view=posterior');
});
test.afterAll(() => page.close());

const names = () => page.locator('.label[data-where]');

/** Pairs of names whose boxes meet by more than a hair. */
const overlaps = () =>
  names().evaluateAll((labels) => {
    const boxes = labels.map((label) => ({ text: label.textContent, box: label.getBoundingClientRect() }));
    return boxes.flatMap((a, i) =>
      boxes
        .slice(i + 1)
        .filter(
          (b) =>
            a.box.left < b.box.right - 1 &&
            b.box.left < a.box.right - 1 &&
            a.box.top < b.box.bottom - 2 &&
            b.box.top < a.box.bottom - 2,
        )
        .map((b) => `${a.text} / ${b.text}`),
    );
  });

test('all in view are named, and no name covers another', async () => {
  await expect(names().filter({ hasText: /^Semitendinosus$/ })).toBeVisible({ timeout: 60_000 });
  await expect(names().filter({ hasText: /^Ischial tuberosity$/ })).toBeVisible();
  expect(await names().count()).toBeGreaterThan(12);
  expect(await overlaps()).toEqual([]);
});

test('what is behind has no name', async () => {
  await expect(names().filter({ hasText: /^Rectus femoris$/ })).toHaveCount(0);
});

test('Latin on wish', async () => {
  await setView(page, { names: 'latin' });
  await expect(names().filter({ hasText: /semitendinosus$/ })).toBeVisible();
  await expect(names().filter({ hasText: /^Tuber ischiadicum$/ })).toBeVisible();
  await setView(page, { names: 'english' });
});

test('a click on a name selects', async () => {
  await names()
    .filter({ hasText: /^Semitendinosus$/ })
    .click();
  expect((await viewState(page)).select).toEqual(['semitendinosus']);
  await setView(page, { select: [] });
});

test('the key L hides all names and brings them back', async () => {
  await page.keyboard.press('l');
  await expect(names()).toHaveCount(0);
  await page.keyboard.press('l');
  await expect(names().first()).toBeVisible();
});

test('the layer is hidden from screen readers, which have the list', async () => {
  await expect(page.locator('.labels')).toHaveAttribute('aria-hidden', 'true');
  expect(await page.locator('.labels :is(button, a, [tabindex])').count()).toBe(0);
});

test('a resting page with names draws nothing', async () => {
  const frames = () => page.evaluate(() => window.legViewer.stats().frames);
  const before = await settled(page);
  await page.evaluate(async () => {
    for (let i = 0; i < 30; i++) await new Promise(requestAnimationFrame);
  });
  expect(await frames()).toBe(before);
});

test('on a cut each area is named once, and no name covers another', async () => {
  await setView(page, {
    labels: 'all',
    section: { at: 0.58, tiltDeg: 0, turnDeg: 0, keep: 'below' },
  });
  await page.getByRole('button', { name: 'Look at the cut' }).click();
  await expect(names().filter({ hasText: /^Femur$/ })).toBeVisible();
  await expect.poll(overlaps).toEqual([]);
});

test('of both legs each has its names, which say the side', async () => {
  await setView(page, {
    section: null,
    side: 'both',
    view: 'anterior',
    labels: 'all',
    landmarks: true,
    select: [],
  });
  const named = (name: string) => names().filter({ hasText: name });
  // Of more names than there is room for those of the large muscles stay.
  for (const name of ['Rectus femoris', 'Vastus lateralis']) {
    await expect(named(`${name}, right`)).toBeVisible({ timeout: 60_000 });
    await expect(named(`${name}, left`)).toBeVisible();
  }
  expect(await overlaps()).toEqual([]);
  const middleOf = async (name: string) => {
    const box = await named(name).boundingBox();
    return (box?.x ?? 0) + (box?.width ?? 0) / 2;
  };
  // Seen from the front the body's right is on the left of the picture.
  expect(await middleOf('Vastus lateralis, right')).toBeLessThan(await middleOf('Vastus lateralis, left'));

  await setView(page, { labels: 'selection', landmarks: false, select: ['gracilis'] });
  await expect
    .poll(async () => (await names().allTextContents()).sort())
    .toEqual(['Gracilis, left', 'Gracilis, right']);
  // What lies in the midline is neither right nor left, and there once.
  await setView(page, { select: ['sacrum'] });
  await expect(names()).toHaveText(['Sacrum']);
  await setView(page, { side: 'left', select: ['gracilis'] });
  await expect(names()).toHaveText(['Gracilis']);
});

test('wherever the pointer rests among the names, they rest too', async () => {
  await setView(page, { side: 'both', view: 'anterior', labels: 'all', landmarks: true, select: [] });
  const free = await page.locator('[data-free]').boundingBox();
  if (!free) throw new Error('labels.spec: the stage has no size.');
  for (const across of [0.3, 0.45, 0.6])
    for (const down of [0.25, 0.4, 0.55, 0.7]) {
      await page.mouse.move(free.x + across * free.width, free.y + down * free.height);
      const still = await page.evaluate(async () => {
        let [same, frames] = [0, -1];
        for (let tick = 0; tick < 60 && same < 12; tick++) {
          await new Promise(requestAnimationFrame);
          const now = window.legViewer.stats().frames;
          same = now === frames ? same + 1 : 0;
          frames = now;
        }
        return same >= 12;
      });
      expect(still, `the pointer at ${across}, ${down} of the stage`).toBe(true);
    }
  await page.mouse.move(0, 0);
});

test('names follow the muscles of both legs when they move apart', async () => {
  await setView(page, {
    side: 'both',
    view: 'anterior',
    labels: 'selection',
    landmarks: false,
    select: ['gracilis'],
  });
  const ends = () =>
    page
      .locator('.labels-dots')
      .getAttribute('d')
      .then((d) => [...(d ?? '').matchAll(/M([\d.]+) /g)].map(([, x]) => Number(x)).sort((a, b) => a - b));
  await expect.poll(async () => (await ends()).length).toBe(2);
  const [right = 0, left = 0] = await ends();
  await setView(page, { explode: 1 });
  await expect
    .poll(async () => {
      const [nowRight = 0, nowLeft = 0] = await ends();
      // On either side of the midline, and not swapped: further apart than the muscles alone would be.
      return nowLeft - nowRight > 0.5 * (left - right) && nowLeft > nowRight;
    })
    .toBe(true);
  await setView(page, { explode: 0, side: 'right', labels: 'off', select: [] });
});

const SIZES = [
  [1280, 800],
  [1024, 768],
  [768, 1024],
  [390, 844],
] as const;

for (const [width, height] of SIZES)
  test(`at ${width} x ${height} names of a link come at once, beside the leg, clear of one another and of every line`, async ({
    browser,
  }) => {
    const sized = await browser.newPage({ viewport: { width, height }, reducedMotion: 'reduce' });
    await openLeg(sized, '?skin=0&show=&labels=all');
    const there = sized.locator('.label[data-where]');
    await expect(there.first()).toBeVisible({ timeout: 30_000 });
    expect(await there.count()).toBeGreaterThan(width < 500 ? 8 : 14);
    for (const view of ['posterior', 'lateral', 'sole']) {
      await setView(sized, { view });
      await expect.poll(() => labelFaults(sized), { timeout: 30_000 }).toEqual(NO_FAULTS);
    }
    // From below, what is above the foot has no name.
    await expect(there.filter({ hasText: /^(Sacrum|Hip bone|Vastus|Gluteus)/ })).toHaveCount(0);
    await expect(there.first()).toBeVisible();
    await sized.close();
  });

test('names asked for by the page’s own interface come at once on a fresh page', async ({ browser }) => {
  const fresh = await browser.newPage({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' });
  await openLeg(fresh, '?skin=0&show=');
  await fresh.evaluate(() => window.legViewer.set({ labels: 'all' }));
  await expect(fresh.locator('.label[data-where]').first()).toBeVisible({ timeout: 30_000 });
  await fresh.setViewportSize({ width: 700, height: 520 });
  const more = fresh.locator('.label-more');
  await expect(more).toBeVisible();
  const written = () => fresh.locator('.label[data-where]').allTextContents();
  const before = await written();
  await more.click();
  await expect.poll(async () => (await written()).some((name) => !before.includes(name))).toBe(true);
  await fresh.close();
});
