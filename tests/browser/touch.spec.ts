import { type CDPSession, expect, type Page, test } from '@playwright/test';
import { openLeg, type Spot, settled, viewState } from './legPage';

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

/** Two fingers on a level line, `apart` pixels from one another. */
const pair = ({ x, y }: Spot, apart: number) => [
  { x: x - apart / 2, y, id: 0 },
  { x: x + apart / 2, y, id: 1 },
];

/** Put two fingers down around `at`, move them evenly to another distance and place, and lift them. */
async function pinch(page: Page, touch: CDPSession, at: Spot, from: number, to: number, end: Spot = at) {
  const steps = 6;
  await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: pair(at, from) });
  for (let i = 1; i <= steps; i++) {
    const t = i / steps;
    const middle = { x: at.x + t * (end.x - at.x), y: at.y + t * (end.y - at.y) };
    await touch.send('Input.dispatchTouchEvent', {
      type: 'touchMove',
      touchPoints: pair(middle, from + t * (to - from)),
    });
    // A hand is slower than a frame: each of its places is seen.
    await nextFrame(page);
  }
  await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}

const nextFrame = (page: Page) =>
  page.evaluate(async () => {
    const { frames } = window.legViewer.stats();
    for (let i = 0; i < 20 && window.legViewer.stats().frames === frames; i++)
      await new Promise(requestAnimationFrame);
  });

async function middleOfLeg(page: Page): Promise<Spot> {
  const box = await page.locator('[data-free]').boundingBox();
  if (!box) throw new Error('touch.spec: the stage has no size; open the page first.');
  return { x: box.x + 0.4 * box.width, y: box.y + box.height / 2 };
}

async function cameraAt(page: Page) {
  await settled(page);
  const { camera } = await viewState(page);
  if (!camera) throw new Error('touch.spec: the camera has not been moved by hand; pinch first.');
  return camera;
}

test('two fingers that part come closer, that meet go away, and that move together carry the leg along', async ({
  page,
}) => {
  await openLeg(page, '?show=&skin=1');
  await settled(page);
  const touch = await page.context().newCDPSession(page);
  const at = await middleOfLeg(page);

  await pinch(page, touch, at, 60, 62);
  const before = await cameraAt(page);
  await pinch(page, touch, at, 60, 180);
  const near = await cameraAt(page);
  expect(near.distanceM).toBeLessThan(0.6 * before.distanceM);
  expect(near.distanceM).toBeGreaterThan(0.3 * before.distanceM);
  // To pinch is not to turn, nor to select or ask.
  expect(near.azimuthDeg).toBeCloseTo(before.azimuthDeg, 0);
  expect(near.elevationDeg).toBeCloseTo(before.elevationDeg, 0);
  expect(await viewState(page)).toMatchObject({ select: [], show: [], trp: null });

  await pinch(page, touch, at, 180, 60);
  const far = await cameraAt(page);
  expect(far.distanceM).toBeGreaterThan(1.5 * near.distanceM);

  await pinch(page, touch, at, 120, 120, { x: at.x, y: at.y + 120 });
  const carried = await cameraAt(page);
  // Between the two fingers' events they part by a step, and meet again.
  expect(Math.abs(carried.distanceM / far.distanceM - 1)).toBeLessThan(0.03);
  // The leg goes down with the fingers: the camera looks at a higher place of it.
  expect(carried.target[1]).toBeGreaterThan(far.target[1] + 0.05);

  // However far the fingers part, the camera stays outside of what it looks at; it goes no further away than the leg is seen.
  for (let i = 0; i < 4; i++) await pinch(page, touch, at, 40, 270);
  expect((await cameraAt(page)).distanceM).toBeGreaterThan(0.05);
  for (let i = 0; i < 5; i++) await pinch(page, touch, at, 270, 40);
  expect((await cameraAt(page)).distanceM).toBeLessThan(3 * before.distanceM);
});

test('one finger turns the leg', async ({ page }) => {
  await openLeg(page, '?show=&skin=1');
  await settled(page);
  const touch = await page.context().newCDPSession(page);
  const at = await middleOfLeg(page);
  const finger = (dx: number) => [{ x: at.x + dx, y: at.y, id: 0 }];
  await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: finger(0) });
  for (const dx of [20, 40, 60, 80])
    await touch.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: finger(dx) });
  await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  const turned = await cameraAt(page);
  expect(Math.abs(Math.abs(turned.azimuthDeg) - 180)).toBeGreaterThan(10);
});
