/** How much of a named region is painted, and how much of the painting lies in it; 0 to 1. */
export interface PaintedRegion {
  id: string;
  painted: number;
  ofPainting: number;
}

/** A region is said when at least this share of it is painted, or of the painting lies in it. */
const WORTH_SAYING = 0.08;

/**
 * The regions in which something is painted, those with most of the painting first.
 * @param painting 1 per painted vertex
 * @param areasM2 area of the skin around each vertex
 * @param regions 1 per vertex of each region
 */
export function paintedRegions(
  painting: Uint8Array,
  areasM2: Float32Array,
  regions: ReadonlyMap<string, Uint8Array>,
): PaintedRegion[] {
  let paintedM2 = 0;
  for (let v = 0; v < painting.length; v++) if (painting[v]) paintedM2 += areasM2[v] ?? 0;
  if (paintedM2 === 0) return [];
  return [...regions]
    .map(([id, vertices]) => {
      let [regionM2, meetM2] = [0, 0];
      for (let v = 0; v < vertices.length; v++) {
        if (!vertices[v]) continue;
        const areaM2 = areasM2[v] ?? 0;
        regionM2 += areaM2;
        if (painting[v]) meetM2 += areaM2;
      }
      return { id, painted: regionM2 > 0 ? meetM2 / regionM2 : 0, ofPainting: meetM2 / paintedM2 };
    })
    .filter(({ painted, ofPainting }) => painted >= WORTH_SAYING || ofPainting >= WORTH_SAYING)
    .sort((a, b) => b.ofPainting - a.ofPainting);
}
