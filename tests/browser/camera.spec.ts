import { expect, type Page, test } from '@playwright/test';
import { canvasPicture, changedPixels, type Picture } from '../visual/Picture';
import { drawStats, openLeg, openTools, pickGrid, settled, setView, viewState } from './legPage';

test.use({ viewport: { width: 700, height: 520 } });

/** The middle of what is free of panels, CSS pixels. */
async function middle(page: Page) {
  const box = await page.locator('[data-fit]').boundingBox();
  if (!box) throw new Error('camera.spec: the stage has no size; open the page first.');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** What is behind the leg in the light theme. */
const PAPER = [0xf3, 0xf0, 0xea] as const;

/** Pixels within 50 of a spot that show what is behind the leg. */
function paperPixels({ width, data }: Picture, at: { x: number; y: number }): number {
  let paper = 0;
  for (let y = Math.round(at.y) - 50; y < at.y + 50; y++)
    for (let x = Math.round(at.x) - 50; x < at.x + 50; x++)
      if (PAPER.every((value, c) => Math.abs((data[4 * (y * width + x) + c] ?? 0) - value) < 4)) paper++;
  return paper;
}

test('where the person turned the leg to is in the address, and the address gives it back', async ({
  page,
}) => {
  await openLeg(page);
  const { x, y } = await middle(page);
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 90, y + 20, { steps: 3 });
  await page.mouse.up();
  await settled(page);
  const turned = (await viewState(page)).camera;
  expect(turned).not.toBeNull();
  await expect.poll(() => new URL(page.url()).searchParams.get('camera')).not.toBeNull();

  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-ready', 'true', { timeout: 180_000 });
  await settled(page);
  expect((await viewState(page)).camera).toEqual(turned);
  expect((await viewState(page)).view).toBeNull();

  // A flight to a named view is undone by flying back; the address then says the old place again.
  await page.keyboard.press('1');
  await settled(page);
  expect(await viewState(page)).toMatchObject({ view: 'anterior', camera: null });
  await page.keyboard.press('Control+z');
  await settled(page);
  expect((await viewState(page)).camera).toEqual(turned);
});

test('the keys turn, come closer, frame the selection and show all of the leg', async ({ page }) => {
  await openLeg(page, '?select=soleus');
  await page.getByRole('application').focus();
  await page.keyboard.press('ArrowRight');
  await settled(page);
  const turned = (await viewState(page)).camera;
  expect(turned?.azimuthDeg).toBeCloseTo(-170, 0);
  await page.keyboard.press('+');
  await settled(page);
  const closer = (await viewState(page)).camera;
  expect(closer?.distanceM).toBeLessThan((turned?.distanceM ?? 0) * 0.9);
  await page.keyboard.press('f');
  await settled(page);
  const framed = (await viewState(page)).camera;
  // Soleus lies in the calf, between the knee and the heel.
  expect(framed?.target[1]).toBeGreaterThan(0.1);
  expect(framed?.target[1]).toBeLessThan(0.42);
  await page.keyboard.press('Home');
  await settled(page);
  expect((await viewState(page)).camera?.distanceM).toBeGreaterThan((framed?.distanceM ?? 0) * 1.5);
});

test('what was framed is told again when the window changes, since the camera steps back for it', async ({
  page,
}) => {
  await openLeg(page, '?select=soleus');
  await page.getByRole('application').focus();
  await page.keyboard.press('f');
  await expect.poll(async () => (await viewState(page)).camera).not.toBeNull();
  const before = (await viewState(page)).camera?.distanceM ?? 0;
  await page.setViewportSize({ width: 700, height: 400 });
  await expect.poll(async () => (await viewState(page)).camera?.distanceM ?? 0).not.toBeCloseTo(before, 3);
});

test('parallel projection is part of the view: picks go on meeting what is seen', async ({ page }) => {
  await openLeg(page, '?projection=orthographic&skin=0&select=gastrocnemius');
  const { x, y } = await middle(page);
  const hits = await page.evaluate(
    ({ x, y }) => {
      const found: string[] = [];
      for (let dy = -160; dy <= 160; dy += 20) {
        const { kind, id } = window.legViewer.pick(x, y + dy);
        if (kind === 'muscle' && id) found.push(id);
      }
      return found;
    },
    { x, y },
  );
  expect(new Set(hits).size).toBeGreaterThan(2);
  await setView(page, { projection: 'perspective' });
  expect((await viewState(page)).projection).toBe('perspective');
});

test('a notch of the wheel brings the leg about as near in pixels, lines and pages, with Ctrl and without; the page is not zoomed', async ({
  page,
}) => {
  await openLeg(page);
  const { x, y } = await middle(page);
  const nearer: number[] = [];
  for (const [deltaMode, deltaY, ctrlKey] of [
    [0, -100, false],
    [1, -3, false],
    [2, -1, false],
    [0, -100, true],
    [1, -3, true],
  ] as const) {
    await setView(page, { view: 'posterior' });
    const wheel = { deltaMode, deltaY, ctrlKey, clientX: x, clientY: y, bubbles: true, cancelable: true };
    // Whether the browser would go on to zoom or to scroll.
    const left = await page.evaluate((wheel) => {
      const canvas = document.querySelector('canvas');
      return [1, 2, 3].map(() => canvas?.dispatchEvent(new WheelEvent('wheel', wheel)));
    }, wheel);
    expect(left).toEqual([false, false, false]);
    await settled(page);
    nearer.push((await viewState(page)).camera?.distanceM ?? 0);
  }
  expect(nearer[0]).toBeGreaterThan(0.5);
  for (const distanceM of nearer) expect(distanceM).toBeCloseTo(nearer[0] ?? 0, 2);
});

