import { Box3 } from 'three';
import { type Leg, type Point, STRUCTURE_KINDS, type Structure } from './Leg';
import type { Glb, GlbMesh } from './readGlb';
import { shown } from './shown';

/** English names of the listed ids that stand for several meshes; a single mesh brings its own name. */
const JOINT_NAMES: Readonly<Record<string, string>> = {
  gastrocnemius: 'Gastrocnemius',
  iliopsoas: 'Iliopsoas',
  adductor_magnus: 'Adductor magnus',
  adductor_hallucis: 'Adductor hallucis',
  flexor_hallucis_brevis: 'Flexor hallucis brevis',
  plantar_interossei: 'Plantar interossei',
};

/**
 * The leg in what was read from a glb: one mesh per structure, known by `extras.id`, never by its name.
 * Geometry stays in its own quantized space; `matrixWorld` leads to leg space, metres.
 * @throws Error when there is no skin, an id is missing or given twice, or a kind is unknown.
 */
export function readStructures({ meshes, extras }: Glb): Leg {
  const structures = new Map<string, Structure>();
  for (const mesh of meshes) {
    const structure = readStructure(mesh);
    if (structures.has(structure.id)) {
      throw new Error(
        `anatomy: two meshes of the leg carry the id ${shown(structure.id)}; give each node its own extras.id.`,
      );
    }
    structures.set(structure.id, structure);
  }

  const all = [...structures.values()];
  const skin = all.find(({ kind }) => kind === 'skin');
  if (!skin) {
    throw new Error(
      `anatomy: none of the ${all.length} meshes of the leg is of kind "skin"; rebuild it with npm run model.`,
    );
  }
  const bounds = new Box3();
  for (const structure of all) bounds.union(structure.bounds);
  return {
    structures,
    listed: groupListed(all),
    skin,
    inside: all.filter(({ kind }) => kind !== 'skin'),
    landmarks: readPoints(extras.landmarks),
    radii: readNumbers(extras.radii),
    bounds,
  };
}

/** The name of a listed id for a person: of its mesh, or of what its meshes form together. Null for an unknown id. */
export function nameOf(leg: Leg, listedId: string): string | null {
  return JOINT_NAMES[listedId] ?? leg.listed.get(listedId)?.[0]?.english ?? null;
}

function readStructure({ name, extras, geometry, matrix }: GlbMesh): Structure {
  const id = text(extras.id);
  if (id === '') {
    throw new Error(
      `anatomy: the mesh ${shown(name)} of the leg has no extras.id; rebuild it with npm run model.`,
    );
  }
  if (!isKind(extras.kind)) {
    throw new Error(
      `anatomy: ${shown(id)} is of kind ${shown(extras.kind)}; it must be one of ${STRUCTURE_KINDS.join(', ')}.`,
    );
  }
  if (!geometry.boundingBox) geometry.computeBoundingBox();
  return {
    id,
    listed: text(extras.muscle) || id,
    kind: extras.kind,
    latin: text(extras.latin),
    english: text(extras.english) || id,
    layer: text(extras.layer),
    group: text(extras.group),
    fma: text(extras.fma),
    geometry,
    matrixWorld: matrix,
    bounds: (geometry.boundingBox ?? new Box3()).clone().applyMatrix4(matrix),
  };
}

function groupListed(all: readonly Structure[]): Map<string, Structure[]> {
  const listed = new Map<string, Structure[]>();
  for (const structure of all)
    listed.set(structure.listed, [...(listed.get(structure.listed) ?? []), structure]);
  return listed;
}

function readPoints(value: unknown): Record<string, Point> {
  const points: Record<string, Point> = {};
  for (const [name, point] of entries(value)) {
    if (!Array.isArray(point)) continue;
    const [x, y, z] = point.map(Number);
    if (x !== undefined && y !== undefined && z !== undefined) points[name] = [x, y, z];
  }
  return points;
}

function readNumbers(value: unknown): Record<string, number> {
  return Object.fromEntries(
    entries(value).filter((entry): entry is [string, number] => typeof entry[1] === 'number'),
  );
}

function entries(value: unknown): [string, unknown][] {
  return typeof value === 'object' && value !== null ? Object.entries(value) : [];
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function isKind(value: unknown): value is (typeof STRUCTURE_KINDS)[number] {
  return STRUCTURE_KINDS.some((kind) => kind === value);
}
