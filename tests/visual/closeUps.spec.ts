import { type Page, test } from '@playwright/test';
import { openLeg, setView } from '../browser/legPage';
import { compareWithBaseline } from './baseline';
import { canvasPicture, type Picture } from './Picture';

/** Pixels of the close-ups, a square from the middle of the canvas, each kept: dots, contour and fibres are judged. */
const SIDE = 360;

/** `camera`: degrees round and up, metres away, metres of what is looked at. */
const CLOSE_UPS = [
  { name: 'close-thigh', show: ['st_1', 'bfl_1'], skin: 1, camera: [180, 0, 0.42, -0.1, 0.68, 0.02] },
  { name: 'close-knee', show: ['gas_3', 'pop_1'], skin: 0.4, camera: [185, 5, 0.36, -0.1, 0.46, 0.0] },
  { name: 'close-sole', show: ['gas_1', 'fhl_1'], skin: 1, camera: [180, -80, 0.4, -0.12, 0.0, 0.08] },
] as const;

let page: Page;
test.beforeAll(async ({ browser }) => {
  page = await browser.newPage({ viewport: { width: 760, height: 720 }, reducedMotion: 'reduce' });
  await openLeg(page, '?show=&skin=1');
});
test.afterAll(() => page.close());

for (const { name, show, skin, camera } of CLOSE_UPS)
  test(`${name}: ${show.join(' and ')} at full resolution`, async () => {
    const [azimuthDeg, elevationDeg, distanceM, x, y, z] = camera;
    await setView(page, {
      select: [],
      show,
      skin,
      camera: { azimuthDeg, elevationDeg, distanceM, target: [x, y, z] },
    });
    compareWithBaseline(name, middle(await canvasPicture(page)), { block: 1 });
  });

/** The middle square of a picture. */
function middle({ width, height, data }: Picture): Picture {
  const left = Math.floor((width - SIDE) / 2);
  const top = Math.floor((height - SIDE) / 2);
  const square = new Uint8Array(4 * SIDE * SIDE);
  for (let y = 0; y < SIDE; y++) {
    const from = 4 * ((top + y) * width + left);
    square.set(data.subarray(from, from + 4 * SIDE), 4 * y * SIDE);
  }
  return { width: SIDE, height: SIDE, data: square };
}
