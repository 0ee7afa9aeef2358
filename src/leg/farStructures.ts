import { BufferAttribute, BufferGeometry } from 'three';
import type { Decoder } from './glbBuffers';
import type { Structure } from './Leg';

/** How far the surface of a structure drawn from afar may be from its own by the simplifier's measure, metres; 95 of 100 vertices are nearer, and 99 nearer than 0.72 mm. */
export const FAR_ERROR_M = 0.0006;

/** Triangles of one structure for when it is seen from afar; corners are vertices of the structure itself. */
export interface FarMesh {
  vertices: number;
  /** Three vertex numbers per triangle. */
  indices: Uint32Array;
}

const VERSION = 1;
const HEADER_BYTES = 8;
const ENTRY_BYTES = 12;

/**
 * The bytes of the file, not yet gzipped: version, count, then of each structure its vertices, indices and packed bytes, then these.
 * @param meshes in the order of the leg's structures without the skin
 * @param pack meshoptimizer's `encodeIndexBuffer`
 */
export function writeFarMeshes(
  meshes: readonly FarMesh[],
  pack: (indices: Uint32Array) => Uint8Array,
): Uint8Array<ArrayBuffer> {
  const packed = meshes.map(({ indices }) => pack(indices));
  const head = HEADER_BYTES + ENTRY_BYTES * meshes.length;
  const file = new Uint8Array(packed.reduce((sum, { length }) => sum + length, head));
  const header = new DataView(file.buffer);
  header.setUint32(0, VERSION, true);
  header.setUint32(4, meshes.length, true);
  let at = head;
  for (const [i, { vertices, indices }] of meshes.entries()) {
    const bytes = packed[i] as Uint8Array;
    for (const [k, n] of [vertices, indices.length, bytes.length].entries())
      header.setUint32(HEADER_BYTES + ENTRY_BYTES * i + 4 * k, n, true);
    file.set(bytes, at);
    at += bytes.length;
  }
  return file;
}

/**
 * What the bytes of such a file hold, gunzipped.
 * @throws Error in one sentence when they are no such file
 */
export function readFarMeshes(file: Uint8Array, decoder: Decoder): FarMesh[] {
  const damaged = () =>
    new Error('structures-far.bin: cut short or of another version; build it anew with npm run model:far.');
  if (file.length < HEADER_BYTES) throw damaged();
  const header = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const count = header.getUint32(4, true);
  let at = HEADER_BYTES + ENTRY_BYTES * count;
  if (header.getUint32(0, true) !== VERSION || at > file.length) throw damaged();
  const meshes: FarMesh[] = [];
  for (let i = 0; i < count; i++) {
    const entry = HEADER_BYTES + ENTRY_BYTES * i;
    const [vertices, length, bytes] = [0, 4, 8].map((k) => header.getUint32(entry + k, true)) as [
      number,
      number,
      number,
    ];
    // A triangle takes a byte at least.
    if (at + bytes > file.length || length % 3 !== 0 || length > 3 * bytes) throw damaged();
    const indices = new Uint32Array(length);
    try {
      const source = file.subarray(at, at + bytes);
      decoder.decodeGltfBuffer(new Uint8Array(indices.buffer), length, 4, source, 'TRIANGLES');
    } catch {
      throw damaged();
    }
    if (!indices.every((vertex) => vertex < vertices)) throw damaged();
    meshes.push({ vertices, indices });
    at += bytes;
  }
  if (at !== file.length) throw damaged();
  return meshes;
}

/**
 * The geometry of a structure with fewer triangles: the vertices are shared with it, on the graphics card too.
 * @throws Error when it was made for another structure
 */
export function farGeometry({ id, geometry }: Structure, { vertices, indices }: FarMesh): BufferGeometry {
  if (geometry.getAttribute('position').count !== vertices)
    throw new Error(`structures-far.bin was made for another ${id}; build it anew with npm run model:far.`);
  const far = new BufferGeometry();
  for (const [name, attribute] of Object.entries(geometry.attributes)) far.setAttribute(name, attribute);
  far.setIndex(new BufferAttribute(vertices <= 0xffff ? Uint16Array.from(indices) : indices, 1));
  far.boundingBox = geometry.boundingBox;
  far.boundingSphere = geometry.boundingSphere;
  return far;
}
