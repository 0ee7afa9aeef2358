import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { BufferAttribute, BufferGeometry } from 'three';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  ATLAS_PLACE,
  ATLAS_SOURCE,
  CHART_GAP,
  readAtlas,
  type SkinAtlas,
  STEPS,
  skinDigest,
  splitGeometry,
  writeAtlas,
} from '../../src/leg/skinAtlas';
import type { SkinMesh } from '../../src/patterns/SkinSurface';
import { skinMesh } from '../../src/patterns/skinMesh';
import { realLeg } from '../patterns/realLeg';

/** Two triangles that share an edge, unfolded into two charts: the second has its own copies of both corners. */
const TWO: SkinAtlas = {
  vertices: 4,
  triangles: 2,
  skin: 0xdeadbeef,
  width: 40,
  height: 20,
  texelM: 0.001,
  places: Uint16Array.from([0, 0, 40, 0, 0, 40, 150, 70, 90, 8, 100, 60]),
  sources: Uint32Array.from([2, 1]),
  corners: Uint32Array.from([3, 4]),
  uses: Uint32Array.from([1, 0]),
};

describe('the file of the unfolded skin', () => {
  it('is read as it was written', () => {
    const read = readAtlas(writeAtlas(TWO));
    expect({ ...read, texelM: 0 }).toEqual({ ...TWO, texelM: 0 });
    expect(read.texelM).toBeCloseTo(TWO.texelM, 8);
  });

  it('that is cut short, longer, of another version or points beyond the skin is refused in a sentence', () => {
    const whole = writeAtlas(TWO);
    const other = whole.slice();
    other[0] = 9;
    const beyond = writeAtlas({ ...TWO, sources: Uint32Array.from([2, 7]) });
    for (const bad of [whole.subarray(0, -1), Uint8Array.of(...whole, 0), other, beyond, new Uint8Array(3)])
      expect(() => readAtlas(bad)).toThrow(/skin-atlas\.bin: .*npm run model:atlas/);
  });
});

describe('the split geometry', () => {
  const skin = new BufferGeometry();
  skin.setAttribute(
    'position',
    new BufferAttribute(
      Float32Array.from({ length: 12 }, (_, i) => i),
      3,
    ),
  );
  skin.setAttribute('aTouch', new BufferAttribute(new Uint8Array(8), 2));
  skin.setIndex([0, 1, 2, 2, 1, 3]);

  it('has the copies behind the vertices, with their values, and every triangle its own', () => {
    const split = splitGeometry(skin, TWO, ['aTouch']);
    expect([...(split.index?.array ?? [])]).toEqual([0, 1, 2, 5, 4, 3]);
    expect([...split.getAttribute(ATLAS_SOURCE).array]).toEqual([0, 1, 2, 3, 2, 1]);
    expect([...split.getAttribute('position').array].slice(12)).toEqual([6, 7, 8, 3, 4, 5]);
    expect(split.hasAttribute('aTouch')).toBe(false);
  });

  it('is made for its own skin only', () => {
    expect(() => splitGeometry(skin, { ...TWO, vertices: 5 })).toThrow(/another skin/);
  });
});

