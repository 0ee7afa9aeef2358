import type { TriangleMesh } from '../../../src/geometry/TriangleMesh';

export interface Topology {
  vertices: number;
  triangles: number;
  /** Edges with one triangle only: holes. */
  openEdges: number;
  /** Edges with more than two triangles, or two that run the same way. */
  badEdges: number;
  /** Vertices whose triangles do not form one single fan. */
  pinchedVertices: number;
  /** Connected pieces over shared vertices. */
  pieces: number;
  /** Vertices - edges + triangles: 2 for a sphere, 0 for a torus, summed over pieces. */
  euler: number;
}

/** Whether `topology` is a closed surface on which every point has a disc around it. */
export function isClosedManifold(topology: Topology): boolean {
  return topology.openEdges === 0 && topology.badEdges === 0 && topology.pinchedVertices === 0;
}

/** Count what makes or breaks a closed manifold. Unused vertices are not counted. */
export function topologyOf({ positions, indices }: TriangleMesh): Topology {
  const count = positions.length / 3;
  const halfEdges = new Map<number, number>();
  let badEdges = 0;
  for (let t = 0; t < indices.length; t += 3) {
    for (let k = 0; k < 3; k++) {
      const key = indices[t + k] * count + indices[t + ((k + 1) % 3)];
      const seen = halfEdges.get(key) ?? 0;
      if (seen > 0) badEdges++;
      halfEdges.set(key, seen + 1);
    }
  }
  let openEdges = 0;
  for (const key of halfEdges.keys()) {
    const from = Math.floor(key / count);
    if (!halfEdges.has((key - from * count) * count + from)) openEdges++;
  }
  const fans = countFans(indices, count);
  let pinchedVertices = 0;
  let used = 0;
  for (const fan of fans) {
    if (fan > 0) used++;
    if (fan > 1) pinchedVertices++;
  }
  return {
    vertices: used,
    triangles: indices.length / 3,
    openEdges,
    badEdges,
    pinchedVertices,
    pieces: pieceCount(indices, count),
    euler: used - (halfEdges.size + openEdges) / 2 + indices.length / 3,
  };
}

/** Vertices at which `indices` is no closed manifold: ends of open or bad edges and pinched vertices, ascending. */
export function troubledVertices({ positions, indices }: TriangleMesh): number[] {
  const count = positions.length / 3;
  const halfEdges = new Map<number, number>();
  for (let t = 0; t < indices.length; t += 3) {
    for (let k = 0; k < 3; k++) {
      const key = indices[t + k] * count + indices[t + ((k + 1) % 3)];
      halfEdges.set(key, (halfEdges.get(key) ?? 0) + 1);
    }
  }
  const troubled = new Set<number>();
  for (const [key, times] of halfEdges) {
    const from = Math.floor(key / count);
    const to = key - from * count;
    if (times === 1 && halfEdges.has(to * count + from)) continue;
    troubled.add(from).add(to);
  }
  countFans(indices, count).forEach((fans, v) => {
    if (fans > 1) troubled.add(v);
  });
  return [...troubled].sort((a, b) => a - b);
}

/** How many connected pieces the triangles form over shared vertices. */
export function pieceCount(indices: Uint32Array, vertexCount: number): number {
  const labels = piecesOf(indices, vertexCount);
  return new Set(Array.from(indices, (v) => labels[v])).size;
}

/** The vertices of each connected piece, the piece with the most of them first. */
export function verticesOfPieces(indices: Uint32Array, vertexCount: number): number[][] {
  const labels = piecesOf(indices, vertexCount);
  const pieces = new Map<number, number[]>();
  for (const v of new Set(indices)) {
    const piece = pieces.get(labels[v]) ?? [];
    pieces.set(labels[v], piece);
    piece.push(v);
  }
  return [...pieces.values()].sort((a, b) => b.length - a.length);
}

/** A label per vertex, equal for vertices that triangles connect; the label is the smallest vertex of the piece. */
function piecesOf(indices: Uint32Array, vertexCount: number): Uint32Array {
  const parent = new Uint32Array(vertexCount).map((_, v) => v);
  const root = (v: number): number => {
    let r = v;
    while (parent[r] !== r) r = parent[r];
    while (parent[v] !== r) [parent[v], v] = [r, parent[v]];
    return r;
  };
  for (let t = 0; t < indices.length; t += 3) {
    for (let k = 1; k < 3; k++) {
      const a = root(indices[t]);
      const b = root(indices[t + k]);
      if (a !== b) parent[Math.max(a, b)] = Math.min(a, b);
    }
  }
  return parent.map((_, v) => root(v));
}

/** For each vertex, how many separate fans its triangles form: 1 on a manifold, 0 when unused. */
function countFans(indices: Uint32Array, count: number): Uint32Array {
  const opposite: [number, number][][] = Array.from({ length: count }, () => []);
  for (let t = 0; t < indices.length; t += 3) {
    for (let k = 0; k < 3; k++) {
      const v = indices[t + k];
      opposite[v].push([indices[t + ((k + 1) % 3)], indices[t + ((k + 2) % 3)]]);
    }
  }
  return new Uint32Array(count).map((_, v) => {
    const rim = new Map<number, number>();
    const find = (a: number): number => {
      let r = a;
      while ((rim.get(r) ?? r) !== r) r = rim.get(r) ?? r;
      return r;
    };
    let fans = 0;
    for (const [a, b] of opposite[v]) {
      for (const corner of [a, b]) {
        if (!rim.has(corner)) {
          rim.set(corner, corner);
          fans++;
        }
      }
      const ra = find(a);
      const rb = find(b);
      if (ra !== rb) {
        rim.set(ra, rb);
        fans--;
      }
    }
    return fans;
  });
}
