import { compileLobes, distanceAt, type Lobe } from '../geometry/lobes';
import { rotationVector } from '../geometry/rotation';

type Point = [number, number, number];

/** A row of a sheet: its height and its two borders, mm of leg space. */
export interface Row {
  y: number;
  x: readonly [number, number];
}

export interface Drape {
  /** Half the thickness of the sheet, mm. */
  halfMm: number;
  /** How far its middle lies in front of what it is laid on, mm; at both ends it lies `sink` mm deeper. */
  lift: number;
  sink: number;
  /** Hollows are spanned in arcs of this radius, mm: a sheet is neither a board nor paint. */
  bendMm: number;
}

/** Where the look for what the sheet lies on begins and ends, mm of leg space. */
const FRONT = 150;
const BACK = 60;
const STEP = 0.25;
/** Rows over which the ends sink in. */
const SINKING_ROWS = 4;

/**
 * A thin sheet laid over the front of solids, as flat lobes: rows from top to bottom, evenly far apart, `columns` lobes to a row.
 * Gaussians of 0.65 spacings on a lattice sum to 1.63 times their height per direction, so a height of 0.75 makes a plate whose
 * faces lie 1.18 radii from its middle. Its ends lie deeper, so that no step shows where the sheet begins.
 * @throws when there is nothing behind a place of the sheet.
 */
export function drape(
  rows: readonly Row[],
  columns: number,
  solids: readonly (readonly Lobe[])[],
  { halfMm, lift, sink, bendMm }: Drape,
): Lobe[] {
  const fields = solids.map(compileLobes);
  const frontOf = (x: number, y: number): number => {
    for (let z = FRONT; z > BACK; z -= STEP) {
      if (fields.some((field) => distanceAt(field, x, y, z, 4) > 0)) return z;
    }
    throw new Error(`drape: nothing lies behind x ${x}, y ${y}; move the row`);
  };
  const places = rows.map(({ y, x: [from, to] }, r) =>
    Array.from({ length: columns }, (_, c): Point => {
      const x = from + ((c + 0.5) / columns) * (to - from);
      const inside = Math.min(1, Math.min(r, rows.length - 1 - r) / SINKING_ROWS);
      return [x, y, frontOf(x, y) + lift - sink * (1 - inside)];
    }),
  );
  for (let c = 0; c < columns; c++)
    spanHollows(
      places.map((row) => row[c]),
      bendMm,
    );
  const at = (r: number, c: number): Point => {
    const row = places[Math.min(rows.length - 1, Math.max(0, r))];
    return row[Math.min(columns - 1, Math.max(0, c))];
  };
  return places.flatMap((row, r) =>
    row.map((place, c): Lobe => {
      const along = minus(at(r - 1, c), at(r + 1, c));
      const across = minus(at(r, c + 1), at(r, c - 1));
      const up = unit(along);
      const normal = unit(cross(unit(across), up));
      const side = cross(normal, up);
      const ends = r === 0 || r === rows.length - 1 ? 1 : 2;
      const edges = c === 0 || c === columns - 1 ? 1 : 2;
      const matrix = [0, 1, 2].flatMap((i) => [up[i], side[i], normal[i]]);
      return [
        ...place,
        (0.65 * Math.hypot(...along)) / ends,
        (0.65 * Math.hypot(...across)) / edges,
        halfMm / 1.18,
        ...rotationVector(matrix),
        0.75,
      ];
    }),
  );
}

/** No place of a line lies deeper between its neighbours than on an arc of `bendMm` through them. In place; the ends stay. */
function spanHollows(line: readonly Point[], bendMm: number): void {
  for (let round = 0; round < ROUNDS; round++) {
    for (let r = 1; r + 1 < line.length; r++) {
      const [before, here, after] = [line[r - 1], line[r], line[r + 1]];
      const sag = (before[1] - after[1]) ** 2 / (8 * bendMm);
      here[2] = Math.max(here[2], (before[2] + after[2]) / 2 - sag);
    }
  }
}

const ROUNDS = 400;

const minus = (a: Point, b: Point): Point => [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
const unit = (v: Point): Point => v.map((x) => x / (Math.hypot(...v) || 1)) as Point;
const cross = (a: Point, b: Point): Point => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
];
