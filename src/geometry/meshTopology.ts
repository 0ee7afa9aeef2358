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
