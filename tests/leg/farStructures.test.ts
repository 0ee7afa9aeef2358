import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { MeshoptDecoder } from 'meshoptimizer/decoder';
import { BufferAttribute, BufferGeometry, Vector3 } from 'three';
import { MeshBVH } from 'three-mesh-bvh';
import { beforeAll, describe, expect, it } from 'vitest';
import { farFile, farMeshes } from '../../models/build/farStructures';
import {
  FAR_ERROR_M,
  type FarMesh,
  farGeometry,
  readFarMeshes,
  writeFarMeshes,
} from '../../src/leg/farStructures';
import type { Leg } from '../../src/leg/Leg';
import { realLeg } from '../patterns/realLeg';

const FILE = gunzipSync(readFileSync(new URL('../../models/structures-far.bin', import.meta.url)));

describe('the file of structures from afar', () => {
  beforeAll(() => MeshoptDecoder.ready);
  /** Three bytes stand for the three corners. */
  const decoder = {
    decodeGltfBuffer: (out: Uint8Array, count: number, _size: number, source: Uint8Array) => {
      if (source.length !== count) throw new Error('malformed');
      new Uint32Array(out.buffer).set(source);
    },
  };
  const two: FarMesh[] = [
    { vertices: 4, indices: Uint32Array.from([0, 1, 2, 2, 1, 3]) },
    { vertices: 3, indices: Uint32Array.from([2, 0, 1]) },
  ];
  const whole = writeFarMeshes(two, (indices) => Uint8Array.from(indices));

  it('is read as it was written', () => {
    expect(readFarMeshes(whole, decoder)).toEqual(two);
  });

  it('that is cut short, longer, of another version, garbled or points beyond its structure is refused in a sentence', () => {
    const other = whole.slice();
    other[0] = 9;
    const many = whole.slice();
    many[7] = 0xff;
    const beyond = whole.slice();
    beyond[8] = 2;
    const garbled = whole.slice();
    garbled[12] = 3;
    for (const bad of [
      whole.subarray(0, -1),
      Uint8Array.of(...whole, 0),
      other,
      many,
      beyond,
      garbled,
      new Uint8Array(3),
    ])
      expect(() => readFarMeshes(bad, decoder)).toThrow(/structures-far\.bin: .*npm run model:far/);
  });
});

describe('the structures of the leg from afar', () => {
  let leg: Leg;
  let meshes: FarMesh[];
  beforeAll(async () => {
    await MeshoptDecoder.ready;
    ({ leg } = await realLeg());
    meshes = readFarMeshes(FILE, MeshoptDecoder);
  });

  it('are what the leg gives, to the byte', async () => {
    expect(Buffer.from(gunzipSync(await farFile(await farMeshes(leg)))).equals(FILE)).toBe(true);
  });

  it('have less than a quarter of the triangles', () => {
    const of = (counts: number[]) => counts.reduce((sum, n) => sum + n, 0);
    const far = of(meshes.map(({ indices }) => indices.length));
    expect(far).toBeLessThan(0.25 * of(leg.inside.map(({ geometry }) => geometry.index?.count ?? 0)));
  });

  it('lie where the structures are', () => {
    const point = new Vector3();
    const offM: number[] = [];
    for (const [i, structure] of leg.inside.entries()) {
      const far = farGeometry(structure, meshes[i] as FarMesh);
      expect(far.getAttribute('position')).toBe(structure.geometry.getAttribute('position'));
      const tree = new MeshBVH(inMetres(far, structure.matrixWorld));
      const own = structure.geometry.getAttribute('position');
      for (let v = 0; v < own.count; v += 7) {
        point.fromBufferAttribute(own, v).applyMatrix4(structure.matrixWorld);
        offM.push(tree.closestPointToPoint(point)?.distance ?? Number.POSITIVE_INFINITY);
      }
    }
    offM.sort((a, b) => a - b);
    const at = (share: number) => offM[Math.floor(share * (offM.length - 1))];
    // The simplifier's measure is a mean over the surface around: single vertices are further off.
    expect(at(0.95)).toBeLessThan(FAR_ERROR_M);
    expect(at(0.99)).toBeLessThan(0.0008);
    expect(at(1)).toBeLessThan(0.003);
  });

  it('are made for their own structure only', () => {
    const [structure] = leg.inside;
    const mesh = { ...(meshes[0] as FarMesh), vertices: 5 };
    expect(() => farGeometry(structure as Leg['inside'][number], mesh)).toThrow(/another .*model:far/);
  });
});

function inMetres(geometry: BufferGeometry, toLeg: Leg['skin']['matrixWorld']): BufferGeometry {
  const position = geometry.getAttribute('position');
  const point = new Vector3();
  const places = new Float32Array(3 * position.count);
  for (let v = 0; v < position.count; v++)
    point
      .fromBufferAttribute(position, v)
      .applyMatrix4(toLeg)
      .toArray(places, 3 * v);
  const moved = new BufferGeometry();
  moved.setAttribute('position', new BufferAttribute(places, 3));
  // The tree sorts its triangles.
  moved.setIndex(geometry.index?.clone() ?? null);
  return moved;
}
