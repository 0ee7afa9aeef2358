import type { BufferGeometry } from 'three';
import { farGeometry, readFarMeshes } from '../../leg/farStructures';
import type { Leg } from '../../leg/Leg';
import { withDecoder } from '../../leg/meshDecoder';
import { unpackedFile } from '../../leg/unpackedFile';

/** Not an import: a page without it draws every triangle. */
const FAR = new URL('../../../models/structures-far.bin', import.meta.url).href;

/** By structure id: what everything but the skin is drawn as from afar; null when it cannot be had, or was made for another leg. */
export async function farStructures(leg: Leg): Promise<Map<string, BufferGeometry> | null> {
  try {
    const bytes = await unpackedFile(await fetch(FAR));
    const meshes = await withDecoder((decoder) => readFarMeshes(bytes, decoder));
    if (meshes.length !== leg.inside.length) return null;
    return new Map(
      leg.inside.map((structure, i) => [
        structure.id,
        farGeometry(structure, meshes[i] as (typeof meshes)[number]),
      ]),
    );
  } catch {
    return null;
  }
}
