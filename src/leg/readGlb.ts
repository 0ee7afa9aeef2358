import { Box3, type BufferAttribute, BufferGeometry, Matrix4, Quaternion, Vector3 } from 'three';
import { type Decoder, GlbBuffers, type GltfJson } from './glbBuffers';
import { shown } from './shown';

/** A node with a mesh: its place, what it says of itself, and its one primitive. */
export interface GlbMesh {
  name: string;
  extras: Readonly<Record<string, unknown>>;
  geometry: BufferGeometry;
  /** From the geometry's own space to the scene's. */
  matrix: Matrix4;
}

export interface Glb {
  meshes: readonly GlbMesh[];
  /** Of the scene. */
  extras: Readonly<Record<string, unknown>>;
}

const MAGIC = 0x46546c67;
const JSON_CHUNK = 0x4e4f534a;
const KNOWN_EXTENSIONS = ['EXT_meshopt_compression', 'KHR_mesh_quantization'];
/** Every message begins so. */
const FILE = 'leg.glb: ';
const RELOAD = 'reload the page, or rebuild the file with npm run model';
/** The stored number that stands for 1, by glTF's component type. */
const NORMALIZED_MOST: Readonly<Record<number, number>> = { 5120: 127, 5121: 255, 5122: 32767, 5123: 65535 };
/** Attributes as three names them; others keep their glTF name in lower case (`_shade`), as three's own loader has it. */
const NAMES: Readonly<Record<string, string>> = { POSITION: 'position', NORMAL: 'normal' };

/**
 * Read the project's own glb: triangles, nodes and extras, meshopt and quantization; no materials, textures, skins or animation.
 * Why not three's GLTFLoader: it can do all of those and brings 17 kB (gzip) that the first frame would wait for.
 * @throws Error in one sentence when it is not a complete glb or needs what is not read here.
 */
export function readGlb(bytes: ArrayBuffer, decoder: Decoder): Glb {
  checkGlb(bytes);
  try {
    return readChunks(bytes, decoder);
  } catch (error) {
    // What is written here is for people; what the engine says of a number or a word in the wrong place is not.
    if (error instanceof Error && error.message.startsWith(FILE)) throw error;
    throw new Error(`${FILE}damaged inside; ${RELOAD}.`, { cause: error });
  }
}

function readChunks(bytes: ArrayBuffer, decoder: Decoder): Glb {
  const json = readJsonChunk(bytes);
  const jsonLength = new DataView(bytes).getUint32(12, true);
  const unknown = json.extensionsRequired?.find((name) => !KNOWN_EXTENSIONS.includes(name));
  if (unknown !== undefined)
    throw new Error(`leg.glb: it needs ${shown(unknown)}, which is not read here; ${RELOAD}.`);

  const binaryStart = 20 + jsonLength + 8;
  const binary = new Uint8Array(bytes, Math.min(binaryStart, bytes.byteLength));
  const buffers = new GlbBuffers(json, binary, decoder);
  const scene = json.scenes?.[json.scene ?? 0];
  const meshes: GlbMesh[] = [];
  const visited = new Set<number>();
  const visit = (index: number, parent: Matrix4) => {
    const node = json.nodes?.[index];
    if (!node) throw new Error(`leg.glb: there is no node ${shown(index)}; ${RELOAD}.`);
    if (visited.has(index)) throw new Error(`leg.glb: node ${index} stands in two places; ${RELOAD}.`);
    visited.add(index);
    const matrix = parent.clone().multiply(localMatrix(node));
    if (!matrix.elements.every(Number.isFinite))
      throw new Error(`leg.glb: the place of node ${index} is no number; ${RELOAD}.`);
    if (node.mesh !== undefined) {
      const geometry = readGeometry(json, node.mesh, buffers);
      meshes.push({ name: node.name ?? '', extras: node.extras ?? {}, geometry, matrix });
    }
    for (const child of node.children ?? []) visit(child, matrix);
  };
  for (const root of scene?.nodes ?? []) visit(root, new Matrix4());
  return { meshes, extras: scene?.extras ?? {} };
}

/**
 * Check the 12-byte header: magic `glTF`, version 2, length as received.
 * @throws Error that tells a missing file (a page was sent instead), a truncated one and a damaged one apart.
 */
