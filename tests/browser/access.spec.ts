import { expect, test } from '@playwright/test';
import { openLeg } from './legPage';

test.describe('by touch', () => {
  test.use({ viewport: { width: 390, height: 700 }, hasTouch: true, isMobile: true });

  // The compass is left out: each of its letters has a button of full size among the views.
  test('what is pressed is at least 44 pixels in one direction and 24 in the other', async ({ page }) => {
    await openLeg(page);
    const small = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('button, [role="switch"], [role="slider"], a[href]')]
        .filter((element) => !element.closest('.compass'))
        .filter((element) => element.checkVisibility({ visibilityProperty: true }))
        .map((element) => ({
          name: element.getAttribute('aria-label') ?? element.textContent ?? '',
          box: element.getBoundingClientRect(),
        }))
        .filter(({ box }) => box.width > 1 && box.top >= 0 && box.bottom <= window.innerHeight)
        .filter(({ box }) => Math.max(box.width, box.height) < 44 || Math.min(box.width, box.height) < 24)
        .map(({ name, box }) => `${name.trim()}: ${Math.round(box.width)} x ${Math.round(box.height)}`),
    );
    expect(small).toEqual([]);
  });

  test('the sheet follows the finger and settles at a stop', async ({ page }) => {
    await openLeg(page);
    await page.getByRole('button', { name: 'Structures', exact: true }).click();
    const sheet = page.getByRole('complementary', { name: 'Structures' });
    const height = async () => (await sheet.boundingBox())?.height ?? 0;
    const half = await height();
    const grip = await page.getByRole('button', { name: 'Make the panel taller' }).boundingBox();
    if (!grip) throw new Error('access: the sheet has no grip to drag.');
    const x = grip.x + grip.width / 2;
    await page.mouse.move(x, grip.y + 10);
    await page.mouse.down();
    await page.mouse.move(x, grip.y - 120, { steps: 4 });
    expect(await height()).toBeGreaterThan(half + 80);
    await page.mouse.move(x, grip.y - 190, { steps: 4 });
    await page.mouse.up();
    await expect(page.locator('.page')).toHaveAttribute('data-sheet', 'full');
    await expect.poll(height).toBeGreaterThan(half + 100);
  });
});

test.describe('at 200 % zoom', () => {
  // A window of 1280 by 800 zoomed to 200 % has this many CSS pixels.
  test.use({ viewport: { width: 640, height: 400 }, deviceScaleFactor: 2 });

  test('nothing sticks out, and views and list are within reach', async ({ page }) => {
    await openLeg(page);
    const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(wider).toBeLessThanOrEqual(0);
    await expect(page.getByRole('button', { name: 'Anterior', exact: true }).last()).toBeInViewport();
    await page.getByRole('button', { name: 'Structures', exact: true }).click();
    await page.getByRole('button', { name: 'Settings' }).click();
    await expect(page.getByRole('dialog', { name: 'Settings' })).toBeInViewport();
  });
});

test.describe('in forced colours', () => {
  test.use({
    contextOptions: { forcedColors: 'active', reducedMotion: 'reduce' },
    viewport: { width: 900, height: 560 },
  });

  test('what is chosen can be told from what is not', async ({ page }) => {
    await openLeg(page);
    const outlines = await page.evaluate(() => {
      const of = (element: Element | null) => (element ? getComputedStyle(element).outlineStyle : 'missing');
      return {
        chosen: of(document.querySelector('.view-button[data-selected]')),
        other: of(document.querySelector('.view-button:not([data-selected])')),
      };
    });
    expect(outlines.chosen).toBe('solid');
    expect(outlines.other).toBe('none');
  });
});
