type Vec3 = readonly [number, number, number];

/** A plane with two axes on it; `u`, `v` and `normal` are unit vectors, and u x v = normal. */
export interface SlicePlane {
  origin: Vec3;
  normal: Vec3;
  u: Vec3;
  v: Vec3;
}

/** A closed line in which a plane meets a mesh. Its inside lies to the left of it, seen against the normal: holes run clockwise. */
export interface SliceLoop {
  /** 2 numbers per point: along `u` and `v`, in the unit of the mesh. No two consecutive points are the same edge. */
  points: Float64Array;
  /** Per point the two mesh vertices whose edge is cut, and how far from the first to the second, 0 to 1. */
  edges: Uint32Array;
  shares: Float32Array;
  /** Shoelace area: positive for an outer line, negative for a hole. */
  area: number;
}

/** Axes on the plane through `origin` whose `v` comes as near as it can to `up`. */
export function slicePlane(origin: Vec3, normal: Vec3, up: Vec3): SlicePlane {
  const lean = dot(up, normal);
  let v: Vec3 = [up[0] - lean * normal[0], up[1] - lean * normal[1], up[2] - lean * normal[2]];
  if (Math.hypot(...v) < 1e-6) v = Math.abs(normal[1]) < 0.9 ? [0, 1, 0] : [0, 0, 1];
  v = unit(v);
  return { origin, normal, u: cross(v, normal), v };
}

/** The point of the plane at `u`, `v`. */
export function onPlane(
  { origin, u, v }: SlicePlane,
  alongU: number,
  alongV: number,
): [number, number, number] {
  return [
    origin[0] + alongU * u[0] + alongV * v[0],
    origin[1] + alongU * u[1] + alongV * v[1],
    origin[2] + alongU * u[2] + alongV * v[2],
  ];
}

/**
 * The closed lines in which a plane meets a closed mesh.
 *
 * Every vertex counts as above or below; one exactly on the plane is above. So each triangle that is met has exactly two
 * edges that change side, each edge is shared with the next triangle, and lines close without any tolerance: they are
 * found by the number of the edge, not by where it is. Where the mesh is open the line is closed straight.
 * @param positions 3 numbers per vertex
 * @param indices 3 per triangle, counter-clockwise from outside
 */
export function sliceMesh(
  positions: ArrayLike<number>,
  indices: ArrayLike<number>,
  plane: SlicePlane,
): SliceLoop[] {
  const heights = heightsOver(positions, plane);
  const count = heights.length;
  const next = new Map<number, number>();
  for (let i = 0; i + 2 < indices.length; i += 3) {
    const a = indices[i];
    const b = indices[i + 1];
    const c = indices[i + 2];
    const [ha, hb, hc] = [heights[a] >= 0, heights[b] >= 0, heights[c] >= 0];
    if (ha === hb && hb === hc) continue;
    // From the edge that goes down to the one that comes up: the inside is then on the left.
    const down = ha && !hb ? key(a, b, count) : hb && !hc ? key(b, c, count) : key(c, a, count);
    const rise = !ha && hb ? key(a, b, count) : !hb && hc ? key(b, c, count) : key(c, a, count);
    next.set(down, rise);
  }
  return chains(next).flatMap((edges) => loopOf(edges, positions, heights, plane) ?? []);
}

/** Signed area of a closed line, 2 numbers per point: positive when it runs counter-clockwise. */
function loopArea(points: ArrayLike<number>): number {
  const count = points.length / 2;
  let twice = 0;
  for (let i = 0; i < count; i++) {
    const j = (i + 1) % count;
    twice += points[2 * i] * points[2 * j + 1] - points[2 * j] * points[2 * i + 1];
  }
  return twice / 2;
}

function heightsOver(positions: ArrayLike<number>, { origin, normal }: SlicePlane): Float64Array {
  const heights = new Float64Array(positions.length / 3);
  const offset = dot(origin, normal);
  for (let v = 0; v < heights.length; v++)
    heights[v] =
      positions[3 * v] * normal[0] +
      positions[3 * v + 1] * normal[1] +
      positions[3 * v + 2] * normal[2] -
      offset;
  return heights;
}

/** One number for an edge, whichever way it is walked. */
function key(a: number, b: number, count: number): number {
  return a < b ? a * count + b : b * count + a;
}

/** Follow the steps from edge to edge until each line is back where it began, or ends. */
function chains(next: Map<number, number>): number[][] {
  const lines: number[][] = [];
  const entered = new Set(next.values());
  // Lines that end somewhere are walked from their beginning, before the closed ones, which have none.
  const starts = [...next.keys()].filter((edge) => !entered.has(edge));
  const walk = (start: number) => {
    const line: number[] = [];
    for (let edge: number | undefined = start; edge !== undefined; ) {
      line.push(edge);
      const after: number | undefined = next.get(edge);
      next.delete(edge);
      edge = after === start ? undefined : after;
    }
    lines.push(line);
  };
  for (const start of starts) walk(start);
  for (const start of [...next.keys()]) if (next.has(start)) walk(start);
  return lines;
}

function loopOf(
  line: readonly number[],
  positions: ArrayLike<number>,
  heights: Float64Array,
  { origin, u, v }: SlicePlane,
): SliceLoop | null {
  if (line.length < 3) return null;
  const points = new Float64Array(2 * line.length);
  const edges = new Uint32Array(2 * line.length);
  const shares = new Float32Array(line.length);
  line.forEach((edge, i) => {
    const a = Math.floor(edge / heights.length);
    const b = edge % heights.length;
    const [ha, hb] = [heights[a], heights[b]];
    const share = ha / (ha - hb);
    const at = (axis: 0 | 1 | 2) => {
      const from = positions[3 * a + axis];
      return from + share * (positions[3 * b + axis] - from) - origin[axis];
    };
    const [x, y, z] = [at(0), at(1), at(2)];
    points[2 * i] = x * u[0] + y * u[1] + z * u[2];
    points[2 * i + 1] = x * v[0] + y * v[1] + z * v[2];
    edges[2 * i] = a;
    edges[2 * i + 1] = b;
    shares[i] = share;
  });
  const area = loopArea(points);
  return area === 0 ? null : { points, edges, shares, area };
}

function dot(a: Vec3, b: Vec3): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}

function cross(a: Vec3, b: Vec3): Vec3 {
  return [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]];
}

function unit(a: Vec3): Vec3 {
  const length = Math.hypot(...a);
  return [a[0] / length, a[1] / length, a[2] / length];
}
