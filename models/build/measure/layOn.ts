import type { SurfaceBvh } from '../../../src/geometry/bvhSurface';
import type { Sheet, SheetPlace } from '../geometry/sheet';

export type Point = readonly [number, number, number];

/** How a sheet is to lie, before it is laid on what is under it. Polylines have as many points each; mm of leg space. */
export interface SheetGuide {
  /** The two borders of the sheet, from its first row to its last. */
  readonly a: readonly Point[];
  readonly b: readonly Point[];
  /** From the inside out: against it the sheet is laid down until it meets something. Any length. */
  readonly out: readonly Point[];
  readonly rows: number;
  readonly columns: number;
  /** Half the thickness in the middle of the sheet, mm. */
  readonly halfMm: number;
  /** Half the thickness at the two borders, mm; as in the middle where it is not said. */
  readonly borderMm?: number;
  /** What it is laid on; nothing: it runs straight. */
  readonly on?: readonly SurfaceBvh[];
  /** How much higher than just clear of what it is laid on the whole of it lies, mm. */
  readonly liftMm?: number;
  /** How much deeper its first and its last rows lie than they would: sunk in, no step shows where a sheet begins. Mm. */
  readonly sinkMm?: readonly [number, number];
  /** Hollows are spanned in arcs of this radius, mm. */
  readonly bendMm?: number;
}

/** From how far outside the look for what lies under a sheet begins, and how far it goes, mm. */
const OUTSIDE = 25;
const DEEP = 45;
/** Of its half thickness, how far its middle lies above what it is laid on: just clear of it. */
const LIFT = 1.1;
const BEND_MM = 60;
/** Rows over which the ends sink in: steeply, or a film would be left that is too thin to be built. */
const SINKING_ROWS = 1.5;
const ROUNDS = 200;

/** A sheet laid on solids: each place goes down along its own line to the first surface; hollows are spanned. */
export function laidOn(guide: SheetGuide): Sheet {
  const { rows, columns, on } = guide;
  const lines = Array.from({ length: rows }, (_, r) => rowOf(guide, r / (rows - 1)));
  const feet = lines.map(({ places }) => places.map(() => 0));
  if (on) {
    footing(guide, on, feet);
    fill(feet);
    span(lines, feet, guide.bendMm ?? BEND_MM);
  }
  return {
    rows: lines.map(({ places, out }, r) =>
      places.map((place, c): SheetPlace => {
        const half = halfAt(guide, c / (columns - 1));
        const height = (feet[r]?.[c] ?? 0) + (on ? LIFT * half + (guide.liftMm ?? 0) : 0) - sinkAt(guide, r);
        return [place[0] + height * out[0], place[1] + height * out[1], place[2] + height * out[2], half].map(
          (value) => Number(value.toFixed(2)),
        ) as unknown as SheetPlace;
      }),
    ),
  };
}

interface Line {
  places: Point[];
  out: Point;
}

function rowOf({ a, b, out, columns }: SheetGuide, u: number): Line {
  const [from, to] = [onLine(a, u), onLine(b, u)];
  const places = Array.from({ length: columns }, (_, c) => mixed(from, to, c / (columns - 1)));
  return { places, out: unit(onLine(out, u)) };
}

/** Looks between two places of a sheet, each way. */
const LOOKS = 3;

/** Into `feet`, for each place, how high what lies under it and around it up to its neighbours rises. */
function footing(guide: SheetGuide, on: readonly SurfaceBvh[], feet: number[][]): void {
  const [rows, columns] = [guide.rows, guide.columns].map((count) => LOOKS * (count - 1) + 1) as [
    number,
    number,
  ];
  const heights = Array.from({ length: rows }, (_, r) => {
    const { places, out } = rowOf({ ...guide, columns }, r / (rows - 1));
    return places.map((place) => heightOn(on, place, out));
  });
  const around = (at: number, count: number): number[] => {
    const from = Math.max(0, LOOKS * at - LOOKS + 1);
    return Array.from({ length: Math.min(count, LOOKS * (at + 1)) - from }, (_, i) => from + i);
  };
  for (let r = 0; r < guide.rows; r++) {
    const near = around(r, rows);
    feet[r] = Array.from({ length: guide.columns }, (_, c) => {
      const found = near.flatMap((y) => around(c, columns).map((x) => heights[y]?.[x] ?? Number.NaN));
      const all = found.filter(Number.isFinite);
      return all.length > 0 ? Math.max(...all) : Number.NaN;
    });
  }
}

