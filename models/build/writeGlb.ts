import { Document, Logger, type Mesh, NodeIO, PropertyType } from '@gltf-transform/core';
import { EXTMeshoptCompression, KHRMeshQuantization } from '@gltf-transform/extensions';
import { prune, quantize, reorder } from '@gltf-transform/functions';
import { validateBytes } from 'gltf-validator';
import { MeshoptDecoder, MeshoptEncoder } from 'meshoptimizer';
import type { TriangleMesh } from '../../src/geometry/TriangleMesh';
import type { CatalogueEntry } from './catalogue';

/** One structure ready to be written. */
export interface LegPart {
  entry: CatalogueEntry;
  /** Metres, leg space. */
  mesh: TriangleMesh;
  normals: Float32Array;
  /** See shadeBytes. */
  shade: Uint8Array;
  /** See fibreBytes; muscles and connective tissue only. */
  fibre?: Int8Array;
}

/** What the scene says about itself. */
export interface LegExtras {
  units: 'm';
  license: string;
  attribution: string;
  landmarks: Record<string, [number, number, number]>;
  radii: Record<string, number>;
  /** SHA-256 of the figures the file was built from, see figuresDigest. */
  figures: string;
  [key: string]: unknown;
}

/** A float document: one node, one mesh, one primitive per part, in the order given. */
export function legDocument(parts: readonly LegPart[], extras: LegExtras): Document {
  const document = new Document().setLogger(new Logger(Logger.Verbosity.WARN));
  document.getRoot().getAsset().generator = 'leg-trigger-points models/build';
  document.getRoot().getAsset().copyright = extras.attribution;
  const buffer = document.createBuffer();
  const scene = document.createScene('leg').setExtras(extras);
  document.getRoot().setDefaultScene(scene);
  for (const { entry, mesh, normals, shade, fibre } of parts) {
    const accessor = (
      type: 'SCALAR' | 'VEC3' | 'VEC4',
      array: Float32Array | Uint32Array | Uint8Array | Int8Array,
    ) => document.createAccessor().setType(type).setArray(array).setBuffer(buffer);
    const primitive = document
      .createPrimitive()
      .setIndices(accessor('SCALAR', mesh.indices))
      .setAttribute('POSITION', accessor('VEC3', mesh.positions))
      .setAttribute('NORMAL', accessor('VEC3', normals))
      .setAttribute('_SHADE', accessor('VEC4', shade).setNormalized(true));
    if (fibre) primitive.setAttribute('_FIBRE', accessor('VEC4', fibre).setNormalized(true));
    const { id, fma, kind, muscle, latin, english, layer, group } = entry;
    const named = { id, fma, kind, muscle, side: 'right', latin, english, layer, group };
    const node = document
      .createNode(english ?? id)
      .setMesh(document.createMesh(id).addPrimitive(primitive))
      .setExtras(Object.fromEntries(Object.entries(named).filter(([, value]) => value !== undefined)));
    scene.addChild(node);
  }
  return document;
}

async function plainIo(): Promise<NodeIO> {
  await Promise.all([MeshoptDecoder.ready, MeshoptEncoder.ready]);
  return new NodeIO()
    .registerExtensions([EXTMeshoptCompression, KHRMeshQuantization])
    .registerDependencies({ 'meshopt.decoder': MeshoptDecoder, 'meshopt.encoder': MeshoptEncoder });
}

/**
 * Bytes of the compressed glb: checked by gltf-validator as floats, then vertices reordered, quantized over the volume of
 * the whole scene (16 bit positions, 8 bit normals), compressed by meshopt, read back and compared.
 * @throws when the validator finds an error or a warning, or when something is lost on the way.
 */
