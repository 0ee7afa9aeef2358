import { describe, expect, it } from 'vitest';
import {
  compileLobes,
  distanceAt,
  distanceOf,
  distanceOnGrid,
  fieldAt,
  type Lobe,
} from '../../../models/build/geometry/lobes';
import { rotationMatrix, rotationVector } from '../../../models/build/geometry/rotation';
import { alignedGrid } from '../../../models/build/geometry/ScalarGrid';
import { seededRandom } from '../../geometry/seededRandom';

const SEED = 20260211;

/** Three turned, overlapping lobes with radii of 1.5 to 20 mm. */
const LOBES: Lobe[] = [
  [0, 0, 0, 20, 6, 4, 20, -35, 60, 2.1],
  [12, 6, -3, 9, 1.5, 5, -100, 30, 10, 1.4],
  [-10, -8, 4, 7, 7, 3, 0, 0, 170, 0.8],
];

describe('lobes', () => {
  it('a round lobe is a ball of radius r sqrt(2 ln w)', () => {
    const [r, w] = [8, 3];
    const field = compileLobes([[5, -2, 1, r, r, r, 0, 0, 0, w]]);
    const radius = r * Math.sqrt(2 * Math.log(w));
    expect(distanceAt(field, 5 + radius, -2, 1, 10)).toBeCloseTo(0, 9);
    expect(distanceAt(field, 5, -2 - radius + 0.2, 1, 10)).toBeCloseTo(0.2, 2);
    expect(distanceAt(field, 5, -2, 1 + radius + 0.2, 10)).toBeCloseTo(-0.2, 2);
  });

  it('an ellipsoid turned by 90 degrees about z swaps x and y', () => {
    const field = compileLobes([[0, 0, 0, 10, 4, 2, 0, 0, 90, 2]]);
    const k = Math.sqrt(2 * Math.LN2);
    for (const [x, y, z] of [
      [4 * k, 0, 0],
      [0, 10 * k, 0],
      [0, 0, 2 * k],
    ] as const) {
      expect(distanceAt(field, x, y, z, 10)).toBeCloseTo(0, 6);
    }
  });

  it(`the gradient equals central differences (seed ${SEED})`, () => {
    const field = compileLobes(LOBES);
    const random = seededRandom(SEED);
    const at = new Float64Array(4);
    const side = new Float64Array(4);
    const h = 1e-4;
    for (let n = 0; n < 200; n++) {
      const p = [0, 1, 2].map(() => (random() - 0.5) * 40) as [number, number, number];
      fieldAt(field, ...p, at);
      if (at[0] < 0.05) continue;
      for (let c = 0; c < 3; c++) {
        const [a, b] = [[...p], [...p]] as [typeof p, typeof p];
        a[c] = p[c] + h;
        b[c] = p[c] - h;
        const up = fieldAt(field, ...a, side)[0];
        const down = fieldAt(field, ...b, side)[0];
        expect((up - down) / (2 * h)).toBeCloseTo(at[c + 1], 5);
      }
    }
  });

  it.each([1, 0.37, 2.5])('a grid of %s mm holds what the points hold', (spacing) => {
    const field = compileLobes(LOBES);
    const band = 5;
    const grid = distanceOnGrid(field, alignedGrid([-30, -21, -14], [33, 25, 17], spacing, 0), band);
    const [nx, ny] = grid.size;
    let worst = 0;
    let near = 0;
    for (let i = 0; i < grid.values.length; i++) {
      const x = grid.origin[0] + spacing * (i % nx);
      const y = grid.origin[1] + spacing * (Math.floor(i / nx) % ny);
      const z = grid.origin[2] + spacing * Math.floor(i / (nx * ny));
      const there = distanceAt(field, x, y, z, band);
      if (Math.abs(there) < band) near++;
      worst = Math.max(worst, Math.abs(there - grid.values[i]));
    }
    expect(near).toBeGreaterThan(100);
    expect(worst).toBeLessThan(1e-4);
  });

  it('is -band where no lobe reaches, and at lobes cut off by the border of the grid', () => {
    const field = compileLobes([[0, 0, 0, 2, 2, 2, 0, 0, 0, 2]]);
    const grid = distanceOnGrid(field, alignedGrid([0, 0, 0], [40, 3, 3], 1, 0, 99), 6);
    expect(grid.values[0]).toBe(6);
    expect(grid.values[40]).toBe(-6);
    expect(grid.values).not.toContain(99);
  });

  it('reads the sign off log f where there is no slope', () => {
    expect(distanceOf(2, 0, 0, 0, 7)).toBe(7);
    expect(distanceOf(0.5, 0, 0, 0, 7)).toBe(-7);
    expect(distanceOf(0, 0, 0, 0, 7)).toBe(-7);
  });

  it('names the lobe that has no size', () => {
    expect(() => compileLobes([LOBES[0], [0, 0, 0, 1, 0, 1, 0, 0, 0, 1]])).toThrow(
      'compileLobes: lobe 1 has radii 1, 0, 1 and weight 1; all four must be above 0',
    );
  });
});

describe('rotation', () => {
  it.each([
    [0, 0, 0],
    [30, -100, 50],
    [0, 0, 180],
    [0, 179.9, 0],
    [1e-3, 0, 0],
  ])('vector (%s, %s, %s) survives the way to a matrix and back', (x, y, z) => {
    const there = rotationMatrix(x, y, z);
    const back = rotationMatrix(...rotationVector(there));
    there.forEach((v, i) => {
      expect(back[i]).toBeCloseTo(v, 9);
    });
  });
});
