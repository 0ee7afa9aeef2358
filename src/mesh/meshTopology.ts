/**
 * For every triangle, the triangle across each of its edges.
 * @param indices 3 vertex indices per triangle.
 * @param vertexCount Number of vertices that `indices` may name.
 * @returns 3 numbers per triangle; number k belongs to the edge from corner k to corner k + 1; -1 at an open edge.
 *   On an edge with more than two triangles the first two found become neighbours.
 */
export function triangleNeighbours(indices: ArrayLike<number>, vertexCount: number): Int32Array {
  const halfEdges = indices.length;
  const neighbours = new Int32Array(halfEdges).fill(-1);
  // Half-edges wait in a chain at their smaller vertex until their twin comes by.
  const head = new Int32Array(vertexCount).fill(-1);
  const next = new Int32Array(halfEdges).fill(-1);
  for (let h = 0; h < halfEdges; h++) {
    const from = indices[h];
    const to = indices[h % 3 === 2 ? h - 2 : h + 1];
    const low = Math.min(from, to);
    let before = -1;
    let twin = head[low];
    while (twin >= 0) {
      const twinTo = indices[twin % 3 === 2 ? twin - 2 : twin + 1];
      if (Math.max(indices[twin], twinTo) === Math.max(from, to)) break;
      before = twin;
      twin = next[twin];
    }
    if (twin >= 0) {
      neighbours[h] = Math.floor(twin / 3);
      neighbours[twin] = Math.floor(h / 3);
      if (before < 0) head[low] = next[twin];
      else next[before] = next[twin];
    } else {
      next[h] = head[low];
      head[low] = h;
    }
  }
  return neighbours;
}

/** Triangles around each vertex, packed: those of vertex v are `triangle[first[v]]` up to `triangle[first[v + 1] - 1]`. */
export interface VertexTriangles {
  first: Uint32Array;
  triangle: Uint32Array;
}

/** @param indices 3 vertex indices per triangle. */
export function vertexTriangles(indices: ArrayLike<number>, vertexCount: number): VertexTriangles {
  const first = new Uint32Array(vertexCount + 1);
  for (let h = 0; h < indices.length; h++) {
    const slot = indices[h] + 1;
    first[slot] = first[slot] + 1;
  }
  for (let v = 0; v < vertexCount; v++) first[v + 1] = first[v + 1] + first[v];
  const fill = first.slice(0, vertexCount);
  const triangle = new Uint32Array(indices.length);
  for (let h = 0; h < indices.length; h++) {
    const vertex = indices[h];
    const at = fill[vertex];
    triangle[at] = Math.floor(h / 3);
    fill[vertex] = at + 1;
  }
  return { first, triangle };
}
