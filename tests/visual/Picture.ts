import type { Page } from '@playwright/test';
import { PNG } from 'pngjs';

/** An 8-bit RGBA picture. */
export interface Picture {
  width: number;
  height: number;
  data: Uint8Array;
}

/** A part of a picture, in its pixels from the upper left corner. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Hides everything over and around the canvas: what is compared is the leg, not the lettering. */
const CANVAS_ONLY =
  'body * { visibility: hidden !important } canvas { visibility: visible !important; outline: none !important }';

/** What the canvas shows now, without anything drawn over it. One picture pixel is one CSS pixel. */
export async function canvasPicture(page: Page): Promise<Picture> {
  // As a sheet of its own: the page's policy takes no style that is written into it.
  await page.evaluate((css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets.push(sheet);
  }, CANVAS_ONLY);
  const picture = await page.locator('canvas').first().screenshot({ scale: 'css' });
  await page.evaluate(() => document.adoptedStyleSheets.pop());
  return PNG.sync.read(picture);
}

/** Where the leg stands in a picture of the whole page, CSS pixels: what the canvas shows besides its background. */
export async function legBox(page: Page): Promise<Box> {
  const canvas = await page.locator('canvas').first().boundingBox();
  if (!canvas) throw new Error('legBox: the page shows no canvas.');
  const ink = inkBox(await canvasPicture(page));
  return { ...ink, x: ink.x + Math.round(canvas.x), y: ink.y + Math.round(canvas.y) };
}

/** The box around all that differs from the picture's corner by more than `threshold` (0 to 255, largest channel). */
export function inkBox({ width, height, data }: Picture, threshold = 24): Box {
  let [left, top, right, bottom] = [width, height, -1, -1];
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const i = 4 * (y * width + x);
      if (![0, 1, 2].some((c) => Math.abs((data[i + c] ?? 0) - (data[c] ?? 0)) > threshold)) continue;
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y);
    }
  if (right < 0) throw new Error('inkBox: the picture is all background; there is no leg in it.');
  return { x: left, y: top, width: right - left + 1, height: bottom - top + 1 };
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
  const { y, height } = inkBox(picture, threshold);
  return { top: y, bottom: y + height - 1 };
}
