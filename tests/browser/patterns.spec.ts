import { expect, type Page, test } from '@playwright/test';
import { canvasPicture, changedMask, changedPixels, inkRows, type Picture } from '../visual/Picture';
import { openLeg, pickGrid, pointSwitch, probeGrid, settled, setView, viewState } from './legPage';

let page: Page;

test.beforeAll(async ({ browser }) => {
  page = await browser.newPage();
  await openLeg(page, '?show=&view=posterior&skin=1');
  await settled(page);
});
test.afterAll(() => page.close());

/** Pictures without and with `show` on, from `view`; the second is taken once the first pattern has reached the skin. */
async function pair(show: string[], view: string): Promise<[Picture, Picture]> {
  await setView(page, { view, show: [], skin: 1, select: [] });
  const off = await canvasPicture(page);
  await setView(page, { show });
  return [off, await canvasPicture(page)];
}

/** Pixels that changed on the skin: the signs of trigger points, which show through what covers them, are left out. */
async function changedOnSkin(off: Picture, on: Picture): Promise<number> {
  const canvas = await page.locator('canvas').first().boundingBox();
  const signs = (await pickGrid(page, 5)).filter((spot) => spot.kind === 'marker');
  expect(signs.length, 'the signs cover little of the picture').toBeLessThan(60);
  const mask = changedMask(off, on);
  let count = 0;
  for (let y = 0; y < on.height; y++)
    for (let x = 0; x < on.width; x++) {
      const at = { x: x + (canvas?.x ?? 0), y: y + (canvas?.y ?? 0) };
      if (mask[y * on.width + x] && !signs.some((sign) => Math.hypot(sign.x - at.x, sign.y - at.y) < 12))
        count++;
    }
  return count;
}

/** Rows of the leg on screen as shares of the picture's height: 0 is its top, 1 its lowest row. */
function alongLeg(picture: Picture): (share: number) => number {
  const { top, bottom } = inkRows(picture);
  return (share) => (top + share * (bottom - top)) / picture.height;
}

test('a pattern lights up its zone and nothing on the other side of the leg', async () => {
  // Both zones of gastrocnemius TrP4 lie on the outer back of the knee.
  const [off] = await pair(['gas_4'], 'posterior');
  // The field of the first pattern comes from a worker.
  await expect.poll(async () => changedPixels(off, await canvasPicture(page))).toBeGreaterThan(80);
  const back: [Picture, Picture] = [off, await canvasPicture(page)];
  const at = alongLeg(back[0]);
  const knee = changedPixels(...back, at(0.4), at(0.68));
  expect(knee / changedPixels(...back)).toBeGreaterThan(0.98);

  const front = await pair(['gas_4'], 'anterior');
  expect(await changedOnSkin(...front)).toBeLessThan(0.02 * knee);
});

test('a pattern of the front does not show on the back', async () => {
  // Vastus medialis refers to the front and inner side of the knee.
  const front = await pair(['vm_1'], 'anterior');
  expect(changedPixels(...front)).toBeGreaterThan(80);
  const back = await pair(['vm_1'], 'posterior');
  expect(await changedOnSkin(...back)).toBeLessThan(0.05 * changedPixels(...front));
});

test('the instep zone of gastrocnemius TrP1 is on the sole and not on the back of the foot', async () => {
  const sole = await pair(['gas_1'], 'sole');
  expect(changedPixels(...sole)).toBeGreaterThan(500);

  // From the front and above: the back of the foot is in sight, the sole and the calf are not.
  const above = async (show: string[]) => {
    await setView(page, { view: 'anterior', show });
    await page.getByRole('application').focus();
    for (let press = 0; press < 10; press++) await page.keyboard.press('ArrowUp');
    await settled(page);
    return canvasPicture(page);
  };
  const off = await above([]);
  const at = alongLeg(off);
  const height = at(0.85) * off.height;
  const box = await page.locator('canvas').first().boundingBox();
  const foot = (await pickGrid(page, 8)).filter((spot) => spot.y - (box?.y ?? 0) > height);
  expect(foot.filter((spot) => spot.kind === 'skin').length, 'the foot is in sight').toBeGreaterThan(3);
  expect(changedPixels(off, await above(['gas_1']), at(0.8), 1)).toBe(0);
});

test('switching it off again leaves the skin as it was', async () => {
  const [off] = await pair(['gas_2', 'st_1', 'gmin_p1'], 'posterior');
  await setView(page, { show: [] });
  expect(changedPixels(off, await canvasPicture(page))).toBe(0);
});

test('an overlap shows both: it is not the picture of either pattern alone', async () => {
  const [, one] = await pair(['st_1'], 'posterior');
  const [, other] = await pair(['gmin_p1'], 'posterior');
  const [, both] = await pair(['st_1', 'gmin_p1'], 'posterior');
  expect(changedPixels(one, both)).toBeGreaterThan(100);
  expect(changedPixels(other, both)).toBeGreaterThan(100);
});

test('every spot the probe names changes when its pattern is switched on, and no other spot does', async () => {
  const [off, on] = await pair(['gas_3'], 'posterior');
  const spots = await probeGrid(page, 'gas_3');
  const named = spots.filter((spot) => spot.on);
  expect(named.length).toBeGreaterThan(3);

  /** Did anything change within `reach` pixels? The stipple leaves bare skin between its dots. */
  const changedNear = ({ x, y }: { x: number; y: number }, reach: number) => {
    for (let dy = -reach; dy <= reach; dy++)
      for (let dx = -reach; dx <= reach; dx++) {
        const i = 4 * ((Math.round(y) + dy) * on.width + Math.round(x) + dx);
        if ([0, 1, 2].some((c) => Math.abs((on.data[i + c] ?? 0) - (off.data[i + c] ?? 0)) > 12)) return true;
      }
    return false;
  };
  expect(named.filter((spot) => changedNear(spot, 6)).length / named.length).toBeGreaterThan(0.9);
  const beside = spots.filter(
    (spot) => !spot.on && !named.some((n) => Math.hypot(n.x - spot.x, n.y - spot.y) < 24),
  );
  expect(beside.filter((spot) => changedNear(spot, 1))).toEqual([]);
});

test('the switch in the list and the state are one', async () => {
  await setView(page, { show: ['gas_1'], select: ['gastrocnemius'] });
  const box = pointSwitch(page, 'Gastrocnemius TrP1');
  await expect(box).toBeChecked();
  await setView(page, { show: [] });
  await expect(box).not.toBeChecked();
  await pointSwitch(page, 'Gastrocnemius TrP2').locator('xpath=ancestor::label').click();
  await expect.poll(async () => (await viewState(page)).show).toEqual(['gas_2']);
});

test('the legend names what is on', async () => {
  await setView(page, { show: ['gas_1', 'st_1'] });
  const legend = page.getByRole('region', { name: 'Legend' });
  await expect(legend).toContainText('Gastrocnemius');
  await expect(legend).toContainText('Semitendinosus');
  await expect(legend).toContainText('Essential');
  await expect(legend).toContainText('Spillover');
});
