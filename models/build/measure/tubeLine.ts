import type { TriangleMesh } from '../../../src/geometry/TriangleMesh';

type Vec3 = [number, number, number];

/** The middle of a tube from one end to the other, with its half width at each point; in the unit of the mesh. */
export interface TubeLine {
  points: Vec3[];
  radii: number[];
}

/** Shortest ways along the edges from one vertex. */
interface Ways {
  lengths: Float64Array;
  /** The vertex before each on its way, -1 for none. */
  before: Int32Array;
}

/**
 * The middle line of the longest way through a tube that may branch: its side branches are left out. The level lines of the distance along
 * the surface from one end go round the tube; the middle of the one that the way crosses is a point of the line (Verroust & Lazarus 2000,
 * "Extracting skeletal curves from 3D scattered data").
 * @param step between two level lines, in the unit of the mesh
 */
export function tubeLine(mesh: TriangleMesh, step: number): TubeLine {
  const edges = edgesOf(mesh);
  const start = farthest(waysFrom(mesh, edges, 0).lengths);
  const { lengths, before } = waysFrom(mesh, edges, start);
  const end = farthest(lengths);
  const way = new Set<number>();
  for (let v = end; before[v] >= 0; v = before[v]) way.add(edgeKey(v, before[v], lengths.length));
  const line: TubeLine = { points: [], radii: [] };
  for (let level = step; level < lengths[end] - step / 2; level += step) {
    const ring = ringAt(mesh, lengths, level, way);
    if (!ring) continue;
    line.points.push(ring.middle);
    line.radii.push(ring.radius);
  }
  return line;
}

/** For each vertex its neighbours. */
function edgesOf({ positions, indices }: TriangleMesh): Set<number>[] {
  const edges = Array.from({ length: positions.length / 3 }, () => new Set<number>());
  for (let t = 0; t < indices.length; t += 3)
    for (let k = 0; k < 3; k++) {
      const [a, b] = [indices[t + k], indices[t + ((k + 1) % 3)]];
      edges[a].add(b);
      edges[b].add(a);
    }
  return edges;
}

/** Dijkstra 1959; unreached vertices are infinitely far. */
function waysFrom({ positions }: TriangleMesh, edges: readonly ReadonlySet<number>[], start: number): Ways {
  const lengths = new Float64Array(edges.length).fill(Infinity);
  const before = new Int32Array(edges.length).fill(-1);
  const heap: Waiting[] = [[0, start]];
  lengths[start] = 0;
  for (let top = pop(heap); top; top = pop(heap)) {
    const [length, v] = top;
    if (length > lengths[v]) continue;
    for (const w of edges[v]) {
      const next = length + Math.hypot(...[0, 1, 2].map((c) => positions[3 * v + c] - positions[3 * w + c]));
      if (next >= lengths[w]) continue;
      lengths[w] = next;
      before[w] = v;
      push(heap, [next, w]);
    }
  }
  return { lengths, before };
}

/** Length of the way so far, and the vertex it leads to. */
type Waiting = readonly [length: number, vertex: number];

function push(heap: Waiting[], entry: Waiting): void {
  let i = heap.push(entry) - 1;
  for (let up = (i - 1) >> 1; i > 0 && heap[up][0] > entry[0]; up = (i - 1) >> 1) {
    heap[i] = heap[up];
    i = up;
  }
  heap[i] = entry;
}

function pop(heap: Waiting[]): Waiting | undefined {
  const [top] = heap;
  const last = heap.pop();
  if (!last || heap.length === 0) return last;
  let i = 0;
  for (;;) {
    let down = 2 * i + 1;
    if (down + 1 < heap.length && heap[down + 1][0] < heap[down][0]) down++;
    if (down >= heap.length || heap[down][0] >= last[0]) break;
    heap[i] = heap[down];
    i = down;
  }
  heap[i] = last;
  return top;
}

function farthest(lengths: Float64Array): number {
  let best = 0;
  for (let v = 0; v < lengths.length; v++)
    if (Number.isFinite(lengths[v]) && lengths[v] > lengths[best]) best = v;
  return best;
}

/** The level line that crosses the way: its middle, weighted by length, and its mean half width. */
function ringAt(
  { positions, indices }: TriangleMesh,
  lengths: Float64Array,
  level: number,
  way: ReadonlySet<number>,
): { middle: Vec3; radius: number } | null {
  const next = new Map<number, number[]>();
  const places = new Map<number, Vec3>();
  let first: number | null = null;
  for (let t = 0; t < indices.length; t += 3) {
    const met: number[] = [];
    for (let k = 0; k < 3; k++) {
      const [a, b] = [indices[t + k], indices[t + ((k + 1) % 3)]];
      if (lengths[a] >= level === lengths[b] >= level) continue;
      const key = edgeKey(a, b, lengths.length);
      const share = (level - lengths[a]) / (lengths[b] - lengths[a]);
      const at = (c: number) => positions[3 * a + c] + share * (positions[3 * b + c] - positions[3 * a + c]);
      places.set(key, [at(0), at(1), at(2)]);
      if (way.has(key)) first = key;
      met.push(key);
    }
    if (met.length !== 2) continue;
    for (const [from, to] of [met, [...met].reverse()]) next.set(from, [...(next.get(from) ?? []), to]);
  }
  return first === null ? null : middleOf(first, next, places);
}

function middleOf(first: number, next: ReadonlyMap<number, number[]>, places: ReadonlyMap<number, Vec3>) {
  const seen = new Set<number>();
  const pieces: { at: Vec3; length: number }[] = [];
  const open = [first];
  for (let here = open.pop(); here !== undefined; here = open.pop()) {
    if (seen.has(here)) continue;
    seen.add(here);
    for (const there of next.get(here) ?? []) {
      const [p, q] = [places.get(here), places.get(there)];
      if (!p || !q || seen.has(there)) continue;
      pieces.push({
        at: [(p[0] + q[0]) / 2, (p[1] + q[1]) / 2, (p[2] + q[2]) / 2],
        length: Math.hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2]),
      });
      open.push(there);
    }
  }
  const length = pieces.reduce((sum, piece) => sum + piece.length, 0);
  if (length === 0) return null;
  const mean = (value: (at: Vec3) => number) =>
    pieces.reduce((sum, piece) => sum + piece.length * value(piece.at), 0) / length;
  const middle: Vec3 = [mean(([x]) => x), mean(([, y]) => y), mean(([, , z]) => z)];
  return { middle, radius: mean(([x, y, z]) => Math.hypot(x - middle[0], y - middle[1], z - middle[2])) };
}

/** One number for an edge, whichever way it is walked. */
function edgeKey(a: number, b: number, count: number): number {
  return a < b ? a * count + b : b * count + a;
}
