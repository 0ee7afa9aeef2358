const result = { distance: 0, t: 0 };

/**
 * Nearest point on the segment from point `i` to point `j` of `line`, seen from vertex `v`.
 * @param positions 3 numbers per vertex.
 * @param line 3 numbers per point, same unit.
 * @returns distance, and t from 0 at i to 1 at j. The object is reused by the next call.
 */
export function nearestOnSegment(
  positions: ArrayLike<number>,
  v: number,
  line: ArrayLike<number>,
  i: number,
  j: number,
): Readonly<typeof result> {
  const ax = line[3 * i];
  const ay = line[3 * i + 1];
  const az = line[3 * i + 2];
  const ux = line[3 * j] - ax;
  const uy = line[3 * j + 1] - ay;
  const uz = line[3 * j + 2] - az;
  const px = positions[3 * v] - ax;
  const py = positions[3 * v + 1] - ay;
  const pz = positions[3 * v + 2] - az;
  const uu = ux * ux + uy * uy + uz * uz;
  const t = uu > 0 ? Math.min(1, Math.max(0, (px * ux + py * uy + pz * uz) / uu)) : 0;
  result.t = t;
  const dx = px - t * ux;
  const dy = py - t * uy;
  const dz = pz - t * uz;
  // Not Math.hypot: it guards against overflow, which metres never reach, at ten times the cost.
  result.distance = Math.sqrt(dx * dx + dy * dy + dz * dz);
  return result;
}
