import type { Camera } from 'three';
import { Vector3 } from 'three';

/** Skin between two of the points that are asked is nearer than they are by this much at most, metres. */
const BETWEEN_M = 0.02;
/** Asked a little beyond the edge of the picture, too: a share of its half width. */
const BEYOND = 1.1;

const point = new Vector3();

/**
 * The smallest side of a pixel on the skin that `camera` sees, metres: where the skin is nearest to it. 0 when it sees none of the points.
 * @param points on the skin, 3 numbers each, leg space, metres; of the right leg, the left one is looked at as well
 * @param heightPx of the picture
 */
export function pixelOnSkinM(points: ArrayLike<number>, camera: Camera, heightPx: number): number {
  const { elements } = camera.projectionMatrix;
  const [wide, high] = [elements[0] as number, elements[5] as number];
  const perspective = elements[15] === 0;
  let nearest = Number.POSITIVE_INFINITY;
  for (let i = 0; i < points.length; i += 3)
    for (const side of [1, -1]) {
      point.set(side * (points[i] as number), points[i + 1] as number, points[i + 2] as number);
      point.applyMatrix4(camera.matrixWorldInverse);
      const depth = -point.z;
      if (depth <= 0 || depth >= nearest) continue;
      const scale = perspective ? depth : 1;
      if (Math.abs(point.x * wide) > BEYOND * scale || Math.abs(point.y * high) > BEYOND * scale) continue;
      nearest = depth;
    }
  if (nearest === Number.POSITIVE_INFINITY) return 0;
  const depth = perspective ? Math.max(0, nearest - BETWEEN_M) : 1;
  return (2 * depth) / (high * heightPx);
}
