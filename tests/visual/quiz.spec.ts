import { expect, test } from '@playwright/test';
import { openLeg, settled } from '../browser/legPage';
import { comparePage } from './comparePage';

test('a question of the quiz: a marked muscle beside four names', async ({ browser }) => {
  const page = await browser.newPage({ viewport: { width: 1040, height: 640 }, reducedMotion: 'reduce' });
  await openLeg(page, '?quiz=name&level=1&count=1&seed=7');
  await page.getByRole('button', { name: 'Start', exact: true }).click();
  await expect(page.locator('.quiz-ask')).toBeFocused();
  await settled(page);
  await comparePage('quiz-name', page);
  await page.close();
});