export function checkGlb(bytes: ArrayBuffer): void {
  const header = new DataView(bytes);
  // Header and head of the first chunk.
  if (bytes.byteLength < 20 || header.getUint32(0, true) !== MAGIC) {
    throw new Error(
      `leg.glb: the ${bytes.byteLength} bytes that came are not a glb file; check that models/leg.glb exists, then ${RELOAD}.`,
    );
  }
  const version = header.getUint32(4, true);
  if (version !== 2) throw new Error(`leg.glb: glTF version ${version} instead of 2; ${RELOAD}.`);
  const length = header.getUint32(8, true);
  if (length > bytes.byteLength) {
    throw new Error(`leg.glb: truncated, ${bytes.byteLength} of ${length} bytes came; ${RELOAD}.`);
  }
}

function readJsonChunk(bytes: ArrayBuffer): GltfJson {
  const header = new DataView(bytes);
  const length = header.getUint32(12, true);
  if (header.getUint32(16, true) === JSON_CHUNK && 20 + length <= bytes.byteLength)
    try {
      const json: unknown = JSON.parse(new TextDecoder().decode(new Uint8Array(bytes, 20, length)));
      if (typeof json === 'object' && json !== null) return json;
    } catch {
      // Said below.
    }
  throw new Error(`leg.glb: damaged, its first chunk is not JSON; ${RELOAD}.`);
}

function readGeometry(json: GltfJson, index: number, buffers: GlbBuffers): BufferGeometry {
  const primitives = json.meshes?.[index]?.primitives ?? [];
  const [primitive] = primitives;
  if (!primitive || primitives.length > 1 || (primitive.mode ?? 4) !== 4 || primitive.indices === undefined) {
    throw new Error(`leg.glb: mesh ${shown(index)} is not one indexed list of triangles; ${RELOAD}.`);
  }
  const geometry = new BufferGeometry();
  for (const [name, accessor] of Object.entries(primitive.attributes)) {
    geometry.setAttribute(NAMES[name] ?? name.toLowerCase(), buffers.attribute(accessor));
  }
  geometry.boundingBox = boundsInFile(json, primitive.attributes.POSITION);
  const indices = buffers.attribute(primitive.indices);
  if ('isInterleavedBufferAttribute' in indices) {
    throw new Error(`leg.glb: the indices of mesh ${index} are interleaved; ${RELOAD}.`);
  }
  checkTriangles(geometry, indices, index);
  geometry.setIndex(indices);
  return geometry;
}

/** @throws Error when a triangle has a corner for which some attribute has nothing, or the box is no box. */
function checkTriangles(geometry: BufferGeometry, { array, itemSize }: BufferAttribute, mesh: number): void {
  const { position, ...others } = geometry.attributes;
  const vertices = position?.count ?? 0;
  // A loop: it looks at every corner of the leg, in a millisecond.
  let most = -1;
  for (let i = 0; i < array.length; i++) if ((array[i] as number) > most) most = array[i] as number;
  const fits =
    itemSize === 1 &&
    array instanceof Float32Array === false &&
    array.length % 3 === 0 &&
    most < Math.ceil(vertices) &&
    position?.itemSize === 3 &&
    // Of the last item of interleaved ones the padding may be missing.
    Object.values(others).every(({ count }) => Math.ceil(count) === Math.ceil(vertices));
  if (!fits) throw new Error(`leg.glb: the triangles of mesh ${mesh} do not fit its vertices; ${RELOAD}.`);
  const { min, max } = geometry.boundingBox ?? new Box3();
  const box = geometry.boundingBox === null || [...min, ...max].every(Number.isFinite);
  if (!box) throw new Error(`leg.glb: the box around mesh ${mesh} is none; ${RELOAD}.`);
}

/** The box around the places of an accessor, which glTF has the file say; null when it does not. To look at each vertex of the leg takes 40 ms. */
function boundsInFile({ accessors }: GltfJson, position: number | undefined): Box3 | null {
  const { min, max, normalized = false, componentType = 0 } = accessors?.[position ?? -1] ?? {};
  if (!min || !max) return null;
  // The file says the numbers as they are stored.
  const scale = normalized ? NORMALIZED_MOST[componentType] : 1;
  if (scale === undefined) return null;
  const corner = (stored: number[]) =>
    new Vector3().fromArray(stored.map((n) => (normalized ? Math.max(n / scale, -1) : n)));
  return new Box3(corner(min), corner(max));
}

function localMatrix(node: NonNullable<GltfJson['nodes']>[number]): Matrix4 {
  if (node.matrix) return new Matrix4().fromArray(node.matrix);
  return new Matrix4().compose(
    new Vector3(...(node.translation ?? [0, 0, 0])),
    new Quaternion(...(node.rotation ?? [0, 0, 0, 1])),
    new Vector3(...(node.scale ?? [1, 1, 1])),
  );
}
