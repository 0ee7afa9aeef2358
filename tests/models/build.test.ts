import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildAnatomy, buildPool } from '../../models/build/anatomy';
import { readCatalogue } from '../../models/build/catalogue';
import { CentrelineIndex, centrelineOfMesh } from '../../models/build/centreline';
import { figuresDigest } from '../../models/build/digest';
import { fibresOf } from '../../models/build/fibres';
import { compareSurfaces, contestedSpace, solidOf, VOXEL } from '../../models/build/fidelity';
import type { Centreline, FibreHint, FibreKind } from '../../models/build/figures';
import { vertexNormals } from '../../models/build/geometry/normals';
import { relaxOnField } from '../../models/build/geometry/relax';
import { alignedGrid } from '../../models/build/geometry/ScalarGrid';
import { surfaceNets } from '../../models/build/geometry/surfaceNets';
import { shaded } from '../../models/build/shading';
import { compressedGlb, legDocument } from '../../models/build/writeGlb';
import type { TriangleMesh } from '../../src/geometry/TriangleMesh';

/** A flat spindle that hangs along -y: 100 mm long, half widths 12 mm (x) and 6 mm (z) in the middle, ends at y = 50 and -50. */
function spindle(shift = 0): TriangleMesh {
  const grid = alignedGrid([-14, -50, -8], [14, 50, 8], 1, 3);
  const { origin, size, values } = grid;
  values.forEach((_, i) => {
    const x = origin[0] + (i % size[0]) - shift;
    const y = origin[1] + (Math.floor(i / size[0]) % size[1]);
    const z = origin[2] + Math.floor(i / (size[0] * size[1]));
    values[i] = 6 * (1 - Math.sqrt((x / 12) ** 2 + (y / 50) ** 2 + (z / 6) ** 2));
  });
  return relaxOnField(surfaceNets(grid), grid);
}

const stations = Array.from({ length: 11 }, (_, i) => i / 10);
const middle: Centreline = {
  points: stations.map((t) => [0, 50 - 100 * t, 0]),
  radii: stations.map((t) => Math.max(0.5, 8.5 * Math.sqrt(1 - (2 * t - 1) ** 2))),
};
const mesh = spindle();
const normals = vertexNormals(mesh);
const fibres = (kind: FibreKind, pennationDeg: FibreHint['pennationDeg'], more: Partial<FibreHint> = {}) =>
  fibresOf(mesh, normals, middle, { fibres: kind, pennationDeg, ...more });
const place = (v: number) =>
  [0, 1, 2].map((c) => 1000 * mesh.positions[3 * v + c]) as [number, number, number];
/** Vertices of the broad front face around the middle. */
const front = Array.from({ length: normals.length / 3 }, (_, v) => v).filter(
  (v) => normals[3 * v + 2] > 0.8 && Math.abs(place(v)[1]) < 15,
);

describe('fibresOf', () => {
  it('counts along from the proximal end to the distal one', () => {
    const { along } = fibres('strap', 0);
    for (let v = 0; v < along.length; v++) {
      expect(Math.abs(along[v] - (50 - place(v)[1]) / 100)).toBeLessThan(0.06);
    }
  });

  it('runs a strap straight down', () => {
    const { direction } = fibres('strap', 0);
    for (const v of front) expect(direction[3 * v + 1]).toBeLessThan(-0.95);
  });

  const leanOf = (direction: Float32Array) => (v: number) =>
    (Math.atan2(direction[3 * v], -direction[3 * v + 1]) * 180) / Math.PI;

  it('feathers a bipennate muscle by its angle to both sides of its middle', () => {
    const lean = leanOf(fibres('bipennate', 20).direction);
    const sides = [-1, 1].map((side) => {
      const there = front.filter((v) => place(v)[0] * side > 4);
      return there.reduce((sum, v) => sum + lean(v), 0) / there.length;
    }) as [number, number];
    expect(sides[0] * sides[1]).toBeLessThan(0);
    for (const side of sides) expect(Math.abs(side)).toBeGreaterThan(14);
    for (const side of sides) expect(Math.abs(side)).toBeLessThan(24);
  });

  it('leans all fibres of a unipennate muscle to one side', () => {
    const { direction } = fibres('unipennate', 20);
    const signs = new Set(front.map((v) => Math.sign(direction[3 * v])));
    expect(signs.size).toBe(1);
  });

  it('feathers towards the middle or away from it, as the figures say', () => {
    const right = front.filter((v) => place(v)[0] > 4);
    const [inwards, outwards] = (['inwards', 'outwards'] as const).map((feathers) =>
      leanOf(fibres('bipennate', 20, { feathers }).direction),
    );
    for (const v of right) expect(inwards?.(v)).toBeLessThan(0);
    for (const v of right) expect(outwards?.(v)).toBeGreaterThan(0);
  });

  it('leans a unipennate muscle to where the figures say, more at one end than at the other', () => {
    const lean = leanOf(fibres('unipennate', [10, 40], { leans: [1, 0, 0] }).direction);
    for (const v of front) {
      const [low, high] = place(v)[1] < 0 ? [10, 42] : [5, 30];
      expect(lean(v)).toBeGreaterThan(low);
      expect(lean(v)).toBeLessThan(high);
    }
  });

  it('follows guides, the nearest most', () => {
    const lean = leanOf(
      fibres('strap', 0, {
        guides: [
          [
            [8, 20, 6],
            [8, -20, 6],
          ],
          [
            [-6, 20, 6],
            [-10, -20, 6],
          ],
        ],
      }).direction,
    );
    for (const v of front) {
      if (place(v)[0] > 5) expect(Math.abs(lean(v))).toBeLessThan(2);
      if (place(v)[0] < -5) expect(lean(v)).toBeLessThan(-1.5);
    }
  });

  it('gathers a fan at its narrow end', () => {
    const fan = fibresOf(
      mesh,
      normals,
      { ...middle, radii: stations.map((t) => 12 - 10 * t) },
      { fibres: 'fan', pennationDeg: 0 },
    );
    for (const v of front) {
      const [x, y] = place(v);
      if (Math.abs(x) < 3) continue;
      // Towards (0, -50): the sideways part points to the middle line.
      expect(Math.sign(fan.direction[3 * v])).toBe(-Math.sign(x));
      expect(y).toBeGreaterThan(-50);
    }
  });

  it('is muscle where the figures say flesh, and tendon beyond', () => {
    const { tendon, along } = fibres('strap', 0, { flesh: [0, 0.7] });
    for (let v = 0; v < tendon.length; v++) {
      if (along[v] < 0.55) expect(tendon[v]).toBe(0);
      if (along[v] > 0.85) expect(tendon[v]).toBeGreaterThan(0.9);
    }
  });

  it('slants the edge of flesh: it ends high where its fibres go to', () => {
    const { tendon, along } = fibres('unipennate', 20, { leans: [1, 0, 0], flesh: [0, 0.6] });
    const mean = (sign: number) => {
      const there = Array.from(along.keys()).filter(
        (v) => sign * place(v)[0] > 5 && Math.abs(along[v] - 0.6) < 0.08,
      );
      return there.reduce((sum, v) => sum + tendon[v], 0) / there.length;
    };
    expect(mean(1)).toBeGreaterThan(mean(-1) + 0.2);
  });
});

