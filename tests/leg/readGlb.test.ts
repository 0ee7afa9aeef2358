import { Document, type GLTF, NodeIO } from '@gltf-transform/core';
import { EXTMeshoptCompression, KHRMeshQuantization } from '@gltf-transform/extensions';
import { MeshoptDecoder } from 'meshoptimizer/decoder';
import { MeshoptEncoder } from 'meshoptimizer/encoder';
import { Vector3 } from 'three';
import { beforeAll, describe, expect, it } from 'vitest';
import { readGlb } from '../../src/leg/readGlb';

beforeAll(async () => {
  await MeshoptDecoder.ready;
  await MeshoptEncoder.ready;
});

/** A tetrahedron as the model is written: quantized positions and normals, `_SHADE`, in a node that is moved and scaled. */
function tetrahedron(): Document {
  const document = new Document();
  const buffer = document.createBuffer();
  const accessor = (
    type: GLTF.AccessorType,
    array: Int8Array | Int16Array | Uint8Array | Uint16Array,
    normalized: boolean,
  ) => document.createAccessor().setBuffer(buffer).setType(type).setArray(array).setNormalized(normalized);
  const primitive = document
    .createPrimitive()
    .setAttribute(
      'POSITION',
      accessor('VEC3', new Int16Array([0, 0, 0, 32767, 0, 0, 0, 32767, 0, 0, 0, 32767]), true),
    )
    .setAttribute(
      'NORMAL',
      accessor('VEC3', new Int8Array([-127, 0, 0, 127, 0, 0, 0, 127, 0, 0, 0, 127]), true),
    )
    .setAttribute(
      '_SHADE',
      accessor('VEC4', new Uint8Array([0, 51, 102, 255, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]), true),
    )
    .setIndices(accessor('SCALAR', new Uint16Array([0, 2, 1, 0, 1, 3, 0, 3, 2, 1, 2, 3]), false));
  const node = document
    .createNode('a name')
    .setMesh(document.createMesh().addPrimitive(primitive))
    .setTranslation([1, 2, 3])
    .setScale([0.5, 0.5, 0.5])
    .setExtras({ id: 'femur', kind: 'bone' });
  document
    .createScene()
    .addChild(node)
    .setExtras({ landmarks: { heel: [0, 0, 0] } });
  document.createExtension(KHRMeshQuantization).setRequired(true);
  return document;
}

async function written(compressed: boolean): Promise<ArrayBuffer> {
  const document = tetrahedron();
  const io = new NodeIO()
    .registerExtensions([EXTMeshoptCompression, KHRMeshQuantization])
    .registerDependencies({ 'meshopt.encoder': MeshoptEncoder });
  if (compressed) document.createExtension(EXTMeshoptCompression).setRequired(true);
  return new Uint8Array(await io.writeBinary(document)).buffer;
}

describe.each([false, true])('a glb, compressed: %s', (compressed) => {
  it('is read with places, extras and attributes, in metres through its matrix', async () => {
    const { meshes, extras } = readGlb(await written(compressed), MeshoptDecoder);
    expect(extras).toEqual({ landmarks: { heel: [0, 0, 0] } });
    expect(meshes).toHaveLength(1);
    const [mesh] = meshes;
    expect(mesh).toMatchObject({ name: 'a name', extras: { id: 'femur', kind: 'bone' } });
    const positions = mesh?.geometry.getAttribute('position');
    const corners = [0, 1, 2, 3].map((i) => {
      if (!mesh || !positions) throw new Error('no mesh');
      return new Vector3().fromBufferAttribute(positions, i).applyMatrix4(mesh.matrix).toArray();
    });
    // The encoder may turn the order of vertices around; the corners are the same four.
    expect(corners.map((corner) => corner.join()).sort()).toEqual(['1,2,3', '1,2,3.5', '1,2.5,3', '1.5,2,3']);
    expect(mesh?.geometry.index?.count).toBe(12);
    const shade = mesh?.geometry.getAttribute('_shade');
    const origin = corners.findIndex((corner) => corner.join() === '1,2,3');
    expect(shade?.getY(origin)).toBeCloseTo(0.2, 6);
    expect(shade?.getW(origin)).toBe(1);
    expect(mesh?.geometry.getAttribute('normal').getX(origin)).toBe(-1);
  });

  it('has the box that the file says, which is that of its vertices', async () => {
    const [mesh] = readGlb(await written(compressed), MeshoptDecoder).meshes;
    const said = mesh?.geometry.boundingBox?.clone();
    mesh?.geometry.computeBoundingBox();
    expect(said).toBeDefined();
    expect(said).toEqual(mesh?.geometry.boundingBox);
  });

  it('is refused when its end is missing or its inside damaged', async () => {
    const bytes = await written(compressed);
    expect(() => readGlb(bytes.slice(0, bytes.byteLength - 8), MeshoptDecoder)).toThrow(/truncated/);
    const shorter = bytes.slice(0, bytes.byteLength - 40);
    new DataView(shorter).setUint32(8, shorter.byteLength, true);
    expect(() => readGlb(shorter, MeshoptDecoder)).toThrow(/leg\.glb: damaged/);
  });
});

