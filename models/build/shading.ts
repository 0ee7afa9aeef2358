import type { TriangleMesh } from '../../src/geometry/TriangleMesh';
import type { BuildPool, BuiltStructure } from './anatomy';
import { cartilageOf } from './cartilage';
import type { CatalogueEntry } from './catalogue';
import { centrelineOfMesh } from './centreline';
import { type FibreMap, fibresOf } from './fibres';
import { type FibreFigures, readStructure } from './figures';
import { mergeMeshes } from './geometry/bvh';
import { cavity } from './geometry/curvature';
import { diffuse } from './geometry/diffuse';
import { sheetMesh } from './geometry/sheet';
import { sheetFibres } from './sheetFibres';
import { fibreBytes, shadeBytes } from './vertexBytes';
import type { LegPart } from './writeGlb';

/** Normal curvature (1/m) that reads as a full ridge or groove: skin folds are wider than those of muscles and bones. */
const FULL_CURVATURE = { skin: 120, bone: 250, muscle: 250, connective: 250 };

/** How often the hollows are evened out between neighbours: on the even triangles of the skin single vertices stand out. */
const HOLLOW_ROUNDS = { skin: 8, bone: 0, muscle: 0, connective: 0 };

/** What lets light through to what is under it; what yields darkens nothing either. */
const SHEER: ReadonlySet<string> = new Set(['iliotibial_tract']);

/** Occlusion of `structures` by one another, cavity, fibres and cartilage: what the materials need per vertex. */
export async function shaded(
  pool: BuildPool,
  structures: readonly BuiltStructure[],
  hints: FibreFigures['fibres'],
): Promise<LegPart[]> {
  const occlusion = await occlusionOf(pool, structures);
  const skeleton = structures.filter(({ entry }) => entry.kind === 'bone');
  const bared = new Map(
    (skeleton.length > 0 ? await occlusionOf(pool, skeleton) : []).map((open, i) => [
      skeleton[i].entry.id,
      open,
    ]),
  );
  const cartilage = cartilageOf(skeleton.map(({ entry: { id }, mesh, normals }) => ({ id, mesh, normals })));
  return structures.map(({ entry, mesh, normals, skin }, i) => {
    const fibres = fibreMap(entry, mesh, normals, hints);
    const sharp = cavity(mesh, normals, FULL_CURVATURE[entry.kind]);
    const hollows = diffuse(sharp, 1, mesh.indices, HOLLOW_ROUNDS[entry.kind]);
    // Evened out: a vertex that a neighbour's surface just covers would be a black dot.
    const open = diffuse(occlusion[i], 1, mesh.indices, 2);
    const alone = bared.get(entry.id);
    const shade = shadeBytes(open, hollows, {
      fibres,
      skin,
      bared: alone && diffuse(alone, 1, mesh.indices, 2),
      cartilage: cartilage.get(entry.id),
    });
    return { entry, mesh, normals, shade, ...(fibres && { fibre: fibreBytes(fibres) }) };
  });
}

function fibreMap(
  { id, kind }: CatalogueEntry,
  mesh: TriangleMesh,
  normals: Float32Array,
  hints: FibreFigures['fibres'],
): FibreMap | undefined {
  if (kind !== 'muscle' && kind !== 'connective') return undefined;
  const { sheets, centreline: measured } = readStructure(id);
  if (sheets) return sheetFibres(mesh, normals, sheets.map(sheetMesh));
  const centreline = measured ?? centrelineOfMesh(mesh.positions);
  const fibres = fibresOf(mesh, normals, centreline, hints[id] ?? { fibres: 'strap', pennationDeg: 0 });
  // Connective tissue is tendon all over.
  if (kind === 'connective') fibres.tendon.fill(1);
  return fibres;
}

/** Occlusion per structure. All vertices in one row, cut into one stretch per thread: each thread builds one tree. */
async function occlusionOf(pool: BuildPool, structures: readonly BuiltStructure[]): Promise<Float32Array[]> {
  const { positions } = mergeMeshes(structures.map(({ mesh }) => mesh));
  const occluder = mergeMeshes(
    structures.filter(({ entry }) => !(entry.yields || SHEER.has(entry.id))).map(({ mesh }) => mesh),
  );
  const allNormals = new Float32Array(positions.length);
  const starts: number[] = [];
  let next = 0;
  for (const { normals } of structures) {
    starts.push(next);
    allNormals.set(normals, next);
    next += normals.length;
  }
  const stretch = 3 * Math.ceil(next / 3 / pool.threads);
  const parts = await pool.run(
    Array.from({ length: pool.threads }, (_, i) => ({
      task: 'occlusion',
      positions: positions.slice(i * stretch, (i + 1) * stretch),
      normals: allNormals.slice(i * stretch, (i + 1) * stretch),
      first: (i * stretch) / 3,
      occluder,
    })),
  );
  const all = new Float32Array(next / 3);
  parts.forEach((part, i) => {
    all.set(part as Float32Array, (i * stretch) / 3);
  });
  return structures.map(({ mesh }, i) => {
    const from = starts[i] / 3;
    return all.slice(from, from + mesh.positions.length / 3);
  });
}
