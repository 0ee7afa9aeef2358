import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { PNG } from 'pngjs';
import type { LookAlikes } from '../../src/patterns/lookAlikeSchema';
import type { Content } from '../../src/patterns/schema';
import { VIEW_NAMES, type ViewName } from '../../src/view/state';
import { UPDATE } from './baseline';
import { averaged, comparePictures, TOLERANCE } from './comparePictures';
import type { Picture } from './Picture';
import { look, openForPictures, PIXEL_WEIGHT, STRONG } from './patternSheet';
import { smallPng } from './smallPng';

/**
 * Every pattern on one sheet of small pictures, each from the view that shows most of its essential zone, and every look-alike on another. A tile is judged by
 * what it shows alone: what changed beside what the pattern paints, so that the smallest zone counts as much as the largest.
 */
interface Sheet {
  /** The sheet in `tests/visual/baseline/`; beside it the view of each tile, the first six being the bare leg, one a view. */
  name: 'all-patterns' | 'all-look-alikes';
  ids: readonly string[];
  /** The view with this alone on. */
  on(id: string): Record<string, unknown>;
}

const fileOf = ({ name }: Sheet, end: 'png' | 'json') => `tests/visual/baseline/${name}.${end}`;
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
const { lookAlikes } = JSON.parse(readFileSync('models/look-alikes.json', 'utf8')) as LookAlikes;

const PATTERNS: Sheet = {
  name: 'all-patterns',
  ids: content.muscles.flatMap(({ points }) => points.map(({ id }) => id)),
  on: (id) => ({ show: [id], alike: [] }),
};
const LOOK_ALIKES: Sheet = {
  name: 'all-look-alikes',
  ids: lookAlikes.map(({ id }) => id),
  on: (id) => ({ show: [], alike: [id] }),
};
const NOTHING = { show: [], alike: [] };

let page: Page;
test.beforeAll(async ({ browser, baseURL }) => {
  page = await openForPictures(browser, baseURL ?? '', PATTERNS.ids.length, WINDOW);
});
test.afterAll(() => page.context().close());

const tile = async (view: ViewName, on: Record<string, unknown>) =>
  averaged(await look(page, { view, ...on }), BLOCK);
const paintedBlocks = (bare: Picture, tile: Picture) =>
  comparePictures(bare, tile, { visible: TOLERANCE.visible }).changed;

test('all patterns look as they did', () => judge(PATTERNS));

test('all look-alikes look as they did', async () => {
  const bare = await tile('posterior', NOTHING);
  // Their files come when the first one is on.
  const first = async () => paintedBlocks(bare, await tile('posterior', LOOK_ALIKES.on('dermatome_s2')));
  await expect.poll(first, { timeout: 60_000 }).toBeGreaterThan(WELL_SHOWN);
  await judge(LOOK_ALIKES);
});

async function judge(sheet: Sheet): Promise<void> {
  test.setTimeout(900_000);
  const { name, ids, on } = sheet;
  if (UPDATE) await keep(sheet);
  if (!existsSync(fileOf(sheet, 'png')))
    throw new Error(`${fileOf(sheet, 'png')} is missing; take it with npm run test:pictures -- --update.`);
  const views: Record<string, ViewName> = JSON.parse(readFileSync(fileOf(sheet, 'json'), 'utf8'));
  expect(Object.keys(views), `${name} lacks some; take it again`).toEqual(ids);
  const kept = PNG.sync.read(readFileSync(fileOf(sheet, 'png')));
  const bare = new Map(VIEW_NAMES.map((view, i) => [view, cutTile(kept, i)]));
  const changed: string[] = [];
  // Views are the outer loop: the camera moves six times in all.
  for (const view of VIEW_NAMES)
    for (const id of ids.filter((id) => views[id] === view)) {
      const before = cutTile(kept, VIEW_NAMES.length + ids.indexOf(id));
      const seen = await tile(view, on(id));
      const painted = paintedBlocks(bare.get(view) ?? before, before);
      const different = comparePictures(before, seen).changed;
      if (painted < LEAST_SHOWN) changed.push(`${id}: the sheet shows only ${painted} blocks of it`);
      else if (different > Math.max(SPARE_BLOCKS, MAX_CHANGED * painted))
        changed.push(`${id} (${view}): ${different} blocks differ, it paints ${painted}`);
      if (changed.at(-1)?.startsWith(id))
        writeFileSync(test.info().outputPath(`${id}-seen.png`), smallPng(seen));
    }
  expect(changed, `tiles of ${name} that look different`).toEqual([]);
}

/** From this many blocks on a tile shows enough of a pattern to prefer the view by what the pattern is. */
const WELL_SHOWN = 24;

/** Take all tiles from all views and keep, for each, the view that shows most of its essential zone or core, large enough to be judged. */
async function keep(sheet: Sheet): Promise<void> {
  const { ids, on } = sheet;
  const best = new Map<string, { view: ViewName; worth: number; tile: Picture }>();
  const bare: Picture[] = [];
  for (const view of VIEW_NAMES) {
    const without = await tile(view, NOTHING);
    bare.push(without);
    for (const id of ids) {
      const seen = await tile(view, on(id));
      const painted = paintedBlocks(without, seen);
      const strong = comparePictures(without, seen, { visible: STRONG }).changed * PIXEL_WEIGHT[view];
      // A view that shows little is worth less than any that shows enough.
      const worth = painted < WELL_SHOWN ? painted - WELL_SHOWN : strong;
      if (worth > (best.get(id)?.worth ?? -Infinity)) best.set(id, { view, worth, tile: seen });
    }
  }
  const tiles = [...bare, ...ids.flatMap((id) => best.get(id)?.tile ?? [])];
  writeFileSync(fileOf(sheet, 'png'), smallPng(sheetOf(tiles)));
  const views = Object.fromEntries(ids.map((id) => [id, best.get(id)?.view]));
  writeFileSync(fileOf(sheet, 'json'), `${JSON.stringify(views, null, 2)}\n`);
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
