/** What the finder must know about a skin. */
export interface SkinPlaces {
  /** Area of the skin around each vertex, square metres. */
  areasM2: Float32Array;
  /** 1 per vertex of each named region. */
  regions: ReadonlyMap<string, Uint8Array>;
}

/** A named region in which something is painted. */
export interface PaintedRegion {
  id: string;
  /** How much of it is painted, 0 to 1. */
  painted: number;
  /** How much of the painting lies in it, 0 to 1. */
  ofPainting: number;
  /** 0 to 1: painted here on purpose (1), or only brushed on the way. */
  presence: number;
  /** Painted vertices that are counted here: where regions overlap, each counts once. */
  vertices: readonly number[];
}

/** A region counts when at least this share of it is painted, or of the painting lies in it. */
const COUNTS = 0.1;
/** From this share on it is painted on purpose. */
const MEANT = 0.35;

/** The painted vertices, as a list: what is painted is little of the skin. */
export function paintedList(painting: Uint8Array): number[] {
  const list: number[] = [];
  for (let v = 0; v < painting.length; v++) if (painting[v]) list.push(v);
  return list;
}

/** The regions in which something is painted, those with most of the painting first. */
export function paintedRegions(
  painted: readonly number[],
  { areasM2, regions }: SkinPlaces,
): PaintedRegion[] {
  const area = (vertices: Iterable<number>) => {
    let sum = 0;
    for (const v of vertices) sum += areasM2[v] ?? 0;
    return sum;
  };
  const paintedM2 = area(painted);
  if (paintedM2 === 0) return [];
  const touched = [...regions].flatMap(([id, mask]) => {
    const meet = painted.filter((v) => mask[v]);
    if (meet.length === 0) return [];
    const regionM2 = maskArea(mask, areasM2);
    return [{ id, meet, regionM2, share: area(meet) / regionM2 }];
  });
  // The region that is painted most has what it shares with its neighbours.
  const taken = new Set<number>();
  const found: PaintedRegion[] = [];
  for (const { id, meet, regionM2, share } of touched.sort((a, b) => b.share - a.share)) {
    const vertices = meet.filter((v) => !taken.has(v));
    const ownM2 = area(vertices);
    const most = Math.max(ownM2 / regionM2, ownM2 / paintedM2);
    if (most < COUNTS) continue;
    for (const v of vertices) taken.add(v);
    found.push({
      id,
      painted: share,
      ofPainting: area(meet) / paintedM2,
      presence: Math.min(1, most / MEANT),
      vertices,
    });
  }
  return found.sort((a, b) => b.ofPainting - a.ofPainting);
}

const areasOf = new WeakMap<Uint8Array, number>();

function maskArea(mask: Uint8Array, areasM2: Float32Array): number {
  const known = areasOf.get(mask);
  if (known !== undefined) return known;
  let sum = 0;
  for (let v = 0; v < mask.length; v++) if (mask[v]) sum += areasM2[v] ?? 0;
  areasOf.set(mask, sum);
  return sum;
}
