import { type Box3, type Camera, Vector3 } from 'three';
import type { Insets } from '../../view/legRoom';

/** The canvas and what of it is free of panels, CSS pixels. */
export interface Frame {
  width: number;
  height: number;
  insets: Insets;
}

/** Air around what is framed, as a share of the free width and height. */
export const FIT_MARGIN = 0.02;

const corner = new Vector3();
const right = new Vector3();
const up = new Vector3();
const forward = new Vector3();
const WORLD_UP = new Vector3(0, 1, 0);

/** Panels never leave less than this share of the canvas to the leg; what they cover beyond it they cover. */
const LEAST_FREE = 0.2;

/** Width and height of the free part of the canvas, CSS pixels. */
export function freeArea(frame: Frame): { width: number; height: number } {
  const { left, right, top, bottom } = usableInsets(frame);
  return { width: frame.width - left - right, height: frame.height - top - bottom };
}

/**
 * How far from the centre of `box` a camera in `direction` must stand for the whole box to lie in the free part of the canvas.
 * @param box leg space, metres
 * @param direction unit vector from the box to the camera
 * @param fovDeg vertical field of view of the whole canvas
 * @returns metres
 */
export function fitDistance(box: Box3, direction: Vector3, fovDeg: number, frame: Frame): number {
  const { across, upright } = reaches(box, [box], direction, fovDeg, frame);
  return Math.max(across.left, across.right, upright.down, upright.up);
}

/**
 * What to look at, and from how far, for `parts` to fill the free part of the canvas. What is nearer to the camera looks larger, so the
 * middle of the picture is not the middle of the box: a leg from behind has its heel far below it and its hip a little above.
 * @param parts boxes that together hold what is framed; leg space, metres
 * @returns `centre` in leg space and `distance`, metres
 */
export function fitParts(
  box: Box3,
  parts: readonly Box3[],
  direction: Vector3,
  fovDeg: number,
  frame: Frame,
): { centre: Vector3; distance: number } {
  const { across, upright, tanX, tanY } = reaches(box, parts, direction, fovDeg, frame);
  const centre = box
    .getCenter(new Vector3())
    .addScaledVector(right, (tanX * (across.right - across.left)) / 2)
    .addScaledVector(up, (tanY * (upright.up - upright.down)) / 2);
  const distance = Math.max(across.right + across.left, upright.up + upright.down) / 2;
  return { centre, distance };
}

/** How far the camera must stand for the parts not to reach over each edge, looking at the centre of `box`; metres. */
function reaches(box: Box3, parts: readonly Box3[], direction: Vector3, fovDeg: number, frame: Frame) {
  const free = freeArea(frame);
  const tanFull = Math.tan((fovDeg * Math.PI) / 360);
  const tanY = (tanFull * free.height * (1 - 2 * FIT_MARGIN)) / frame.height;
  const tanX = (tanFull * free.width * (1 - 2 * FIT_MARGIN)) / frame.height;

  forward.copy(direction).negate();
  right.crossVectors(forward, WORLD_UP).normalize();
  up.crossVectors(right, forward);
  const centre = box.getCenter(new Vector3());
  const across = { left: -Infinity, right: -Infinity };
  const upright = { down: -Infinity, up: -Infinity };
  for (const { min, max } of parts)
    for (let i = 0; i < 8; i++) {
      corner.set(i & 1 ? max.x : min.x, i & 2 ? max.y : min.y, i & 4 ? max.z : min.z).sub(centre);
      const depth = corner.dot(direction);
      const [x, y] = [corner.dot(right) / tanX, corner.dot(up) / tanY];
      across.right = Math.max(across.right, depth + x);
      across.left = Math.max(across.left, depth - x);
      upright.up = Math.max(upright.up, depth + y);
      upright.down = Math.max(upright.down, depth - y);
    }
  return { across, upright, tanX, tanY };
}

/** The share of a box's outline on the canvas that lies in its free part, 0 to 1; leg space, metres. */
export function shareInPicture(box: Box3, camera: Camera, frame: Frame): number {
  const { left, right: rightInset, top, bottom } = usableInsets(frame);
  const seen = { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity };
  for (let i = 0; i < 8; i++) {
    corner.set(i & 1 ? box.max.x : box.min.x, i & 2 ? box.max.y : box.min.y, i & 4 ? box.max.z : box.min.z);
    corner.project(camera);
    const x = ((corner.x + 1) / 2) * frame.width;
    const y = ((1 - corner.y) / 2) * frame.height;
    seen.left = Math.min(seen.left, x);
    seen.right = Math.max(seen.right, x);
    seen.top = Math.min(seen.top, y);
    seen.bottom = Math.max(seen.bottom, y);
  }
  const wide = Math.min(seen.right, frame.width - rightInset) - Math.max(seen.left, left);
  const high = Math.min(seen.bottom, frame.height - bottom) - Math.max(seen.top, top);
  const area = (seen.right - seen.left) * (seen.bottom - seen.top);
  return area > 0 ? (Math.max(wide, 0) * Math.max(high, 0)) / area : 0;
}

/** How far the middle of the free part lies from the middle of the canvas, CSS pixels, +x right and +y down. */
export function freeCentreOffset(frame: Frame): { x: number; y: number } {
  const { left, right, top, bottom } = usableInsets(frame);
  return { x: (left - right) / 2, y: (top - bottom) / 2 };
}

function usableInsets({ width, height, insets }: Frame): Insets {
  const { left, right, top, bottom } = insets;
  const x = Math.min(1, ((1 - LEAST_FREE) * width) / Math.max(left + right, 1));
  const y = Math.min(1, ((1 - LEAST_FREE) * height) / Math.max(top + bottom, 1));
  return { left: left * x, right: right * x, top: top * y, bottom: bottom * y };
}
