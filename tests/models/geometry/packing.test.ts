import { describe, expect, it } from 'vitest';
import { commonCount, insideCount, solidOf } from '../../../models/build/fidelity';
import { type Claim, pack, type Rank } from '../../../models/build/geometry/packing';
import { relaxOnField } from '../../../models/build/geometry/relax';
import { alignedGrid, type ScalarGrid, sampleGrid } from '../../../models/build/geometry/ScalarGrid';
import { surfaceNets } from '../../../models/build/geometry/surfaceNets';

type Distance = (x: number, y: number, z: number) => number;

function gridOf(distance: Distance, min: number[], max: number[], spacing = 1): ScalarGrid {
  const grid = alignedGrid(min, max, spacing, 3);
  const { origin, size, values } = grid;
  values.forEach((_, i) => {
    const [x, y, z] = [i % size[0], Math.floor(i / size[0]) % size[1], Math.floor(i / (size[0] * size[1]))];
    values[i] = distance(origin[0] + spacing * x, origin[1] + spacing * y, origin[2] + spacing * z);
  });
  return grid;
}

const ball = (centre: number, radius: number, spacing = 1): ScalarGrid =>
  gridOf(
    (x, y, z) => radius - Math.hypot(x - centre, y, z),
    [centre - radius, -radius, -radius],
    [centre + radius, radius, radius],
    spacing,
  );
const claim = (grid: ScalarGrid, rank: Rank = 1, thickness = 10): Claim => ({
  grid,
  rank,
  thicknessAt: () => thickness,
});
const meshOf = (grid: ScalarGrid) => relaxOnField(surfaceNets(grid), grid);

describe('pack', () => {
  const left = claim(ball(-8, 12));
  const right = claim(ball(8, 12, 0.7));

  it('lets two balls of one size meet on the plane between them, whatever their grids', () => {
    for (const [self, rival, side] of [
      [left, right, -1],
      [right, left, 1],
    ] as const) {
      const mesh = meshOf(pack(self, [rival], { inset: 0.1 }));
      // The farthest vertex towards the other ball is the common plane x = 0, drawn back by the inset.
      let reach = -Infinity;
      for (let i = 0; i < mesh.positions.length; i += 3) {
        reach = Math.max(reach, -side * 1000 * mesh.positions[i]);
      }
      expect(reach).toBeGreaterThan(-0.25);
      expect(reach).toBeLessThan(0.05);
    }
  });

  it('leaves less than 0.5 % of the smaller shared', () => {
    const a = solidOf(meshOf(pack(left, [right])), 0.5);
    const b = solidOf(meshOf(pack(right, [left])), 0.5);
    const before = commonCount(solidOf(meshOf(left.grid), 0.5), solidOf(meshOf(right.grid), 0.5));
    expect(before / insideCount(b)).toBeGreaterThan(0.05);
    expect(commonCount(a, b) / Math.min(insideCount(a), insideCount(b))).toBeLessThan(0.005);
  });

  it('takes from a muscle what each of several neighbours claims, in whatever order they come', () => {
    const middle = claim(ball(0, 12));
    const [one, other] = [claim(ball(-10, 12)), claim(ball(10, 12))];
    const packed = pack(middle, [one, other]);
    expect(packed.values).toEqual(pack(middle, [other, one]).values);
    for (const rival of [one, other]) {
      const theirs = pack(rival, [middle]);
      const shared = packed.values.filter((value, i) => {
        const [x, y, z] = [0, 1, 2].map((c) => {
          const step = [1, packed.size[0], packed.size[0] * packed.size[1]][c];
          return packed.origin[c] + (Math.floor(i / step) % packed.size[c]);
        });
        return value > 0 && sampleGrid(theirs, x, y, z) > 0;
      });
      expect(shared).toHaveLength(0);
    }
  });

  it('runs the common face at the share of the contested depth that is agreed', () => {
    for (const share of [0, 0.25, 1]) {
      // Along the axis both claim x = -4 to 4: the left one keeps the first part of that.
      const mesh = meshOf(pack(left, [{ ...right, leaves: share }], { inset: 0 }));
      const onAxis = mesh.positions.filter(
        (_, i, p) => i % 3 === 0 && Math.hypot(p[i + 1], p[i + 2]) < 0.0012,
      );
      expect(1000 * Math.max(...onAxis)).toBeCloseTo(-4 + 8 * share, 0);
    }
  });

  it('gives bone its whole shape and muscle what is left', () => {
    const bone = claim(ball(8, 12), 3);
    expect(pack(bone, [left]).values).toEqual(bone.grid.values);
    const muscle = pack(left, [bone], { inset: 0.1 });
    const atBone = muscle.values.filter((value, i) => {
      const x = muscle.origin[0] + (i % muscle.size[0]);
      return value > 0 && Math.abs(x - 8) < 1;
    });
    expect(atBone).toHaveLength(0);
  });

  it('keeps a tendon of 2 mm that runs through a belly of 12 mm', () => {
    const tendon = claim(
      gridOf(
        (x, y, z) => 2 - Math.hypot(x, y, z - Math.max(-20, Math.min(20, z))),
        [-2, -2, -22],
        [2, 2, 22],
        0.5,
      ),
      1,
      2,
    );
    const belly = claim(ball(0, 12), 1, 12);
    const kept = insideCount(solidOf(meshOf(pack(tendon, [belly])), 0.5));
    expect(kept / insideCount(solidOf(meshOf(tendon.grid), 0.5))).toBeGreaterThan(0.6);
    expect(
      insideCount(solidOf(meshOf(pack({ ...tendon, thicknessAt: () => 12 }, [belly])), 0.5)),
    ).toBeLessThan(kept);
  });

  it('closes a slit of 0.4 mm but leaves one of 2 mm when asked to close gaps of 1 mm', () => {
    const reachOf = (distance: number): number => {
      const packed = pack(claim(ball(-12, 12)), [claim(ball(12 + distance, 12))], { inset: 0, gap: 1 });
      let reach = -Infinity;
      for (let i = 0; i < packed.values.length; i++) {
        if (packed.values[i] >= 0) {
          reach = Math.max(reach, packed.origin[0] + (i % packed.size[0]));
        }
      }
      return reach;
    };
    expect(reachOf(0.4)).toBeGreaterThanOrEqual(0);
    expect(reachOf(2)).toBeLessThanOrEqual(0);
    const touching = meshOf(pack(claim(ball(-12, 12)), [claim(ball(12.4, 12))], { inset: 0, gap: 1 }));
    const apart = meshOf(pack(claim(ball(-12, 12)), [claim(ball(14, 12))], { inset: 0, gap: 1 }));
    const most = (positions: Float32Array): number =>
      1000 * positions.reduce((m, value, i) => (i % 3 === 0 ? Math.max(m, value) : m), -Infinity);
    expect(most(touching.positions)).toBeGreaterThan(0.1);
    expect(most(apart.positions)).toBeLessThan(0.05);
  });
});
