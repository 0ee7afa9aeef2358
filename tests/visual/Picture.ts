import type { Page } from '@playwright/test';
import { PNG } from 'pngjs';

/** An 8-bit RGBA picture. */
export interface Picture {
  width: number;
  height: number;
  data: Uint8Array;
}

/** Hides everything over and around the canvas: what is compared is the leg, not the lettering. */
const CANVAS_ONLY = 'body * { visibility: hidden !important } canvas { visibility: visible !important }';

/** What the canvas shows now, without anything drawn over it. One picture pixel is one CSS pixel. */
export async function canvasPicture(page: Page): Promise<Picture> {
  return PNG.sync.read(await page.locator('canvas').first().screenshot({ style: CANVAS_ONLY, scale: 'css' }));
}

/** Pixels whose colour differs by more than `threshold` (0 to 255, largest channel), as a 0/1 mask. */
export function changedMask(a: Picture, b: Picture, threshold = 12): Uint8Array {
  const mask = new Uint8Array(a.width * a.height);
  for (let i = 0; i < mask.length; i++) {
    let most = 0;
    for (let c = 0; c < 3; c++)
      most = Math.max(most, Math.abs((a.data[4 * i + c] ?? 0) - (b.data[4 * i + c] ?? 0)));
    mask[i] = most > threshold ? 1 : 0;
  }
  return mask;
}

/** Number of pixels that changed, in all or in the rows from `top` to `bottom` (shares of the height, 0 to 1). */
export function changedPixels(a: Picture, b: Picture, top = 0, bottom = 1, threshold = 12): number {
  const mask = changedMask(a, b, threshold);
  let count = 0;
  for (let y = Math.floor(top * a.height); y < Math.floor(bottom * a.height); y++)
    for (let x = 0; x < a.width; x++) count += mask[y * a.width + x] ?? 0;
  return count;
}

/** Rows of the picture that differ from its corner's colour: first and last, in pixels. The leg's height on screen. */
export function inkRows(picture: Picture, threshold = 24): { top: number; bottom: number } {
  const { width, height, data } = picture;
  let top = height;
  let bottom = 0;
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const i = 4 * (y * width + x);
      const far = [0, 1, 2].some((c) => Math.abs((data[i + c] ?? 0) - (data[c] ?? 0)) > threshold);
      if (!far) continue;
      top = Math.min(top, y);
      bottom = Math.max(bottom, y);
    }
  return { top, bottom };
}
