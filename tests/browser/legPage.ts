import { type ConsoleMessage, expect, type Page, type Request } from '@playwright/test';
import type {} from '../../src/page/legViewer';

/** Patterns at a spot of the window, as `window.legViewer.probe` answers. */
interface Probing {
  probe(clientX: number, clientY: number): readonly { id: string }[];
}

/** A page that can be asked, in whichever browser. */
export type Asked = Pick<Page, 'evaluate'>;

/** What a page said and asked for: the tests want silence and no other host. */
export class Witness {
  readonly said: string[] = [];
  readonly asked: string[] = [];

  constructor(page: Page) {
    page.on('console', (message: ConsoleMessage) => {
      // Said by the test tool where `serviceWorkers` is 'block', not by the page.
      if (message.text() === 'Service Worker registration blocked by Playwright') return;
      this.said.push(`${message.type()}: ${message.text()}`);
    });
    page.on('pageerror', (error) => this.said.push(`error: ${error.message}`));
    page.on('request', (request: Request) => this.asked.push(request.url()));
  }
}

/** Open the page with `query` (`?show=gas_1`) and wait for its first full frame. */
export async function openLeg(page: Page, query = ''): Promise<void> {
  await page.goto(`./${query}`);
  await expect(page.locator('html')).toHaveAttribute('data-ready', 'true', { timeout: 180_000 });
}

/**
 * Wait until the page draws no more: the same frame count over `quiet` ticks of the browser's own clock.
 * @returns frames drawn so far
 */
export function settled(page: Asked, quiet = 12): Promise<number> {
  return page.evaluate(async (quiet) => {
    let frames = -1;
    for (let same = 0; same < quiet; ) {
      await new Promise(requestAnimationFrame);
      const now = window.legViewer.stats().frames;
      same = now === frames ? same + 1 : 0;
      frames = now;
    }
    return frames;
  }, quiet);
}

/** Wait until the programs that are made ahead are there: they come while the page idles. */
export async function madeAhead(page: Page): Promise<void> {
  await expect
    .poll(() => page.evaluate(() => window.legViewer.stats().heatKept), { timeout: 120_000 })
    .toBe(true);
}

/** Change what is looked at by the public API and wait until it is drawn. */
export async function setView(page: Page, patch: Record<string, unknown>): Promise<void> {
  await page.evaluate((patch) => window.legViewer.set(patch), patch);
  await settled(page);
}

export const viewState = (page: Page) => page.evaluate(() => window.legViewer.state());
export const drawStats = (page: Page) => page.evaluate(() => window.legViewer.stats());

/** A spot of the canvas, in CSS pixels of the window. */
export interface Spot {
  x: number;
  y: number;
}

/**
 * Spots of the canvas on a grid of `step` pixels where `window.legViewer.pick` answers, with its answer.
 * Only spots where the canvas itself is on top, so that a click there reaches it.
 */
export function pickGrid(page: Asked, step = 16): Promise<(Spot & { kind: string; id: string | null })[]> {
  return page.evaluate((step) => {
    const canvas = document.querySelector('canvas');
    if (!canvas) return [];
    const box = canvas.getBoundingClientRect();
    const found = [];
    for (let y = box.top + step / 2; y < box.bottom; y += step)
      for (let x = box.left + step / 2; x < box.right; x += step) {
        if (document.elementFromPoint(x, y) !== canvas) continue;
        const { kind, id } = window.legViewer.pick(x, y);
        if (kind) found.push({ x, y, kind, id });
      }
    return found;
  }, step);
}

/** Every `step`-th spot of the canvas, CSS pixels from its corner, and whether the probe names pattern `id` there. */
export function probeGrid(page: Asked, id: string, step = 8): Promise<(Spot & { on: boolean })[]> {
  return page.evaluate(
    ({ id, step }) => {
      const box = document.querySelector('canvas')?.getBoundingClientRect() ?? new DOMRect();
      const viewer = window.legViewer as unknown as Probing;
      const found = [];
      for (let y = step / 2; y < box.height; y += step)
        for (let x = step / 2; x < box.width; x += step)
          found.push({ x, y, on: viewer.probe(box.x + x, box.y + y).some((hit) => hit.id === id) });
      return found;
    },
    { id, step },
  );
}

/** Where sliders and tools of the view wait behind one button: press it. */
export async function openTools(page: Page): Promise<void> {
  const button = page.getByRole('button', { name: 'View', exact: true });
  if ((await button.isVisible()) && (await button.getAttribute('aria-expanded')) !== 'true')
    await button.click();
}

/** The row of the structure list with this exact name. */
export const row = (page: Page, name: string | RegExp) =>
  page.getByRole('tree', { name: 'Structures' }).getByRole('treeitem', { name });

/** The switch of one trigger point in the list, by the point's label. */
export const pointSwitch = (page: Page, label: string) =>
  page.getByRole('tree', { name: 'Structures' }).getByRole('switch', { name: label, exact: true });

/** All that the page has to say: of its messages few are seen at once, so each is read and closed. */
export async function allMessages(page: Page): Promise<string[]> {
  const said: string[] = [];
  const first = page.locator('.notice').first();
  while ((await first.count()) > 0) {
    said.push(await first.locator('p').innerText());
    await first.getByRole('button', { name: 'Close this message' }).click();
  }
  return said;
}
