import type { Lobe } from '../../../src/mesh/lobes';
import type { StructureFigures } from '../figures';
import { drape, type Row } from './drape';
import { roundLobe } from './write';

/**
 * In the reference the tendon of quadriceps runs through the kneecap, which keeps its own space: the patellar ligament would be
 * cut off. In a body the front fibres of rectus femoris pass over the kneecap into the ligament, and those of vastus medialis
 * beside it as the medial retinaculum (Gray's Anatomy, 42nd ed., chapter on the knee). Both are drawn here, as sheets laid on what
 * was measured.
 */
const STRAPS: Record<string, { rows: readonly Row[]; columns: number; on: readonly string[] }> = {
  rectus_femoris: {
    rows: [
      { y: 497, x: [-95, -74] },
      { y: 491, x: [-96, -73] },
      { y: 485, x: [-97, -73] },
      { y: 479, x: [-97, -73] },
      { y: 473, x: [-97, -73] },
      { y: 467, x: [-96, -73] },
      { y: 461, x: [-95, -74] },
      { y: 455, x: [-94, -75] },
      { y: 449, x: [-93, -75] },
      { y: 443, x: [-93, -75] },
      { y: 437, x: [-93, -74] },
    ],
    columns: 5,
    on: ['patella', 'tibia', 'rectus_femoris', 'vastus_medialis'],
  },
};

const THICKNESS = { halfMm: 1, lift: 0.35 };

/** Ids of the muscles that have a strap over the kneecap. */
export const STRAPPED: readonly string[] = Object.keys(STRAPS);

/** The drawn lobes of one of those muscles. @throws for any other id. */
export function kneecapStrap(id: string, figuresOf: (id: string) => StructureFigures): Lobe[] {
  const strap = STRAPS[id];
  if (!strap) throw new Error(`kneecapStrap: ${id} has no strap; use one of ${STRAPPED.join(', ')}`);
  const solids = strap.on.map((other) => figuresOf(other).lobes);
  return drape(strap.rows, strap.columns, solids, THICKNESS).map(roundLobe);
}
