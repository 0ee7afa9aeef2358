import { describe, expect, it } from 'vitest';
import { alignedGrid, type ScalarGrid, sampleGrid } from '../../models/build/geometry/ScalarGrid';
import { smoothMax, smoothMin } from '../../models/build/skin/blend';
import { addCreases } from '../../models/build/skin/creases';
import { flushOf } from '../../models/build/skin/flush';
import { foldsOf } from '../../models/build/skin/folds';
import { LimbTable } from '../../models/build/skin/LimbTable';
import type { Landmarks } from '../../models/build/skin/landmarks';
import { addPads } from '../../models/build/skin/pads';
import { soften } from '../../models/build/skin/softSpots';
import { shadeBytes } from '../../models/build/vertexBytes';

const LANDMARKS: Landmarks = {
  ankle_centre: [-0.08, 0.08, 0.06],
  knee_joint_line: [-0.08, 0.45, 0.07],
  hip_joint_centre: [-0.09, 0.89, 0.08],
  iliac_crest_top: [-0.1, 1.04, 0.06],
  spot: [0, 0, 0],
};

/** The half-space y < 0 as a field, millimetres, positive inside. */
function ground(): ScalarGrid {
  const grid = alignedGrid([-60, -30, -60], [60, 30, 60], 2, 0);
  const [nx, ny] = grid.size;
  grid.values = grid.values.map((_, p) => -(grid.origin[1] + 2 * (Math.floor(p / nx) % ny)));
  return grid;
}

/** Height at which a column of a field turns from inside to outside, millimetres. */
function heightAt(grid: ScalarGrid, x: number, z: number): number {
  let [inside, outside] = [-30, 30];
  for (let i = 0; i < 30; i++) {
    const y = (inside + outside) / 2;
    if (sampleGrid(grid, x, y, z) > 0) inside = y;
    else outside = y;
  }
  return inside;
}

describe('smoothMax', () => {
  it('is the larger value away from the corner and a quarter of the width more in it', () => {
    expect(smoothMax(5, 1, 3)).toBe(5);
    expect(smoothMax(2, 2, 4)).toBe(3);
    expect(smoothMin(2, 2, 4)).toBe(1);
  });
});

describe('addPads', () => {
  it('raises a mound as high as the pad, and nothing where the pad ends', () => {
    const grid = ground();
    addPads(grid, [{ name: 'mound', at: 'spot', radii: [30, 12, 20], blend: 6 }], LANDMARKS);
    expect(heightAt(grid, 0, 0)).toBeCloseTo(12, 0);
    expect(heightAt(grid, 55, 0)).toBeCloseTo(0, 3);
    expect(heightAt(grid, 0, 40)).toBeCloseTo(0, 3);
  });

  it('leaves no seam: neighbouring columns differ by no more than the mound is steep', () => {
    const grid = ground();
    addPads(
      grid,
      [{ name: 'long', at: 'spot', offset: [0, -4, 0], radii: [8, 8, 30], blend: 20 }],
      LANDMARKS,
    );
    for (let z = -56; z < 56; z += 2)
      for (const x of [0, 10, 20])
        expect(Math.abs(heightAt(grid, x, z + 2) - heightAt(grid, x, z))).toBeLessThan(1.5);
  });

  it('points its second axis at an anchor', () => {
    const grid = ground();
    const towards = { at: 'spot', offset: [40, 0, 0] };
    addPads(grid, [{ name: 'bar', at: 'spot', radii: [6, 40, 8], towards, blend: 2 }], LANDMARKS);
    expect(heightAt(grid, 30, 0)).toBeGreaterThan(4);
    expect(heightAt(grid, 0, 30)).toBeCloseTo(0, 3);
  });
});

describe('addCreases', () => {
  const line = [
    { at: 'spot', offset: [-40, 0, 0] },
    { at: 'spot', offset: [40, 0, 0] },
  ];

  it('presses a groove as deep as it says and leaves the rest alone', () => {
    const grid = ground();
    addCreases(grid, [{ name: 'fold', line, depth: [3, 3], width: 8 }], LANDMARKS);
    // The groove is measured from where the skin was; its floor lies a little off the line, where the bell is lower.
    expect(heightAt(grid, 0, 0)).toBeLessThan(-2.3);
    expect(heightAt(grid, 0, 0)).toBeGreaterThan(-3);
    expect(heightAt(grid, 0, 30)).toBeCloseTo(0, 3);
  });

  it('raises a ridge for a negative depth', () => {
    const grid = ground();
    addCreases(grid, [{ name: 'tendon', line, depth: [-3, -3], width: 8 }], LANDMARKS);
    expect(heightAt(grid, 0, 0)).toBeGreaterThan(2.3);
  });

  it('lays a line that was given 12 mm above the skin onto it first', () => {
    const above = line.map(({ at, offset }) => ({
      at,
      offset: [offset[0], 12, offset[2]],
    }));
    const [given, laid] = [ground(), ground()];
    addCreases(given, [{ name: 'fold', line, depth: [3, 3], width: 8 }], LANDMARKS);
    addCreases(laid, [{ name: 'fold', line: above, depth: [3, 3], width: 8 }], LANDMARKS);
    expect(heightAt(laid, 0, 0)).toBeCloseTo(heightAt(given, 0, 0), 2);
  });

  it('refuses a crease whose depths do not match its points', () => {
    expect(() => addCreases(ground(), [{ name: 'odd', line, depth: [1], width: 5 }], LANDMARKS)).toThrow(
      /crease odd has 2 points and 1 depths/,
    );
  });
});