describe('centrelines', () => {
  it('finds the nearest place on a bent line, its radius and the point back', () => {
    const index = new CentrelineIndex({
      points: [
        [0, 10, 0],
        [0, 0, 0],
        [10, 0, 0],
      ],
      radii: [2, 4, 6],
    });
    const at = index.nearest(5, 3, 0);
    expect(at.along).toBeCloseTo(0.75, 6);
    expect(at.radius).toBeCloseTo(5, 6);
    expect(at.distance).toBeCloseTo(3, 6);
    expect(index.pointAt(0.75)).toEqual([5, 0, 0]);
  });

  it('draws one through a mesh that has none, from top to bottom', () => {
    const { points } = centrelineOfMesh(mesh.positions);
    for (const [x, , z] of points) expect(Math.hypot(x, z)).toBeLessThan(1);
    expect(points[0]?.[1]).toBeGreaterThan(40);
    expect(points.at(-1)?.[1]).toBeLessThan(-40);
  });
});

describe('compareSurfaces', () => {
  const solid = solidOf(mesh, VOXEL);
  const free = contestedSpace(solid, []);

  it('finds no difference between a shape and itself', () => {
    const { whole, volume, referenceVolume } = compareSurfaces(mesh, mesh, solid, free);
    expect(whole.dice).toBe(1);
    expect(whole.p95Mm).toBeLessThan(1e-3);
    expect(volume / referenceVolume).toBeCloseTo(1, 1);
    expect(volume).toBeCloseTo(((4 / 3) * Math.PI * 12 * 50 * 6) / 1000, 0);
  });

  it('finds a shift of 3 mm across the flat', () => {
    const { whole } = compareSurfaces(spindle(3), mesh, solid, free);
    expect(whole.dice).toBeLessThan(0.9);
    expect(whole.p95Mm).toBeGreaterThan(2);
    expect(whole.p95Mm).toBeLessThan(3.05);
  });

  it('leaves contested space out', () => {
    const half: TriangleMesh = spindle();
    const rival = {
      ...solid,
      values: solid.values.map((v, i) => ((i % solid.size[0]) + solid.origin[0] > 0 ? v : 0)),
    };
    const { whole, uncontested } = compareSurfaces(half, mesh, solid, contestedSpace(solid, [rival]));
    expect(whole.dice).toBe(1);
    expect(uncontested.dice).toBe(1);
    expect(contestedSpace(solid, [rival]).values.reduce((a, b) => a + b, 0)).toBe(
      rival.values.reduce((a, b) => a + b, 0),
    );
  });
});

describe('figuresDigest', () => {
  it('changes with a figure, not with line ends', () => {
    const folder = mkdtempSync(join(tmpdir(), 'figures-'));
    const write = (text: string) => writeFileSync(join(folder, 'a.json'), text);
    write('{\n"x": 1 }\n');
    const first = figuresDigest(folder);
    write('{\r\n"x": 1 }\r\n');
    expect(figuresDigest(folder)).toBe(first);
    write('{\n"x": 2 }\n');
    expect(figuresDigest(folder)).not.toBe(first);
  });
});

describe('building', () => {
  const few = readCatalogue().filter(({ id }) =>
    ['sesamoid', 'lumbrical_2', 'distal_phalanx_2'].includes(id),
  );
  const build = async (threads: number): Promise<Uint8Array> => {
    const pool = buildPool(threads);
    try {
      const built = await buildAnatomy(
        pool,
        few,
        () => 0.2,
        () => 1,
      );
      const parts = await shaded(pool, built, {});
      const about = {
        units: 'm' as const,
        license: 'test',
        attribution: 'test',
        landmarks: {},
        radii: {},
        figures: '',
      };
      return await compressedGlb(legDocument(parts, about));
    } finally {
      await pool.close();
    }
  };

  it('gives the same bytes twice, on one thread and on two', async () => {
    const [one, two] = [await build(1), await build(2)];
    expect(Buffer.from(one).equals(Buffer.from(two))).toBe(true);
  }, 60000);
});