export async function compressedGlb(document: Document): Promise<Uint8Array> {
  const io = await plainIo();
  const { issues } = await validateBytes(await io.writeBinary(document), { maxIssues: 20 });
  if (issues.numErrors + issues.numWarnings > 0) {
    throw new Error(
      `compressedGlb: gltf-validator finds ${issues.numErrors} errors and ${issues.numWarnings} warnings: ${JSON.stringify(issues.messages.slice(0, 5))}`,
    );
  }
  const before = summary(document);
  await document.transform(
    reorder({ encoder: MeshoptEncoder, target: 'size' }),
    quantize({
      pattern: /^(POSITION|NORMAL)$/,
      quantizationVolume: 'scene',
      quantizePosition: 16,
      quantizeNormal: 8,
      cleanup: false,
    }),
    // The float copies that quantize leaves behind, and nothing else.
    prune({ propertyTypes: [PropertyType.ACCESSOR], keepAttributes: true }),
  );
  document
    .createExtension(EXTMeshoptCompression)
    .setRequired(true)
    .setEncoderOptions({ method: EXTMeshoptCompression.EncoderMethod.QUANTIZE });
  const bytes = await io.writeBinary(document);
  compare(before, summary(await io.readBinary(bytes)));
  return bytes;
}

/** Opens a compressed leg. */
export async function readLeg(path: string): Promise<Document> {
  return (await plainIo()).read(path);
}

/** A part read back: its id, kind and mesh in metres. */
export interface ReadPart {
  id: string;
  kind: string;
  mesh: TriangleMesh;
}

/** Every structure of a leg document as plain meshes in leg space, quantization undone. */
export function partsOf(document: Document): ReadPart[] {
  return document
    .getRoot()
    .listNodes()
    .flatMap((node) => {
      const mesh = node.getMesh();
      if (!mesh) return [];
      const { id, kind } = node.getExtras() as { id: string; kind: string };
      return [{ id, kind, mesh: floatMesh(mesh, node.getWorldMatrix()) }];
    });
}

function floatMesh(mesh: Mesh, matrix: readonly number[]): TriangleMesh {
  const primitive = mesh.listPrimitives()[0];
  const source = primitive?.getAttribute('POSITION');
  const indices = primitive?.getIndices()?.getArray();
  if (!source || !indices)
    throw new Error(`partsOf: mesh "${mesh.getName()}" has no positions or no indices`);
  const positions = new Float32Array(3 * source.getCount());
  const point = [0, 0, 0];
  for (let v = 0; v < source.getCount(); v++) {
    const [x, y, z] = source.getElement(v, point);
    for (let c = 0; c < 3; c++) {
      positions[3 * v + c] = matrix[c] * x + matrix[4 + c] * y + matrix[8 + c] * z + matrix[12 + c];
    }
  }
  return { positions, indices: new Uint32Array(indices) };
}

interface PartSummary {
  id: string;
  vertices: number;
  triangles: number;
  bounds: number[];
}

function summary(document: Document): PartSummary[] {
  return partsOf(document).map(({ id, mesh: { positions, indices } }) => {
    const bounds = [Infinity, Infinity, Infinity, -Infinity, -Infinity, -Infinity];
    positions.forEach((value, i) => {
      bounds[i % 3] = Math.min(bounds[i % 3], value);
      bounds[3 + (i % 3)] = Math.max(bounds[3 + (i % 3)], value);
    });
    return { id, vertices: positions.length / 3, triangles: indices.length / 3, bounds };
  });
}

/** Longest way a point may move by quantization, metres: a 1.2 m scene in 16 bits has steps of 0.02 mm. */
const QUANTUM = 0.00004;

function compare(before: PartSummary[], after: PartSummary[]): void {
  if (before.length !== after.length) {
    throw new Error(`compressedGlb: ${before.length} structures went in, ${after.length} came back`);
  }
  before.forEach((a, i) => {
    const b = after[i];
    const moved = Math.max(...a.bounds.map((value, k) => Math.abs(value - b.bounds[k])));
    if (a.id === b.id && a.vertices === b.vertices && a.triangles === b.triangles && moved <= QUANTUM) return;
    throw new Error(
      `compressedGlb: "${a.id}" came back as "${b.id}" with ${b.vertices} of ${a.vertices} vertices, ${b.triangles} of ${a.triangles} triangles, bounds moved by ${moved} m`,
    );
  });
}
