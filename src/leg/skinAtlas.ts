import { BufferAttribute, BufferGeometry, type InterleavedBufferAttribute } from 'three';
import { ByteReader, fnv1a, gapsOf, pushNumber, signedOf, unsignedOf } from './byteCodec';

/**
 * The skin unfolded into one picture: charts that lie side by side. A vertex on the border of charts has several places in it and is drawn as several
 * vertices; those beyond the first are `split`. Made by `npm run model` (`models/build/skinAtlas.ts`).
 */
export interface SkinAtlas {
  /** Of the skin it was made for. */
  vertices: number;
  triangles: number;
  /** `skinDigest` of it. */
  skin: number;
  /** Of the picture, texels. */
  width: number;
  height: number;
  /** Side of a texel on the skin, metres. */
  texelM: number;
  /** Place of every vertex, then of every split one: two numbers, in steps of `1 / STEPS` of a texel. */
  places: Uint16Array<ArrayBuffer>;
  /** The vertex of which each split one is a copy. */
  sources: Uint32Array<ArrayBuffer>;
  /** Corners of triangles (3 t + k) that use a split vertex, ascending, and which. */
  corners: Uint32Array<ArrayBuffer>;
  uses: Uint32Array<ArrayBuffer>;
}

/** Steps per texel in which places are kept. */
export const STEPS = 4;
/** Charts lie this far apart, texels: neighbours stay apart in the coarsest of the picture's sizes. */
export const CHART_GAP = 8;
/** Sizes of the picture, each half of the one before. */
export const ATLAS_LEVELS = 4;

const HEADER_BYTES = 36;
const VERSION = 2;

/** A number that changes when a vertex or a triangle of the skin does. */
export function skinDigest(positions: Float32Array, indices: Uint32Array): number {
  const bytesOf = ({ buffer, byteOffset, byteLength }: Float32Array | Uint32Array) =>
    new Uint8Array(buffer, byteOffset, byteLength);
  return fnv1a(bytesOf(indices), fnv1a(bytesOf(positions)));
}

/** The bytes of its file, not yet gzipped. */
export function writeAtlas(atlas: SkinAtlas): Uint8Array<ArrayBuffer> {
  const body: number[] = [];
  for (const axis of [0, 1] as const) {
    let last = 0;
    for (let v = axis; v < atlas.places.length; v += 2) {
      const place = atlas.places[v] as number;
      pushNumber(body, unsignedOf(place - last));
      last = place;
    }
  }
  let last = 0;
  for (const source of atlas.sources) {
    pushNumber(body, unsignedOf(source - last));
    last = source;
  }
  body.push(...gapsOf(atlas.corners));
  last = 0;
  for (const use of atlas.uses) {
    pushNumber(body, unsignedOf(use - last));
    last = use;
  }
  const file = new Uint8Array(HEADER_BYTES + body.length);
  const header = new DataView(file.buffer);
  const { vertices, triangles, skin, width, height, texelM, sources, corners } = atlas;
  const counts = [VERSION, vertices, triangles, skin, width, height, sources.length, corners.length];
  for (const [i, count] of counts.entries()) header.setUint32(4 * i, count, true);
  header.setFloat32(HEADER_BYTES - 4, texelM, true);
  file.set(body, HEADER_BYTES);
  return file;
}

/**
 * What the bytes of such a file hold, gunzipped.
 * @throws Error in one sentence when they are no such file.
 */
