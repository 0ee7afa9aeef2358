import { expect, test } from '@playwright/test';
import { openLeg, settled } from '../browser/legPage';
import { comparePage } from './comparePage';

/** The page as a whole, lettering and all: five sizes of screen, each theme at least once on a small and a large one. */
const PAGES = [
  { width: 1440, height: 900, theme: 'light', query: '?select=gastrocnemius&show=gas_1' },
  { width: 1440, height: 900, theme: 'projector', query: '' },
  { width: 1024, height: 768, theme: 'dark', query: '?select=gluteus_minimus' },
  { width: 768, height: 1024, theme: 'light', query: '' },
  { width: 390, height: 844, theme: 'light', query: '' },
  { width: 390, height: 844, theme: 'projector', query: '' },
  { width: 360, height: 640, theme: 'dark', query: '?lang=de' },
] as const;

for (const { width, height, theme, query } of PAGES)
  test(`the page, ${width} x ${height}, ${theme}`, async ({ browser }) => {
    const phone = width < 500;
    const context = await browser.newContext({
      viewport: { width, height },
      reducedMotion: 'reduce',
      hasTouch: phone,
      isMobile: phone,
    });
    const page = await context.newPage();
    await page.addInitScript((theme) => localStorage.setItem('leg-viewer.theme', theme), theme);
    await openLeg(page, query);
    // What its card says of the vessels comes after the page.
    if (query.includes('gastrocnemius')) await expect(page.locator('.bare-place')).toBeVisible();
    await settled(page);
    await page.evaluate(() => document.fonts.ready);
    await comparePage(`page-${width}-${theme}`, page);
    await context.close();
  });
