import { MeshoptSimplifier } from 'meshoptimizer';
import { beforeAll, describe, expect, it } from 'vitest';
import { bridgePieces, cutRod } from '../../../models/build/geometry/bridge';
import { bvhOf } from '../../../models/build/geometry/bvh';
import { keepLargestPieces } from '../../../models/build/geometry/components';
import { cavity } from '../../../models/build/geometry/curvature';
import { distancesTo, mean, percentile, samplesOnSurface } from '../../../models/build/geometry/distance';
import { vertexNormals } from '../../../models/build/geometry/normals';
import { ambientOcclusion } from '../../../models/build/geometry/occlusion';
import { relaxOnField } from '../../../models/build/geometry/relax';
import { alignedGrid, type ScalarGrid } from '../../../models/build/geometry/ScalarGrid';
import { simplify } from '../../../models/build/geometry/simplify';
import { smoothAlong } from '../../../models/build/geometry/smoothAlong';
import { surfaceNets } from '../../../models/build/geometry/surfaceNets';
import { isClosedManifold, topologyOf } from '../../../models/build/geometry/topology';
import { signedVolume } from '../../../src/geometry/TriangleMesh';

type Distance = (x: number, y: number, z: number) => number;

function gridOf(distance: Distance, half: readonly [number, number, number], spacing = 1): ScalarGrid {
  const grid = alignedGrid(
    half.map((v) => -v),
    half,
    spacing,
    3,
  );
  const { origin, size, values } = grid;
  values.forEach((_, i) => {
    const [x, y, z] = [i % size[0], Math.floor(i / size[0]) % size[1], Math.floor(i / (size[0] * size[1]))];
    values[i] = distance(origin[0] + spacing * x, origin[1] + spacing * y, origin[2] + spacing * z);
  });
  return grid;
}

const ball = (radius: number): ScalarGrid =>
  gridOf((x, y, z) => radius - Math.hypot(x, y, z), [radius, radius, radius]);
const ballMesh = (radius: number) => {
  const grid = ball(radius);
  return relaxOnField(surfaceNets(grid), grid);
};
/** Upright rod of a given radius, 100 mm long, without its middle `gap` mm. */
const brokenRod = (radius: number, gap: number): ScalarGrid =>
  gridOf(
    (x, y, z) =>
      Math.min(radius - Math.hypot(x, y - Math.max(-50, Math.min(50, y)), z), Math.abs(y) - gap / 2),
    [4, 54, 4],
    0.5,
  );

beforeAll(() => MeshoptSimplifier.ready);

describe('relaxOnField', () => {
  it('puts every vertex of a ball of 20 mm within 0.02 mm of it', () => {
    const { positions } = ballMesh(20);
    for (let i = 0; i < positions.length; i += 3) {
      const radius = Math.hypot(positions[i], positions[i + 1], positions[i + 2]);
      expect(Math.abs(1000 * radius - 20)).toBeLessThan(0.02);
    }
  });
});

