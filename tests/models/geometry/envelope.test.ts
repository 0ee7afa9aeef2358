import { describe, expect, it } from 'vitest';
import { closeEnvelope } from '../../../models/build/geometry/envelope';
import { meshDistance } from '../../../models/build/geometry/meshDistance';
import { alignedGrid, type ScalarGrid, sampleGrid } from '../../../models/build/geometry/ScalarGrid';
import { gaussianBlur, gradedBlur } from '../../../models/build/geometry/smoothField';
import type { TriangleMesh } from '../../../src/geometry/TriangleMesh';
import { icosphere } from '../../geometry/analyticSurfaces';

const BALL = 20;
const APART = 50;

function ballAt(x: number): TriangleMesh {
  const { positions, indices } = icosphere(BALL / 1000, 4);
  return { positions: positions.map((v, i) => (i % 3 === 0 ? v + x / 1000 : v)), indices };
}

function twoBalls(radius: number): ScalarGrid {
  const grid = alignedGrid([-APART / 2 - BALL, -BALL, -BALL], [APART / 2 + BALL, BALL, BALL], 2, radius + 8);
  const distance = meshDistance(grid, [ballAt(-APART / 2), ballAt(APART / 2)]);
  return closeEnvelope(distance, new Float32Array(grid.values.length).fill(radius));
}

describe('closeEnvelope', () => {
  it('bridges two balls by the arc of the rolling ball that touches both', () => {
    const radius = 24;
    // The rolling ball's centre, the middle and a ball's centre make a right angle.
    const reach = Math.sqrt((BALL + radius) ** 2 - (APART / 2) ** 2);
    const closed = twoBalls(radius);
    expect(Math.abs(sampleGrid(closed, 0, reach - radius, 0))).toBeLessThan(0.5);
    expect(sampleGrid(closed, 0, 0, 0)).toBeGreaterThan(0);
  });

  it('leaves the far sides of the balls where they are', () => {
    const closed = twoBalls(24);
    for (const [x, y, z] of [
      [APART / 2 + BALL, 0, 0],
      [-APART / 2 - BALL, 0, 0],
      [APART / 2 + 8, Math.sqrt(BALL ** 2 - 64), 0],
    ] as const)
      expect(Math.abs(sampleGrid(closed, x, y, z))).toBeLessThan(0.4);
  });

  it('leaves the gap open when the rolling ball fits through', () => {
    expect(sampleGrid(twoBalls(4), 0, 0, 0)).toBeLessThan(-3);
  });

  it('fills a pocket that the outside cannot reach', () => {
    const grid = alignedGrid([-30, -30, -30], [30, 30, 30], 2, 10);
    const shell = [icosphere(0.03, 4), icosphere(0.018, 4)];
    const closed = closeEnvelope(meshDistance(grid, shell), new Float32Array(grid.values.length).fill(4));
    expect(sampleGrid(closed, 0, 0, 0)).toBeGreaterThan(20);
  });
});

describe('gradedBlur', () => {
  const grid = alignedGrid([-20, -20, -20], [20, 20, 20], 2, 0);
  const each = (f: (x: number, y: number, z: number) => number): ScalarGrid => {
    const [nx, ny] = grid.size;
    const values = grid.values.map((_, p) =>
      f(
        grid.origin[0] + 2 * (p % nx),
        grid.origin[1] + 2 * (Math.floor(p / nx) % ny),
        grid.origin[2] + 2 * Math.floor(p / (nx * ny)),
      ),
    );
    return { ...grid, values };
  };

  it('spreads a point to the width it was asked for, along y by the stretch more', () => {
    const point = each((x, y, z) => (x === 0 && y === 0 && z === 0 ? 1 : 0));
    const blurred = { ...point, values: gaussianBlur(point, 3, 1.5) };
    for (const [axis, width] of [
      [0, 3],
      [1, 4.5],
      [2, 3],
    ] as const) {
      const [nx, ny] = grid.size;
      let sum = 0;
      let second = 0;
      blurred.values.forEach((w, p) => {
        const at = [p % nx, Math.floor(p / nx) % ny, Math.floor(p / (nx * ny))][axis];
        const x = grid.origin[axis] + 2 * at;
        sum += w;
        second += w * x * x;
      });
      expect(sum).toBeCloseTo(1, 4);
      expect(Math.sqrt(second / sum)).toBeCloseTo(width, 0);
    }
  });

  it('keeps a plane where it is, however strong and uneven the blur', () => {
    const plane = each((x, y, z) => x + 2 * y - z);
    const sigma = each((x) => 2 + 0.05 * (x + 20)).values;
    const out = { ...plane, values: gradedBlur(plane, sigma) };
    expect(sampleGrid(out, 1, 2, 3)).toBeCloseTo(2, 3);
    expect(sampleGrid(out, -3, 0, 2)).toBeCloseTo(-5, 3);
  });

  it('leaves samples alone where sigma is 0', () => {
    const bumpy = each((x, y, z) => Math.sin(x) + Math.cos(y * 3) + z);
    const sigma = each((x) => (x < 0 ? 0 : 3)).values;
    const out = gradedBlur(bumpy, sigma);
    let changed = 0;
    out.forEach((v, p) => {
      if (sigma[p] === 0) expect(v).toBe(bumpy.values[p]);
      else if (Math.abs(v - bumpy.values[p]) > 1e-3) changed++;
    });
    expect(changed).toBeGreaterThan(1000);
  });
});