describe('the unfolded skin of the leg', () => {
  let atlas: SkinAtlas;
  let mesh: SkinMesh;
  let place: (corner: number) => [number, number];
  beforeAll(async () => {
    const { leg } = await realLeg();
    mesh = skinMesh(leg);
    atlas = readAtlas(gunzipSync(readFileSync(new URL('../../models/skin-atlas.bin', import.meta.url))));
    const split = splitGeometry(leg.skin.geometry, atlas);
    const places = split.getAttribute(ATLAS_PLACE);
    const index = split.index?.array ?? [];
    place = (corner) => {
      const v = index[corner] as number;
      return [places.getX(v) / STEPS, places.getY(v) / STEPS];
    };
  });

  it('was made for the very skin of the leg', () => {
    expect(atlas.skin).toBe(skinDigest(mesh.positions as Float32Array, mesh.indices as Uint32Array));
  });

  it('has every triangle inside of the picture', () => {
    for (let corner = 0; corner < mesh.indices.length; corner++) {
      const [x, y] = place(corner);
      expect(x >= 0 && y >= 0 && x <= atlas.width && y <= atlas.height).toBe(true);
    }
  });

  it('has few seams: at most a tenth of the vertices lie on one', () => {
    expect(atlas.sources.length).toBeLessThan(0.1 * atlas.vertices);
  });

  it('is as large as the skin everywhere: an edge is at most a quarter longer, and but for one in a hundred a third shorter', () => {
    const shares: number[] = [];
    for (let corner = 0; corner < mesh.indices.length; corner += 3) {
      const [a, b] = [mesh.indices[corner], mesh.indices[corner + 1]].map((v) => 3 * (v as number)) as [
        number,
        number,
      ];
      const far = Math.hypot(
        ...[0, 1, 2].map((i) => (mesh.positions[a + i] as number) - (mesh.positions[b + i] as number)),
      );
      const [p, q] = [place(corner), place(corner + 1)];
      if (far > 0.0005) shares.push((Math.hypot(p[0] - q[0], p[1] - q[1]) * atlas.texelM) / far);
    }
    shares.sort((a, b) => a - b);
    expect(shares[Math.floor(0.01 * shares.length)]).toBeGreaterThan(0.66);
    expect(shares[Math.floor(0.99 * shares.length)]).toBeLessThan(1.25);
  });

  it('has no two triangles in one place, and charts that stay apart', () => {
    // Chart of every triangle: those that share a drawn corner belong together.
    const corners = mesh.indices.length;
    const chartOf = new Map<string, number>();
    const parent = Int32Array.from({ length: corners / 3 }, (_, t) => t);
    const root = (t: number): number => {
      let at = t;
      while (parent[at] !== at) at = parent[at] = parent[parent[at] as number] as number;
      return at;
    };
    for (let corner = 0; corner < corners; corner++) {
      const key = `${mesh.indices[corner]} ${place(corner)}`;
      const t = Math.floor(corner / 3);
      const other = chartOf.get(key);
      if (other === undefined) chartOf.set(key, t);
      else parent[root(t)] = root(other);
    }
    const owner = new Int32Array(atlas.width * atlas.height).fill(-1);
    let twice = 0;
    for (let t = 0; t < corners / 3; t++)
      eachTexel([place(3 * t), place(3 * t + 1), place(3 * t + 2)], (x, y) => {
        const at = y * atlas.width + x;
        if (owner[at] !== -1) twice++;
        owner[at] = root(t);
      });
    expect(twice).toBeLessThan(0.0002 * atlas.width * atlas.height);
    // A texel more than the rim of the coarsest size but one.
    let near = 0;
    for (let y = 0; y < atlas.height; y++)
      for (let x = 0; x + CHART_GAP / 2 < atlas.width; x++) {
        const [a, b] = [
          owner[y * atlas.width + x] as number,
          owner[y * atlas.width + x + CHART_GAP / 2] as number,
        ];
        if (a !== -1 && b !== -1 && a !== b) near++;
      }
    expect(near).toBe(0);
  });
});

/** Visit the texels whose middle lies in a triangle. */
function eachTexel(
  corners: readonly (readonly [number, number])[],
  visit: (x: number, y: number) => void,
): void {
  const [a, b, c] = corners as [[number, number], [number, number], [number, number]];
  const area = (b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1]);
  if (area === 0) return;
  const [x0, x1] = [Math.min(a[0], b[0], c[0]), Math.max(a[0], b[0], c[0])];
  const [y0, y1] = [Math.min(a[1], b[1], c[1]), Math.max(a[1], b[1], c[1])];
  for (let y = Math.floor(y0); y < y1; y++)
    for (let x = Math.floor(x0); x < x1; x++) {
      const [px, py] = [x + 0.5, y + 0.5];
      const side = (p: readonly number[], q: readonly number[]) =>
        (((q[0] as number) - (p[0] as number)) * (py - (p[1] as number)) -
          ((q[1] as number) - (p[1] as number)) * (px - (p[0] as number))) /
        area;
      if (side(a, b) > 0 && side(b, c) > 0 && side(c, a) > 0) visit(x, y);
    }
}
