import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { PNG } from 'pngjs';
import { averaged, comparePictures, TOLERANCE } from './comparePictures';
import type { Picture } from './Picture';

const FOLDER = 'tests/visual/baseline';
const UPDATE = process.env.UPDATE_PICTURES === '1';

/** Compare a picture with the one kept under that name, or keep it; both are averaged, so they are small. */
export function compareWithBaseline(name: string, picture: Picture): void {
  const seen = averaged(picture);
  const file = `${FOLDER}/${name}.png`;
  if (UPDATE) {
    mkdirSync(FOLDER, { recursive: true });
    writeFileSync(file, encode(seen));
    return;
  }
  if (!existsSync(file))
    throw new Error(`${file} is missing; take it with npm run test:pictures -- --update.`);
  const { changedShare, meanDifference } = comparePictures(PNG.sync.read(readFileSync(file)), seen);
  if (changedShare > TOLERANCE.maxChangedShare || meanDifference > TOLERANCE.maxMeanDifference)
    writeFileSync(test.info().outputPath(`${name}-seen.png`), encode(seen));
  expect(changedShare, `share of ${name} that looks different`).toBeLessThanOrEqual(
    TOLERANCE.maxChangedShare,
  );
  expect(meanDifference, `mean difference of ${name}`).toBeLessThanOrEqual(TOLERANCE.maxMeanDifference);
}

function encode({ width, height, data }: Picture): Buffer {
  const png = new PNG({ width, height });
  png.data = Buffer.from(data);
  return PNG.sync.write(png, { colorType: 2 });
}
