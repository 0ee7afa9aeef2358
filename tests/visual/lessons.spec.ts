import { expect, test } from '@playwright/test';
import { PNG } from 'pngjs';
import { openLeg, settled } from '../browser/legPage';
import { compareWithBaseline } from './baseline';

test('a step of a lesson: words beside the leg, marks on it', async ({ browser }) => {
  const page = await browser.newPage({ viewport: { width: 1040, height: 640 } });
  await openLeg(page, '?lesson=three-suspects&step=3');
  await expect(page.getByText('Head of the fibula', { exact: true })).toBeVisible();
  await settled(page);
  compareWithBaseline('lesson-step', PNG.sync.read(await page.screenshot({ scale: 'css' })));
  await page.close();
});
