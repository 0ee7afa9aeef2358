/** A third of each triangle's area to each of its corners: square metres per vertex, which sum to the surface's area. */
export function vertexAreas(positions: Float32Array, indices: Uint32Array): Float32Array {
  const areas = new Float32Array(positions.length / 3);
  const at = (i: number, k: number) => positions[3 * i + k];
  for (let t = 0; t < indices.length; t += 3) {
    const [a, b, c] = [indices[t], indices[t + 1], indices[t + 2]];
    const [ux, uy, uz] = [at(b, 0) - at(a, 0), at(b, 1) - at(a, 1), at(b, 2) - at(a, 2)];
    const [wx, wy, wz] = [at(c, 0) - at(a, 0), at(c, 1) - at(a, 1), at(c, 2) - at(a, 2)];
    const third = Math.hypot(uy * wz - uz * wy, uz * wx - ux * wz, ux * wy - uy * wx) / 6;
    for (const corner of [a, b, c]) areas[corner] += third;
  }
  return areas;
}
