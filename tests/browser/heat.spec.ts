import { expect, type Page, test } from '@playwright/test';
import { PNG } from 'pngjs';
import { openLeg, settled, setView } from './legPage';

const ATLAS = /skin-atlas.*\.bin/;
/** Across the gluteal fold, behind the knee, heel and sole, toes. */
const SHOW = ['st_1', 'bfl_1', 'gmin_p1', 'gas_1', 'sol_1', 'edl_1', 'fdl_1'];
const VIEWS = ['posterior', 'lateral', 'medial', 'anterior', 'sole'] as const;

/** What the skin is drawn with in a frame from now on. */
async function drawnWith(page: Page): Promise<string> {
  // The same to the eye, but a frame.
  await setView(page, { skin: 0.9995 });
  await setView(page, { skin: 1 });
  return page.evaluate(() => window.legViewer.stats().skin);
}

/** Wait until the heat is kept and a frame looks it up. */
async function kept(page: Page): Promise<void> {
  // It is drawn while the page idles: on a busy machine that is late.
  await expect
    .poll(() => page.evaluate(() => window.legViewer.stats().heatKept), { timeout: 120_000 })
    .toBe(true);
  await expect.poll(() => drawnWith(page)).toMatch(/^skin-picture/);
}

async function stage(page: Page): Promise<PNG> {
  await settled(page);
  const box = await page.locator('[data-fit]').boundingBox();
  if (!box) throw new Error('the leg has no room');
  return PNG.sync.read(await page.screenshot({ clip: box }));
}

/** Mean difference of the colours, 0 to 255, and the share of pixels that are off by more than a sixth. */
function difference(a: PNG, b: PNG): { mean: number; off: number } {
  let [sum, off] = [0, 0];
  for (let i = 0; i < a.data.length; i += 4) {
    const apart = [0, 1, 2].map((c) => Math.abs((a.data[i + c] ?? 0) - (b.data[i + c] ?? 0)));
    sum += (apart[0] ?? 0) + (apart[1] ?? 0) + (apart[2] ?? 0);
    if (Math.max(...apart) > 42) off++;
  }
  const pixels = a.data.length / 4;
  return { mean: sum / (3 * pixels), off: off / pixels };
}

test('heat kept in a picture looks as it does when it is worked out, and follows what is switched on', async ({
  browser,
}) => {
  const open = async (withPicture: boolean) => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' });
    if (!withPicture) await page.route(ATLAS, (route) => route.abort());
    await openLeg(page, `?skin=1&labels=off&show=${SHOW.slice(0, 2)}`);
    return page;
  };
  const [worked, looked] = [await open(false), await open(true)];
  await kept(looked);
  for (const page of [worked, looked]) await setView(page, { show: SHOW });
  for (const view of VIEWS) {
    for (const page of [worked, looked]) await setView(page, { view });
    await kept(looked);
    expect(await drawnWith(worked)).toMatch(/^skin-(one|zones|tools)/);
    const { mean, off } = difference(await stage(worked), await stage(looked));
    expect(mean, view).toBeLessThan(1);
    expect(off, view).toBeLessThan(0.015);
  }
  // What went leaves nothing, what stays is whole. One muscle has a program of its own, and its picture is drawn by that for several.
  for (const [show, program] of [
    [['gas_1', 'bfl_1'], /^skin-(zones|tools)/],
    [['gas_1', 'gas_2'], /^skin-(one|tools)/],
  ] as const) {
    for (const page of [worked, looked]) await setView(page, { view: 'posterior', show });
    await kept(looked);
    expect(await drawnWith(worked)).toMatch(program);
    const rest = difference(await stage(worked), await stage(looked));
    expect(rest.mean).toBeLessThan(0.5);
    expect(rest.off).toBeLessThan(0.005);
  }
  await worked.close();
  await looked.close();
});

test('each way of drawing the skin is taken where it belongs', async ({ page }) => {
  await openLeg(page, '?skin=1&show=gas_1&view=posterior');
  await kept(page);
  await test.step('nothing is on', async () => {
    await setView(page, { show: [] });
    await expect.poll(() => drawnWith(page)).toBe('skin-none');
  });
  await test.step('the overlap view', async () => {
    await setView(page, { show: ['gas_1', 'st_1'], overlap: true });
    expect(await drawnWith(page)).toBe('skin-tools-opens');
    await setView(page, { overlap: false });
    await kept(page);
  });
  await test.step('the window of a trigger point', async () => {
    await setView(page, { trp: 'gas_1', select: ['gastrocnemius'] });
    await expect.poll(() => drawnWith(page)).toBe('skin-picture-opens');
    await setView(page, { trp: null, select: [] });
    await kept(page);
  });
  await test.step('closer than its texels', async () => {
    const canvas = await page.locator('canvas').boundingBox();
    if (!canvas) throw new Error('there is no canvas');
    await page.mouse.move(canvas.x + canvas.width / 2, canvas.y + canvas.height / 2);
    for (let i = 0; i < 12; i++) await page.mouse.wheel(0, -400);
    await settled(page);
    await expect.poll(() => drawnWith(page)).toBe('skin-zones');
    await setView(page, { show: ['gas_1'] });
    await expect.poll(() => drawnWith(page)).toBe('skin-one');
    await setView(page, { view: 'posterior' });
    await page.keyboard.press('Escape');
  });
});
