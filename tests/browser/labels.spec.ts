import { expect, type Page, test } from '@playwright/test';
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
