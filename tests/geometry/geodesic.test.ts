import { describe, expect, test } from 'vitest';
import { SurfaceBvh } from '../../src/geometry/bvhSurface';
import { GeodesicSurface, type SurfaceLine } from '../../src/geometry/geodesic';
import { gridSurface, icosphere } from './analyticSurfaces';

const EDGE = 0.004;

/** The polyline through `points` (on the surface) with the triangle under each. */
function lineOn(bvh: SurfaceBvh, points: [number, number, number][]): SurfaceLine {
  const hits = points.map((point) => bvh.nearest(point));
  const arcM = new Float32Array(points.length);
  for (let i = 1; i < points.length; i++) {
    const [a, b] = [points[i - 1], points[i]];
    if (a && b) arcM[i] = arcM[i - 1] + Math.hypot(b[0] - a[0], b[1] - a[1], b[2] - a[2]);
  }
  return {
    points: Float32Array.from(points.flat()),
    triangles: Uint32Array.from(hits, (hit) => hit?.triangle ?? 0),
    arcM,
  };
}

/** Largest and mean error relative to the true distance, over vertices at least 3 edges away from the line. */
function errors(
  surface: { positions: Float32Array; indices: Uint32Array },
  points: [number, number, number][],
  truth: (vertex: number) => number,
): { worst: number; mean: number; reached: number } {
  const geodesics = new GeodesicSurface(surface.positions, surface.indices);
  const line = lineOn(new SurfaceBvh(surface.positions, surface.indices), points);
  const field = geodesics.distanceFrom(line);
  let worst = 0;
  let sum = 0;
  let counted = 0;
  for (const vertex of field.reached) {
    const exact = truth(vertex);
    if (!(exact > 3 * EDGE)) continue;
    const error = Math.abs(field.distanceM[vertex] - exact) / exact;
    worst = Math.max(worst, error);
    sum += error;
    counted++;
  }
  return { worst, mean: sum / counted, reached: field.reached.length };
}

const steps = (n: number) => Array.from({ length: n }, (_, i) => i / (n - 1));

describe('geodesic distance agrees with closed forms on 4 mm triangles', () => {
  const plane = gridSurface({
    nu: 80,
    nv: 92,
    range: { u: [-0.16, 0.16], v: [-0.16, 0.16] },
    map: (u, v) => [u, v, 0],
  });

  test('plane, from a point', () => {
    const { worst, mean, reached } = errors(plane, [[0.0013, 0.0007, 0]], (v) =>
      Math.hypot(plane.uv[2 * v] - 0.0013, plane.uv[2 * v + 1] - 0.0007),
    );
    expect(reached).toBe(plane.positions.length / 3);
    expect(worst).toBeLessThan(0.02);
    expect(mean).toBeLessThan(0.005);
  });

  test('plane, from a stroke with round ends', () => {
    const points = steps(41).map((t): [number, number, number] => [0.12 * (t - 0.5), 0.04 * (t - 0.5), 0]);
    const { worst, mean } = errors(plane, points, (v) => {
      const [x, y] = [plane.uv[2 * v], plane.uv[2 * v + 1]];
      const t = Math.min(0.5, Math.max(-0.5, (x * 0.12 + y * 0.04) / (0.12 ** 2 + 0.04 ** 2)));
      return Math.hypot(x - 0.12 * t, y - 0.04 * t);
    });
    expect(worst).toBeLessThan(0.02);
    expect(mean).toBeLessThan(0.005);
  });

  test('sphere, from a point', () => {
    const radius = 0.1;
    const sphere = icosphere(radius, 5);
    const { worst, mean } = errors(
      sphere,
      [[0, 0, radius]],
      (v) => radius * Math.acos(Math.min(1, Math.max(-1, sphere.positions[3 * v + 2] / radius))),
    );
    expect(worst).toBeLessThan(0.02);
    expect(mean).toBeLessThan(0.005);
  });

  test('cylinder, from a stroke along it', () => {
    const radius = 0.05;
    const cylinder = gridSurface({
      nu: 78,
      nv: 92,
      wrapU: true,
      range: { u: [0, 2 * Math.PI], v: [0, 0.32] },
      map: (u, v) => [radius * Math.sin(u), v, radius * Math.cos(u)],
    });
    const points = steps(61).map((t): [number, number, number] => [0, 0.08 + 0.16 * t, radius]);
    const { worst, mean } = errors(cylinder, points, (v) => {
      const angle = Math.abs(Math.atan2(cylinder.positions[3 * v], cylinder.positions[3 * v + 2]));
      const y = cylinder.positions[3 * v + 1];
      return Math.hypot(radius * angle, Math.max(0, 0.08 - y, y - 0.24));
    });
    expect(worst).toBeLessThan(0.02);
    expect(mean).toBeLessThan(0.005);
  });

  test('cone, from a point: its flat development', () => {
    // Half angle with sine 1/2: the cone unrolls to a half disc; angle in the plane = u / 2.
    const cone = gridSurface({
      nu: 120,
      nv: 70,
      wrapU: true,
      range: { u: [0, 2 * Math.PI], v: [0.06, 0.3] },
      map: (u, s) => [0.5 * s * Math.sin(u), Math.sqrt(0.75) * s, 0.5 * s * Math.cos(u)],
    });
    const s0 = 0.18;
    const { worst, mean } = errors(cone, [[0, Math.sqrt(0.75) * s0, 0.5 * s0]], (v) => {
      const x = cone.positions[3 * v];
      const z = cone.positions[3 * v + 2];
      const s = Math.hypot(x, z) / 0.5;
      const turn = Math.abs(Math.atan2(x, z)) / 2;
      // Past this turn the straight line would run over the missing tip; those vertices are left out.
      const distance = Math.sqrt(s * s + s0 * s0 - 2 * s * s0 * Math.cos(turn));
      const nearestToTip = (s * s0 * Math.sin(turn)) / distance;
      return nearestToTip > 0.075 || turn < 0.2 ? distance : Number.NaN;
    });
    expect(worst).toBeLessThan(0.02);
    expect(mean).toBeLessThan(0.005);
  });

  test('torus, from its outer equator: arc of the tube', () => {
    const [ring, tube] = [0.12, 0.04];
    const torus = gridSurface({
      nu: 240,
      nv: 72,
      wrapU: true,
      wrapV: true,
      range: { u: [0, 2 * Math.PI], v: [0, 2 * Math.PI] },
      map: (u, v) => [
        (ring + tube * Math.cos(v)) * Math.sin(u),
        tube * Math.sin(v),
        (ring + tube * Math.cos(v)) * Math.cos(u),
      ],
    });
    const points = steps(400).map((t): [number, number, number] => [
      (ring + tube) * Math.sin(2 * Math.PI * t),
      0,
      (ring + tube) * Math.cos(2 * Math.PI * t),
    ]);
    const { worst, mean } = errors(torus, points, (v) => {
      const x = torus.positions[3 * v];
      const z = torus.positions[3 * v + 2];
      return tube * Math.abs(Math.atan2(torus.positions[3 * v + 1], Math.hypot(x, z) - ring));
    });
    expect(worst).toBeLessThan(0.02);
    expect(mean).toBeLessThan(0.005);
  });
});

