import type { Browser } from '@playwright/test';
import { PNG } from 'pngjs';
import type { Muscle } from '../../src/patterns/schema';
import { bestViews, type PatternView, WINDOW } from './patternSheet';

/** Width of the sheet, CSS pixels. */
const SHEET_WIDTH = 1800;
/** Height of one picture on the sheet, CSS pixels. */
const CELL_HEIGHT = 340;

const STYLE = `
  body { margin: 0; padding: 20px; background: #f3f0ea; color: #22262b; font: 11px/1.3 'Inter', 'Helvetica Neue', Arial, sans-serif; width: ${SHEET_WIDTH - 40}px }
  h1 { font-size: 20px; font-weight: 600; margin: 0 0 14px }
  main { display: grid; grid-template-columns: repeat(12, 1fr); gap: 12px 8px }
  figure { margin: 0 }
  img { display: block; width: 100%; height: ${CELL_HEIGHT}px; object-fit: contain }
  b { font-weight: 600 }
  figcaption { padding-top: 3px; border-top: 1px solid #d8d2c6 }
  figcaption span { color: #6b6f75 }
`;

/** All points on one sheet, each from the view that shows it best, under its name: a JPEG. */
export async function contactSheet(
  browser: Browser,
  muscles: readonly Muscle[],
  pictures: ReadonlyMap<string, readonly PatternView[]>,
): Promise<Buffer> {
  const figures = muscles
    .flatMap(({ points }) => points)
    .map(({ id, label }) => {
      const best = bestViews(pictures.get(id) ?? [])[0];
      if (!best) return '';
      return `<figure><img src="${dataUrl(best)}" alt=""><figcaption><b>${id}</b> <span>${best.view}</span><br>${escaped(label)}</figcaption></figure>`;
    });
  const page = await browser.newPage({ viewport: { width: SHEET_WIDTH, height: WINDOW.height } });
  await page.setContent(
    `<style>${STYLE}</style><h1>Reported patterns of all ${figures.length} trigger points</h1><main>${figures.join('')}</main>`,
  );
  const sheet = await page.screenshot({ fullPage: true, type: 'jpeg', quality: 82 });
  await page.close();
  return sheet;
}

function dataUrl({ picture: { width, height, data } }: PatternView): string {
  const png = new PNG({ width, height });
  png.data = Buffer.from(data);
  return `data:image/png;base64,${PNG.sync.write(png).toString('base64')}`;
}

const escaped = (words: string) => words.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
