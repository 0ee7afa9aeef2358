/** Neighbours of every vertex in compressed rows: those of v are `list[start[v]] .. list[start[v + 1] - 1]`, ascending. */
export interface Neighbours {
  start: Uint32Array;
  list: Uint32Array;
}

/** Vertices that share an edge with each vertex. */
export function neighboursOf(indices: Uint32Array, vertexCount: number): Neighbours {
  const first = new Uint32Array(vertexCount + 1);
  for (const v of indices) first[v + 1] = first[v + 1] + 2;
  for (let v = 0; v < vertexCount; v++) first[v + 1] = first[v + 1] + first[v];
  const twice = new Uint32Array(2 * indices.length);
  const end = first.slice();
  for (let t = 0; t < indices.length; t += 3) {
    for (let k = 0; k < 3; k++) {
      const v = indices[t + k];
      const at = end[v];
      twice[at] = indices[t + ((k + 1) % 3)];
      twice[at + 1] = indices[t + ((k + 2) % 3)];
      end[v] = at + 2;
    }
  }
  // Each row holds most neighbours twice: sort it and keep one of each, moving rows forward in place.
  const start = new Uint32Array(vertexCount + 1);
  let write = 0;
  for (let v = 0; v < vertexCount; v++) {
    const row = twice.subarray(first[v], first[v + 1]).sort();
    start[v] = write;
    let last = -1;
    for (const neighbour of row) {
      if (neighbour === last) continue;
      twice[write++] = neighbour;
      last = neighbour;
    }
  }
  start[vertexCount] = write;
  return { start, list: twice.slice(0, write) };
}
