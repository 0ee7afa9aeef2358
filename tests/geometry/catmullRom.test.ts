import { CatmullRomCurve3, Vector3 } from 'three';
import { describe, expect, it } from 'vitest';
import { centripetal } from '../../src/geometry/catmullRom';

const POINTS = [
  [0, 0, 0],
  [1, 0, 0],
  [1.2, 2, 0],
  [5, 2, 1],
  [5, 2.1, 1.4],
] as const;

describe('a centripetal curve', () => {
  it('is the one that three draws', () => {
    const three = new CatmullRomCurve3(
      POINTS.map((point) => new Vector3(...point)),
      false,
      'centripetal',
    );
    const curve = centripetal(POINTS, 6);
    expect(curve).toHaveLength(25);
    for (const [i, point] of curve.entries()) {
      const other = three.getPoint(i / 24).toArray();
      for (const c of [0, 1, 2] as const) expect(point[c], `${i}`).toBeCloseTo(other[c], 9);
    }
  });

  it('passes through its points and carries what else they have', () => {
    const curve = centripetal(
      [
        [0, 0, 0, 4],
        [0, 1, 0, 4],
        [0, 2, 0, 2],
      ],
      2,
    );
    expect(curve[2]).toEqual([0, 1, 0, 4]);
    expect(curve[3]?.[3]).toBeLessThan(4);
    expect(curve[3]?.[3]).toBeGreaterThan(2);
    expect(curve.at(-1)).toEqual([0, 2, 0, 2]);
  });

  it('of one point or none is that', () => {
    expect(centripetal([], 3)).toEqual([]);
    expect(centripetal([[1, 2, 3]], 3)).toEqual([[1, 2, 3]]);
  });
});
