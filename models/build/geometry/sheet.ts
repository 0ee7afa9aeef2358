import type { ScalarGrid } from './ScalarGrid';

/** A place of a sheet: x, y, z and half the thickness there, mm of leg space. */
export type SheetPlace = readonly [number, number, number, number];

/**
 * A band drawn as its middle: rows of as many places each, two or more of both. Fibres run from row to row. Between places the
 * middle is smooth (Catmull-Rom); its border is round.
 */
export interface Sheet {
  readonly rows: readonly (readonly SheetPlace[])[];
}

/** The middle of a sheet as triangles, with what a point of it needs to know. */
export interface SheetMesh {
  /** x, y, z and half the thickness, 4 numbers per vertex, mm. */
  readonly places: Float64Array;
  /** Unit direction of the fibres, 3 numbers per vertex. */
  readonly fibres: Float64Array;
  /** 0 at the first row to 1 at the last, per vertex. */
  readonly along: Float64Array;
  readonly triangles: Uint32Array;
}

/** Longest side of a piece of the middle, mm. */
const PIECE_MM = 2;
/** How far off a sheet its distance is written, mm; farther out the grid keeps what it holds. */
export const REACH_MM = 1.5;

/** The sheet in pieces of some `PIECE_MM`. @throws when it is no lattice of places. */
export function sheetMesh({ rows }: Sheet): SheetMesh {
  const columns = rows[0]?.length ?? 0;
  if (rows.length < 2 || columns < 2 || rows.some((row) => row.length !== columns))
    throw new Error('sheetMesh: a sheet needs two rows or more of as many places each, two or more');
  const across = rows.map((row) => refined(row, pieces(rows)));
  const width = across[0]?.length ?? 0;
  const lines = Array.from({ length: width }, (_, c) =>
    refined(
      across.map((row) => row[c] as SheetPlace),
      pieces(transposed(rows)),
    ),
  );
  const length = lines[0]?.length ?? 0;
  const count = width * length;
  const places = new Float64Array(4 * count);
  const fibres = new Float64Array(3 * count);
  const along = new Float64Array(count);
  lines.forEach((line, c) => {
    line.forEach((place, r) => {
      const v = c * length + r;
      places.set(place, 4 * v);
      along[v] = r / (length - 1);
      const [before, after] = [line[Math.max(0, r - 1)], line[Math.min(length - 1, r + 1)]];
      const way = [0, 1, 2].map((k) => (after?.[k] ?? 0) - (before?.[k] ?? 0));
      const size = Math.hypot(...way) || 1;
      fibres.set(
        way.map((value) => value / size),
        3 * v,
      );
    });
  });
  const triangles: number[] = [];
  for (let c = 0; c + 1 < width; c++) {
    for (let r = 0; r + 1 < length; r++) {
      const v = c * length + r;
      triangles.push(v, v + 1, v + length, v + 1, v + length + 1, v + length);
    }
  }
  return { places, fibres, along, triangles: Uint32Array.from(triangles) };
}

/**
 * Writes the signed distance (mm, positive inside) of a sheet into a grid, where it is more than what is there: several sheets
 * make one solid.
 */
export function addSheet(grid: ScalarGrid, { places, triangles }: SheetMesh): void {
  const { origin, spacing, size, values } = grid;
  const corner = (t: number) => Array.from(places.subarray(4 * t, 4 * t + 4)) as Place;
  for (let t = 0; t < triangles.length; t += 3) {
    const corners = [corner(triangles[t]), corner(triangles[t + 1]), corner(triangles[t + 2])] as const;
    const reach = Math.max(...corners.map((place) => place[3])) + REACH_MM;
    const [from, to] = [0, 1, 2].reduce<[number[], number[]]>(
      ([low, high], c) => {
        const at = corners.map((place) => (place[c] - origin[c]) / spacing);
        low.push(Math.max(0, Math.ceil(Math.min(...at) - reach / spacing)));
        high.push(Math.min(size[c] - 1, Math.floor(Math.max(...at) + reach / spacing)));
        return [low, high];
      },
      [[], []],
    );
    const distance = toTriangle(...corners);
    const middle = [0, 1, 2, 3].map((c) => (corners[0][c] + corners[1][c] + corners[2][c]) / 3) as Place;
    // No point of the plate lies farther inside than a ball around the triangle would have it.
    const ball =
      Math.max(...corners.map(([x, y, z]) => Math.hypot(x - middle[0], y - middle[1], z - middle[2]))) +
      Math.max(...corners.map((place) => place[3]));
    for (let k = from[2]; k <= to[2]; k++) {
      for (let j = from[1]; j <= to[1]; j++) {
        let v = from[0] + size[0] * (j + size[1] * k);
        for (let i = from[0]; i <= to[0]; i++, v++) {
          const [x, y, z] = [origin[0] + i * spacing, origin[1] + j * spacing, origin[2] + k * spacing];
          const far = ball - values[v];
          if (far <= 0 || (x - middle[0]) ** 2 + (y - middle[1]) ** 2 + (z - middle[2]) ** 2 > far * far)
            continue;
          const d = distance(x, y, z);
          if (d > values[v]) values[v] = d;
        }
      }
    }
  }
}

