import type { Lobe } from '../../../src/mesh/lobes';
import type { StructureFigures } from '../figures';
import { drape, type Row } from './drape';
import { roundLobe } from './write';

/**
 * In the reference the tendon of quadriceps runs through the kneecap, which keeps its own space: the patellar ligament would be
 * cut off. In a body the front fibres of rectus femoris pass over the kneecap into the ligament (Gray's Anatomy, 42nd ed., chapter
 * on the knee). They are drawn here, as a sheet laid on what was measured.
 */
const STRAPS: Record<string, { rows: readonly Row[]; columns: number; on: readonly string[] }> = {
  rectus_femoris: {
    rows: [
      { y: 494, x: [-93, -76] },
      { y: 488, x: [-93, -75] },
      { y: 482, x: [-93, -74] },
      { y: 476, x: [-93, -74] },
      { y: 470, x: [-93, -74] },
      { y: 464, x: [-92, -74] },
      { y: 458, x: [-92, -74] },
      { y: 452, x: [-91, -74] },
      { y: 446, x: [-91, -74] },
      { y: 440, x: [-90, -75] },
      { y: 434, x: [-89, -75] },
    ],
    columns: 4,
    on: ['patella', 'tibia', 'rectus_femoris', 'vastus_medialis'],
  },
};

const THICKNESS = { halfMm: 1.1, lift: 0.45, sink: 1.2 };

/** Ids of the muscles that have a strap over the kneecap. */
export const STRAPPED: readonly string[] = Object.keys(STRAPS);

/** The drawn lobes of one of those muscles. @throws for any other id. */
export function kneecapStrap(id: string, figuresOf: (id: string) => StructureFigures): Lobe[] {
  const strap = STRAPS[id];
  if (!strap) throw new Error(`kneecapStrap: ${id} has no strap; use one of ${STRAPPED.join(', ')}`);
  const solids = strap.on.map((other) => figuresOf(other).lobes);
  return drape(strap.rows, strap.columns, solids, THICKNESS).map(roundLobe);
}
