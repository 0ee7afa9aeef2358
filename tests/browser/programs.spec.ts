import { expect, type Page, test } from '@playwright/test';
import { madeAhead, openLeg, pickGrid, settled, setView } from './legPage';

/** A program is a moment of standing still when it is first drawn with: what there is, is shared, and what the first sight does not need is made after it. */
const MOST = { firstSight: 8, visit: 18 };
/** The skin through which a window opens or which is cut is drawn by programs of its own, made when they are first wanted. */
const OPENING = 3;

declare global {
  interface Window {
    /** Programs there were when the page drew its first frame. */
    programsAtFirst?: number;
  }
}

const programs = (page: Page) => page.evaluate(() => window.legViewer.stats().programs);

test(`the first sight takes at most ${MOST.firstSight} programs, a whole visit ${MOST.visit}, and none is compiled for a tether, an outline, a layer that fades or the skin that goes`, async ({
  page,
}) => {
  await page.addInitScript(() => {
    const look = () => {
      const stats = window.legViewer?.stats();
      if (stats && stats.frames > 0) window.programsAtFirst = stats.programs;
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  await openLeg(page);
  await madeAhead(page);
  await settled(page);
  const first = await page.evaluate(() => window.programsAtFirst ?? Number.NaN);
  expect(first).toBeLessThanOrEqual(MOST.firstSight);
  const ahead = await programs(page);

  await test.step('patterns, overlap, a tether and its window', async () => {
    await setView(page, { show: ['gmin_p1', 'st_1', 'bfl_1', 'gas_1'], skin: 1 });
    await setView(page, { overlap: true });
    await setView(page, { overlap: false, trp: 'gas_1', select: ['gastrocnemius'] });
  });
  await test.step('the outline of what is under the pointer', async () => {
    await setView(page, { skin: 0, trp: null, select: [] });
    const spot = (await pickGrid(page)).find(({ kind }) => kind === 'muscle');
    if (!spot) throw new Error('no muscle is in view');
    await page.mouse.move(spot.x, spot.y);
    await expect
      .poll(() => page.evaluate(() => document.querySelector('canvas')?.style.cursor))
      .toBe('pointer');
    await settled(page);
  });
  await test.step('layers that fade, ghosts, attachments, muscles apart, both legs', async () => {
    await setView(page, { layers: { superficial: 0.4 }, skin: 0.5 });
    await setView(page, { layers: {}, ghost: true, select: ['semitendinosus'], attachments: true });
    await setView(page, { explode: 0.6 });
    await setView(page, { side: 'both', explode: 0, ghost: false });
  });
  await test.step('painting', async () => {
    await setView(page, { skin: 1, attachments: false, select: [], side: 'right' });
    await page.getByRole('button', { name: 'Teach and learn' }).click();
    await page.getByRole('menuitem', { name: /^Where does it hurt/ }).click();
    const finder = page.getByRole('region', { name: 'Where does it hurt?' });
    await expect(finder).toBeVisible();
    await settled(page);
    const skin = (await pickGrid(page)).filter(({ kind }) => kind === 'skin');
    const spot = skin[skin.length >> 1];
    if (!spot) throw new Error('no skin is in view');
    await page.mouse.move(spot.x, spot.y);
    await page.mouse.down();
    await page.mouse.move(spot.x, spot.y + 12, { steps: 3 });
    await page.mouse.up();
    await expect(finder.locator('.finder-painted')).not.toHaveText('Nothing is painted yet.');
    await settled(page);
  });
  expect(await programs(page)).toBeLessThanOrEqual(ahead + OPENING);

  await test.step('a cross-section, with a tether over it and the muscles apart', async () => {
    const section = { at: 0.4, tiltDeg: 0, turnDeg: 0, keep: 'below' };
    await setView(page, { section });
    await setView(page, { explode: 0.5, trp: 'gas_1' });
  });
  expect(await programs(page)).toBeLessThanOrEqual(MOST.visit);
});