/** Box (mm) that holds sheets with all of their thickness. */
export function sheetBox(meshes: readonly SheetMesh[]): [number[], number[]] {
  const min = [Infinity, Infinity, Infinity];
  const max = [-Infinity, -Infinity, -Infinity];
  for (const { places } of meshes) {
    for (let v = 0; v < places.length; v += 4) {
      for (let c = 0; c < 3; c++) {
        min[c] = Math.min(min[c], places[v + c] - places[v + 3]);
        max[c] = Math.max(max[c], places[v + c] + places[v + 3]);
      }
    }
  }
  return [min, max];
}

type Place = [number, number, number, number];

/**
 * How far inside of a plate over a triangle a point lies: the half thickness at the nearest place of the triangle less the way there
 * (Ericson, Real-Time Collision Detection, 5.1.5).
 */
function toTriangle(a: Place, b: Place, c: Place): (x: number, y: number, z: number) => number {
  const [abx, aby, abz, abh] = [b[0] - a[0], b[1] - a[1], b[2] - a[2], b[3] - a[3]];
  const [acx, acy, acz, ach] = [c[0] - a[0], c[1] - a[1], c[2] - a[2], c[3] - a[3]];
  const bb = abx * abx + aby * aby + abz * abz;
  const bc = abx * acx + aby * acy + abz * acz;
  const cc = acx * acx + acy * acy + acz * acz;
  const plane = bb * cc - bc * bc;
  const side = bb - 2 * bc + cc;
  return (x, y, z) => {
    const [px, py, pz] = [x - a[0], y - a[1], z - a[2]];
    const pb = px * abx + py * aby + pz * abz;
    const pc = px * acx + py * acy + pz * acz;
    let u = plane > 0 ? (cc * pb - bc * pc) / plane : -1;
    let v = plane > 0 ? (bb * pc - bc * pb) / plane : -1;
    if (u < 0 || v < 0 || u + v > 1) {
      // Nearest place of the three sides.
      let best = Infinity;
      const look = (s: number, t: number): void => {
        const d =
          (px - s * abx - t * acx) ** 2 + (py - s * aby - t * acy) ** 2 + (pz - s * abz - t * acz) ** 2;
        if (d < best) [best, u, v] = [d, s, t];
      };
      look(share(pb, bb), 0);
      look(0, share(pc, cc));
      const t = share(pc - bc - (pb - bb), side);
      look(1 - t, t);
    }
    const away = Math.hypot(px - u * abx - v * acx, py - u * aby - v * acy, pz - u * abz - v * acz);
    return a[3] + u * abh + v * ach - away;
  };
}

const share = (part: number, whole: number): number =>
  whole > 0 ? Math.min(1, Math.max(0, part / whole)) : 0;

/** Into how many pieces each stretch between two places is cut, from the longest of such stretches in all rows. */
function pieces(rows: readonly (readonly SheetPlace[])[]): number[] {
  return (rows[0] ?? []).slice(1).map((_, i) => {
    const longest = Math.max(
      ...rows.map((row) => {
        const [a, b] = [row[i] as SheetPlace, row[i + 1] as SheetPlace];
        return Math.hypot(b[0] - a[0], b[1] - a[1], b[2] - a[2]);
      }),
    );
    return Math.max(1, Math.ceil(longest / PIECE_MM));
  });
}

const transposed = (rows: readonly (readonly SheetPlace[])[]): SheetPlace[][] =>
  (rows[0] ?? []).map((_, c) => rows.map((row) => row[c] as SheetPlace));

/** A line of places with more of them between, on a Catmull-Rom spline through them. */
function refined(line: readonly SheetPlace[], counts: readonly number[]): SheetPlace[] {
  const at = (i: number) => line[Math.min(line.length - 1, Math.max(0, i))] as SheetPlace;
  const first = at(0);
  return [
    first,
    ...counts.flatMap((count, i) =>
      Array.from({ length: count }, (_, n) => {
        const t = (n + 1) / count;
        const [p, a, b, q] = [at(i - 1), at(i), at(i + 1), at(i + 2)];
        return [0, 1, 2, 3].map((k) => spline(p[k], a[k], b[k], q[k], t)) as unknown as SheetPlace;
      }),
    ),
  ];
}

const spline = (p: number, a: number, b: number, q: number, t: number): number =>
  a + 0.5 * t * (b - p + t * (2 * p - 5 * a + 4 * b - q + t * (3 * (a - b) + q - p)));
