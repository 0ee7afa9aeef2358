import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { PNG } from 'pngjs';
import type { Content } from '../../src/patterns/schema';
import { VIEW_NAMES, type ViewName } from '../../src/view/state';
import { UPDATE } from './baseline';
import { averaged, comparePictures, TOLERANCE } from './comparePictures';
import type { Picture } from './Picture';
import { look, openForPictures, PIXEL_WEIGHT, STRONG } from './patternSheet';
import { smallPng } from './smallPng';

/**
 * Every pattern on one sheet of small pictures, each from the view that shows most of its essential zone. A tile is judged by the pattern alone:
 * what changed beside what the pattern paints, so that the smallest zone counts as much as the largest.
 */
const SHEET = 'tests/visual/baseline/all-patterns.png';
/** The view of each tile, kept beside the sheet: the first six tiles are the bare leg, one a view. */
const VIEWS = 'tests/visual/baseline/all-patterns.json';
/** Side of the square of pixels that becomes one. */
const BLOCK = 3;
const WINDOW = { width: 88 * BLOCK, height: 120 * BLOCK };
const TILE = { width: 88, height: 120 };
const COLUMNS = 12;

/** A tile may change by this share of the blocks that its pattern paints; a zone that moved by its own half changes more. */
const MAX_CHANGED = 0.25;
/** Blocks that may change however small the pattern is. */
const SPARE_BLOCKS = 3;
/** A tile that shows fewer blocks of its pattern than this says nothing. */
const LEAST_SHOWN = 8;

const content = JSON.parse(readFileSync('models/trigger-points.json', 'utf8')) as Content;
const IDS = content.muscles.flatMap(({ points }) => points.map(({ id }) => id));

let page: Page;
test.beforeAll(async ({ browser, baseURL }) => {
  page = await openForPictures(browser, baseURL ?? '', IDS.length, WINDOW);
});
test.afterAll(() => page.context().close());

const tile = async (view: ViewName, show: string[]) => averaged(await look(page, { view, show }), BLOCK);
const paintedBlocks = (bare: Picture, tile: Picture) =>
  comparePictures(bare, tile, { visible: TOLERANCE.visible }).changed;

test('all patterns look as they did', async () => {
  test.setTimeout(900_000);
  if (UPDATE) await keep();
  if (!existsSync(SHEET))
    throw new Error(`${SHEET} is missing; take it with npm run test:pictures -- --update.`);
  const views: Record<string, ViewName> = JSON.parse(readFileSync(VIEWS, 'utf8'));
  expect(Object.keys(views), 'the sheet has every pattern; take it again').toEqual(IDS);
  const sheet = PNG.sync.read(readFileSync(SHEET));
  const bare = new Map(VIEW_NAMES.map((view, i) => [view, cutTile(sheet, i)]));
  const changed: string[] = [];
  // Views are the outer loop: the camera moves six times in all.
  for (const view of VIEW_NAMES)
    for (const id of IDS.filter((id) => views[id] === view)) {
      const kept = cutTile(sheet, VIEW_NAMES.length + IDS.indexOf(id));
      const seen = await tile(view, [id]);
      const painted = paintedBlocks(bare.get(view) ?? kept, kept);
      const different = comparePictures(kept, seen).changed;
      if (painted < LEAST_SHOWN) changed.push(`${id}: the sheet shows only ${painted} blocks of it`);
      else if (different > Math.max(SPARE_BLOCKS, MAX_CHANGED * painted))
        changed.push(`${id} (${view}): ${different} blocks differ, its pattern has ${painted}`);
      if (changed.at(-1)?.startsWith(id))
        writeFileSync(test.info().outputPath(`${id}-seen.png`), smallPng(seen));
    }
  expect(changed, 'patterns that look different').toEqual([]);
});

/** From this many blocks on a tile shows enough of a pattern to prefer the view by what the pattern is. */
const WELL_SHOWN = 24;

/** Take all tiles from all views and keep, for each pattern, the view that shows most of its essential zone, large enough to be judged. */
async function keep(): Promise<void> {
  const best = new Map<string, { view: ViewName; worth: number; tile: Picture }>();
  const bare: Picture[] = [];
  for (const view of VIEW_NAMES) {
    const without = await tile(view, []);
    bare.push(without);
    for (const id of IDS) {
      const seen = await tile(view, [id]);
      const painted = paintedBlocks(without, seen);
      const strong = comparePictures(without, seen, { visible: STRONG }).changed * PIXEL_WEIGHT[view];
      // A view that shows little is worth less than any that shows enough.
      const worth = painted < WELL_SHOWN ? painted - WELL_SHOWN : strong;
      if (worth > (best.get(id)?.worth ?? -Infinity)) best.set(id, { view, worth, tile: seen });
    }
  }
  const tiles = [...bare, ...IDS.flatMap((id) => best.get(id)?.tile ?? [])];
  writeFileSync(SHEET, smallPng(sheetOf(tiles)));
  const views = Object.fromEntries(IDS.map((id) => [id, best.get(id)?.view]));
  writeFileSync(VIEWS, `${JSON.stringify(views, null, 2)}\n`);
}

function sheetOf(tiles: readonly Picture[]): Picture {
  const rows = Math.ceil(tiles.length / COLUMNS);
  const sheet = { width: COLUMNS * TILE.width, height: rows * TILE.height };
  const data = new Uint8Array(4 * sheet.width * sheet.height).fill(255);
  tiles.forEach((tile, i) => {
    const { x, y } = corner(i);
    for (let row = 0; row < TILE.height; row++) {
      const from = 4 * row * tile.width;
      data.set(tile.data.subarray(from, from + 4 * TILE.width), 4 * ((y + row) * sheet.width + x));
    }
  });
  return { ...sheet, data };
}

function cutTile(sheet: Picture, i: number): Picture {
  const { x, y } = corner(i);
  const data = new Uint8Array(4 * TILE.width * TILE.height);
  for (let row = 0; row < TILE.height; row++) {
    const from = 4 * ((y + row) * sheet.width + x);
    data.set(sheet.data.subarray(from, from + 4 * TILE.width), 4 * row * TILE.width);
  }
  return { ...TILE, data };
}

const corner = (i: number) => ({
  x: (i % COLUMNS) * TILE.width,
  y: Math.floor(i / COLUMNS) * TILE.height,
});
