import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { PNG } from 'pngjs';
import { openLeg, viewState, Witness } from './legPage';

test.use({ viewport: { width: 700, height: 520 } });

/** What a press of the button named `name` gives to save. */
async function saved(page: Page, name: string): Promise<Buffer> {
  const [download] = await Promise.all([
    page.waitForEvent('download', { timeout: 120_000 }),
    page.getByRole('button', { name }).click(),
  ]);
  return readFileSync(await download.path());
}

/** Shares of a picture that are see-through, and that are of a colour: neither paper nor ink, which are grey. */
function shares({ data, width, height }: PNG): { clear: number; coloured: number } {
  let clear = 0;
  let coloured = 0;
  for (let at = 0; at < data.length; at += 4) {
    const [r = 0, g = 0, b = 0, a = 0] = data.subarray(at, at + 4);
    if (a < 8) clear++;
    else if (Math.max(r, g, b) - Math.min(r, g, b) > 40) coloured++;
  }
  return { clear: clear / (width * height), coloured: coloured / (width * height) };
}

test('the link, its code and its figures say what is on the page', async ({ page }) => {
  const witness = new Witness(page);
  await openLeg(page, '?show=gas_1,gmin_p2&skin=0.7');
  const before = await viewState(page);
  await page.getByRole('button', { name: 'Share this view' }).click();
  const link = page.getByRole('textbox', { name: 'Link' });
  await expect(link).toHaveValue(/\?show=gas_1,gmin_p2&skin=0.7$/);
  await expect(page.getByRole('img', { name: 'QR code of this view' })).toBeVisible();

  await page.getByText('1024 px').click();
  const figure = PNG.sync.read(await saved(page, 'Save as PNG'));
  expect(Math.max(figure.width, figure.height)).toBeGreaterThan(1015);
  expect(Math.max(figure.width, figure.height)).toBeLessThanOrEqual(1026);
  const opaque = shares(figure);
  expect(opaque.clear).toBe(0);
  expect(opaque.coloured).toBeGreaterThan(0.01);

  await page.getByText('Transparent background').click();
  await page.getByText('With legend, scale bar').click();
  const bare = PNG.sync.read(await saved(page, 'Save as PNG'));
  expect(Math.max(bare.width, bare.height)).toBe(1024);
  expect(shares(bare).clear).toBeGreaterThan(0.15);
  expect(shares(bare).coloured).toBeGreaterThan(opaque.coloured);

  const legend = (await saved(page, 'Save the legend as SVG')).toString('utf8');
  expect(legend).toContain('Gastrocnemius');
  expect(legend).toContain('Gluteus minimus');
  await page.keyboard.press('Escape');
  expect(await viewState(page)).toEqual(before);
  expect(witness.said).toEqual([]);
});

/** The rectangle of a picture in which something is drawn, as shares of its width and height. */
function drawnShare({ data, width, height }: PNG): { width: number; height: number } {
  let [left, right, top, bottom] = [width, 0, height, 0];
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      if ((data[4 * (y * width + x) + 3] ?? 0) < 40) continue;
      [left, right] = [Math.min(left, x), Math.max(right, x)];
      [top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
    }
  return { width: (right - left) / width, height: (bottom - top) / height };
}

test('the leg fills the figure, which is seen before it is saved, in the letters of the page', async ({
  page,
}) => {
  const fonts: string[] = [];
  page.on('request', (request) => {
    if (request.url().endsWith('.woff2')) fonts.push(request.url());
  });
  await openLeg(page, '?show=gas_1&skin=1');
  await page.getByRole('button', { name: 'Share this view' }).click();
  const preview = page.getByRole('img', { name: 'Preview of the figure' });
  await expect(preview).toBeVisible();
  const withWords = await preview.getAttribute('src');
  await page.getByText('With legend, scale bar').click();
  await page.getByText('Transparent background').click();
  await expect(preview).not.toHaveAttribute('src', withWords ?? '');
  await page.getByText('1024 px').click();
  const share = drawnShare(PNG.sync.read(await saved(page, 'Save as PNG')));
  expect(Math.min(share.width, share.height)).toBeGreaterThan(0.6);
  expect(Math.max(share.width, share.height)).toBeGreaterThan(0.8);
  const legend = (await saved(page, 'Save the legend as SVG')).toString('utf8');
  expect(legend).toMatch(/@font-face\{font-family:"Inter Variable"[^}]*src:url\(data:/);
  expect(fonts.some((url) => /source-serif.*italic/.test(url))).toBe(true);
});

test('a figure of 4096 pixels is as large as it says, drawn to its edges in tiles', async ({ page }) => {
  // Opaque skin: what is under it is not drawn, so that the picture is made in seconds without a graphics card too.
  await openLeg(page, '?show=gas_1&skin=1');
  await page.getByRole('button', { name: 'Share this view' }).click();
  await page.getByText('4096 px').click();
  await page.getByText('With legend, scale bar').click();
  const { width, height, data } = PNG.sync.read(await saved(page, 'Save as PNG'));
  expect(Math.max(width, height)).toBe(4096);
  await expect(page.getByText(`Saved: ${width} × ${height} px`)).toBeVisible();

  /** Share of pixels of the leg in a part of the picture, rows from `top` to `bottom` of its height. */
  const legIn = (top: number, bottom: number) => {
    let count = 0;
    const [from, to] = [Math.floor(top * height), Math.floor(bottom * height)];
    for (let at = 4 * from * width; at < 4 * to * width; at += 4) {
      const [r = 0, g = 0, b = 0] = [data[at], data[at + 1], data[at + 2]];
      if (Math.max(r, g, b) - Math.min(r, g, b) > 40) count++;
    }
    return count / ((to - from) * width);
  };
  // The leg runs through all of the picture: no tile of it is missing.
  for (const top of [0.1, 0.25, 0.4, 0.55, 0.7, 0.85])
    expect(legIn(top, top + 0.05), `${top}`).toBeGreaterThan(0.001);
});

test('a link too long for a code says so', async ({ page }) => {
  await openLeg(page);
  await page.evaluate(async () => {
    const content = (await (await fetch('./trigger-points.json')).json()) as {
      muscles: { points: { id: string }[] }[];
    };
    window.legViewer.set({ show: content.muscles.flatMap(({ points }) => points.map(({ id }) => id)) });
    window.legViewer.set({ compare: content.muscles.flatMap(({ points }) => points.map(({ id }) => id)) });
  });
  await page.getByRole('button', { name: 'Share this view' }).click();
  await expect(page.getByText(/too many for a code/)).toBeVisible();
  await expect(page.getByRole('img', { name: 'QR code of this view' })).toHaveCount(0);
});
