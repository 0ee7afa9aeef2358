import { SphereGeometry, TorusGeometry } from 'three';
import { describe, expect, it } from 'vitest';
import { insetLoop } from '../../src/geometry/insetLoop';
import { deepestPoint, loopRegions, loopsContain } from '../../src/geometry/loopRegions';
import { onPlane, sliceMesh, slicePlane } from '../../src/geometry/slice';
import { weldedShape } from './weldedShape';

const LEVEL = slicePlane([0, 0, 0], [0, 1, 0], [0, 0, 1]);
const at = (y: number) => slicePlane([0, y, 0], [0, 1, 0], [0, 0, 1]);
const ball = (radius: number) => weldedShape(new SphereGeometry(radius, 96, 64));

describe('the axes of a plane', () => {
  it.each([
    [
      [0, 1, 0],
      [0, 0, 1],
    ],
    [
      [0, -1, 0],
      [0, 0, 1],
    ],
    [
      [0.6, 0.8, 0],
      [0, 0, 1],
    ],
    [
      [0, 0, 1],
      [0, 0, 1],
    ],
    [
      [1, 0, 0],
      [0, 1, 0],
    ],
  ] as const)('are square to each other for the normal %j, and turn with it', (normal, up) => {
    const { u, v } = slicePlane([0, 0, 0], normal, up);
    const dot = (a: readonly number[], b: readonly number[]) => a.reduce((sum, x, i) => sum + x * b[i], 0);
    expect(dot(u, v)).toBeCloseTo(0);
    expect(dot(u, normal)).toBeCloseTo(0);
    expect(dot(v, normal)).toBeCloseTo(0);
    const turned = [u[1] * v[2] - u[2] * v[1], u[2] * v[0] - u[0] * v[2], u[0] * v[1] - u[1] * v[0]];
    expect(dot(turned, normal)).toBeCloseTo(1);
  });
});

describe('slicing', () => {
  it.each([0, 0.2, -0.55, 0.9])('a ball at height %f gives a disc, its area to 1 %%', (y) => {
    const { positions, indices } = ball(1);
    const loops = sliceMesh(positions, indices, at(y));
    expect(loops).toHaveLength(1);
    expect((loops[0]?.area ?? 0) / (Math.PI * (1 - y * y))).toBeCloseTo(1, 1.99);
  });

  it('puts every point on the plane and on its edge', () => {
    const { positions, indices } = ball(1);
    const plane = slicePlane([0.1, 0.2, 0], [0.48, 0.8, 0.36], [0, 0, 1]);
    const [loop] = sliceMesh(positions, indices, plane);
    expect(loop).toBeDefined();
    if (!loop) return;
    for (let i = 0; i < loop.shares.length; i++) {
      const point = onPlane(plane, loop.points[2 * i], loop.points[2 * i + 1]);
      const [a, b] = [loop.edges[2 * i], loop.edges[2 * i + 1]];
      for (const axis of [0, 1, 2] as const) {
        const [from, to] = [positions[3 * a + axis], positions[3 * b + axis]];
        expect(point[axis]).toBeCloseTo(from + loop.shares[i] * (to - from), 5);
      }
    }
  });

  it('a torus across its ring gives two discs, along it a ring with a hole', () => {
    const { positions, indices } = weldedShape(new TorusGeometry(1, 0.3, 48, 96));
    const disc = Math.PI * 0.09;
    const across = sliceMesh(positions, indices, LEVEL);
    expect(across.map(({ area }) => area / disc)).toEqual([expect.closeTo(1, 1), expect.closeTo(1, 1)]);
    const along = sliceMesh(positions, indices, slicePlane([0, 0, 0], [0, 0, 1], [0, 1, 0]));
    expect(along.filter(({ area }) => area > 0)).toHaveLength(1);
    expect(along.filter(({ area }) => area < 0)).toHaveLength(1);
    const ring = Math.PI * (1.3 ** 2 - 0.7 ** 2);
    expect(along.reduce((sum, { area }) => sum + area, 0) / ring).toBeCloseTo(1, 1.99);
  });

  it('a plane through whole rows of vertices gives one closed line, not none and not two', () => {
    const { positions, indices } = weldedShape(new SphereGeometry(1, 32, 16));
    const heights = new Set<number>();
    for (let v = 1; v < positions.length; v += 3) heights.add(positions[v]);
    heights.delete(Math.max(...heights));
    expect(heights.size).toBeGreaterThan(14);
    for (const y of heights) if (y > -0.999) expect(sliceMesh(positions, indices, at(y))).toHaveLength(1);
    const [equator] = sliceMesh(positions, indices, at(0));
    expect((equator?.area ?? 0) / Math.PI).toBeCloseTo(1, 1);
  });

  it('nothing where the plane misses, touches, or is far off', () => {
    const { positions, indices } = ball(1);
    for (const y of [1.0001, -1.0001, 1e9, -1e9]) expect(sliceMesh(positions, indices, at(y))).toEqual([]);
    expect(sliceMesh([], [], LEVEL)).toEqual([]);
  });

  it('closes an open mesh straight across', () => {
    const { positions, indices } = ball(1);
    const open = indices.slice(0, Math.floor(indices.length * 0.66));
    const [loop] = sliceMesh(positions, open, slicePlane([0, 0, 0], [1, 0, 0], [0, 1, 0]));
    expect(loop?.area).toBeGreaterThan(0.5);
    expect(loop?.area).toBeLessThan(0.9 * Math.PI);
  });
});

