import { describe, expect, it } from 'vitest';
import { spread } from '../../../src/scene/labels/spread';
import { seededRandom } from '../../geometry/seededRandom';

describe('spread', () => {
  it('leaves alone what has room', () => expect(spread([0, 30, 70], 20, -50, 100)).toEqual([0, 30, 70]));
  it('moves neighbours apart by equal shares', () => expect(spread([50, 50], 20, 0, 100)).toEqual([40, 60]));
  it('pushes a pool back inside its ends', () => {
    expect(spread([0, 0, 0], 10, 0, 100)).toEqual([0, 10, 20]);
    expect(spread([99, 99, 100], 10, 0, 100)).toEqual([80, 90, 100]);
  });
  it.each([1, 2, 3, 4])('keeps order, gap and ends for random places, seed %i', (seed) => {
    const random = seededRandom(seed);
    const places = Array.from({ length: 20 }, () => random() * 400).sort((a, b) => a - b);
    const moved = spread(places, 20, 0, 400);
    moved.forEach((place, i) => {
      expect(place).toBeGreaterThanOrEqual(-1e-9);
      expect(place).toBeLessThanOrEqual(400 + 1e-9);
      if (i > 0) expect(place - (moved[i - 1] ?? 0)).toBeGreaterThanOrEqual(20 - 1e-9);
    });
  });
});