test('sixty notches of the wheel come close to skin or muscle and never into it; Home brings all back', async ({
  page,
}) => {
  await openLeg(page, '?show=&skin=1');
  const whole = (await viewState(page)).camera?.distanceM ?? 0;
  const { x, y } = await middle(page);
  for (const [projection, skin] of [
    ['perspective', 1],
    ['perspective', 0],
    ['orthographic', 1],
  ] as const)
    for (const [what, view, over] of [
      ['the sole', 'sole', [0, 0]],
      ['the buttock', 'posterior', [0, -0.3]],
      ['beside the leg', 'lateral', [0.45, 0]],
    ] as const)
      await test.step(`${what}, ${projection}, skin ${skin}`, async () => {
        await setView(page, { projection, view, skin });
        const stage = await page.locator('[data-fit]').boundingBox();
        const at = { x: x + over[0] * (stage?.width ?? 0), y: y + over[1] * (stage?.height ?? 0) };
        await page.evaluate(({ x, y }) => {
          const canvas = document.querySelector('canvas');
          const wheel = { deltaY: -100, clientX: x, clientY: y, bubbles: true, cancelable: true };
          for (let notch = 0; notch < 60; notch++) canvas?.dispatchEvent(new WheelEvent('wheel', wheel));
        }, at);
        await settled(page);
        const closest = (await viewState(page)).camera?.distanceM ?? 0;
        expect(closest).toBeLessThan(0.35);
        if (what !== 'beside the leg') {
          const { kind } = await page.evaluate(({ x, y }) => window.legViewer.pick(x, y), at);
          if (skin === 1) expect(kind).toBe('skin');
          else expect(kind).not.toBeNull();
          // Around that spot nothing is cut away: what lies behind it would be seen, or the paper.
          const holes = await page.evaluate(
            ({ x, y }) =>
              [-60, -30, 0, 30, 60].flatMap((dx) =>
                [-60, -30, 0, 30, 60].filter((dy) => window.legViewer.pick(x + dx, y + dy).kind !== 'skin'),
              ).length,
            at,
          );
          if (holes === 0) expect(paperPixels(await canvasPicture(page), at)).toBe(0);
        }
        await page.getByRole('application').focus();
        await page.keyboard.press('Home');
        await settled(page);
        expect((await viewState(page)).camera?.distanceM ?? whole).toBeGreaterThan(closest * 1.5);
        expect((await pickGrid(page)).filter(({ kind }) => kind !== null).length).toBeGreaterThan(4);
      });
});

test('guided views step between named views; a drag turns nothing and says why', async ({ page }) => {
  await openLeg(page);
  await openTools(page);
  await page.getByRole('button', { name: 'Camera' }).click();
  await page.getByRole('menuitem', { name: 'Guided views' }).click();
  await page.getByRole('application').focus();
  await page.keyboard.press('ArrowRight');
  await settled(page);
  expect((await viewState(page)).view).toBe('lateral');
  const { x, y } = await middle(page);
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 90, y, { steps: 3 });
  await page.mouse.up();
  await expect(page.getByText(/Guided views are on/)).toBeVisible();
  await settled(page);
  expect((await viewState(page)).view).toBe('lateral');
});

test.describe('with motion', () => {
  test.use({ contextOptions: { reducedMotion: 'no-preference' } });
  test('the turntable draws while it is on, and nothing once the leg is touched', async ({ page }) => {
    await openLeg(page);
    await settled(page);
    const before = (await drawStats(page)).frames;
    await openTools(page);
    await page.getByRole('button', { name: 'Camera' }).click();
    await page.getByRole('menuitem', { name: 'Turn slowly' }).click();
    await expect.poll(async () => (await drawStats(page)).frames).toBeGreaterThan(before + 2);
    const { x, y } = await middle(page);
    await page.mouse.click(x, y);
    const rest = await settled(page);
    expect((await viewState(page)).camera).not.toBeNull();
    await page.evaluate(() => new Promise((done) => setTimeout(done, 300)));
    expect((await drawStats(page)).frames).toBe(rest);
  });
});

test('while a hand turns the leg the canvas has fewer pixels, and at rest the very picture that it has when nothing moves', async ({
  page,
}) => {
  await openLeg(page, '?show=&skin=1');
  await settled(page);
  const { x, y } = await middle(page);
  await page.evaluate(() => {
    const canvas = document.querySelector('canvas');
    const widths: number[] = [];
    const look = () => {
      if (canvas && canvas.width !== widths.at(-1)) widths.push(canvas.width);
      requestAnimationFrame(look);
    };
    look();
    Object.assign(window, { widths });
  });
  const box = await page.locator('canvas').first().boundingBox();
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (let step = 1; step <= 12; step++) await page.mouse.move(x + 8 * step, y);
  await page.mouse.up();
  await settled(page);
  const full = Math.round(box?.width ?? 0);
  expect(await page.evaluate(() => (window as unknown as { widths: number[] }).widths)).toEqual([
    full,
    Math.floor(full / 2),
    full,
  ]);
  expect(await page.locator('canvas').first().boundingBox()).toEqual(box);
  const rested = await canvasPicture(page);
  // The same again, in a frame that no movement led up to.
  await setView(page, { show: ['gas_1'] });
  await setView(page, { show: [] });
  expect(changedPixels(rested, await canvasPicture(page), 0, 1, 0)).toBe(0);
});
