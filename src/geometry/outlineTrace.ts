/** A closed line, its last point joined to its first; pixels, y down. */
export type Ring = readonly (readonly [number, number])[];

/**
 * The outlines of a mask along the edges of its pixels: outer ones run clockwise as seen on a page (positive `ringArea`),
 * holes the other way round. Pixels that touch at a corner only are apart.
 * @param inside whether pixel (x, y) belongs to the mask; asked beyond its size too, where it must be false
 */
export function traceOutlines(
  inside: (x: number, y: number) => boolean,
  width: number,
  height: number,
): Ring[] {
  const columns = width + 1;
  /** From a corner to the corners that an edge of the mask leads to, the mask on its right hand. */
  const edges = new Map<number, number[]>();
  const add = (x0: number, y0: number, x1: number, y1: number) => {
    const from = y0 * columns + x0;
    edges.set(from, [...(edges.get(from) ?? []), y1 * columns + x1]);
  };
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      if (!inside(x, y)) continue;
      if (!inside(x, y - 1)) add(x, y, x + 1, y);
      if (!inside(x + 1, y)) add(x + 1, y, x + 1, y + 1);
      if (!inside(x, y + 1)) add(x + 1, y + 1, x, y + 1);
      if (!inside(x - 1, y)) add(x, y + 1, x, y);
    }
  const point = (corner: number) => [corner % columns, Math.floor(corner / columns)] as const;
  const rings: Ring[] = [];
  for (const start of edges.keys()) {
    while ((edges.get(start)?.length ?? 0) > 0) {
      const ring: (readonly [number, number])[] = [];
      let before = start;
      let at = start;
      do {
        ring.push(point(at));
        const next = takeNext(edges, before, at, columns);
        before = at;
        at = next;
      } while (at !== start);
      rings.push(ring);
    }
  }
  return rings;
}

/** Where two outlines meet at a corner, the one that turns right goes on: it stays with its own pixel. */
function takeNext(edges: Map<number, number[]>, before: number, at: number, columns: number): number {
  const open = edges.get(at) ?? [];
  const came = at - before;
  const rightOf = came === 1 ? columns : came === columns ? -1 : came === -1 ? -columns : 1;
  const turn = open.findIndex((to) => to - at === rightOf);
  const [next] = open.splice(Math.max(turn, 0), 1);
  if (next === undefined)
    throw new Error(`traceOutlines: the outline ends at corner ${at}; the mask changed while it was traced.`);
  return next;
}

/** Signed area, square pixels; positive for an outer outline. */
export function ringArea(ring: Ring): number {
  let twice = 0;
  ring.forEach(([x, y], i) => {
    const [nx, ny] = ring[(i + 1) % ring.length];
    twice += x * ny - nx * y;
  });
  return twice / 2;
}
