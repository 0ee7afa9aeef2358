import { MeshoptSimplifier } from 'meshoptimizer';
import { beforeAll, describe, expect, it } from 'vitest';
import { fitToField } from '../../../models/build/geometry/fitToField';
import { relaxOnField } from '../../../models/build/geometry/relax';
import { alignedGrid, type ScalarGrid } from '../../../models/build/geometry/ScalarGrid';
import { simplify } from '../../../models/build/geometry/simplify';
import { surfaceNets } from '../../../models/build/geometry/surfaceNets';
import { signedVolume } from '../../../src/geometry/TriangleMesh';

/** A ball of 5 mm, as a tendon is round. */
function ball(radius: number): ScalarGrid {
  const grid = alignedGrid([-radius, -radius, -radius], [radius, radius, radius], 0.5, 3);
  const { origin, size, values } = grid;
  values.forEach((_, i) => {
    const x = origin[0] + 0.5 * (i % size[0]);
    const y = origin[1] + 0.5 * (Math.floor(i / size[0]) % size[1]);
    const z = origin[2] + 0.5 * Math.floor(i / (size[0] * size[1]));
    values[i] = radius - Math.hypot(x, y, z);
  });
  return grid;
}

describe('fitToField', () => {
  beforeAll(() => MeshoptSimplifier.ready);
  const grid = ball(5);
  const volume = (4 / 3) * Math.PI * 0.005 ** 3;

  it('gives back the volume that chords cut off a coarse ball', () => {
    const coarse = simplify(relaxOnField(surfaceNets(grid), grid), { error: 0.0003, minTriangles: 60 });
    const before = signedVolume(coarse) / volume;
    const after = signedVolume(fitToField(coarse, grid)) / volume;
    expect(before).toBeLessThan(0.97);
    expect(after).toBeGreaterThan(0.98);
    expect(after).toBeLessThan(1.005);
  });

  it('leaves a fine mesh that lies on the zero where it is', () => {
    const fine = relaxOnField(surfaceNets(grid), grid);
    const { positions, indices } = fitToField(fine, grid);
    const most = positions.reduce((m, v, i) => Math.max(m, Math.abs(v - fine.positions[i])), 0);
    expect(1000 * most).toBeLessThan(0.05);
    expect(indices).toBe(fine.indices);
  });

  it('moves no vertex farther than its reach', () => {
    const fine = relaxOnField(surfaceNets(grid), grid);
    const { positions } = fitToField(fine, ball(8), { reach: 0.5 });
    for (let i = 0; i < positions.length; i += 3) {
      const radius = 1000 * Math.hypot(...(positions.slice(i, i + 3) as unknown as number[]));
      expect(radius).toBeLessThan(5.6);
    }
  });
});
