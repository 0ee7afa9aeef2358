import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { MeshoptEncoder, MeshoptSimplifier } from 'meshoptimizer';
import { Vector3 } from 'three';
import { FAR_ERROR_M, type FarMesh, writeFarMeshes } from '../../src/leg/farStructures';
import type { Leg, Structure } from '../../src/leg/Leg';
import { parseLeg } from '../../src/leg/loadLeg';

const fileAt = (name: string) => fileURLToPath(new URL(`../${name}`, import.meta.url));

/** What a difference of 1 counts as, metres off the surface: of the normal, and of `_shade` (along, ambient occlusion, tendon, cavity). */
const LOOKS_M = [0.001, 0.001, 0.001, 0, 0.002, 0.002, 0.002];

/** Everything but the skin with as few triangles as leave its surface within `FAR_ERROR_M` (meshoptimizer), in the order of the leg. */
export async function farMeshes(leg: Leg): Promise<FarMesh[]> {
  await MeshoptSimplifier.ready;
  return leg.inside.map(farMesh);
}

function farMesh({ geometry, matrixWorld }: Structure): FarMesh {
  const position = geometry.getAttribute('position');
  const normal = geometry.getAttribute('normal');
  const shade = geometry.hasAttribute('_shade') ? geometry.getAttribute('_shade') : null;
  const vertices = position.count;
  const places = new Float32Array(3 * vertices);
  const looks = new Float32Array(7 * vertices);
  const point = new Vector3();
  for (let v = 0; v < vertices; v++) {
    point
      .fromBufferAttribute(position, v)
      .applyMatrix4(matrixWorld)
      .toArray(places, 3 * v);
    point.fromBufferAttribute(normal, v).toArray(looks, 7 * v);
    for (let k = 0; k < 4; k++) looks[7 * v + 3 + k] = shade?.getComponent(v, k) ?? 0;
  }
  // The simplifier measures in shares of the size of what it is given.
  const sizeM = MeshoptSimplifier.getScale(places, 3);
  const [indices] = MeshoptSimplifier.simplifyWithAttributes(
    Uint32Array.from(geometry.index?.array ?? []),
    places,
    3,
    looks,
    7,
    LOOKS_M.map((m) => m / sizeM),
    null,
    0,
    FAR_ERROR_M,
    ['ErrorAbsolute'],
  );
  return { vertices, indices };
}

/** The bytes of the file of these, gzipped. */
export async function farFile(meshes: readonly FarMesh[]): Promise<Uint8Array> {
  await MeshoptEncoder.ready;
  const pack = (indices: Uint32Array) =>
    MeshoptEncoder.encodeIndexBuffer(new Uint8Array(indices.slice().buffer), indices.length, 4);
  return gzipSync(writeFarMeshes(meshes, pack), { level: 9 });
}

/**
 * Write `structures-far.bin` beside `models/leg.glb`.
 * @returns its size in bytes
 */
export async function writeFarStructures(): Promise<number> {
  const leg = await parseLeg(new Uint8Array(readFileSync(fileAt('leg.glb'))).buffer);
  const bytes = await farFile(await farMeshes(leg));
  writeFileSync(fileAt('structures-far.bin'), bytes);
  return bytes.length;
}