test('a mesh of obtuse triangles is unfolded, not stepped over', () => {
  // Rows six times as wide as high: most corners are obtuse.
  const plane = gridSurface({
    nu: 40,
    nv: 240,
    jitter: 0.1,
    range: { u: [-0.16, 0.16], v: [-0.16, 0.16] },
    map: (u, v) => [u, v, 0],
  });
  const { worst } = errors(plane, [[0, 0, 0]], (v) => {
    const distance = Math.hypot(plane.uv[2 * v], plane.uv[2 * v + 1]);
    return distance > 0.03 ? distance : Number.NaN;
  });
  expect(worst).toBeLessThan(0.05);
});

test('the two sides of a fold are far apart on the surface', () => {
  // A sheet bent over a narrow edge: 2 mm apart in space, 80 mm apart along the surface.
  const gap = 0.001;
  const sheet = gridSurface({
    nu: 60,
    nv: 70,
    jitter: 0,
    range: { u: [-0.12, 0.12], v: [-0.1, 0.1] },
    map: (u, v) => {
      const around = Math.PI * gap;
      if (Math.abs(u) < around / 2) return [gap * Math.cos(u / gap), v, gap * Math.sin(u / gap)];
      const s = Math.abs(u) - around / 2;
      return [-s, v, Math.sign(u) * gap];
    },
  });
  const bvh = new SurfaceBvh(sheet.positions, sheet.indices);
  const geodesics = new GeodesicSurface(sheet.positions, sheet.indices);
  const line = lineOn(bvh, [[-0.04, 0, gap]]);
  const field = geodesics.distanceFrom(line, () => 0.03);
  const leaked = [...field.reached].filter((v) => sheet.positions[3 * v + 2] < -0.9 * gap);
  expect(field.reached.length).toBeGreaterThan(100);
  expect(leaked).toEqual([]);
});

test('a source on a vertex that the mesh lacks is refused in words', () => {
  const sphere = icosphere(0.05, 2);
  const { marcher } = new GeodesicSurface(sphere.positions, sphere.indices);
  expect(() => marcher.march({ vertex: [99999], distanceM: [0], arcM: [0] })).toThrow(
    /FastMarcher: source vertex 99999 is not on the mesh of 162 vertices/,
  );
});
