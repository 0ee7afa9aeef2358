import { VertexHeap } from './vertexHeap';

/** Neighbours of each vertex along edges, with the lengths of the edges, as flat arrays. */
export interface EdgeGraph {
  /** Edges of vertex v are `first[v]` to `first[v + 1]`. */
  first: Uint32Array;
  target: Uint32Array;
  /** Metres. */
  length: Float32Array;
}

/** The edges of a triangle mesh. */
export function edgeGraph(positions: Float32Array, indices: Uint32Array): EdgeGraph {
  const count = positions.length / 3;
  const neighbours = Array.from({ length: count }, () => new Set<number>());
  for (let t = 0; t < indices.length; t += 3)
    for (let k = 0; k < 3; k++) {
      const [a, b] = [indices[t + k] as number, indices[t + ((k + 1) % 3)] as number];
      neighbours[a]?.add(b);
      neighbours[b]?.add(a);
    }
  const first = new Uint32Array(count + 1);
  for (let v = 0; v < count; v++) first[v + 1] = (first[v] as number) + (neighbours[v]?.size ?? 0);
  const target = new Uint32Array(first[count] as number);
  const length = new Float32Array(target.length);
  let at = 0;
  for (let v = 0; v < count; v++)
    for (const w of neighbours[v] ?? []) {
      target[at] = w;
      length[at++] = Math.hypot(
        ...[0, 1, 2].map((c) => (positions[3 * v + c] as number) - (positions[3 * w + c] as number)),
      );
    }
  return { first, target, length };
}

/**
 * Shortest ways along edges (Dijkstra 1959): what fast marching is measured against. Same heap, same flat arrays, and the
 * sources come for nothing, so that the comparison leans to this side.
 */
export class Dijkstra {
  readonly distance: Float32Array;
  private readonly done: Uint8Array;
  private readonly heap: VertexHeap;

  constructor(private readonly graph: EdgeGraph) {
    const count = graph.first.length - 1;
    this.distance = new Float32Array(count);
    this.done = new Uint8Array(count);
    this.heap = new VertexHeap(this.distance);
  }

  /** Distance in metres of every vertex within `reachM` of the sources; Infinity elsewhere. */
  run(sources: { vertex: ArrayLike<number>; distanceM: ArrayLike<number> }, reachM: number): Float32Array {
    const { distance, done, heap } = this;
    const { first, target, length } = this.graph;
    distance.fill(Infinity);
    done.fill(0);
    heap.clear();
    for (let i = 0; i < sources.vertex.length; i++) {
      const v = sources.vertex[i] as number;
      distance[v] = sources.distanceM[i] as number;
      heap.push(v);
    }
    while (heap.size > 0) {
      const v = heap.pop();
      done[v] = 1;
      const d = distance[v] as number;
      if (d > reachM) continue;
      for (let e = first[v] as number; e < (first[v + 1] as number); e++) {
        const w = target[e] as number;
        if (done[w] === 1) continue;
        const way = d + (length[e] as number);
        if (way >= (distance[w] as number)) continue;
        distance[w] = way;
        heap.push(w);
      }
    }
    return distance;
  }
}
