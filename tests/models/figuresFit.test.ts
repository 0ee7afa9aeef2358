import { describe, expect, it } from 'vitest';
import { compileLobes, distanceAt, type Lobe } from '../../models/build/geometry/lobes';
import { alignedGrid } from '../../models/build/geometry/ScalarGrid';
import { measureCentreline } from '../../models/build/measure/centreline';
import { eigen3 } from '../../models/build/measure/eigen';
import { fitLobes } from '../../models/build/measure/fit';
import { judge } from '../../models/build/measure/judge';
import { LobeModel } from '../../models/build/measure/LobeModel';
import { momentsOf } from '../../models/build/measure/moments';
import { polished } from '../../models/build/measure/polish';
import type { ReferenceMesh } from '../../models/build/measure/reference';
import { SurfaceSampler } from '../../models/build/measure/samples';
import { signedDistance } from '../../models/build/measure/solid';
import { fitSphere } from '../../models/build/measure/sphere';
import { roundLobe } from '../../models/build/measure/write';
import { seededRandom } from '../geometry/seededRandom';

const SEED = 31;

/** An ellipsoid bent along a circle of `bend` mm (0: straight), long axis along y, as a closed mesh in mm. */
function spindle(rx: number, ry: number, rz: number, bend = 0): ReferenceMesh {
  const positions: number[] = [];
  const indices: number[] = [];
  const [rings, around] = [60, 40];
  for (let i = 0; i <= rings; i++) {
    const polar = (Math.PI * i) / rings;
    for (let j = 0; j < around; j++) {
      const turn = (2 * Math.PI * j) / around;
      const y = ry * Math.cos(polar);
      const z = rz * Math.sin(polar) * Math.sin(turn) + (bend ? (y * y) / (2 * bend) : 0);
      positions.push(rx * Math.sin(polar) * Math.cos(turn), y, z);
    }
  }
  for (let i = 0; i < rings; i++) {
    for (let j = 0; j < around; j++) {
      const [a, b] = [i * around + j, i * around + ((j + 1) % around)];
      // At the poles one of the two triangles has no area.
      if (i > 0) indices.push(a, b, b + around);
      if (i < rings - 1) indices.push(a, b + around, a + around);
    }
  }
  const mesh = { positions: Float64Array.from(positions), indices: Uint32Array.from(indices) };
  return { id: 'spindle', fma: 'FMA0', kind: 'muscle', ...mesh };
}

