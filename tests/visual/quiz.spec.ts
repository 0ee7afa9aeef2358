import { expect, test } from '@playwright/test';
import { PNG } from 'pngjs';
import { openLeg, settled } from '../browser/legPage';
import { compareWithBaseline } from './baseline';

test('a question of the quiz: a marked muscle beside four names', async ({ browser }) => {
  const page = await browser.newPage({ viewport: { width: 1040, height: 640 }, reducedMotion: 'reduce' });
  await openLeg(page, '?quiz=name&level=1&count=1&seed=7');
  await page.getByRole('button', { name: 'Start', exact: true }).click();
  await expect(page.locator('.quiz-ask')).toBeFocused();
  await settled(page);
  compareWithBaseline('quiz-name', PNG.sync.read(await page.screenshot({ scale: 'css' })));
  await page.close();
});
