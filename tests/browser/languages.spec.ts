import { expect, test } from '@playwright/test';
import type {} from '../../src/page/legViewer';
import { openLeg, settled } from './legPage';

test.use({ viewport: { width: 1100, height: 640 } });

test('a language is chosen in the bar, stays on the device, and leaves the leg where it is', async ({
  page,
}) => {
  await openLeg(page, '?show=gas_1&select=gastrocnemius');
  const canvas = await page.locator('canvas').elementHandle();
  await page.getByRole('button', { name: 'Language: English' }).click();
  await page.getByRole('menuitemradio', { name: 'Deutsch' }).click();

  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
  await expect(page).toHaveTitle(/Triggerpunkte am Bein/);
  await expect(page.getByRole('tree', { name: 'Strukturen' })).toBeVisible();
  await expect(page.getByRole('complementary', { name: 'Einzelheiten' })).toContainText('Ursprung');
  await expect(page.getByRole('application')).toHaveAttribute('aria-label', /Pfeiltasten/);
  // The Latin name is there in every language.
  await expect(page.getByText('Musculus gastrocnemius').first()).toBeVisible();
  // The same canvas, and the same picture: nothing was loaded or compiled anew.
  expect(await page.evaluate((one) => one === document.querySelector('canvas'), canvas)).toBe(true);
  expect(new URL(page.url()).searchParams.get('show')).toBe('gas_1');
  await settled(page);

  await page.reload();
  await expect(page.getByRole('tree', { name: 'Strukturen' })).toBeVisible();
});

test('the address asks for a language, and an unknown one is told', async ({ page }) => {
  await page.goto('./?lang=fr');
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
  await expect(page.getByRole('tree', { name: 'Structures' })).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Points gâchettes de la jambe');

  await page.goto('./?lang=tlh');
  await expect(page.getByText(/the language "tlh"/)).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
});

for (const [lang, unknown, refused] of [
  [
    'de',
    'Der Link nennt "nonsense"',
    /Der Link verlangt skin „abc“; möglich ist: eine Deckkraft von 0 bis 1/,
  ],
  ['es', 'El enlace nombra "nonsense"', /El enlace pide skin «abc»; puede ser una opacidad de 0 a 1/],
  [
    'fr',
    'Le lien nomme "nonsense"',
    /Le lien demande skin « abc » ; valeurs possibles : une opacité de 0 à 1/,
  ],
] as const)
  test(`what of a link cannot be is said in the language of the page: ${lang}`, async ({ page }) => {
    await page.goto(`./?lang=${lang}&show=nonsense&skin=abc`);
    await expect(page.getByRole('status').getByText(unknown)).toBeVisible();
    await expect(page.getByRole('status').getByText(refused)).toBeVisible();
    // By the page's API too, with the name of the part as it is written there.
    await page.evaluate(() => window.legViewer.set({ explode: 7, colour: 'red' } as object));
    await expect(page.getByRole('status').getByText(/explode 7/)).toBeVisible();
    await expect(page.getByRole('status').getByText(/[„«]\s?colour\s?[“»]/)).toBeVisible();
    expect(await page.getByText(/can be|was asked|this leg/).count()).toBe(0);
  });

test.describe('a browser that prefers Spanish', () => {
  test.use({ locale: 'es-MX' });
  test('gets Spanish at the first visit', async ({ page }) => {
    await page.goto('./');
    await expect(page.locator('html')).toHaveAttribute('lang', 'es');
    await expect(page.getByRole('tree', { name: 'Estructuras' })).toBeVisible();
  });
});
