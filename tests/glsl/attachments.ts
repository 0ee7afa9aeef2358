/** Mirrors `shaders/attachments.glsl`, function for function. */

type Vec3 = readonly [number, number, number];

/** Share of the area's ink at a closeness: within 3 mm of the muscle. */
export function attachmentArea(closeness: number): number {
  return smoothstep(0.595, 0.655, Math.abs(closeness));
}

/** Share of the line around the area. */
export function attachmentEdge(closeness: number): number {
  return attachmentArea(closeness) * (1 - smoothstep(0.68, 0.74, Math.abs(closeness)));
}

/** 1 in the middle of stripes `pitchM` apart, 0 between them; `at` metres across them. */
export function stripe(at: number, pitchM: number): number {
  const turns = at / pitchM;
  return smoothstep(0.25, 0.45, Math.abs(turns - Math.floor(turns) - 0.5));
}

/** Hatching that tells the two apart without colour: slanted lines at the origin, a grid at the insertion. Leg space, metres. */
export function attachmentHatch([x, y, z]: Vec3, closeness: number): number {
  const slanted = stripe(x + y + z, 0.0052);
  return closeness > 0 ? slanted : Math.max(slanted, stripe(x - y - z, 0.0052));
}

function smoothstep(from: number, to: number, value: number): number {
  const t = Math.min(Math.max((value - from) / (to - from), 0), 1);
  return t * t * (3 - 2 * t);
}
