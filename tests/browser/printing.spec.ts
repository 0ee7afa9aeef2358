import { expect, test } from '@playwright/test';
import { openLeg, settled } from './legPage';
import { pdfPages } from './pdfPages';

test.use({ viewport: { width: 1000, height: 620 } });

/** Points, 72 to the inch. */
const POINTS_PER_MM = 72 / 25.4;

for (const colorScheme of ['light', 'dark'] as const)
  test(`the page is printed with its leg, caption, legend and credits on one sheet, ${colorScheme}`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme });
    await openLeg(page, '?show=gas_1&skin=1');
    const before = await page.screenshot();
    const pages = await pdfPages(await page.pdf({ format: 'A4', printBackground: true }));
    expect(pages).toHaveLength(1);
    const [sheet] = pages;
    for (const words of [
      'Right leg',
      'Gastrocnemius',
      'Reported patterns, for learning',
      'BodyParts3D',
      'show=gas_1',
    ])
      expect(sheet?.words).toContain(words);
    // What works the page is no use on paper.
    for (const words of ['Left leg', 'Structures', 'Lateral', 'Tune', 'Semitendinosus'])
      expect(sheet?.words).not.toContain(words);
    const leg = sheet?.pictures.find(({ printedHeight }) => printedHeight > 150 * POINTS_PER_MM);
    expect(leg, 'the leg is on the sheet').toBeTruthy();
    expect(leg?.height).toBeGreaterThan(1500);
    // Letters are letters, with no shadow behind them as a picture.
    expect(sheet?.pictures).toHaveLength(1);
    // The screen has its page back.
    await settled(page);
    await expect(page.locator('.printed-leg, .printed-credits')).toHaveCount(0);
    expect((await page.screenshot()).equals(before)).toBe(true);
  });
