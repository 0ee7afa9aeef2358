import type { Browser, Page } from '@playwright/test';
import { PNG } from 'pngjs';
import type { TriggerPoint } from '../../src/patterns/schema';
import { VIEW_NAMES, type ViewName } from '../../src/view/state';
import { settled } from '../browser/legPage';
import { fieldsReady, firstFrame } from './builtPage';
import { changedPixels, inkRows, type Picture } from './Picture';

/** The window the pictures are taken in, CSS pixels: high, as a leg is. */
export const WINDOW = { width: 400, height: 900 } as const;
/** What is kept of it: as wide as the leg needs; close views are cut around the middle. */
const WIDTHS: Readonly<Record<ViewName, number>> = {
  anterior: 220,
  posterior: 220,
  medial: 260,
  lateral: 260,
  sole: 320,
  knee: 320,
};
const CLOSE_HEIGHT = 560;
/** Paper left above and below the leg, CSS pixels. */
const AIR = 10;

/** Only the leg on its paper: no lettering, and nothing that the camera would make room for. */
const LEG_ALONE = `
  .page-bar, .page-tabs, .panel, .stage-legend, .stage-dock, .stage-messages, .stage-side, .stage-caption { display: none !important }
  .stage, .stage-viewport, .stage-over, .stage-free, .stage-fit { position: fixed !important; inset: 0 !important; margin: 0 !important; padding: 0 !important }
`;

/** A second view is worth a picture when it shows at least this share of what the best one shows. */
const WORTH_SHOWING = 0.4;

/** A change of colour this strong (largest channel, 0 to 255) is mostly the essential zone: it decides which view is best. */
export const STRONG = 60;

/** One pattern from one view, and how much of it is seen there. */
export interface PatternView {
  view: ViewName;
  picture: Picture;
  /** Pixels that the pattern changes, weighed by the size of a pixel on the leg (close views magnify). */
  seen: number;
}

/** A close view fills the picture with less of the leg: its pixels count for less. */
export const PIXEL_WEIGHT: Readonly<Record<ViewName, number>> = {
  anterior: 1,
  posterior: 1,
  medial: 1,
  lateral: 1,
  sole: 0.25,
  knee: 0.2,
};

/** The page with only the leg on it, in a window of `viewport` CSS pixels, all fields computed. */
export async function openForPictures(
  browser: Browser,
  url: string,
  points: number,
  viewport: { width: number; height: number } = WINDOW,
): Promise<Page> {
  const context = await browser.newContext({
    // The page's policy takes no style that is written into it.
    bypassCSP: true,
    viewport,
    deviceScaleFactor: 1,
    reducedMotion: 'reduce',
    colorScheme: 'light',
  });
  const page = await context.newPage();
  await page.goto(`${url}?show=&skin=1&view=anterior`);
  await firstFrame(page);
  await page.addStyleTag({ content: LEG_ALONE });
  await fieldsReady(page, points);
  await settled(page, 6);
  return page;
}

/** Every point from every view. Views are the outer loop: the camera moves six times in all. */
export async function pictureAll(
  page: Page,
  points: readonly TriggerPoint[],
  onView: (view: ViewName) => void = () => {},
): Promise<Map<string, PatternView[]>> {
  const pictures = new Map<string, PatternView[]>(points.map(({ id }) => [id, []]));
  for (const view of VIEW_NAMES) {
    onView(view);
    const bare = await look(page, { view, show: [] });
    const { top, bottom } = inkRows(bare);
    const close = view === 'sole' || view === 'knee';
    const frame = close
      ? { top: Math.round((WINDOW.height - CLOSE_HEIGHT) / 2), height: CLOSE_HEIGHT }
      : { top: Math.max(0, top - AIR), height: Math.min(bottom + 2 * AIR, WINDOW.height) - top };
    for (const { id } of points) {
      const whole = await look(page, { show: [id] });
      const seen = changedPixels(bare, whole, 0, 1, STRONG) * PIXEL_WEIGHT[view];
      pictures.get(id)?.push({ view, picture: cut(whole, { ...frame, width: WIDTHS[view] }), seen });
    }
  }
  return pictures;
}

/** The one or two views that show a pattern best, best first. */
export function bestViews(views: readonly PatternView[]): PatternView[] {
  const sorted = [...views].sort((a, b) => b.seen - a.seen);
  const [best] = sorted;
  return best ? sorted.filter(({ seen }) => seen >= WORTH_SHOWING * best.seen).slice(0, 2) : [];
}

/** What the window shows once `patch` is drawn. */
export async function look(page: Page, patch: Record<string, unknown>): Promise<Picture> {
  await page.evaluate((patch) => window.legViewer.set(patch), patch);
  await settled(page, 3);
  return PNG.sync.read(await page.screenshot({ scale: 'css' }));
}

/** The middle `width` columns of a picture, from row `top` on. */
function cut(
  picture: Picture,
  { top, width, height }: { top: number; width: number; height: number },
): Picture {
  const data = new Uint8Array(4 * width * height);
  const left = Math.round((picture.width - width) / 2);
  for (let y = 0; y < height; y++) {
    const from = 4 * ((top + y) * picture.width + left);
    data.set(picture.data.subarray(from, from + 4 * width), 4 * y * width);
  }
  return { width, height, data };
}
