import { expect, test } from 'vitest';
import { cellNoise, skinMottle, smoothNoise } from '../../../src/scene/skin/skinMottle';

test('noise is smooth: neighbours a thousandth of a cell apart differ by less than a hundredth', () => {
  for (let i = 0; i < 400; i++) {
    const [x, y, z] = [i * 0.37 - 60, i * 0.11, 40 - i * 0.23];
    expect(Math.abs(smoothNoise(x, y, z) - smoothNoise(x + 0.001, y, z))).toBeLessThan(0.01);
  }
});

test('on the lattice it is the noise of the cell, even by value', () => {
  let sum = 0;
  for (let i = 0; i < 1000; i++) {
    expect(smoothNoise(i - 500, 3, -7)).toBeCloseTo(cellNoise(i - 500, 3, -7), 12);
    sum += cellNoise(i, i >> 3, -i);
  }
  expect(sum / 1000).toBeGreaterThan(0.45);
  expect(sum / 1000).toBeLessThan(0.55);
});

test('two bytes per vertex, around the middle', () => {
  const positions = Float32Array.from({ length: 3000 }, (_, i) => (i % 97) * 0.01);
  const mottle = skinMottle(positions);
  expect(mottle.length).toBe(2000);
  const mean = mottle.reduce((sum, byte) => sum + byte, 0) / mottle.length;
  expect(Math.abs(mean - 128)).toBeLessThan(25);
});
