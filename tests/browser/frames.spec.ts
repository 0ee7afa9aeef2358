import { expect, type Page, test } from '@playwright/test';
import { drawStats, madeAhead, openLeg, row, settled, setView } from './legPage';

let page: Page;
test.beforeAll(async ({ browser }) => {
  page = await browser.newPage({ viewport: { width: 1400, height: 640 } });
  await openLeg(page);
});
test.afterAll(() => page.close());

/** Frames drawn from before `act` until the page rests again; motion is reduced, so that a change is one frame. */
async function framesOf(act: () => Promise<unknown>): Promise<number> {
  const before = await settled(page);
  await act();
  return (await settled(page)) - before;
}

const set = (patch: Record<string, unknown>) => page.evaluate((patch) => window.legViewer.set(patch), patch);

const aWhile = () =>
  page.evaluate(async () => {
    for (let i = 0; i < 60; i++) await new Promise(requestAnimationFrame);
  });

test('what comes after the first full frame draws none of its own: signs, trees, programs, what is on and not seen', async () => {
  await madeAhead(page);
  await settled(page);
  expect((await drawStats(page)).frames).toBeLessThanOrEqual(2);
});

test('another view is one frame', async () => {
  expect(await framesOf(() => set({ view: 'lateral' }))).toBe(1);
  expect(await framesOf(() => set({ view: 'posterior' }))).toBe(1);
});

test('a page at rest draws nothing', async () => {
  expect(await framesOf(aWhile)).toBe(0);
});

const notices = () => page.locator('.notice');
const raise = async () => {
  await set({ select: ['no_such_muscle'] });
  await expect(notices()).toHaveCount(1);
};
const dismiss = async () => {
  await notices().getByRole('button', { name: 'Close this message' }).click();
  await expect(notices()).toHaveCount(0);
};

test('the hint that is dismissed draws nothing', async () => {
  const hint = page.locator('.hint');
  await expect(hint).toHaveCount(1);
  expect(
    await framesOf(async () => {
      await hint.getByRole('button', { name: 'Close the hint' }).click();
      await expect(hint).toHaveCount(0);
    }),
  ).toBe(0);
});

test('a notice that comes and one that is dismissed draw nothing', async () => {
  expect(await framesOf(raise), 'comes').toBe(0);
  expect(await framesOf(dismiss), 'is dismissed').toBe(0);
});

test('a row under the pointer draws its outline once, and nothing while the pointer moves inside it', async () => {
  const gluteus = row(page, /^Gluteus maximus/);
  await gluteus.scrollIntoViewIfNeeded();
  const box = await gluteus.boundingBox();
  if (!box) throw new Error('frames.spec: the row has no size.');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(0, 0);
  expect(await framesOf(() => page.mouse.move(x, y)), 'onto the row').toBe(1);
  expect(await framesOf(() => page.mouse.move(x + 20, y + 2, { steps: 8 })), 'inside it').toBe(0);
  expect(await framesOf(() => page.mouse.move(0, 0)), 'off it').toBe(1);
});

test('a row of what is not drawn draws nothing', async () => {
  await setView(page, { skin: 1 });
  const gluteus = row(page, /^Gluteus maximus/);
  await gluteus.scrollIntoViewIfNeeded();
  const box = await gluteus.boundingBox();
  if (!box) throw new Error('frames.spec: the row has no size.');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  expect(await framesOf(() => page.mouse.move(x, y)), 'onto the row').toBe(0);
  expect(await framesOf(() => page.mouse.move(0, 0)), 'off it').toBe(0);
  await setView(page, { skin: 0.85 });
});

test('another theme draws nothing', async () => {
  const theme = page.locator('html');
  expect(
    await framesOf(async () => {
      await page.emulateMedia({ colorScheme: 'dark' });
      await expect(theme).toHaveAttribute('data-theme', 'dark');
    }),
  ).toBe(0);
  await page.emulateMedia({ colorScheme: 'light' });
});

test('a view that is set as it is draws nothing', async () => {
  expect(await framesOf(() => page.evaluate(() => window.legViewer.set(window.legViewer.state())))).toBe(0);
});

test('a pattern draws one frame, and none while neither its zone nor its sign is there', async () => {
  expect(await framesOf(() => set({ show: ['gmin_p2', 'gas_1'] })), 'on the skin').toBe(1);
  await setView(page, { depth: 'bone' });
  expect(await framesOf(() => set({ show: ['gas_1'] })), 'on bare bones').toBe(0);
  await setView(page, { depth: 'skin' });
});

test('what only the lettering says draws nothing', async () => {
  expect(await framesOf(() => set({ compare: ['gmin_p2'] })), 'pinned for comparison').toBe(0);
  expect(await framesOf(() => set({ names: 'latin' })), 'names in Latin').toBe(0);
});

test('with names and a cut on the page', async () => {
  await setView(page, {
    labels: 'all',
    section: { at: 0.58, tiltDeg: 0, turnDeg: 0, keep: 'below' },
  });
  await expect(page.locator('.label[data-where]').first()).toBeVisible({ timeout: 60_000 });
  expect(await framesOf(aWhile), 'at rest').toBe(0);
  expect(await framesOf(raise), 'a notice comes').toBe(0);
  expect(await framesOf(dismiss), 'it is dismissed').toBe(0);
  expect(await framesOf(() => page.emulateMedia({ colorScheme: 'dark' })), 'theme').toBe(1);
  await page.emulateMedia({ colorScheme: 'light' });
});
