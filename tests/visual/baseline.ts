import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { PNG } from 'pngjs';
import { averaged, BLOCK, comparePictures, TOLERANCE, type Tolerance } from './comparePictures';
import type { Box, Picture } from './Picture';

const FOLDER = 'tests/visual/baseline';
export const UPDATE = process.env.UPDATE_PICTURES === '1';

export interface BaselineOptions {
  /**
   * Parts of the picture that are judged on their own, CSS pixels: the leg among panels, a plate on a printed page. What lies
   * around them cannot dilute what is lost in them, nor they it.
   */
  regions?: Readonly<Record<string, Box>>;
  /** Side of the square of pixels that becomes one; 1 keeps every pixel, for close-ups where dots and contours count. */
  block?: number;
  tolerance?: Tolerance;
}

/** Compare a picture with the one kept under that name, or keep it; both are averaged, so they are small. */
export function compareWithBaseline(
  name: string,
  picture: Picture,
  { regions = {}, block = BLOCK, tolerance = TOLERANCE }: BaselineOptions = {},
): void {
  const seen = averaged(picture, block);
  const file = `${FOLDER}/${name}.png`;
  if (UPDATE) {
    mkdirSync(FOLDER, { recursive: true });
    writeFileSync(file, encode(seen));
    return;
  }
  if (!existsSync(file))
    throw new Error(`${file} is missing; take it with npm run test:pictures -- --update.`);
  const kept = PNG.sync.read(readFileSync(file));
  const boxes = Object.entries(regions).map(([title, box]) => ({ title, box: inBlocks(box, block) }));
  const { visible, maxChangedShare, maxMeanDifference } = tolerance;
  const parts = [
    { title: name, ...comparePictures(kept, seen, { visible, except: boxes.map(({ box }) => box) }) },
    ...boxes.map(({ title, box }) => ({
      title: `${title} in ${name}`,
      ...comparePictures(kept, seen, { visible, inside: box }),
    })),
  ];
  if (parts.some((part) => part.changedShare > maxChangedShare || part.meanDifference > maxMeanDifference))
    writeFileSync(test.info().outputPath(`${name}-seen.png`), encode(seen));
  for (const { title, changedShare, meanDifference } of parts) {
    expect(changedShare, `share of ${title} that looks different`).toBeLessThanOrEqual(maxChangedShare);
    expect(meanDifference, `mean difference of ${title}`).toBeLessThanOrEqual(maxMeanDifference);
  }
}

/** A box of CSS pixels in blocks, a block wider on each side. */
function inBlocks({ x, y, width, height }: Box, block: number): Box {
  const left = Math.floor(x / block) - 1;
  const top = Math.floor(y / block) - 1;
  return {
    x: left,
    y: top,
    width: Math.ceil((x + width) / block) + 1 - left,
    height: Math.ceil((y + height) / block) + 1 - top,
  };
}

/** A picture as a PNG without alpha. */
function encode({ width, height, data }: Picture): Buffer {
  const png = new PNG({ width, height });
  png.data = Buffer.from(data);
  return PNG.sync.write(png, { colorType: 2 });
}
