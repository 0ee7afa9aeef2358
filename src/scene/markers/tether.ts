import type { Point } from '../../leg/Leg';

/** Points of the tether, from the trigger point to the heart of its zone, leg space, metres. */
export const TETHER_STEPS = 48;

/**
 * A curve that leaves the trigger point outward, runs in the open and comes down on the zone: a cubic Bezier.
 * @param outwardFrom Unit direction out of the limb at the trigger point.
 * @param outwardTo Unit direction out of the skin at the zone.
 * @returns `TETHER_STEPS` + 1 points, 3 numbers each.
 */
export function tetherCurve(from: Point, outwardFrom: Point, to: Point, outwardTo: Point): Float32Array {
  const length = Math.hypot(to[0] - from[0], to[1] - from[1], to[2] - from[2]);
  // Far enough out to clear the skin in between, however short the way.
  const bow = 0.05 + 0.3 * length;
  const points = new Float32Array(3 * (TETHER_STEPS + 1));
  for (let i = 0; i <= TETHER_STEPS; i++) {
    const t = i / TETHER_STEPS;
    const s = 1 - t;
    for (let k = 0; k < 3; k++) {
      const [p0, p3] = [from[k] ?? 0, to[k] ?? 0];
      const p1 = p0 + bow * (outwardFrom[k] ?? 0);
      const p2 = p3 + bow * (outwardTo[k] ?? 0);
      points[3 * i + k] = s * s * s * p0 + 3 * s * s * t * p1 + 3 * s * t * t * p2 + t * t * t * p3;
    }
  }
  return points;
}

/** Ribbon of a curve: two vertices per point, for `shaders/marker_vertex.glsl`. */
export function tetherRibbon(points: Float32Array): {
  position: Float32Array;
  along: Float32Array;
  side: Float32Array;
  index: Uint16Array;
} {
  const n = points.length / 3;
  const position = new Float32Array(6 * n);
  const along = new Float32Array(6 * n);
  const side = new Float32Array(6 * n);
  const index = new Uint16Array(6 * (n - 1));
  let run = 0;
  for (let i = 0; i < n; i++) {
    const [a, b] = [3 * Math.max(0, i - 1), 3 * Math.min(n - 1, i + 1)];
    const heading = [0, 1, 2].map((k) => (points[b + k] as number) - (points[a + k] as number));
    if (i > 0)
      run += Math.hypot(
        ...[0, 1, 2].map((k) => (points[3 * i + k] as number) - (points[3 * i - 3 + k] as number)),
      );
    for (let s = 0; s < 2; s++) {
      const at = 3 * (2 * i + s);
      position.set(points.subarray(3 * i, 3 * i + 3), at);
      along.set(heading, at);
      side.set([2 * s - 1, run, i / (n - 1)], at);
    }
    if (i > 0) index.set([2 * i - 2, 2 * i - 1, 2 * i, 2 * i - 1, 2 * i + 1, 2 * i], 6 * (i - 1));
  }
  return { position, along, side, index };
}
