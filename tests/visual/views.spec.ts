import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { PNG } from 'pngjs';
import { openLeg, setView } from '../browser/legPage';
import { averaged, comparePictures, TOLERANCE } from './comparePictures';
import { canvasPicture, type Picture } from './Picture';

const FOLDER = 'tests/visual/baseline';
const UPDATE = process.env.UPDATE_PICTURES === '1';

let page: Page;
test.beforeAll(async ({ browser }) => {
  page = await browser.newPage({ viewport: { width: 760, height: 720 } });
  await openLeg(page, '?show=&skin=1');
});
test.afterAll(() => page.close());

/** Look at the leg as `patch` says and compare with the picture of that name; both are kept averaged, so they are small. */
async function looksLike(name: string, patch: Record<string, unknown>): Promise<void> {
  await setView(page, { select: [], show: [], ...patch });
  const seen = averaged(await canvasPicture(page));
  const file = `${FOLDER}/${name}.png`;
  if (UPDATE) {
    mkdirSync(FOLDER, { recursive: true });
    return writeFileSync(file, encode(seen));
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

for (const view of ['anterior', 'posterior', 'medial', 'lateral', 'sole', 'knee']) {
  test(`${view}, with skin`, () => looksLike(`${view}-skin`, { view, skin: 1 }));
  test(`${view}, without skin`, () => looksLike(`${view}-muscles`, { view, skin: 0 }));
}

test('posterior, see-through skin, two muscles with a pattern each', () =>
  looksLike('posterior-patterns', { view: 'posterior', skin: 0.85, show: ['gas_1', 'st_1'] }));

test('sole, the instep zone of gastrocnemius', () =>
  looksLike('sole-pattern', { view: 'sole', skin: 1, show: ['gas_1'] }));
