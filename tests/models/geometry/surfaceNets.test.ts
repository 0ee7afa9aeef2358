import { describe, expect, it } from 'vitest';
import { taubinFairing } from '../../../models/build/geometry/fairing';
import { alignedGrid, type ScalarGrid } from '../../../models/build/geometry/ScalarGrid';
import { surfaceNets } from '../../../models/build/geometry/surfaceNets';
import { isClosedManifold, topologyOf } from '../../../models/build/geometry/topology';
import { makeWellComposed } from '../../../models/build/geometry/wellComposed';
import { boundsOf, signedVolume, surfaceArea } from '../../../src/geometry/TriangleMesh';

type Distance = (x: number, y: number, z: number) => number;

function gridOf(distance: Distance, reach: number, spacing = 1): ScalarGrid {
  const grid = alignedGrid([-reach, -reach, -reach], [reach, reach, reach], spacing, 2);
  const [nx, ny, nz] = grid.size;
  for (let z = 0; z < nz; z++)
    for (let y = 0; y < ny; y++)
      for (let x = 0; x < nx; x++)
        grid.values[x + nx * (y + ny * z)] = distance(
          grid.origin[0] + x * spacing,
          grid.origin[1] + y * spacing,
          grid.origin[2] + z * spacing,
        );
  return grid;
}

const sphere: Distance = (x, y, z) => 20 - Math.hypot(x, y, z);
const capsule: Distance = (x, y, z) => 6 - Math.hypot(x, y - Math.max(-15, Math.min(15, y)), z);
const torus: Distance = (x, y, z) => 5 - Math.hypot(Math.hypot(x, z) - 14, y);

describe('surfaceNets', () => {
  it('turns a ball of 20 mm into a closed sphere that faces outward, volume and area within 1 %', () => {
    const mesh = surfaceNets(gridOf(sphere, 20));
    const topology = topologyOf(mesh);
    expect(isClosedManifold(topology)).toBe(true);
    expect(topology.euler).toBe(2);
    expect(topology.pieces).toBe(1);
    expect(signedVolume(mesh) / ((4 / 3) * Math.PI * 0.02 ** 3)).toBeCloseTo(1, 2);
    expect(surfaceArea(mesh) / (4 * Math.PI * 0.02 ** 2)).toBeCloseTo(1, 1);
    const { min, max } = boundsOf(mesh.positions);
    for (const value of [...min.map((v) => -v), ...max]) expect(Math.abs(value - 0.02)).toBeLessThan(0.0003);
  });

  it('keeps the hole of a torus', () => {
    const topology = topologyOf(surfaceNets(gridOf(torus, 20)));
    expect(isClosedManifold(topology)).toBe(true);
    expect(topology.euler).toBe(0);
  });

  it('fairs a capsule without losing volume', () => {
    const raw = surfaceNets(gridOf(capsule, 22));
    const exact = Math.PI * 0.006 ** 2 * 0.03 + (4 / 3) * Math.PI * 0.006 ** 3;
    expect(signedVolume(raw) / exact).toBeCloseTo(1, 1);
    expect(signedVolume(taubinFairing(raw)) / signedVolume(raw)).toBeCloseTo(1, 2);
  });
});

describe('makeWellComposed', () => {
  it('opens no fan and no edge twice in noise, where plain surface nets do (seed 7)', () => {
    let seed = 7;
    const random = () => {
      seed = (seed * 1664525 + 1013904223) >>> 0;
      return seed / 2 ** 32 - 0.5;
    };
    const noise = gridOf(
      (x, y, z) => (Math.max(Math.abs(x), Math.abs(y), Math.abs(z)) < 8 ? random() : -1),
      10,
    );
    expect(isClosedManifold(topologyOf(surfaceNets(noise)))).toBe(false);
    expect(makeWellComposed(noise)).toBeGreaterThan(0);
    expect(isClosedManifold(topologyOf(surfaceNets(noise)))).toBe(true);
    expect(makeWellComposed(noise)).toBe(0);
  });
});
