import { REGION_BANDS, type RegionBand } from '../../patterns/regionBands';
import type { SkinSurface } from '../../patterns/SkinSurface';
import { sampleStroke } from '../../patterns/strokeSamples';
import type { BrushStroke, Dab } from './painting';

export { REGION_BANDS };

/** Dabs of a band lie this share of their radius apart; their border then waves by a twelfth of it. */
const SPACING = 0.55;

/**
 * A region as the brush would paint it, in one stroke: undo, the link and the file know no other paint. Empty when the id is
 * not in the table or the skin does not reach there.
 */
export function regionStroke(skin: SkinSurface, id: string, erase = false): BrushStroke {
  return (REGION_BANDS[id] ?? []).flatMap((part) => bandDabs(skin, part, erase));
}

function bandDabs(skin: SkinSurface, { segment, from, to, halfWidthCm }: RegionBand, erase: boolean): Dab[] {
  const { points } = sampleStroke(skin, {
    segment,
    from: { axial: from[0], bearing: from[1] },
    to: { axial: to[0], bearing: to[1] },
    halfWidthCm,
  });
  const radiusM = halfWidthCm / 100;
  const dabs: Dab[] = [];
  let last: Dab['point'] | null = null;
  points.forEach((point, i) => {
    const far = last
      ? Math.hypot(point[0] - last[0], point[1] - last[1], point[2] - last[2])
      : Number.POSITIVE_INFINITY;
    if (far < SPACING * radiusM && i < points.length - 1) return;
    dabs.push({ point, radiusM, erase });
    last = point;
  });
  return dabs;
}
