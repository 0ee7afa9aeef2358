import { expect, test } from 'vitest';
import { cellNoise, skinMottle, smoothNoise } from '../../../src/scene/skin/skinMottle';

/** Noise of unit cells at one place. */
const noiseAt = (...place: [number, number, number]) => smoothNoise(place, 1)[0] as number;

test('noise is smooth: neighbours a thousandth of a cell apart differ by less than a hundredth', () => {
  for (let i = 0; i < 400; i++) {
    const [x, y, z] = [i * 0.37 - 60, i * 0.11, 40 - i * 0.23];
    expect(Math.abs(noiseAt(x, y, z) - noiseAt(x + 0.001, y, z))).toBeLessThan(0.01);
  }
});

test('on the lattice it is the noise of the cell, even by value', () => {
  let sum = 0;
  for (let i = 0; i < 1000; i++) {
    expect(noiseAt(i - 500, 3, -7)).toBeCloseTo(cellNoise(i - 500, 3, -7), 12);
    sum += cellNoise(i, i >> 3, -i);
  }
  expect(sum / 1000).toBeGreaterThan(0.45);
  expect(sum / 1000).toBeLessThan(0.55);
});

test('a place has the same noise alone and after any other, on all sides of zero', () => {
  const places = Array.from({ length: 900 }, (_, i) => ((i * 7919) % 613) / 100 - 3);
  const noise = smoothNoise(places, 4);
  noise.forEach((n, p) => {
    const [x, y, z] = places.slice(3 * p, 3 * p + 3) as [number, number, number];
    expect(n).toBe(noiseAt(4 * x, 4 * y, 4 * z));
  });
});

test('two bytes per vertex, around the middle', () => {
  const positions = Float32Array.from({ length: 3000 }, (_, i) => (i % 97) * 0.01);
  const mottle = skinMottle(positions);
  expect(mottle.length).toBe(2000);
  const mean = mottle.reduce((sum, byte) => sum + byte, 0) / mottle.length;
  expect(Math.abs(mean - 128)).toBeLessThan(25);
});
