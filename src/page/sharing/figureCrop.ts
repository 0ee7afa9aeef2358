import type { Area } from '../../scene/pictures/figureTiles';

/** Air around what is drawn, as a share of its longer side. */
const AIR = 0.035;
/** Less than this much of a pixel, of 255, is nothing. */
const SEEN = 10;

/**
 * Where something is drawn in a picture with nothing behind it, in its pixels; null where nothing is.
 * @param rgba 4 bytes per pixel
 */
export function drawnBox(rgba: ArrayLike<number>, width: number, height: number): Area | null {
  let [left, right, top, bottom] = [width, -1, height, -1];
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      if ((rgba[4 * (y * width + x) + 3] ?? 0) < SEEN) continue;
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y);
    }
  return right < 0 ? null : { x: left, y: top, width: right + 1 - left, height: bottom + 1 - top };
}

/**
 * The part of `free` that holds what is drawn, with a little air, CSS pixels of the canvas.
 * @param box what is drawn in a picture of `free`, in pixels of that picture
 * @param scale pixels of that picture per CSS pixel
 */
export function cropTo(box: Area | null, scale: number, free: Area): Area {
  if (!box) return free;
  const air = (AIR * Math.max(box.width, box.height)) / scale;
  const left = Math.max(free.x, free.x + box.x / scale - air);
  const top = Math.max(free.y, free.y + box.y / scale - air);
  const right = Math.min(free.x + free.width, free.x + (box.x + box.width) / scale + air);
  const bottom = Math.min(free.y + free.height, free.y + (box.y + box.height) / scale + air);
  return { x: left, y: top, width: right - left, height: bottom - top };
}