describe('nested shells', () => {
  const shell = (radius: number, inward: boolean) => {
    const { positions, indices } = ball(radius);
    const turned = inward ? Uint32Array.from(indices).reverse() : indices;
    return sliceMesh(positions, turned, LEVEL);
  };

  it('a hole belongs to the smallest line around it, an island to itself', () => {
    const regions = loopRegions([
      ...shell(3, false),
      ...shell(2, true),
      ...shell(1, false),
      ...shell(0.5, true),
    ]);
    expect(regions).toHaveLength(2);
    const [island, ring] = regions;
    expect((island?.outer.area ?? 0) / Math.PI).toBeCloseTo(1, 1.5);
    expect(island?.holes).toHaveLength(1);
    expect((ring?.outer.area ?? 0) / Math.PI).toBeCloseTo(9, 0);
    expect((ring?.holes[0]?.area ?? 0) / Math.PI).toBeCloseTo(-4, 0);
    const loops = [...shell(3, false), ...shell(2, true), ...shell(1, false), ...shell(0.5, true)];
    expect([0, 0.7, 1.5, 2.5, 3.5].map((x) => loopsContain(loops, x, 0.01))).toEqual([
      false,
      true,
      false,
      true,
      false,
    ]);
  });

  it('the deepest point of a ring lies in the middle of its wall', () => {
    const [ring] = loopRegions([...shell(3, false), ...shell(2, true)]);
    if (!ring) throw new Error('no ring');
    const { x, y, distance } = deepestPoint(ring);
    expect(Math.hypot(x, y)).toBeCloseTo(2.5, 1);
    expect(distance).toBeGreaterThan(0.45);
  });
});

describe('the band along an edge', () => {
  const disc = () => sliceMesh(ball(1).positions, ball(1).indices, LEVEL)[0]?.points ?? new Float64Array();

  it('runs parallel to the edge, inside', () => {
    const points = disc();
    const { inward, widths } = insetLoop(points, 0.1, false);
    for (let i = 0; i < widths.length; i++) {
      const inner = Math.hypot(
        points[2 * i] + 0.1 * inward[2 * i],
        points[2 * i + 1] + 0.1 * inward[2 * i + 1],
      );
      expect(inner).toBeCloseTo(0.9, 2);
    }
  });

  it('stays clear of the other side, however wide it is asked to be', () => {
    const { widths } = insetLoop(disc(), 5, true);
    for (const width of widths) expect(width).toBeLessThan(1);
    expect(Math.min(...widths)).toBeGreaterThan(0.5);
  });
});
