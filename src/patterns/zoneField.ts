import { FIELD_MAX_M } from './fieldCodec';
import type { SkinSurface } from './SkinSurface';
import type { Zone } from './schema';
import { type ZoneLine, zoneLines } from './zoneLines';

/** Fields end this far outside of a zone, metres: further out nothing is drawn. */
const FALLOFF_M = FIELD_MAX_M;
/** Where two lines of one zone meet, the corner between them is rounded over this distance, metres. */
const ROUND_M = 0.028;
const TABLE_STEP_M = 0.002;

/**
 * Signed distance of every vertex from the border of a zone along the skin, metres: negative inside, `FALLOFF_M` where the zone
 * is far. Each line is marched on its own, unsigned, and its half width taken off afterwards; lines then join by a smooth minimum
 * (Quilez, "smooth minimum", quadratic), so that neither widths nor fronts leave a step.
 * @param into One number per vertex; made when not given.
 */
export function zoneField(
  skin: SkinSurface,
  zone: Pick<Zone, 'strokes'>,
  into: Float32Array = new Float32Array(skin.vertexCount),
): Float32Array {
  fillZone(skin, zone, into);
  return into;
}

/**
 * The same into a given array.
 * @returns the vertex deepest inside the zone; -1 when the zone is empty on this skin.
 */
export function fillZone(skin: SkinSurface, zone: Pick<Zone, 'strokes'>, field: Float32Array): number {
  field.fill(FALLOFF_M);
  let deepest = -1;
  let depth = 0;
  for (const line of zoneLines(skin, zone.strokes)) {
    const halfWidth = widthTable(line);
    const end = halfWidth.length - 2;
    // Half width at an arc length; the table is finer than the triangles.
    const widthAt = (arcM: number): number => {
      const x = Math.min(end, Math.max(0, arcM / TABLE_STEP_M));
      const low = Math.floor(x);
      const a = halfWidth[low] as number;
      return a + (x - low) * ((halfWidth[low + 1] as number) - a);
    };
    const { reached, distanceM, arcM } = skin.geodesics.distanceFrom(line, (arc) => widthAt(arc) + FALLOFF_M);
    for (let i = 0; i < reached.length; i++) {
      const vertex = reached[i] as number;
      if (skin.paintable[vertex] === 0) continue;
      const value = (distanceM[vertex] as number) - widthAt(arcM[vertex] as number);
      if (value >= FALLOFF_M) continue;
      const joined = join(field[vertex] as number, value);
      field[vertex] = joined;
      if (joined >= depth) continue;
      depth = joined;
      deepest = vertex;
    }
  }
  return deepest;
}

/** The lower of two distances, rounded where both are about equal. */
function join(a: number, b: number): number {
  if (a >= FALLOFF_M) return b;
  const round = Math.max(0, ROUND_M - Math.abs(a - b)) / ROUND_M;
  return Math.min(a, b) - (round * round * ROUND_M) / 4;
}

/** Half widths of a line every `TABLE_STEP_M` of its arc, one more than the last step needs. */
function widthTable({ arcM, halfWidthM }: ZoneLine): Float32Array {
  const length = arcM.at(-1) ?? 0;
  const table = new Float32Array(Math.ceil(length / TABLE_STEP_M) + 2);
  let i = 0;
  for (let k = 0; k < table.length; k++) {
    const x = k * TABLE_STEP_M;
    while (i + 2 < arcM.length && (arcM[i + 1] as number) < x) i++;
    const [a, b] = [arcM[i] as number, arcM[i + 1] as number];
    const t = b > a ? Math.min(1, Math.max(0, (x - a) / (b - a))) : 0;
    table[k] = (halfWidthM[i] as number) + t * ((halfWidthM[i + 1] as number) - (halfWidthM[i] as number));
  }
  return table;
}
