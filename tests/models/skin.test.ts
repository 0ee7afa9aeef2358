import { beforeAll, describe, expect, it } from 'vitest';
import { meshDistance } from '../../models/build/geometry/meshDistance';
import { alignedGrid, sampleGrid } from '../../models/build/geometry/ScalarGrid';
import { isClosedManifold, topologyOf } from '../../models/build/geometry/topology';
import { buildSkin, type SkinMesh } from '../../models/build/skin';
import type { SkinFigures } from '../../models/build/skin/figures';
import type { SkinInput } from '../../models/build/skin/structures';
import { boundsOf, signedVolume, type TriangleMesh } from '../../src/geometry/TriangleMesh';
import { smallLimb } from './smallLimb';

/** How often a line along +x from a point (metres) crosses a mesh: odd inside. */
function isInside({ positions: p, indices }: TriangleMesh, x: number, y: number, z: number): boolean {
  let crossings = 0;
  for (let t = 0; t < indices.length; t += 3) {
    const [a, b, c] = [0, 1, 2].map((k) => 3 * indices[t + k]);
    const at = (v: number, k: number) => p[v + k];
    const area =
      (at(b, 1) - at(a, 1)) * (at(c, 2) - at(a, 2)) - (at(c, 1) - at(a, 1)) * (at(b, 2) - at(a, 2));
    if (area === 0) continue;
    const u = ((y - at(a, 1)) * (at(c, 2) - at(a, 2)) - (at(c, 1) - at(a, 1)) * (z - at(a, 2))) / area;
    const v = ((at(b, 1) - at(a, 1)) * (z - at(a, 2)) - (y - at(a, 1)) * (at(b, 2) - at(a, 2))) / area;
    if (u < 0 || v < 0 || u + v > 1) continue;
    if (at(a, 0) + u * (at(b, 0) - at(a, 0)) + v * (at(c, 0) - at(a, 0)) > x) crossings++;
  }
  return crossings % 2 === 1;
}

describe('the skin of a small limb', () => {
  let input: SkinInput;
  let figures: SkinFigures;
  let skin: SkinMesh;

  beforeAll(() => {
    ({ input, figures } = smallLimb());
    skin = buildSkin(input, figures);
  }, 300_000);

  it('is one closed manifold without handles: no bridge grows between two toes', () => {
    const topology = topologyOf(skin);
    expect(isClosedManifold(topology)).toBe(true);
    expect(topology.pieces).toBe(1);
    expect(topology.euler).toBe(2);
    expect(topology.vertices).toBe(skin.positions.length / 3);
    expect(signedVolume(skin)).toBeGreaterThan(0);
  });

  it('has even triangles: the spread of edge lengths is under a fifth outside the toes, none is over 12 mm', () => {
    const { positions: p, indices } = skin;
    const lengths: number[] = [];
    let longest = 0;
    for (let t = 0; t < indices.length; t += 3)
      for (let k = 0; k < 3; k++) {
        const [a, b] = [3 * indices[t + k], 3 * indices[t + ((k + 1) % 3)]];
        const mm = 1000 * Math.hypot(...[0, 1, 2].map((c) => p[a + c] - p[b + c]));
        longest = Math.max(longest, mm);
        if (p[a + 1] > 0.08) lengths.push(mm);
      }
    const mean = lengths.reduce((sum, v) => sum + v, 0) / lengths.length;
    const spread = Math.sqrt(lengths.reduce((sum, v) => sum + (v - mean) ** 2, 0) / lengths.length);
    expect(mean).toBeGreaterThan(0.85 * figures.edge.body);
    expect(mean).toBeLessThan(1.15 * figures.edge.body);
    expect(spread / mean).toBeLessThan(0.2);
    expect(longest).toBeLessThan(12);
  });

  it('encloses the structures', () => {
    for (const { id, mesh } of input.structures)
      for (let i = 0; i < mesh.positions.length; i += 3 * 23) {
        const [x, y, z] = [0, 1, 2].map((c) => mesh.positions[i + c]);
        expect(isInside(skin, x + 1e-7, y + 1.3e-7, z + 1.7e-7), `${id} at ${x}, ${y}, ${z}`).toBe(true);
      }
  });

  it('keeps at least 3 mm of tissue over muscles', () => {
    const muscles = input.structures.filter((s) => s.kind === 'muscle').map((s) => s.mesh);
    const { min, max } = boundsOf(skin.positions);
    const mm = (v: readonly number[]) => v.map((c) => 1000 * c);
    const depth = meshDistance(alignedGrid(mm(min), mm(max), 1.5, 3), muscles);
    let least = Infinity;
    for (let i = 0; i < skin.positions.length; i += 3) {
      const [x, y, z] = [0, 1, 2].map((c) => 1000 * skin.positions[i + c]);
      least = Math.min(least, sampleGrid(depth, x, y, z));
    }
    expect(least).toBeGreaterThan(3);
    expect(least).toBeLessThan(12);
  });

  it('stands on the floor and ends at the cut above the crest', () => {
    const { min, max } = boundsOf(skin.positions);
    expect(min[1]).toBeGreaterThanOrEqual(0);
    expect(min[1]).toBeLessThan(0.012);
    expect(max[1] * 1000).toBeLessThanOrEqual(300 + figures.cut.aboveCrest + 0.1);
  });

  it('parts each toe from the next at the height of its axis, between the web and the tips', () => {
    for (let toe = 1; toe < 5; toe++) {
      const x = -0.03 - 0.015 * (toe - 1);
      expect(isInside(skin, x, 0.0131, 0.1781), `toe ${toe}`).toBe(true);
      // The wall stands where the tubes of both toes are equally far away: nearer to the thinner one.
      const between = [0.4, 0.45, 0.5, 0.55, 0.6, 0.65].map((t) =>
        isInside(skin, x - 0.015 * t, 0.0131, 0.1781),
      );
      expect(between, `gap after toe ${toe}`).toContain(false);
    }
  });

  it('puts nails on the upper side of five toes and nowhere else', () => {
    const toes = new Set<number>();
    skin.nail.forEach((share, v) => {
      if (share < 0.5) return;
      const [x, y, z] = [0, 1, 2].map((c) => 1000 * skin.positions[3 * v + c]);
      expect(z).toBeGreaterThan(165);
      // The axis of the pulp lies at 10 mm.
      expect(y).toBeGreaterThan(10.5);
      // The big toe's nail is a little wider than the spacing of these toes.
      toes.add(Math.max(1, Math.round((-30 - x) / 15) + 1));
    });
    expect([...toes].sort()).toEqual([1, 2, 3, 4, 5]);
  });
});

describe('buildSkin', () => {
  it('names the landmark that is missing', () => {
    const { input, figures } = smallLimb();
    const { iliac_crest_top, ...rest } = input.landmarks;
    expect(iliac_crest_top).toBeDefined();
    expect(() => buildSkin({ ...input, landmarks: rest }, figures)).toThrow(
      /skin: landmark iliac_crest_top is undefined; measure it/,
    );
  });
});