/** How far along `out` from a place the outermost surface lies, mm; NaN without one. */
function heightOn(solids: readonly SurfaceBvh[], place: Point, out: Point): number {
  const from = place.map((v, c) => (v + OUTSIDE * (out[c] ?? 0)) / 1000) as unknown as Point;
  const way = out.map((v) => -v) as unknown as Point;
  const nearest = Math.min(
    ...solids.map((solid) => solid.rayHits(from, way, DEEP / 1000)[0]?.distanceM ?? Infinity),
  );
  return Number.isFinite(nearest) ? OUTSIDE - 1000 * nearest : Number.NaN;
}

/** A place with nothing under it lies as low as may be, and is spanned. @throws when there is nothing under a whole sheet. */
function fill(feet: number[][]): void {
  const all = feet.flat().filter(Number.isFinite);
  if (all.length === 0) throw new Error('laidOn: nothing lies under the sheet; move its borders');
  const lowest = Math.min(...all);
  for (const row of feet) {
    for (let c = 0; c < row.length; c++) if (!Number.isFinite(row[c])) row[c] = lowest;
  }
}

/** No place lies deeper between its neighbours along and across the fibres than on an arc of `bendMm` through them. In place; ends stay. */
function span(lines: readonly Line[], feet: number[][], bendMm: number): void {
  const at = (r: number, c: number): Point => {
    const { places, out } = lines[r] as Line;
    const height = feet[r]?.[c] ?? 0;
    return (places[c] as Point).map((v, k) => v + height * (out[k] ?? 0)) as unknown as Point;
  };
  const lift = (r: number, c: number, before: Point, after: Point): void => {
    const { places, out } = lines[r] as Line;
    const sag = Math.hypot(...before.map((v, k) => v - (after[k] ?? 0))) ** 2 / (8 * bendMm);
    const middle = mixed(before, after, 0.5);
    const taut = middle.reduce((sum, v, k) => sum + (v - (places[c]?.[k] ?? 0)) * (out[k] ?? 0), 0) - sag;
    const row = feet[r] as number[];
    row[c] = Math.max(row[c] ?? 0, taut);
  };
  const columns = feet[0]?.length ?? 0;
  for (let round = 0; round < ROUNDS; round++) {
    for (let r = 0; r < lines.length; r++) {
      for (let c = 0; c < columns; c++) {
        if (r > 0 && r + 1 < lines.length) lift(r, c, at(r - 1, c), at(r + 1, c));
        if (c > 0 && c + 1 < columns) lift(r, c, at(r, c - 1), at(r, c + 1));
      }
    }
  }
}

const halfAt = ({ halfMm, borderMm = halfMm }: SheetGuide, v: number): number =>
  borderMm + (halfMm - borderMm) * Math.min(1, 4 * Math.min(v, 1 - v));

const sinkAt = ({ rows, sinkMm: [first, last] = [0, 0] }: SheetGuide, r: number): number =>
  first * Math.max(0, 1 - r / SINKING_ROWS) + last * Math.max(0, 1 - (rows - 1 - r) / SINKING_ROWS);

/** The place at a share of a polyline's points, on a Catmull-Rom spline through them. */
function onLine(line: readonly Point[], u: number): Point {
  const x = u * (line.length - 1);
  const i = Math.min(line.length - 2, Math.floor(x));
  const at = (n: number) => line[Math.min(line.length - 1, Math.max(0, n))] as Point;
  const [p, a, b, q] = [at(i - 1), at(i), at(i + 1), at(i + 2)];
  const t = x - i;
  return [0, 1, 2].map((k) => {
    const [pk, ak, bk, qk] = [p[k] ?? 0, a[k] ?? 0, b[k] ?? 0, q[k] ?? 0];
    return ak + 0.5 * t * (bk - pk + t * (2 * pk - 5 * ak + 4 * bk - qk + t * (3 * (ak - bk) + qk - pk)));
  }) as unknown as Point;
}

const mixed = (a: Point, b: Point, t: number): Point =>
  [0, 1, 2].map((k) => (1 - t) * (a[k] ?? 0) + t * (b[k] ?? 0)) as unknown as Point;
const unit = (v: Point): Point => v.map((x) => x / (Math.hypot(...v) || 1)) as unknown as Point;
