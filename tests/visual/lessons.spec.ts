import { expect, test } from '@playwright/test';
import { openLeg, settled } from '../browser/legPage';
import { comparePage } from './comparePage';

test('a step of a lesson: words beside the leg, marks on it', async ({ browser }) => {
  const page = await browser.newPage({ viewport: { width: 1040, height: 640 } });
  await openLeg(page, '?lesson=three-suspects&step=3');
  await expect(page.getByText('Head of the fibula', { exact: true })).toBeVisible();
  await settled(page);
  await comparePage('lesson-step', page);
  await page.close();
});
