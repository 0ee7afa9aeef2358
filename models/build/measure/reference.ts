import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Node } from '@gltf-transform/core';
import { NodeIO } from '@gltf-transform/core';
import { ALL_EXTENSIONS } from '@gltf-transform/extensions';
import { MeshoptDecoder } from 'meshoptimizer';

/** BodyParts3D meshes of the right lower limb; beside the project, never in it. */
export const REFERENCE = fileURLToPath(
  new URL('../../../../shared/anatomy/bodyparts3d-right-lower-limb.glb', import.meta.url),
);

export const SOURCE =
  'BodyParts3D, (c) The Database Center for Life Science licensed under CC Attribution 4.0 International';

/**
 * The reference's y of its lowest tissue is -73 mm (flexor digitorum brevis), -70 at the toes, -68 at the heel bone. The
 * floor lies 10 mm under the lowest muscle, which leaves a heel pad of 15 mm: the unloaded heel pad of adults is 15 to 20 mm.
 */
export const SHIFT_Y = 83;

/** One mesh of the reference in leg space, millimetres, welded. */
export interface ReferenceMesh {
  id: string;
  fma: string;
  kind: string;
  positions: Float64Array;
  indices: Uint32Array;
}

interface ListedStructure {
  id: string;
  fma: string;
  kind: string;
  referenceName: string;
}

/**
 * Reads every structure of the list from the reference.
 * @throws when the reference lacks a listed structure, naming it.
 */
export async function readReference(
  structures: readonly ListedStructure[],
  path = REFERENCE,
): Promise<Map<string, ReferenceMesh>> {
  if (!existsSync(path)) {
    throw new Error(`readReference: no reference at ${path}; measuring needs it, building does not`);
  }
  await MeshoptDecoder.ready;
  const io = new NodeIO()
    .registerExtensions(ALL_EXTENSIONS)
    .registerDependencies({ 'meshopt.decoder': MeshoptDecoder });
  const document = await io.read(path);
  const nodes = new Map(
    document
      .getRoot()
      .listNodes()
      .map((node) => [node.getName(), node]),
  );
  const meshes = new Map<string, ReferenceMesh>();
  for (const { id, fma, kind, referenceName } of structures) {
    const node = nodes.get(referenceName);
    if (!node?.getMesh()) {
      throw new Error(
        `readReference: ${path} has no mesh "${referenceName}" for ${id}; check structures.json`,
      );
    }
    meshes.set(id, { id, fma, kind, ...welded(node) });
  }
  return meshes;
}

/** Positions in mm of leg space with equal ones (to 1 micrometre) merged, and triangles that still have an area. */
function welded(node: Node): { positions: Float64Array; indices: Uint32Array } {
  const positions: number[] = [];
  const indices: number[] = [];
  const seen = new Map<string, number>();
  const m = node.getWorldMatrix();
  const at = (i: number) => m[i];
  const element: number[] = [];
  for (const primitive of node.getMesh()?.listPrimitives() ?? []) {
    const attribute = primitive.getAttribute('POSITION');
    const index = primitive.getIndices()?.getArray();
    if (!attribute || !index) throw new Error(`readReference: "${node.getName()}" has no indexed triangles`);
    const welds: number[] = [];
    for (let i = 0; i < attribute.getCount(); i++) {
      const [x = 0, y = 0, z = 0] = attribute.getElement(i, element);
      const p = [0, 1, 2].map((r) => 1000 * (at(r) * x + at(4 + r) * y + at(8 + r) * z + at(12 + r)));
      p[1] += SHIFT_Y;
      const key = p.map((v) => v.toFixed(3)).join();
      let slot = seen.get(key);
      if (slot === undefined) {
        slot = seen.size;
        seen.set(key, slot);
        positions.push(...p);
      }
      welds.push(slot);
    }
    for (let t = 0; t < index.length; t += 3) {
      const [a = 0, b = 0, c = 0] = [0, 1, 2].map((n) => welds[index[t + n] ?? 0]);
      if (a !== b && b !== c && c !== a) indices.push(a, b, c);
    }
  }
  return { positions: Float64Array.from(positions), indices: Uint32Array.from(indices) };
}
