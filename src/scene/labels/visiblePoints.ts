/** A spot of the canvas that answered, and the place on the leg (as modelled, metres). */
export interface Sighting {
  /** One for each structure of each leg. */
  id: string;
  point: readonly [number, number, number];
}

/** A grid of sightings, row by row; null where nothing answers. */
export interface SightGrid<S extends Sighting = Sighting> {
  columns: number;
  cells: readonly (S | null)[];
}

/**
 * For each structure that is seen at all, the place where most of it is seen around: the cell furthest from the border of what
 * is seen of it, and of equal ones the nearest to the middle. So a name points into the broadest visible patch, not at an edge.
 */
export function visiblePoints<S extends Sighting>({ columns, cells }: SightGrid<S>): Map<string, S> {
  const depth = depths(columns, cells);
  const middles = new Map<string, { x: number; y: number; count: number }>();
  cells.forEach((cell, i) => {
    if (!cell) return;
    const middle = middles.get(cell.id) ?? { x: 0, y: 0, count: 0 };
    middle.x += i % columns;
    middle.y += Math.floor(i / columns);
    middle.count++;
    middles.set(cell.id, middle);
  });
  const best = new Map<string, { cell: S; score: number }>();
  cells.forEach((cell, i) => {
    const middle = cell && middles.get(cell.id);
    if (!cell || !middle) return;
    const away = Math.hypot(
      (i % columns) - middle.x / middle.count,
      Math.floor(i / columns) - middle.y / middle.count,
    );
    const score = (depth[i] as number) - away / (columns + cells.length / columns);
    if (score > (best.get(cell.id)?.score ?? -Infinity)) best.set(cell.id, { cell, score });
  });
  return new Map([...best].map(([id, { cell }]) => [id, cell]));
}

/** How many cells it is to the nearest cell of another id: two sweeps, city blocks. */
function depths(columns: number, cells: SightGrid['cells']): Float32Array {
  const depth = new Float32Array(cells.length);
  const same = (i: number, j: number, inRow: boolean) =>
    inRow && cells[j]?.id !== undefined && cells[j]?.id === cells[i]?.id ? (depth[j] as number) : 0;
  for (let i = 0; i < cells.length; i++)
    depth[i] = cells[i]
      ? 1 + Math.min(same(i, i - 1, i % columns > 0), same(i, i - columns, i >= columns))
      : 0;
  for (let i = cells.length - 1; i >= 0; i--)
    if (cells[i])
      depth[i] = Math.min(
        depth[i] as number,
        1 +
          Math.min(
            same(i, i + 1, i % columns < columns - 1),
            same(i, i + columns, i + columns < cells.length),
          ),
      );
  return depth;
}
