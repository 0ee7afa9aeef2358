import { describe, expect, test } from 'vitest';
import { SurfaceBvh } from '../../src/geometry/bvhSurface';
import { closestPointOnTriangle } from '../../src/geometry/closestPointOnTriangle';
import { gridSurface, icosphere } from './analyticSurfaces';
import { seededRandom } from './seededRandom';

const sphere = icosphere(0.1, 4);
const bvh = new SurfaceBvh(sphere.positions, sphere.indices);
const random = seededRandom(3);
const anywhere = (): [number, number, number] => [
  0.4 * random() - 0.2,
  0.4 * random() - 0.2,
  0.4 * random() - 0.2,
];

describe('queries on a sphere of 100 mm (seed 3)', () => {
  test('the nearest point is that of a search through all triangles', () => {
    for (let i = 0; i < 60; i++) {
      const point = anywhere();
      let least = Infinity;
      for (let t = 0; t < sphere.indices.length; t += 3) {
        const corners = [0, 1, 2].flatMap((k) => {
          const v = 3 * (sphere.indices[t + k] ?? 0);
          return [...sphere.positions.subarray(v, v + 3)];
        }) as [number, number, number, number, number, number, number, number, number];
        least = Math.min(least, closestPointOnTriangle(...point, ...corners));
      }
      const found = bvh.nearest(point);
      expect(found?.distanceM).toBeCloseTo(Math.sqrt(least), 9);
      const away = Math.hypot(...point.map((c, k) => c - (found?.point[k] ?? 9)));
      expect(away).toBeCloseTo(found?.distanceM ?? 9, 9);
    }
  });

  test('a ray from within leaves once, one from without enters and leaves, nearest first', () => {
    for (let i = 0; i < 200; i++) {
      const inside = anywhere().map((c) => 0.2 * c) as [number, number, number];
      const direction = anywhere();
      const hits = bvh.rayHits(inside, direction);
      expect(hits.map(({ outward }) => outward)).toEqual([true]);
      expect(Math.hypot(...(hits[0]?.point ?? [9, 9, 9]))).toBeCloseTo(0.1, 3);
      const length = Math.hypot(...direction);
      const before = inside.map((c, k) => c - (0.5 * (direction[k] ?? 0)) / length) as [
        number,
        number,
        number,
      ];
      expect(bvh.rayHits(before, direction).map(({ outward }) => outward)).toEqual([false, true]);
      expect(bvh.rayHits(before, direction, 0.3)).toEqual([]);
    }
  });

  test('inside is inside', () => {
    for (let i = 0; i < 200; i++) {
      const point = anywhere();
      const radius = Math.hypot(...point);
      if (Math.abs(radius - 0.1) > 0.002) expect(bvh.contains(point)).toBe(radius < 0.1);
    }
  });
});

test('a ray along the plane of a flat sheet and triangles that share one centroid do not break the tree', () => {
  const sheet = gridSurface({
    nu: 9,
    nv: 9,
    jitter: 0,
    range: { u: [0, 1], v: [0, 1] },
    map: (u, v) => [u, v, 0],
  });
  const flat = new SurfaceBvh(sheet.positions, sheet.indices);
  expect(flat.rayHits([0.31, 0.47, 1], [0, 0, -1])).toHaveLength(1);
  expect(flat.nearest([0.5, 0.5, 0.2])?.distanceM).toBeCloseTo(0.2);
  expect(flat.nearest([0.5, 0.5, 0.2], 0.1)).toBeNull();
  const stacked = new SurfaceBvh(
    Float32Array.from([0, 0, 0, 1, 0, 0, 0, 1, 0]),
    Uint32Array.from(Array(40).fill([0, 1, 2]).flat()),
  );
  expect(stacked.rayHits([0.2, 0.2, 1], [0, 0, -1])).toHaveLength(40);
});
