import { expect, test } from '@playwright/test';
import { PNG } from 'pngjs';
import { compareWithBaseline } from './baseline';

test('a handout before it is printed: pictures, words, warnings first', async ({ browser }) => {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, locale: 'en-GB' });
  await page.goto('./?handout=gas_1');
  await expect(page.getByRole('button', { name: 'Print', exact: true })).toBeEnabled({ timeout: 180_000 });
  await page.evaluate(() => document.fonts.ready);
  const picture = PNG.sync.read(await page.screenshot({ scale: 'css' }));
  // Each plate of the leg is judged on its own; the words around them would hide a zone that is lost.
  const plates = await page.locator('.sheet-page img').all();
  const boxes = await Promise.all(plates.map((plate) => plate.boundingBox()));
  const shown = boxes.filter((box) => box !== null && box.y + box.height <= picture.height);
  expect(shown.length, 'plates in the picture').toBeGreaterThan(0);
  compareWithBaseline('handout', picture, {
    regions: Object.fromEntries(shown.flatMap((box, i) => (box ? [[`plate ${i + 1}`, box]] : []))),
  });
  await page.close();
});