describe('soften', () => {
  it('takes out most of a pit inside its ball and leaves one outside as it was', () => {
    const pits = () => {
      const grid = ground();
      for (const x of [-30, 30])
        addCreases(
          grid,
          [
            {
              name: 'pit',
              line: [
                { at: 'spot', offset: [x, 0, -3] },
                { at: 'spot', offset: [x, 0, 3] },
              ],
              depth: [6, 6],
              width: 6,
            },
          ],
          LANDMARKS,
        );
      return grid;
    };
    const grid = pits();
    const spot = { name: 'left', at: 'spot', offset: [-30, 0, 0], radius: 28, softness: 8 };
    soften(grid, [spot], LANDMARKS);
    expect(heightAt(pits(), -30, 0)).toBeLessThan(-3);
    expect(heightAt(grid, -30, 0)).toBeGreaterThan(-1.5);
    expect(heightAt(grid, 30, 0)).toBeCloseTo(heightAt(pits(), 30, 0), 5);
  });
});

describe('flushOf', () => {
  const figures = {
    spots: [{ name: 'knee', at: 'knee_joint_line', radius: 20, strength: 0.4 }],
    sole: { below: 20, strength: -0.6 },
  };

  it('is half everywhere, more at a spot, less on the sole', () => {
    const [calf, knee, sole] = flushOf(
      [-0.08, 0.3, 0.02, -0.08, 0.45, 0.07, -0.08, 0, 0.1],
      figures,
      LANDMARKS,
    );
    expect(calf).toBeCloseTo(0.5, 6);
    expect(knee).toBeCloseTo(0.7, 6);
    expect(sole).toBeCloseTo(0.2, 6);
  });
});

describe('foldsOf', () => {
  const crease = {
    name: 'line of flexion',
    line: [-40, 0, 40].map((x) => ({ at: 'spot', offset: [x, 12, 0] })),
    depth: [0, 2, 0],
    width: 4,
    fold: 0.6,
  };
  /** The skin is the plane y = 0; points move to it by 4 mm at most, as `SkinField.project` does not go far either. */
  const project = (p: number[], offset: number) => {
    p[offset + 1] = Math.max(0, (p[offset + 1] ?? 0) - 0.004);
  };
  const at = (...places: [x: number, z: number][]) =>
    foldsOf(
      places.flatMap(([x, z]) => [x / 1000, 0, z / 1000]),
      [crease, { ...crease, name: 'dent', fold: 0 }],
      LANDMARKS,
      project,
    );

  it('is as strong as asked for where the crease is deepest, fades with its depth and beside it', () => {
    const [deepest, half, end, beside, away] = at([0, 0], [20, 0], [40, 0], [0, 4], [0, 12]);
    expect(deepest).toBeCloseTo(0.6, 2);
    expect(half).toBeGreaterThan(0.2);
    expect(half).toBeLessThan(0.5);
    expect(end).toBeCloseTo(0, 3);
    expect(beside).toBeCloseTo(0.6 / Math.E, 2);
    expect(away).toBe(0);
  });

  it('deepens the cavity of its vertex, on a ridge too', () => {
    const skin = { flush: new Float32Array(2), nail: new Float32Array(2), fold: new Float32Array([0, 0.5]) };
    const bytes = shadeBytes(new Float32Array([1, 1]), new Float32Array([0.8, 0.8]), { skin });
    expect([bytes[3], bytes[7]]).toEqual([204, 102]);
  });
});

describe('LimbTable', () => {
  const table = new LimbTable(LANDMARKS);
  const value = table.field([
    { level: 0, sides: [1, 2, 3, 4] },
    { level: 1, sides: [11, 12, 13, 14] },
  ]);

  it('puts levels 0 to 3 at ankle, knee, hip and iliac crest', () => {
    expect([80, 450, 890, 1040].map((y) => table.level(y))).toEqual([0, 1, 2, 3]);
    expect(table.level(0)).toBe(-1);
  });

  it('reads the four sides in the order anterior, lateral, posterior, medial of a right leg', () => {
    const [x, z] = [-80, 60];
    const around = [value(x, 80, z + 30), value(x - 30, 80, z), value(x, 80, z - 30), value(x + 30, 80, z)];
    around.forEach((v, side) => {
      expect(v).toBeCloseTo(side + 1, 5);
    });
  });

  it('goes smoothly from row to row and stays at the last beyond it', () => {
    expect(value(-80, 265, 200)).toBeCloseTo(6, 5);
    expect(value(-85.7, 700, 200)).toBeCloseTo(11, 3);
    expect(value(-80, 20, 200)).toBeCloseTo(1, 5);
  });
});