describe('simplify', () => {
  it('keeps a ball closed and within the error bound at a tenth of its triangles', () => {
    const fine = ballMesh(20);
    const coarse = simplify(fine, { error: 0.0003, minTriangles: 100 });
    expect(coarse.indices.length).toBeLessThan(0.1 * fine.indices.length);
    expect(isClosedManifold(topologyOf(coarse))).toBe(true);
    const away = distancesTo(samplesOnSurface(fine, 2000), bvhOf(coarse));
    expect(1000 * percentile(away, 1)).toBeLessThan(0.6);
    expect(1000 * mean(away)).toBeLessThan(0.3);
  });

  it('keeps a sheet of 1 mm a closed manifold where collapsing edges would pinch it', () => {
    const grid = gridOf(
      (x, y, z) => Math.min(0.5 - Math.abs(z - 3 * Math.sin(x / 6)), 18 - Math.hypot(x, y)),
      [18, 18, 4],
      0.5,
    );
    const sheet = simplify(relaxOnField(surfaceNets(grid), grid), { error: 0.0003, minTriangles: 60 });
    expect(isClosedManifold(topologyOf(sheet))).toBe(true);
    expect(signedVolume(sheet) / (Math.PI * 0.018 ** 2 * 0.001)).toBeGreaterThan(0.7);
  });

  it('keeps two balls on a thread one piece, and leaves no more of it dense than the thread', () => {
    const grid = gridOf(
      (x, y, z) =>
        Math.max(
          12 - Math.hypot(x, y - 20, z),
          12 - Math.hypot(x, y + 20, z),
          Math.min(0.6 - Math.hypot(x, z), 20 - Math.abs(y)),
        ),
      [13, 33, 13],
      0.5,
    );
    const fine = relaxOnField(surfaceNets(grid), grid);
    // More than the thread is thick: without a lock on it the balls part.
    const coarse = simplify(fine, { error: 0.0012, minTriangles: 20 });
    const topology = topologyOf(coarse);
    expect(isClosedManifold(topology)).toBe(true);
    expect(topology.pieces).toBe(1);
    expect(coarse.indices.length).toBeLessThan(0.02 * fine.indices.length);
  });

  it('refuses an error bound that is no length', () => {
    expect(() => simplify(ballMesh(5), { error: Number.NaN, minTriangles: 10 })).toThrow(
      /error bound is NaN/,
    );
  });
});

describe('keepLargestPieces and bridgePieces', () => {
  it('drops a crumb and fills a hollow', () => {
    const grid = gridOf(
      (x, y, z) =>
        Math.max(Math.min(10 - Math.hypot(x, y, z), Math.hypot(x, y, z) - 3), 1.5 - Math.hypot(x - 13, y, z)),
      [15, 10, 10],
    );
    expect(keepLargestPieces(grid, 1)).toHaveLength(2);
    const mesh = surfaceNets(grid);
    expect(topologyOf(mesh).pieces).toBe(1);
    expect(signedVolume(mesh) / ((4 / 3) * Math.PI * 0.01 ** 3)).toBeCloseTo(1, 1);
  });

  it('joins a tendon with a gap of 8 mm and of 30 mm straight on, but none of 60 mm', () => {
    for (const gap of [8, 30]) {
      const rod = brokenRod(1.5, gap);
      const bridges = bridgePieces(rod);
      expect(bridges).toHaveLength(1);
      const { from, to } = bridges[0];
      expect(Math.abs(Math.hypot(to[0] - from[0], to[1] - from[1], to[2] - from[2]) - gap)).toBeLessThan(2.5);
      expect(keepLargestPieces(rod, 1)).toHaveLength(1);
    }
    expect(bridgePieces(brokenRod(1.5, 60))).toEqual([]);
  });

  it('cuts a rod of another structure out of a solid', () => {
    const grid = ball(10);
    cutRod(grid, { from: [-20, 0, 0], to: [20, 0, 0], radius: 2 }, 0.2);
    const mesh = surfaceNets(grid);
    expect(topologyOf(mesh).euler).toBe(0);
    const bored = (4 / 3) * Math.PI * (0.01 ** 2 - 0.0022 ** 2) ** 1.5;
    expect(signedVolume(mesh) / bored).toBeCloseTo(1, 1);
  });

  it('builds no rung between two tendons that run side by side 18 mm apart', () => {
    const pair = gridOf(
      (x, y, z) => 1.5 - Math.hypot(Math.abs(x) - 9, y - Math.max(-30, Math.min(30 + Math.sign(x), y)), z),
      [12, 34, 4],
      0.5,
    );
    expect(bridgePieces(pair)).toEqual([]);
  });
});

