import { FIELD_MAX_M } from './heatField';
import type { SkinSurface } from './SkinSurface';
import type { Zone } from './schema';
import { type ZoneLine, zoneLines } from './zoneLines';

/** Fields end this far outside of a zone, metres: further out nothing is drawn. */
const FALLOFF_M = FIELD_MAX_M;
/** Where two lines of one zone meet, the corner between them is rounded over this distance, metres. */
const ROUND_M = 0.028;

/**
 * Signed distance of every vertex from the border of a zone along the skin, metres: negative inside, `FALLOFF_M` where the zone
 * is far. Each line is marched on its own, unsigned, and its half width taken off afterwards; lines then join by a smooth minimum
 * (Quilez, "smooth minimum", quadratic), so that neither widths nor fronts leave a step.
 * @param into One number per vertex; made when not given.
 */
export function zoneField(skin: SkinSurface, zone: Pick<Zone, 'strokes'>, into?: Float32Array): Float32Array {
  const field = (into ?? new Float32Array(skin.vertexCount)).fill(FALLOFF_M);
  for (const line of zoneLines(skin, zone.strokes)) addLine(skin, line, field);
  return field;
}

/** Lower `field` to the distance from one more line. */
export function addLine(skin: SkinSurface, line: ZoneLine, field: Float32Array): void {
  const halfWidth = (arcM: number) => interpolate(line.arcM, line.halfWidthM, arcM);
  const { reached, distanceM, arcM } = skin.geodesics.distanceFrom(line, (arc) => halfWidth(arc) + FALLOFF_M);
  for (const vertex of reached) {
    if (skin.paintable[vertex] === 0) continue;
    const value = (distanceM[vertex] as number) - halfWidth(arcM[vertex] as number);
    const old = field[vertex] as number;
    const round = Math.max(0, ROUND_M - Math.abs(value - old)) / ROUND_M;
    const blended = old < FALLOFF_M && value < FALLOFF_M ? (round * round * ROUND_M) / 4 : 0;
    field[vertex] = Math.min(FALLOFF_M, Math.min(old, value) - blended);
  }
}

/** Linear interpolation of `values` over rising `at`. */
function interpolate(at: Float32Array, values: Float32Array, x: number): number {
  let [low, high] = [0, at.length - 1];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((at[middle] as number) <= x) low = middle;
    else high = middle;
  }
  const [a, b] = [at[low] as number, at[high] as number];
  const t = b > a ? Math.min(1, Math.max(0, (x - a) / (b - a))) : 0;
  return (values[low] as number) + t * ((values[high] as number) - (values[low] as number));
}
