import { type Neighbours, neighboursOf } from './neighbours';

/**
 * Even out values on a surface: every round replaces a vertex's values by the mean of its own and its neighbours' mean.
 * @param values `width` numbers per vertex; a new array is returned.
 */
export function diffuse(
  values: Float32Array,
  width: number,
  indices: Uint32Array,
  rounds: number,
  neighbours: Neighbours = neighboursOf(indices, values.length / width),
): Float32Array {
  let now = values;
  for (let round = 0; round < rounds; round++) {
    const next = new Float32Array(now.length);
    for (let v = 0; v + 1 < neighbours.start.length; v++) {
      const from = neighbours.start[v];
      const to = neighbours.start[v + 1];
      for (let c = 0; c < width; c++) {
        let sum = 0;
        for (let k = from; k < to; k++) sum += now[width * neighbours.list[k] + c];
        const own = now[width * v + c];
        next[width * v + c] = to > from ? 0.5 * (own + sum / (to - from)) : own;
      }
    }
    now = next;
  }
  return now;
}
