import type { StructureFigures } from '../figures';
import type { Lobe } from '../geometry/lobes';
import { drape, type Row } from './drape';
import { roundLobe } from './write';

/**
 * In the reference the tendon of quadriceps runs through the kneecap, which keeps its own space: the patellar ligament would be
 * cut off. In a body the front fibres of rectus femoris pass over the kneecap into the ligament (Gray's Anatomy, 42nd ed., chapter
 * on the knee). They are drawn here, as a sheet laid on what was measured.
 */
const STRAPS: Record<string, { borders: readonly Row[]; columns: number; on: readonly string[] }> = {
  rectus_femoris: {
    borders: [
      { y: 512, x: [-95, -81] },
      { y: 494, x: [-94, -77] },
      { y: 470, x: [-93, -75] },
      { y: 446, x: [-91, -75] },
      { y: 424, x: [-90, -75] },
    ],
    columns: 5,
    on: ['patella', 'tibia', 'rectus_femoris', 'vastus_medialis'],
  },
};

const SHEET = { halfMm: 1.1, lift: 0.45, sink: 2.4, bendMm: 45 };
/** Between two rows of the sheet, mm. */
const ROW_MM = 5.5;

/** Ids of the muscles that have a strap over the kneecap. */
export const STRAPPED: readonly string[] = Object.keys(STRAPS);

/** The drawn lobes of one of those muscles. @throws for any other id. */
export function kneecapStrap(id: string, figuresOf: (id: string) => StructureFigures): Lobe[] {
  const strap = STRAPS[id];
  if (!strap) throw new Error(`kneecapStrap: ${id} has no strap; use one of ${STRAPPED.join(', ')}`);
  const solids = strap.on.map((other) => figuresOf(other).lobes);
  return drape(rowsOf(strap.borders), strap.columns, solids, SHEET).map(roundLobe);
}

/** Rows evenly far apart, their borders on straight lines between the given ones. */
function rowsOf(borders: readonly Row[]): Row[] {
  const [top, bottom] = [borders[0], borders.at(-1)] as [Row, Row];
  const count = Math.round((top.y - bottom.y) / ROW_MM);
  return Array.from({ length: count + 1 }, (_, r): Row => {
    const y = top.y + (r / count) * (bottom.y - top.y);
    const below = Math.max(
      1,
      borders.findIndex((row) => row.y <= y),
    );
    const [a, b] = [borders[below - 1], borders[below]];
    const share = (a.y - y) / (a.y - b.y);
    const border = (side: 0 | 1) => a.x[side] + share * (b.x[side] - a.x[side]);
    return { y, x: [border(0), border(1)] };
  });
}
