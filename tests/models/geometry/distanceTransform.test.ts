import { describe, expect, it } from 'vitest';
import { nearestSeeds } from '../../../models/build/geometry/distanceTransform';
import { meshDistance } from '../../../models/build/geometry/meshDistance';
import { alignedGrid } from '../../../models/build/geometry/ScalarGrid';
import { icosphere } from '../../geometry/analyticSurfaces';
import { seededRandom } from '../../geometry/seededRandom';

const SIZE = [11, 7, 9] as const;

function squaredBetween(a: number, b: number): number {
  const [nx, ny] = SIZE;
  const at = (p: number) => [p % nx, Math.floor(p / nx) % ny, Math.floor(p / (nx * ny))] as const;
  const [p, q] = [at(a), at(b)];
  return (p[0] - q[0]) ** 2 + (p[1] - q[1]) ** 2 + (p[2] - q[2]) ** 2;
}

describe('nearestSeeds', () => {
  for (const seed of [1, 2, 3, 4, 5, 6]) {
    it(`finds for every sample a seed as near as the best of all seeds, seed ${seed}`, () => {
      const random = seededRandom(seed);
      const isSeed = Uint8Array.from({ length: SIZE[0] * SIZE[1] * SIZE[2] }, () =>
        random() < 0.01 * seed ? 1 : 0,
      );
      isSeed[Math.floor(random() * isSeed.length)] = 1;
      const seeds = [...isSeed.keys()].filter((p) => isSeed[p]);
      const nearest = nearestSeeds(SIZE, isSeed);
      for (let p = 0; p < isSeed.length; p++) {
        const found = nearest[p];
        expect(isSeed[found]).toBe(1);
        expect(squaredBetween(p, found)).toBe(Math.min(...seeds.map((s) => squaredBetween(p, s))));
      }
    });
  }

  it('answers -1 everywhere when there is no seed', () => {
    expect(new Set(nearestSeeds([3, 4, 5], new Uint8Array(60)))).toEqual(new Set([-1]));
  });
});

describe('meshDistance', () => {
  it('is never too short, too long by a third of the spacing at most and a twentieth in the mean, on a ball', () => {
    const spacing = 3;
    const grid = alignedGrid([-60, -60, -60], [60, 60, 60], spacing, 0);
    const { values, size, origin } = meshDistance(grid, [icosphere(0.03, 5)]);
    let sum = 0;
    let longest = 0;
    let shortest = 0;
    values.forEach((value, p) => {
      const i = [p % size[0], Math.floor(p / size[0]) % size[1], Math.floor(p / (size[0] * size[1]))];
      const r = Math.hypot(...i.map((n, c) => origin[c] + n * spacing));
      const error = value - Math.abs(r - 30);
      sum += error;
      longest = Math.max(longest, error);
      shortest = Math.min(shortest, error);
    });
    // 0.02 mm is what the flat triangles cut off the ball.
    expect(shortest).toBeGreaterThan(-0.02);
    expect(longest).toBeLessThan(spacing / 3);
    expect(sum / values.length).toBeLessThan(spacing / 20);
  });

  it('says what to do when the mesh lies outside the grid', () => {
    const grid = alignedGrid([100, 100, 100], [120, 120, 120], 4, 0);
    expect(() => meshDistance(grid, [icosphere(0.03, 2)])).toThrow(/SeedCloud.distance: no surface point/);
  });
});