describe('measuring figures', () => {
  it('moments of an ellipsoid equal 4/3 pi abc', () => {
    const { volume, centroid } = momentsOf(spindle(6, 30, 9));
    expect(volume / ((4 / 3) * Math.PI * 6 * 30 * 9)).toBeCloseTo(1, 1);
    for (const c of centroid) expect(c).toBeCloseTo(0, 6);
  });

  it.each([
    ['straight', 0],
    ['bent', 40],
  ])('a %s spindle of 12 by 60 by 18 mm is met within 0.1 mm by rounded lobes', (_, bend) => {
    const mesh = spindle(6, 30, 9, bend);
    const signed = signedDistance(mesh, 0.8);
    const sampler = new SurfaceSampler(mesh, signed);
    const plan = { first: 6, most: 16, meanMm: 0.08, p95Mm: 0.25, steps: 20 };
    const lobes = fitLobes(sampler, signed, plan).model.toLobes().map(roundLobe);
    const verdict = judge(lobes, sampler, signed, 1500);
    expect(verdict.meanMm).toBeLessThan(0.1);
    expect(verdict.dice).toBeGreaterThan(0.975);
    expect(verdict.pieces).toBe(1);
  });

  it('polishing brings the same lobes nearer', () => {
    const mesh = spindle(6, 30, 9, 40);
    const signed = signedDistance(mesh, 0.8);
    const sampler = new SurfaceSampler(mesh, signed);
    const { model } = fitLobes(sampler, signed, { first: 4, most: 4, meanMm: 0, p95Mm: 0, steps: 6 });
    const near = (lobes: readonly Lobe[]) => judge(lobes.map(roundLobe), sampler, signed, 1500).meanMm;
    const fine = polished(model, sampler, signed, 1, 2000);
    expect(fine.count).toBe(model.count);
    expect(near(fine.toLobes())).toBeLessThan(0.9 * near(model.toLobes()));
  });

  it('the centreline of a bent spindle follows its axis, upper end first', () => {
    const line = measureCentreline('spindle', signedDistance(spindle(6, 40, 6, 50), 1));
    expect(line).toBeDefined();
    const points = line?.points ?? [];
    expect(points[0]?.[1]).toBeGreaterThan(25);
    expect(points.at(-1)?.[1]).toBeLessThan(-25);
    for (const [x, y, z] of points) {
      expect(Math.abs(x)).toBeLessThan(1);
      // Slices are cut by distance inside the solid, so their centroids lean a little into the bend.
      expect(Math.abs(z - (y * y) / 100)).toBeLessThan(2.5);
    }
    const widest = Math.max(...(line?.radii ?? []));
    expect(widest).toBeGreaterThan(5);
    expect(widest).toBeLessThan(7.5);
  });

  it(`lobes survive the way into the fit's own form and back (seed ${SEED})`, () => {
    const random = seededRandom(SEED);
    const lobes = Array.from({ length: 5 }, (): Lobe => {
      const between = (a: number, b: number) => a + (b - a) * random();
      return [
        between(-20, 20),
        between(-20, 20),
        between(-20, 20),
        between(1, 15),
        between(1, 15),
        between(1, 15),
        between(-170, 170),
        between(-90, 90),
        between(-90, 90),
        between(0.5, 3),
      ];
    });
    const there = compileLobes(lobes);
    const back = compileLobes(LobeModel.from(lobes).toLobes());
    for (let n = 0; n < 100; n++) {
      const p = [0, 1, 2].map(() => (random() - 0.5) * 50) as [number, number, number];
      expect(distanceAt(back, ...p, 8)).toBeCloseTo(distanceAt(there, ...p, 8), 6);
    }
  });

  it('a sphere is found again from points on a cap of it', () => {
    const random = seededRandom(SEED);
    const points = Array.from({ length: 60 }, () => {
      const polar = 1.2 * random();
      const turn = 2 * Math.PI * random();
      const unit = [Math.sin(polar) * Math.cos(turn), Math.cos(polar), Math.sin(polar) * Math.sin(turn)];
      return unit.map((u, c) => [-87, 894, 79][c] + 23 * u) as [number, number, number];
    });
    const { centre, radius } = fitSphere(points);
    expect(radius).toBeCloseTo(23, 6);
    expect(Math.hypot(centre[0] + 87, centre[1] - 894, centre[2] - 79)).toBeLessThan(1e-6);
    expect(() => fitSphere(points.slice(0, 3))).toThrow('3 points do not fix a sphere');
  });

  it('the eigenvectors of a symmetric matrix give it back', () => {
    const m = [4, 9, 2, 1.5, -0.7, 0.3];
    const { values, vectors } = eigen3(m);
    const entry = (i: number, j: number) => vectors.reduce((sum, v, k) => sum + values[k] * v[i] * v[j], 0);
    [entry(0, 0), entry(1, 1), entry(2, 2), entry(0, 1), entry(0, 2), entry(1, 2)].forEach((v, i) => {
      expect(v).toBeCloseTo(m[i], 9);
    });
  });

  it('a solid in two pieces gives the centreline of the larger one', () => {
    const grid = alignedGrid([0, 0, 0], [10, 40, 10], 1, 2, -3);
    for (let i = 0; i < grid.values.length; i++) {
      const [nx, ny] = grid.size;
      const y = grid.origin[1] + (Math.floor(i / nx) % ny);
      const [x, z] = [grid.origin[0] + (i % nx), grid.origin[2] + Math.floor(i / (nx * ny))];
      const within = x >= 0 && x <= 10 && z >= 0 && z <= 10 && y >= 0 && y <= 40 && (y < 25 || y > 30);
      if (within) grid.values[i] = 1;
    }
    const points = measureCentreline('two', grid)?.points ?? [];
    expect(points.length).toBeGreaterThan(2);
    for (const [, y] of points) expect(y).toBeLessThan(26);
  });
});
