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
