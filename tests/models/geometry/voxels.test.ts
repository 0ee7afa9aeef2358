import { describe, expect, it } from 'vitest';
import { momentsOfVoxels, type Triangles, voxelise } from '../../../models/build/geometry/voxels';

/** A box with outward triangles. */
function box(min: readonly number[], max: readonly number[]): Triangles {
  const positions: number[] = [];
  for (let c = 0; c < 8; c++) {
    for (let a = 0; a < 3; a++) positions.push(((c >> a) & 1 ? max : min)[a]);
  }
  const indices = [
    [0, 4, 6, 2],
    [1, 3, 7, 5],
    [0, 1, 5, 4],
    [2, 6, 7, 3],
    [0, 2, 3, 1],
    [4, 5, 7, 6],
  ].flatMap(([a = 0, b = 0, c = 0, d = 0]) => [a, b, c, a, c, d]);
  return { positions, indices };
}

/** A sphere of latitude rings whose vertices lie on it. */
function sphere(radius: number, rings: number): Triangles {
  const positions: number[] = [];
  const indices: number[] = [];
  const around = 2 * rings;
  for (let i = 0; i <= rings; i++) {
    const polar = (Math.PI * i) / rings;
    for (let j = 0; j < around; j++) {
      const turn = (2 * Math.PI * j) / around;
      positions.push(
        radius * Math.sin(polar) * Math.cos(turn),
        radius * Math.cos(polar),
        radius * Math.sin(polar) * Math.sin(turn),
      );
    }
  }
  for (let i = 0; i < rings; i++) {
    for (let j = 0; j < around; j++) {
      const [a, b] = [i * around + j, i * around + ((j + 1) % around)];
      indices.push(a, b, b + around, a, b + around, a + around);
    }
  }
  return { positions, indices };
}

function joined(a: Triangles, b: Triangles): Triangles {
  const shift = a.positions.length / 3;
  return {
    positions: [...Array.from(a.positions), ...Array.from(b.positions)],
    indices: [...Array.from(a.indices), ...Array.from(b.indices, (i) => i + shift)],
  };
}

describe('voxelise', () => {
  it('holds exactly the samples inside a box', () => {
    const grid = voxelise(box([0.5, -2.5, 3.5], [10.5, 4.5, 9.5]), 1);
    const { volume, centroid } = momentsOfVoxels(grid);
    expect(volume).toBe(10 * 7 * 6);
    expect(centroid).toEqual([5.5, 1, 6.5]);
  });

  it('a box whose faces lie on lattice planes gains or loses less than a layer', () => {
    const { volume } = momentsOfVoxels(voxelise(box([0, 0, 0], [12, 12, 12]), 1));
    expect(volume).toBeGreaterThan(11.5 ** 3);
    expect(volume).toBeLessThan(12.5 ** 3);
  });

  it.each([
    [1, 0.01],
    [0.5, 0.005],
  ])('finds the volume of a ball of 15 mm at %s mm within a share of %s', (spacing, share) => {
    const { volume, centroid } = momentsOfVoxels(voxelise(sphere(15, 60), spacing));
    expect(Math.abs(volume / ((4 / 3) * Math.PI * 15 ** 3) - 1)).toBeLessThan(share);
    for (const c of centroid) expect(Math.abs(c)).toBeLessThan(0.05);
  });

  it('keeps overlapping closed pieces solid', () => {
    const grid = voxelise(
      joined(box([0.5, 0.5, 0.5], [8.5, 4.5, 4.5]), box([4.5, 0.5, 0.5], [12.5, 4.5, 4.5])),
      1,
    );
    expect(momentsOfVoxels(grid).volume).toBe(12 * 4 * 4);
  });

  it('closes a hole in one face', () => {
    const { positions, indices } = box([0.5, 0.5, 0.5], [8.5, 8.5, 8.5]);
    const holed = { positions, indices: Array.from(indices).slice(3) };
    expect(momentsOfVoxels(voxelise(holed, 1)).volume).toBe(8 ** 3);
  });
});