it('what it would need another extension for is refused by name', async () => {
  const bytes = await written(false);
  const text = new TextDecoder('latin1')
    .decode(bytes)
    .replaceAll('KHR_mesh_quantization', 'KHR_draco_compression');
  const other = Uint8Array.from(text, (character) => character.charCodeAt(0)).buffer;
  expect(() => readGlb(other, MeshoptDecoder)).toThrow(/KHR_draco_compression/);
});

/** The JSON of a glb as `change` leaves it, with the same bytes after it. */
async function changed(change: (json: Record<string, unknown[]>) => void): Promise<ArrayBuffer> {
  const bytes = new Uint8Array(await written(true));
  const length = new DataView(bytes.buffer).getUint32(12, true);
  const json = JSON.parse(new TextDecoder().decode(bytes.subarray(20, 20 + length)));
  change(json);
  const text = new TextEncoder().encode(JSON.stringify(json).padEnd(4 * Math.ceil(length / 4) + 400));
  const other = new Uint8Array(20 + text.length + bytes.length - 20 - length);
  other.set(bytes.subarray(0, 20));
  other.set(text, 20);
  other.set(bytes.subarray(20 + length), 20 + text.length);
  const header = new DataView(other.buffer);
  header.setUint32(8, other.length, true);
  header.setUint32(12, text.length, true);
  return other.buffer;
}

const first = (list: unknown[] | undefined) => list?.[0] as Record<string, unknown>;
const packing = (json: Record<string, unknown[]>) =>
  (first(json.bufferViews).extensions as Record<string, Record<string, unknown>>)
    .EXT_meshopt_compression as Record<string, unknown>;

it.each<[string, (json: Record<string, unknown[]>) => void, RegExp]>([
  [
    'a node within itself',
    (json) => Object.assign(first(json.nodes), { children: [0] }),
    /stands in two places/,
  ],
  [
    'lists instead of numbers',
    (json) => Object.assign(first(json.nodes), { scale: 'x' }),
    /no number|damaged/,
  ],
  [
    'fewer vertices than its triangles name',
    (json) => {
      for (const accessor of json.accessors ?? [])
        if ((accessor as { type: string }).type === 'VEC3') Object.assign(accessor as object, { count: 2 });
    },
    /do not fit its vertices/,
  ],
  [
    'a box of no numbers',
    (json) => {
      for (const accessor of json.accessors ?? [])
        if ((accessor as { min?: unknown }).min) Object.assign(accessor as object, { min: [null, 'a', 0] });
    },
    /the box around mesh 0 is none/,
  ],
  [
    'packed items of no size',
    (json) => Object.assign(packing(json), { byteStride: 0 }),
    /packed in no way that there is/,
  ],
  [
    'more items than any memory has',
    (json) => Object.assign(packing(json), { count: 1e15 }),
    /packed in no way that there is/,
  ],
  ['meshes that are a number', (json) => Object.assign(json, { meshes: 5 }), /leg\.glb: /],
])('with %s a glb is refused in a sentence, and a whole one is read afterwards', async (_, change, said) => {
  const damaged = await changed(change);
  let message = '';
  try {
    readGlb(damaged, MeshoptDecoder);
  } catch (error) {
    message = (error as Error).message;
  }
  expect(message).toMatch(said);
  expect(message).toMatch(/^leg\.glb: .*npm run model\.$/);
  expect(readGlb(await written(true), MeshoptDecoder).meshes).toHaveLength(1);
});

it.each([0, 12, 19])('a file of %i bytes whose header is right is refused in a sentence', async (length) => {
  const bytes = (await written(false)).slice(0, length);
  if (length >= 12) new DataView(bytes).setUint32(8, length, true);
  expect(() => readGlb(bytes, MeshoptDecoder)).toThrow(/^leg\.glb: .*are not a glb file/);
});
