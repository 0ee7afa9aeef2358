import { describe, expect, it } from 'vitest';
import { centripetal } from '../../src/geometry/catmullRom';
import { signedVolume } from '../../src/geometry/TriangleMesh';
import { tubeAround } from '../../src/geometry/tube';

/** A helix of one turn that gets thinner. */
const HELIX = Array.from({ length: 121 }, (_, i) => {
  const angle = (2 * Math.PI * i) / 120;
  return [0.1 * Math.cos(angle), 0.002 * i, 0.1 * Math.sin(angle), 0.01 - 0.00005 * i];
});

describe('a tube around a line', () => {
  it('is closed and faces outward', () => {
    const { positions, indices } = tubeAround(HELIX, 12);
    const edges = new Map<string, number>();
    for (let t = 0; t < indices.length; t += 3)
      for (let k = 0; k < 3; k++) {
        const [a, b] = [indices[t + k], indices[t + ((k + 1) % 3)]];
        edges.set(`${a} ${b}`, (edges.get(`${a} ${b}`) ?? 0) + 1);
      }
    for (const [edge, times] of edges) {
      expect(times, edge).toBe(1);
      expect(edges.has(edge.split(' ').reverse().join(' ')), edge).toBe(true);
    }
    expect(signedVolume({ positions, indices })).toBeGreaterThan(0);
  });

  it('has the volume of what it goes round', () => {
    const { positions, indices } = tubeAround(
      [
        [0, 0, 0, 0.01],
        [0, 1, 0, 0.01],
      ],
      64,
    );
    const rod = Math.PI * 0.01 ** 2;
    expect(signedVolume({ positions, indices }) / rod).toBeCloseTo(1 + (4 / 3) * 0.01, 2);
  });

  it('has normals of unit length that stand off the line', () => {
    const sides = 8;
    const { positions, normals, along } = tubeAround(HELIX, sides);
    for (let v = 0; v < along.length; v++) {
      const [nx, ny, nz] = [normals[3 * v], normals[3 * v + 1], normals[3 * v + 2]];
      expect(Math.hypot(nx, ny, nz)).toBeCloseTo(1, 5);
      const opposite = v - (v % sides) + ((v + sides / 2) % sides);
      const out = [0, 1, 2].map((c) => positions[3 * v + c] - positions[3 * opposite + c]);
      expect(out[0] * nx + out[1] * ny + out[2] * nz).toBeGreaterThan(0);
    }
  });

  it('does not twist: a line of points down its length stays a line', () => {
    const line = centripetal(
      [
        [0, 0, 0, 1],
        [0, 10, 0, 1],
        [10, 20, 0, 1],
        [10, 30, 10, 1],
      ],
      20,
    );
    const sides = 6;
    const { positions, along } = tubeAround(line, sides);
    for (let v = sides; v < along.length; v++) {
      const step = Math.hypot(...[0, 1, 2].map((c) => positions[3 * v + c] - positions[3 * (v - sides) + c]));
      expect(step).toBeLessThan(1.6);
    }
  });
});
