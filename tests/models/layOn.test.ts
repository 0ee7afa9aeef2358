import { BoxGeometry, SphereGeometry } from 'three';
import { mergeVertices } from 'three/addons/utils/BufferGeometryUtils.js';
import { describe, expect, it } from 'vitest';
import { laidOn, type SheetGuide } from '../../models/build/measure/layOn';
import { SurfaceBvh } from '../../src/geometry/bvhSurface';

function solid(geometry: BoxGeometry | SphereGeometry): SurfaceBvh {
  const { index, attributes } = mergeVertices(geometry);
  return new SurfaceBvh(
    Float32Array.from(attributes.position?.array ?? []),
    Uint32Array.from(index?.array ?? []),
  );
}

/** A ball of 10 mm around the origin. */
const BALL = solid(new SphereGeometry(0.01, 64, 64));
/** A floor 10 mm under the origin, and two posts that rise to it 20 mm apart. */
const FLOOR = solid(new BoxGeometry(0.1, 0.01, 0.1).translate(0, -0.015, 0));
const POSTS = [-10, 10].map((z) => solid(new BoxGeometry(0.02, 0.02, 0.004).translate(0, -0.01, z / 1000)));

const guide: SheetGuide = {
  a: [
    [-3, 0, -10],
    [-3, 0, 10],
  ],
  b: [
    [3, 0, -10],
    [3, 0, 10],
  ],
  out: [
    [0, 1, 0],
    [0, 1, 0],
  ],
  rows: 11,
  columns: 3,
  halfMm: 0.5,
  on: [FLOOR, ...POSTS],
};
const heights = (given: SheetGuide): number[] => laidOn(given).rows.map((row) => row[1]?.[1] ?? Number.NaN);

describe('a sheet laid on solids', () => {
  it('lies just clear of what is under it, as thick as is said', () => {
    const { rows } = laidOn({
      ...guide,
      a: [
        [-3, 0, -4.1],
        [-3, 0, 4],
      ],
      b: [
        [3, 0, -4.1],
        [3, 0, 4],
      ],
      on: [BALL],
      bendMm: 1e-3,
    });
    for (const [x, y, z, half] of rows.flat()) {
      const clear = Math.hypot(x, y, z) - 10;
      expect(clear).toBeGreaterThan(0.5);
      expect(clear).toBeLessThan(2);
      expect(half).toBe(0.5);
    }
  });

  it('spans a hollow between two posts, in an arc and no deeper', () => {
    const middle = (bendMm: number) => heights({ ...guide, bendMm })[5] ?? Number.NaN;
    expect(middle(1e6)).toBeCloseTo(0.55, 1);
    expect(middle(50)).toBeLessThan(0.3);
    expect(middle(50)).toBeGreaterThan(-0.5);
  });

  it('sinks in at its ends', () => {
    const [first, , , , , middle] = heights({ ...guide, bendMm: 1e6, sinkMm: [1, 0] });
    expect((middle ?? 0) - (first ?? 0)).toBeCloseTo(1, 1);
  });

  it('runs straight when it is laid on nothing', () => {
    const { on: _, ...straight } = guide;
    expect(new Set(heights(straight))).toEqual(new Set([0]));
  });

  it('says so when nothing lies under it', () => {
    expect(() =>
      laidOn({
        ...guide,
        out: [
          [1, 0, 0],
          [1, 0, 0],
        ],
        on: [solid(new BoxGeometry(0.001, 0.001, 0.001).translate(1, 1, 1))],
      }),
    ).toThrow('nothing lies under');
  });
});
