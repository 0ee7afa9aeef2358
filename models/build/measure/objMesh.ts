import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TriangleMesh } from '../../../src/geometry/TriangleMesh';
import { SHIFT_Y } from './reference';

/** BodyParts3D meshes of the vessels and of one ligament of the right lower limb; beside the project, never in it. */
export const OBJ_FILES = fileURLToPath(new URL('../../../../shared/anatomy/vessels/', import.meta.url));

/** A Wavefront file of the reference by its name without ending, in leg space, millimetres, equal vertices merged. */
export function readObj(name: string): TriangleMesh {
  const positions: number[] = [];
  const indices: number[] = [];
  const welds: number[] = [];
  const seen = new Map<string, number>();
  for (const row of readFileSync(join(OBJ_FILES, `${name}.obj`), 'utf8').split(/\r?\n/)) {
    const [kind, ...words] = row.trim().split(/\s+/);
    if (kind === 'v') {
      const key = words.slice(0, 3).join();
      const slot = seen.get(key) ?? seen.size;
      if (slot === seen.size) {
        const [x, y, z] = words.map(Number);
        seen.set(key, slot);
        positions.push(x, z + SHIFT_Y, -y);
      }
      welds.push(slot);
    } else if (kind === 'f') {
      const [a, b, c] = words.map((word) => welds[Number(word.split('/')[0]) - 1]);
      if (a !== b && b !== c && c !== a) indices.push(a, b, c);
    }
  }
  return { positions: Float32Array.from(positions), indices: Uint32Array.from(indices) };
}
