import { expect, test } from '@playwright/test';
import { PNG } from 'pngjs';
import { compareWithBaseline } from './baseline';

test('a handout before it is printed: pictures, words, warnings first', async ({ browser }) => {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, locale: 'en-GB' });
  await page.goto('./?handout=gas_1');
  await expect(page.getByRole('button', { name: 'Print', exact: true })).toBeEnabled({ timeout: 180_000 });
  await page.evaluate(() => document.fonts.ready);
  compareWithBaseline('handout', PNG.sync.read(await page.screenshot({ scale: 'css' })));
  await page.close();
});