describe('smoothAlong', () => {
  const beaded = (wave: number): ScalarGrid =>
    gridOf((x, y, z) => 8 + wave * Math.cos((2 * Math.PI * y) / 14) - Math.hypot(x, z), [12, 60, 12]);
  const smooth = (grid: ScalarGrid, sigma: number) =>
    smoothAlong(grid, () => ({ direction: [0, 1, 0], sigma }));

  it('takes beads of 14 mm out of a rod and keeps its radius', () => {
    const before = beaded(1);
    const after = smooth(before, 7);
    const at = (grid: ScalarGrid, y: number): number => {
      const [nx, ny] = grid.size;
      return grid.values[-grid.origin[0] + 8 + nx * (y - grid.origin[1] + ny * -grid.origin[2])];
    };
    const swing = (grid: ScalarGrid): number => Math.abs(at(grid, 0) - at(grid, 7));
    expect(swing(before)).toBeCloseTo(2, 1);
    expect(swing(after)).toBeLessThan(0.1);
    expect(Math.abs(at(after, 0))).toBeLessThan(0.1);
  });

  it('keeps the curvature of a ball, where a plain Gaussian would flatten it by 0.6 mm', () => {
    const grid = ball(40);
    const smoothed = smooth(grid, 7);
    const [nx, ny] = grid.size;
    const pole = -grid.origin[0] + 40 + nx * (-grid.origin[1] + ny * -grid.origin[2]);
    expect(Math.abs(smoothed.values[pole])).toBeLessThan(0.1);
  });
});

describe('vertex attributes', () => {
  it('gives normals of a ball that point along its radius', () => {
    const mesh = ballMesh(15);
    const normals = vertexNormals(mesh);
    for (let i = 0; i < normals.length; i += 3) {
      const p = [0, 1, 2].map((c) => mesh.positions[i + c]);
      const dot = p.reduce((sum, value, c) => sum + value * normals[i + c], 0);
      expect(dot / Math.hypot(...p)).toBeGreaterThan(0.995);
    }
  });

  it('measures the curvature of a ball: 0.5 + 0.5 / (radius * full)', () => {
    const mesh = ballMesh(20);
    const values = cavity(mesh, vertexNormals(mesh), 200);
    expect(mean(values)).toBeCloseTo(0.5 + (0.5 * 50) / 200, 2);
  });

  it('finds a lone ball open all round and a floor under a plate dark', () => {
    const mesh = ballMesh(10);
    const open = ambientOcclusion(mesh.positions, vertexNormals(mesh), mesh, { rays: 32 });
    expect(Math.min(...open)).toBeGreaterThan(0.98);
    const plate = {
      positions: new Float32Array([-1, 0.01, -1, 1, 0.01, -1, 1, 0.01, 1, -1, 0.01, 1]),
      indices: new Uint32Array([0, 1, 2, 0, 2, 3]),
    };
    const floor = ambientOcclusion(new Float32Array([0, 0, 0]), new Float32Array([0, 1, 0]), plate, {
      rays: 64,
      reach: 0.06,
    });
    // Hits at distance 0.01 / cos: the mean of 1 - (0.01 / (0.06 cos))^2 over cosine-weighted rays within reach is
    // 1 - a - a ln(1/a) with a = (1/6)^2 by integration over cos.
    const a = 1 / 36;
    expect(1 - floor[0]).toBeCloseTo(1 - a - a * Math.log(1 / a), 1);
  });
});

describe('samplesOnSurface', () => {
  it('spreads by area: a rectangle of two unequal halves gets its shares', () => {
    const mesh = {
      positions: new Float32Array([0, 0, 0, 3, 0, 0, 3, 1, 0, 0, 1, 0]),
      indices: new Uint32Array([0, 1, 2, 0, 2, 3]),
    };
    const points = samplesOnSurface(mesh, 3000);
    let left = 0;
    for (let i = 0; i < points.length; i += 3) if (points[i] < 1) left++;
    expect(left / 3000).toBeCloseTo(1 / 3, 1);
    const away = distancesTo([1, 0.5, 0.25, 5, 1, 0], bvhOf(mesh));
    expect(away[0]).toBeCloseTo(0.25, 6);
    expect(away[1]).toBeCloseTo(2, 6);
  });
});
