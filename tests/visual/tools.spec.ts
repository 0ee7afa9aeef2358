import { expect, test } from '@playwright/test';
import { openLeg, settled } from '../browser/legPage';
import { comparePage } from './comparePage';

/** What a person does with the leg, each as a link gives it: the whole page, lettering and all. */
const TOOLS = [
  {
    name: 'tool-cut',
    query: '?show=&skin=1&section=0.6&camera=205,45,0.95,-0.1,0.66,0.07',
    waits: 'Cross-section',
  },
  { name: 'tool-apart', query: '?show=&skin=0&explode=0.8&view=anterior', waits: 'Right leg' },
  { name: 'tool-both', query: '?show=gmin_p1&side=both&skin=1', waits: 'Both legs' },
  {
    name: 'tool-finder',
    query:
      '?paint=Zdcj2GAZdaD2GAZdXj2GAZdVD2GAZdSj2GAZdQD2GAZdNj2GAZdLD2GAZdIj2GAZdGD2GAZdDj2GAZdBD2GAZc-j9mAZc8D9mAZc5j9mAZc3D9mAZc0j9mAZcyD9mAZcvj9mAZctD9mAZcqj9mAZcoD9mA&complaints=rise_from_chair&show=&skin=1',
    waits: 'Where does it hurt?',
  },
] as const;

for (const { name, query, waits } of TOOLS)
  test(`${name}: ${query.slice(0, 40)}`, async ({ browser }) => {
    const page = await browser.newPage({ viewport: { width: 1040, height: 640 }, reducedMotion: 'reduce' });
    await openLeg(page, query);
    await expect(page.getByText(waits).first()).toBeVisible();
    await settled(page);
    await comparePage(name, page);
    await page.close();
  });
