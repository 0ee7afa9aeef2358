import { readFileSync } from 'node:fs';
import type { CDPSession, Page } from '@playwright/test';
import { parseContentText } from '../../src/patterns/loadContent';
import { VIEW_NAMES } from '../../src/view/state';
import { drawStats, settled } from '../browser/legPage';
import { seededRandom } from '../geometry/seededRandom';
import { openBuiltPage } from '../visual/builtPage';
import { openMeasured } from './openMeasured';
import { countRow, type Row, ratioRow } from './Row';

const { content } = parseContentText(readFileSync('models/trigger-points.json', 'utf8'));
const POINTS = content.muscles.flatMap(({ points }) => points.map(({ id }) => id));
const MUSCLES = content.muscles.map(({ id }) => id);
const FIRST = 50;
const MORE = 500;
const SEED = 20;

/** What the page holds after many actions against what it held after the first few. */
export async function memoryRows(): Promise<Row[]> {
  const built = await openBuiltPage({ args: ['--js-flags=--expose-gc'] });
  try {
    const page = await openMeasured(built, '', { width: 640, height: 360 }, POINTS.length);
    const devtools = await page.context().newCDPSession(page);
    await grown(page, devtools);
    const random = seededRandom(SEED);
    await act(page, random, FIRST);
    const early = await held(page, devtools);
    await act(page, random, MORE);
    const late = await held(page, devtools);
    const more = (['geometries', 'textures', 'programs'] as const).map((key) => late[key] - early[key]);
    return [
      countRow({
        what: `geometries, textures and programs after ${MORE} random actions`,
        against: `after the first ${FIRST}`,
        count: Math.max(0, ...more),
        most: 0,
        unit: 'more',
        note: `${early.geometries}, ${early.textures}, ${early.programs} before; ${late.geometries}, ${late.textures}, ${late.programs} after; seed ${SEED}`,
      }),
      ratioRow({
        what: 'JS heap after garbage collection, the same',
        against: `after the first ${FIRST}`,
        ratio: late.heapMB / early.heapMB,
        most: 1.1,
        note: `${late.heapMB.toFixed(1)} MB against ${early.heapMB.toFixed(1)} MB`,
      }),
    ];
  } finally {
    await built.close();
  }
}

/** Wait until the search trees are built, which happens while the page has nothing to do: the heap grows no more. */
async function grown(page: Page, devtools: CDPSession): Promise<void> {
  let before = 0;
  for (let round = 0; round < 10; round++) {
    const { heapMB } = await held(page, devtools);
    if (heapMB < before + 0.2) return;
    before = heapMB;
    await page.waitForTimeout(4000);
  }
}

async function held(page: Page, devtools: CDPSession) {
  await settled(page, 20);
  for (let i = 0; i < 3; i++) await devtools.send('HeapProfiler.collectGarbage');
  const { usedSize } = await devtools.send('Runtime.getHeapUsage');
  return { ...(await drawStats(page)), heapMB: usedSize / 1e6 };
}

/** `count` things a person may do, by the page's API, the keyboard and the mouse. */
async function act(page: Page, random: () => number, count: number): Promise<void> {
  const one = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const some = <T>(list: readonly T[], most: number) =>
    Array.from({ length: Math.floor(random() * (most + 1)) }, () => one(list));
  const actions: (() => Promise<unknown>)[] = [
    () => set(page, { show: [...new Set(some(POINTS, 6))] }),
    () => set(page, { select: some(MUSCLES, 2), trp: null }),
    () => set(page, { trp: one(POINTS) }),
    () => set(page, { view: one(VIEW_NAMES) }),
    () => set(page, { skin: Math.round(random() * 20) / 20 }),
    () => set(page, { hide: some(MUSCLES, 3) }),
    () => set(page, { only: some(MUSCLES, 3) }),
    () => page.keyboard.press(one(['Escape', 'Control+z', 'Control+Shift+z', '1', '2', '3', '4', '5', '6'])),
    () => page.mouse.move(200 + random() * 240, 60 + random() * 260),
    () => page.mouse.click(200 + random() * 240, 60 + random() * 260),
  ];
  for (let i = 0; i < count; i++) {
    await one(actions)();
    // A frame for each: what a frame makes shall be made.
    await page.evaluate(
      () =>
        new Promise<void>((resolve) => {
          requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
        }),
    );
  }
}

function set(page: Page, patch: Record<string, unknown>): Promise<void> {
  return page.evaluate((patch) => window.legViewer.set(patch), patch);
}
