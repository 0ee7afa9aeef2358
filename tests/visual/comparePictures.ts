import type { Box, Picture } from './Picture';

/** Side of the square of pixels that is averaged into one before two pictures are compared. */
export const BLOCK = 2;

export interface Comparison {
  /** Blocks that show anything but background. */
  shown: number;
  /** Blocks that a person would see as different. */
  changed: number;
  /** Blocks that a person would see as different, as a share of those that show anything but background. */
  changedShare: number;
  /** Mean difference over what is shown, 0 to 255. */
  meanDifference: number;
}

export interface Tolerance {
  /** From this difference of a block's colour on (0 to 255, largest channel), a person would see it. */
  visible: number;
  maxChangedShare: number;
  maxMeanDifference: number;
}

/** Lets pass what a browser or driver update does to edges and shading; fails on a muscle gone or a zone moved. */
export const TOLERANCE: Tolerance = { visible: 14, maxChangedShare: 0.012, maxMeanDifference: 3 };

/** Average over squares of `block` pixels: edges lose their anti-aliasing, noise its grain. What is left over at the far edges is dropped. */
export function averaged(picture: Picture, block = BLOCK): Picture {
  const width = Math.floor(picture.width / block);
  const height = Math.floor(picture.height / block);
  const data = new Uint8Array(width * height * 4).fill(255);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      for (let c = 0; c < 3; c++) {
        let sum = 0;
        for (let dy = 0; dy < block; dy++)
          for (let dx = 0; dx < block; dx++)
            sum += picture.data[4 * ((y * block + dy) * picture.width + x * block + dx) + c] ?? 0;
        data[4 * (y * width + x) + c] = Math.round(sum / block ** 2);
      }
  return { width, height, data };
}

/** Largest difference of the three channels at pixel `i` of `a` and pixel `j` of `b`. */
function difference(a: Picture, i: number, b: Picture, j: number): number {
  let most = 0;
  for (let c = 0; c < 3; c++)
    most = Math.max(most, Math.abs((a.data[4 * i + c] ?? 0) - (b.data[4 * j + c] ?? 0)));
  return most;
}

export interface CompareOptions {
  /** From this difference of a block's colour on (0 to 255, largest channel), a person would see it. */
  visible?: number;
  /** Only these blocks are looked at; all of them when left out. The background is then what is commonest in the box. */
  inside?: Box;
  /** Blocks in one of these boxes are not looked at. */
  except?: readonly Box[];
}

/**
 * Compare two averaged pictures of one size; the background is the colour of the first's corner.
 * A block counts as changed only when its colour lies outside what its surroundings had: an edge that moved by a pixel
 * or two is not seen.
 * @throws Error when the sizes differ: then nothing can be said about what is shown.
 */
export function comparePictures(
  a: Picture,
  b: Picture,
  { visible = TOLERANCE.visible, inside, except = [] }: CompareOptions = {},
): Comparison {
  if (a.width !== b.width || a.height !== b.height)
    throw new Error(
      `comparePictures: ${a.width} x ${a.height} against ${b.width} x ${b.height}; take the baseline again at this size.`,
    );
  const { width, height } = a;
  const box = inside ?? { x: 0, y: 0, width, height };
  const paper = inside ? commonest(a, inside) : 0;
  let shown = 0;
  let changed = 0;
  let sum = 0;
  for (let y = Math.max(box.y, 0); y < Math.min(box.y + box.height, height); y++)
    for (let x = Math.max(box.x, 0); x < Math.min(box.x + box.width, width); x++) {
      const i = y * width + x;
      if (except.some((other) => within(other, x, y))) continue;
      if (difference(a, i, a, paper) <= 6 && difference(b, i, a, paper) <= 6) continue;
      shown++;
      const here = difference(a, i, b, i);
      sum += here;
      if (here > visible && Math.max(outside(a, b, x, y), outside(b, a, x, y)) > visible) changed++;
    }
  const share = (part: number) => (shown === 0 ? 0 : part / shown);
  return { shown, changed, changedShare: share(changed), meanDifference: share(sum) };
}

const within = (box: Box, x: number, y: number) =>
  x >= box.x && x < box.x + box.width && y >= box.y && y < box.y + box.height;

/** A pixel with the colour that is commonest in the box, in steps of 8: the paper that a leg stands on. */
function commonest({ width, height, data }: Picture, box: Box): number {
  const counts = new Map<number, { count: number; pixel: number }>();
  for (let y = Math.max(box.y, 0); y < Math.min(box.y + box.height, height); y++)
    for (let x = Math.max(box.x, 0); x < Math.min(box.x + box.width, width); x++) {
      const pixel = y * width + x;
      const [r, g, b] = [0, 1, 2].map((c) => (data[4 * pixel + c] ?? 0) >> 3);
      const key = ((r ?? 0) << 10) | ((g ?? 0) << 5) | (b ?? 0);
      const seen = counts.get(key);
      if (seen) seen.count++;
      else counts.set(key, { count: 1, pixel });
    }
  let best = { count: 0, pixel: 0 };
  for (const seen of counts.values()) if (seen.count > best.count) best = seen;
  return best.pixel;
}

/** How far pixel (x, y) of `a` lies outside the range of colours that it and its eight neighbours have in `b`. */
function outside(a: Picture, b: Picture, x: number, y: number): number {
  let most = 0;
  for (let c = 0; c < 3; c++) {
    let low = 255;
    let high = 0;
    for (let by = Math.max(y - 1, 0); by <= Math.min(y + 1, b.height - 1); by++)
      for (let bx = Math.max(x - 1, 0); bx <= Math.min(x + 1, b.width - 1); bx++) {
        const value = b.data[4 * (by * b.width + bx) + c] ?? 0;
        low = Math.min(low, value);
        high = Math.max(high, value);
      }
    const here = a.data[4 * (y * a.width + x) + c] ?? 0;
    most = Math.max(most, low - here, here - high);
  }
  return most;
}