export function readAtlas(file: Uint8Array): SkinAtlas {
  const damaged = () =>
    new Error('skin-atlas.bin: cut short or of another version; build it anew with npm run model:atlas.');
  if (file.length < HEADER_BYTES) throw damaged();
  const header = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const numbers = Array.from({ length: HEADER_BYTES / 4 - 1 }, (_, i) => header.getUint32(4 * i, true));
  const [version, vertices = 0, triangles = 0, skin = 0, width = 0, height = 0, split = 0, cornerCount = 0] =
    numbers;
  if (version !== VERSION || split > 3 * triangles || cornerCount > 3 * triangles) throw damaged();
  // Each number has a byte of its own at least: no more room is made than there are.
  if (2 * (vertices + split) + split + 2 * cornerCount > file.length) throw damaged();
  const reader = new ByteReader(file.subarray(HEADER_BYTES), damaged);
  const running = (out: Uint16Array<ArrayBuffer> | Uint32Array<ArrayBuffer>, from: number, step: number) => {
    let last = 0;
    for (let i = from; i < out.length; i += step) {
      last += signedOf(reader.number());
      out[i] = last;
    }
    return out;
  };
  const places = new Uint16Array(2 * (vertices + split));
  running(places, 0, 2);
  running(places, 1, 2);
  const sources = running(new Uint32Array(split), 0, 1) as Uint32Array<ArrayBuffer>;
  const corners = new Uint32Array(cornerCount);
  let last = 0;
  for (let i = 0; i < cornerCount; i++) {
    last += reader.number();
    corners[i] = last;
  }
  const uses = running(new Uint32Array(cornerCount), 0, 1) as Uint32Array<ArrayBuffer>;
  const fits =
    sources.every((v) => v < vertices) &&
    corners.every((corner) => corner < 3 * triangles) &&
    uses.every((use) => use < split);
  if (!reader.atEnd || !fits) throw damaged();
  const texelM = header.getFloat32(HEADER_BYTES - 4, true);
  return { vertices, triangles, skin, width, height, texelM, places, sources, corners, uses };
}

/** Place of every vertex in the picture, in steps of `1 / STEPS` texel. */
export const ATLAS_PLACE = 'aAtlas';
/** Number of the vertex of which it is a copy, or its own. */
export const ATLAS_SOURCE = 'aSource';

/**
 * The geometry of the skin with its split vertices, and with `aAtlas` and `aSource` at each.
 * @param geometry of the skin for which `atlas` was made
 * @param skip attributes that are not wanted
 * @throws Error when it is another one
 */
export function splitGeometry(
  geometry: BufferGeometry,
  atlas: SkinAtlas,
  skip: readonly string[] = [],
): BufferGeometry {
  const { vertices, triangles, sources, corners, uses } = atlas;
  const { index } = geometry;
  if (geometry.getAttribute('position').count !== vertices || index?.count !== 3 * triangles)
    throw new Error('skin-atlas.bin was made for another skin; build it anew with npm run model:atlas.');
  const split = new BufferGeometry();
  for (const [name, attribute] of Object.entries(geometry.attributes))
    if (!skip.includes(name)) split.setAttribute(name, withCopies(attribute, sources));
  const numbers = new Float32Array(vertices + sources.length);
  for (let v = 0; v < numbers.length; v++) numbers[v] = v < vertices ? v : (sources[v - vertices] as number);
  split.setAttribute(ATLAS_SOURCE, new BufferAttribute(numbers, 1));
  split.setAttribute(ATLAS_PLACE, new BufferAttribute(atlas.places, 2));
  const indices = Uint32Array.from(index.array);
  for (let i = 0; i < corners.length; i++) indices[corners[i] as number] = vertices + (uses[i] as number);
  split.setIndex(new BufferAttribute(indices, 1));
  split.boundingSphere = geometry.boundingSphere;
  split.boundingBox = geometry.boundingBox;
  return split;
}

/** `attribute` with the values of `sources` again behind its own. */
export function withCopies(
  attribute: BufferAttribute | InterleavedBufferAttribute,
  sources: Uint32Array,
): BufferAttribute {
  const { count, itemSize, normalized } = attribute;
  const Kind = attribute.array.constructor as new (length: number) => Float32Array<ArrayBuffer>;
  const all = new BufferAttribute(new Kind(itemSize * (count + sources.length)), itemSize, normalized);
  for (let v = 0; v < count + sources.length; v++) {
    const from = v < count ? v : (sources[v - count] as number);
    for (let i = 0; i < itemSize; i++) all.setComponent(v, i, attribute.getComponent(from, i));
  }
  return all;
}
