/** Neighbours of every vertex in compressed rows: those of v are `list[start[v]] .. list[start[v + 1] - 1]`, ascending. */
export interface Neighbours {
  start: Uint32Array;
  list: Uint32Array;
}

/** Vertices that share an edge with each vertex. */
export function neighboursOf(indices: Uint32Array, vertexCount: number): Neighbours {
  const sets: number[][] = Array.from({ length: vertexCount }, () => []);
  for (let t = 0; t < indices.length; t += 3) {
    for (let k = 0; k < 3; k++) {
      const a = indices[t + k] as number;
      const b = indices[t + ((k + 1) % 3)] as number;
      const ofA = sets[a] as number[];
      const ofB = sets[b] as number[];
      if (!ofA.includes(b)) ofA.push(b);
      if (!ofB.includes(a)) ofB.push(a);
    }
  }
  const start = new Uint32Array(vertexCount + 1);
  for (let v = 0; v < vertexCount; v++) start[v + 1] = (start[v] as number) + (sets[v] as number[]).length;
  const list = new Uint32Array(start[vertexCount] as number);
  for (let v = 0; v < vertexCount; v++) {
    list.set(
      (sets[v] as number[]).sort((a, b) => a - b),
      start[v] as number,
    );
  }
  return { start, list };
}
