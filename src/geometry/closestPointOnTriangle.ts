/** Result of the last call of {@link closestPointOnTriangle}, in the unit of its arguments. */
export const closest = { x: 0, y: 0, z: 0 };

/**
 * Point of triangle abc nearest to p, written to {@link closest}; returns the squared distance.
 * Ericson, "Real-Time Collision Detection" (2005), section 5.1.5: the region of the triangle by its Voronoi features.
 */
export function closestPointOnTriangle(
  px: number,
  py: number,
  pz: number,
  ax: number,
  ay: number,
  az: number,
  bx: number,
  by: number,
  bz: number,
  cx: number,
  cy: number,
  cz: number,
): number {
  const abx = bx - ax;
  const aby = by - ay;
  const abz = bz - az;
  const acx = cx - ax;
  const acy = cy - ay;
  const acz = cz - az;
  const d1 = abx * (px - ax) + aby * (py - ay) + abz * (pz - az);
  const d2 = acx * (px - ax) + acy * (py - ay) + acz * (pz - az);
  let v = 0;
  let w = 0;
  if (d1 > 0 || d2 > 0) {
    const d3 = abx * (px - bx) + aby * (py - by) + abz * (pz - bz);
    const d4 = acx * (px - bx) + acy * (py - by) + acz * (pz - bz);
    const d5 = abx * (px - cx) + aby * (py - cy) + abz * (pz - cz);
    const d6 = acx * (px - cx) + acy * (py - cy) + acz * (pz - cz);
    const vc = d1 * d4 - d3 * d2;
    const vb = d5 * d2 - d1 * d6;
    const va = d3 * d6 - d5 * d4;
    if (d3 >= 0 && d4 <= d3) v = 1;
    else if (d6 >= 0 && d5 <= d6) w = 1;
    else if (vc <= 0 && d1 >= 0 && d3 <= 0) v = d1 / (d1 - d3);
    else if (vb <= 0 && d2 >= 0 && d6 <= 0) w = d2 / (d2 - d6);
    else if (va <= 0 && d4 - d3 >= 0 && d5 - d6 >= 0) {
      w = (d4 - d3) / (d4 - d3 + (d5 - d6));
      v = 1 - w;
    } else {
      const sum = va + vb + vc;
      v = vb / sum;
      w = vc / sum;
    }
  }
  closest.x = ax + abx * v + acx * w;
  closest.y = ay + aby * v + acy * w;
  closest.z = az + abz * v + acz * w;
  const dx = px - closest.x;
  const dy = py - closest.y;
  const dz = pz - closest.z;
  return dx * dx + dy * dy + dz * dz;
}
