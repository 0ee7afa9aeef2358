import { describe, expect, it } from 'vitest';
import { EditableMesh } from '../../../models/build/geometry/EditableMesh';
import { remesh } from '../../../models/build/geometry/remesh';
import { isClosedManifold, topologyOf } from '../../../models/build/geometry/topology';
import { signedVolume, type TriangleMesh } from '../../../src/geometry/TriangleMesh';
import { icosphere } from '../../geometry/analyticSurfaces';
import { seededRandom } from '../../geometry/seededRandom';

const RADIUS = 0.05;

function toSphere(p: number[], o: number): void {
  const [x, y, z] = [p[o], p[o + 1], p[o + 2]];
  const scale = RADIUS / Math.hypot(x, y, z);
  p[o] = x * scale;
  p[o + 1] = y * scale;
  p[o + 2] = z * scale;
}

function edgeLengths({ positions: p, indices }: TriangleMesh): number[] {
  const lengths: number[] = [];
  for (let t = 0; t < indices.length; t += 3)
    for (let k = 0; k < 3; k++) {
      const a = 3 * indices[t + k];
      const b = 3 * indices[t + ((k + 1) % 3)];
      if (a < b) lengths.push(Math.hypot(...[0, 1, 2].map((c) => p[a + c] - p[b + c])));
    }
  return lengths;
}

function statistics(values: number[]): { mean: number; spread: number; most: number } {
  const mean = values.reduce((sum, v) => sum + v, 0) / values.length;
  const spread = Math.sqrt(values.reduce((sum, v) => sum + (v - mean) ** 2, 0) / values.length) / mean;
  return { mean, spread, most: Math.max(...values) };
}

describe('remesh', () => {
  it('evens out a sphere whose triangles are squeezed towards one pole', () => {
    const squeezed = icosphere(RADIUS, 4);
    for (let i = 0; i < squeezed.positions.length; i += 3) {
      const p = Array.from(squeezed.positions.subarray(i, i + 3));
      p[1] = p[1] + 0.035;
      toSphere(p, 0);
      squeezed.positions.set(p, i);
    }
    const before = statistics(edgeLengths(squeezed));
    const mesh = remesh(squeezed, { edgeLength: () => 0.004, project: toSphere, iterations: 8 });
    const { mean, spread, most } = statistics(edgeLengths(mesh));
    expect(before.spread).toBeGreaterThan(0.4);
    expect(mean).toBeGreaterThan(0.0035);
    expect(mean).toBeLessThan(0.0045);
    expect(spread).toBeLessThan(0.15);
    expect(most).toBeLessThan(0.0065);
    const topology = topologyOf(mesh);
    expect(isClosedManifold(topology)).toBe(true);
    expect(topology.euler).toBe(2);
    expect(signedVolume(mesh) / ((4 / 3) * Math.PI * RADIUS ** 3)).toBeCloseTo(1, 1);
  });

  it('makes triangles small where it is asked to, and grades between', () => {
    const mesh = remesh(icosphere(RADIUS, 4), {
      edgeLength: (x) => (x > 0 ? 0.002 : 0.005),
      project: toSphere,
      iterations: 8,
    });
    expect(isClosedManifold(topologyOf(mesh))).toBe(true);
    let [small, large] = [0, 0];
    for (let i = 0; i < mesh.positions.length; i += 3) {
      if (mesh.positions[i] > 0) small++;
      else large++;
    }
    expect(small / large).toBeGreaterThan(4);
    expect(small / large).toBeLessThan(9);
  });

  it('ends on triangles without area, whose halves can be as long as the whole', () => {
    const sphere = icosphere(RADIUS, 3);
    const [a, b, c] = [sphere.indices[0], sphere.indices[1], sphere.indices[2]];
    for (let k = 0; k < 3; k++) {
      const from = sphere.positions[3 * a + k];
      const to = sphere.positions[3 * b + k];
      sphere.positions[3 * c + k] = from + 0.37 * (to - from);
    }
    const mesh = remesh(sphere, { edgeLength: () => 0.0015, project: () => undefined, iterations: 3 });
    expect(isClosedManifold(topologyOf(mesh))).toBe(true);
    expect(mesh.positions.length / 3).toBeLessThan(40000);
  });
});

describe('EditableMesh', () => {
  for (const seed of [1, 2, 3]) {
    it(`stays a closed sphere under 3,000 random splits, flips and collapses, seed ${seed}`, () => {
      const random = seededRandom(seed);
      const mesh = new EditableMesh(icosphere(RADIUS, 3));
      const done = { split: 0, flip: 0, collapse: 0 };
      for (let i = 0; i < 3000; i++) {
        const h = Math.floor(random() * mesh.corner.length);
        if (!mesh.isAlive(h)) continue;
        const dice = random();
        if (dice < 0.3) {
          mesh.split(h);
          done.split++;
        } else if (dice < 0.65) {
          if (mesh.canCollapse(h)) {
            mesh.collapse(h);
            done.collapse++;
          }
        } else if (Math.min(mesh.valence[mesh.from(h)], mesh.valence[mesh.to(h)]) > 3) {
          if (mesh.flip(h)) done.flip++;
        }
      }
      expect(Math.min(...Object.values(done))).toBeGreaterThan(300);
      const result = mesh.toTriangleMesh();
      const topology = topologyOf(result);
      expect(isClosedManifold(topology)).toBe(true);
      expect(topology.euler).toBe(2);
      expect(topology.pieces).toBe(1);
      expect(topology.vertices).toBe(result.positions.length / 3);
      const degree = new Map<number, number>();
      for (const v of mesh.corner) if (v >= 0) degree.set(v, (degree.get(v) ?? 0) + 1);
      for (const [v, count] of degree) expect(mesh.valence[v]).toBe(count);
    });
  }

  it('refuses a surface with a hole and says what to pass', () => {
    const { positions, indices } = icosphere(RADIUS, 2);
    expect(() => new EditableMesh({ positions, indices: indices.slice(3) })).toThrow(
      /EditableMesh: 3 edges lack a second triangle; pass a closed manifold/,
    );
  });
});
