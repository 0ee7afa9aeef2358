import { OrthographicCamera, PerspectiveCamera } from 'three';
import { expect, test } from 'vitest';
import { pixelOnSkinM } from '../../../src/scene/skin/pixelOnSkin';

function looking(distanceM: number): PerspectiveCamera {
  const camera = new PerspectiveCamera(24, 1.5, 0.02, 12);
  camera.position.set(0, 0.5, -distanceM);
  camera.lookAt(0, 0.5, 0);
  camera.updateMatrixWorld();
  return camera;
}
const MIDDLE = [0, 0.5, 0];

test('a pixel is the height of the picture at the skin, divided by its pixels', () => {
  const whole = 2 * Math.tan((12 * Math.PI) / 180);
  // Points are looked at, and skin between them may be nearer by 2 cm.
  expect(pixelOnSkinM(MIDDLE, looking(1.02), 800)).toBeCloseTo(whole / 800, 6);
  expect(pixelOnSkinM(MIDDLE, looking(2.02), 400)).toBeCloseTo((4 * whole) / 800, 6);
});

test('the nearest point that is in the picture counts, also that of the other leg', () => {
  const near = [0.05, 0.5, -0.5];
  expect(pixelOnSkinM([...MIDDLE, ...near], looking(1.02), 800)).toBeLessThan(
    0.6 * pixelOnSkinM(MIDDLE, looking(1.02), 800),
  );
  const aside = [0.9, 0.5, -0.5];
  expect(pixelOnSkinM([...MIDDLE, ...aside], looking(1.02), 800)).toBe(
    pixelOnSkinM(MIDDLE, looking(1.02), 800),
  );
  const [x, y, z] = near as [number, number, number];
  expect(pixelOnSkinM([-x, y, z], looking(1.02), 800)).toBeCloseTo(pixelOnSkinM(near, looking(1.02), 800), 9);
});

test('without perspective all pixels are alike; nothing in view is as near as can be', () => {
  const flat = new OrthographicCamera(-0.6, 0.6, 0.4, -0.4, 0, 9);
  flat.position.set(0, 0.5, -3);
  flat.lookAt(0, 0.5, 0);
  flat.updateMatrixWorld();
  expect(pixelOnSkinM(MIDDLE, flat, 800)).toBeCloseTo(0.001, 9);
  expect(pixelOnSkinM([0, 5, 0], flat, 800)).toBe(0);
});
