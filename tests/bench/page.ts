import type { Page } from '@playwright/test';
import { MOVING_SHARE } from '../../src/scene/handResolution';
import { drawStats, settled, setView } from '../browser/legPage';
import { openBuiltPage } from '../visual/builtPage';
import { openBack } from './openMeasured';
import { comparePairs, median } from './pairs';
import { BACK_FIRST } from './patternOrder';
import { countRow, type Row, ratioRow } from './Row';

type Place = Parameters<typeof window.bench.framePairs>[1];

const FRAME_BARS = [
  [0, 0.8],
  [1, 0.95],
  [8, 0.95],
  [24, 1],
  [64, 1.05],
] as const;
/** The hollow of the knee fills the stage: closer than the kept picture of the heat is fine. */
const CLOSE_BARS = [
  [1, 1.4],
  [8, 1.9],
] as const;

/** Three look-alikes that lie on the back of thigh and knee, woven and as clouds, over three patterns. */
const ALIKES = ['root_pain_s1', 'dermatome_s1', 'baker_cyst'];
const ALIKE_BARS = [
  ['posterior thigh', 1],
  ['hollow of the knee', 1.9],
] as const;

const DECAL_BARS = [
  [1, 0.65],
  [8, 0.25],
  [24, 0.12],
] as const;

/** The built page once it is up: frames, switches, picks, idling, draw calls. */
export async function pageRows(): Promise<Row[]> {
  const built = await openBuiltPage();
  try {
    const page = await openBack(built);
    const rows = [
      ...(await frames(page)),
      ...(await decals(page)),
      ...(await inside(page)),
      await fading(page),
      ...(await switching(page)),
      ...(await peeling(page)),
      await picking(page),
      await idle(page),
    ];
    return [...rows, ...(await calls(page))];
  } finally {
    await built.close();
  }
}

async function frames(page: Page): Promise<Row[]> {
  const rows: Row[] = [];
  for (const [place, bars] of [
    ['posterior thigh', FRAME_BARS],
    ['hollow of the knee', CLOSE_BARS],
  ] as const)
    for (const [count, most] of bars) {
      await setView(page, { show: BACK_FIRST.slice(0, count) });
      if (count > 0) await page.waitForFunction(() => window.legViewer.stats().heatKept);
      rows.push(await skinFrame(page, `${count} pattern${count === 1 ? '' : 's'}`, place, most));
    }
  await page.evaluate(() => window.legViewer.loadLookAlikes());
  await setView(page, { show: BACK_FIRST.slice(0, 3), alike: ALIKES });
  await page.waitForFunction(() => window.legViewer.stats().heatKept);
  for (const [place, most] of ALIKE_BARS)
    rows.push(await skinFrame(page, '3 patterns and 3 look-alikes', place, most));
  await setView(page, { alike: [] });
  await setView(page, { show: BACK_FIRST.slice(0, 1), skin: 0.85, side: 'both' });
  await page.waitForFunction(() => window.legViewer.stats().heatKept);
  const both = await page.evaluate(() => window.bench.viewFrames(9));
  await setView(page, { side: 'right' });
  const one = await page.evaluate(() => window.bench.viewFrames(9));
  const { ratio, a, b } = comparePairs(both, one);
  rows.push(
    ratioRow({
      what: 'frame of both legs, skin at 85 %, one pattern on',
      against: 'the same of one leg',
      ratio,
      most: 2,
      note: `${a.toFixed(0)} ms against ${b.toFixed(0)} ms`,
    }),
  );
  await setView(page, { show: [], skin: 1 });
  return rows;
}

/** The skin as it is now, against plain skin. */
async function skinFrame(page: Page, on: string, place: Place, most: number): Promise<Row> {
  const { ours, plain, program } = await page.evaluate((place) => window.bench.framePairs(11, place), place);
  const { ratio, a, b } = comparePairs(ours, plain);
  return ratioRow({
    what: `frame with ${on} on, ${place}, 1280 x 800`,
    against: 'plain MeshPhysicalMaterial on the skin',
    ratio,
    most,
    note: `${a.toFixed(0)} ms against ${b.toFixed(0)} ms; ${program}`,
  });
}

/** Against what anybody else would do: a decal for each zone. */
async function decals(page: Page): Promise<Row[]> {
  const rows: Row[] = [];
  for (const [count, most] of DECAL_BARS) {
    await setView(page, { show: BACK_FIRST.slice(0, count), skin: 1 });
    await page.waitForFunction(() => window.legViewer.stats().heatKept);
    const { ours, plain, triangles } = await page.evaluate(
      (count) => window.bench.decalPairs(7, count),
      count,
    );
    const { ratio, a, b } = comparePairs(ours, plain);
    rows.push(
      ratioRow({
        what: `frame with ${count} pattern${count === 1 ? '' : 's'} on, posterior thigh, 1280 x 800`,
        against: `plain MeshPhysicalMaterial under ${2 * count} decals`,
        ratio,
        most,
        note: `${a.toFixed(0)} ms against ${b.toFixed(0)} ms; ${triangles.toLocaleString('en')} triangles of decals`,
      }),
    );
  }
  return rows;
}

/** The longest frame of a switch, while frames come one after the other. */
async function fading(page: Page): Promise<Row> {
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  const ratios: number[] = [];
  const notes: string[] = [];
  for (let again = 0; again < 3; again++) {
    await setView(page, { show: ['gmin_p1'], skin: 1 });
    await page.waitForFunction(() => window.legViewer.stats().heatKept);
    const { before, during } = await page.evaluate(() => window.bench.fadeFrames(['gmin_p1', 'st_1']));
    const [usual, longest] = [median(before), Math.max(...during)];
    ratios.push(longest / usual);
    notes.push(`${longest.toFixed(0)} ms against ${usual.toFixed(0)} ms`);
  }
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await setView(page, { show: [], skin: 1 });
  return ratioRow({
    what: 'switching a pattern on: longest frame of its fade',
    against: 'median frame before it',
    ratio: median(ratios),
    most: 2,
    note: notes.join('; '),
  });
}

/** What lies under the skin, by the page's own camera. */
async function inside(page: Page): Promise<Row[]> {
  const rows: Row[] = [];
  const against = async (what: string, patch: Record<string, unknown>, plain: string, most: number) => {
    await setView(page, patch);
    const pairs = await page.evaluate(() => window.bench.plainPairs(9));
    const { ratio, a, b } = comparePairs(pairs.ours, pairs.plain);
    rows.push(
      ratioRow({
        what,
        against: plain,
        ratio,
        most,
        note: `${a.toFixed(0)} ms against ${b.toFixed(0)} ms`,
      }),
    );
  };
  await setView(page, { skin: 0, view: 'knee', show: [] });
  await page.evaluate(() => window.bench.keepWhole());
  await setView(page, { view: 'posterior' });
  await against(
    'first sight: skin at 0.85, one pattern, whole leg, 1280 x 800',
    { skin: 0.85, show: ['gmin_p2'] },
    'plain materials on every triangle in the same passes',
    1.05,
  );
  const { low, full } = await page.evaluate((share) => window.bench.dragPairs(5, 60, share), MOVING_SHARE);
  const drag = comparePairs(low, full);
  rows.push(
    ratioRow({
      what: 'a drag of 60 frames at first sight',
      against: 'the same at full resolution',
      ratio: drag.ratio,
      most: 0.6,
      note: `${(drag.a / 60).toFixed(0)} ms a frame against ${(drag.b / 60).toFixed(0)} ms`,
    }),
  );
  await against(
    'without skin, all muscles, whole leg, 1280 x 800',
    { skin: 0, show: [] },
    'MeshStandardMaterial on every triangle in the same passes',
    1.15,
  );
  await setView(page, { skin: 1 });
  return rows;
}

async function switching(page: Page): Promise<Row[]> {
  const before = await drawStats(page);
  const [ours, decals, still]: number[][] = [[], [], []];
  const commits = { page: 0, canvas: 0 };
  for (let pair = -1; pair < 15; pair++) {
    const on = await page.evaluate(() => window.bench.toggle(['st_1']));
    const decal = await page.evaluate(() => window.bench.decal());
    await settled(page, 2);
    await page.evaluate(() => window.bench.toggle([]));
    await settled(page, 2);
    // A frame that changes nothing: what drawing costs in script by itself.
    const frame = await page.evaluate(() => window.bench.frameScript());
    if (pair < 0) continue;
    ours?.push(on.scriptMs);
    decals?.push(decal);
    still?.push(frame);
    commits.page += on.commits.page;
    commits.canvas += on.commits.canvas;
  }
  const after = await drawStats(page);
  const { ratio, a, b } = comparePairs(ours ?? [], decals ?? []);
  const made = after.programs - before.programs + (after.geometries - before.geometries) + commits.canvas;
  return [
    ratioRow({
      what: 'switching a pattern on: script until its frame is submitted',
      against: 'DecalGeometry for the same zone, without its frame',
      ratio,
      most: 1 / 50,
      note: `${a.toFixed(2)} ms against ${b.toFixed(0)} ms; a frame that changes nothing takes ${median(still ?? []).toFixed(2)} ms of script`,
    }),
    countRow({
      what: 'the same: programs compiled, geometries made, React commits of the canvas',
      count: made,
      most: 0,
      note: `${after.programs - before.programs}, ${after.geometries - before.geometries}, ${commits.canvas}; the list beside it made ${(commits.page / 15).toFixed(1)} commits per switch, after the script above`,
    }),
  ];
}

/** All structures come and go at once: from the skin to the bare bones, and back. */
async function peeling(page: Page): Promise<Row[]> {
  const before = await drawStats(page);
  const times: number[] = [];
  const still: number[] = [];
  for (let pair = -1; pair < 15; pair++) {
    for (const depth of ['bone', 'superficial', 'skin'] as const) {
      const { scriptMs } = await page.evaluate((depth) => window.bench.change({ depth }), depth);
      await settled(page, 2);
      if (pair >= 0) times.push(scriptMs);
    }
    if (pair >= 0) still.push(await page.evaluate(() => window.bench.frameScript()));
  }
  const after = await drawStats(page);
  return [
    countRow({
      what: 'switching the visibility of all structures (skin, bone, superficial): script until its frame is submitted',
      count: median(times),
      most: 4,
      unit: 'ms',
      note: `slowest ${Math.max(...times).toFixed(2)} ms; a frame that changes nothing takes ${median(still).toFixed(2)} ms of script; geometries made: ${after.geometries - before.geometries}`,
    }),
  ];
}

async function picking(page: Page): Promise<Row> {
  // Below one half the skin lets rays through: every structure may answer.
  await setView(page, { skin: 0.3 });
  // The trees are built while the page idles.
  await page.waitForTimeout(8000);
  const { ours, plain, triangles } = await page.evaluate(() => window.bench.pickPairs(31));
  const { ratio, a, b } = comparePairs(ours, plain);
  await setView(page, { skin: 1 });
  return ratioRow({
    what: `pick, ${Math.round(triangles).toLocaleString('en')} triangles`,
    against: "three's raycast over all triangles",
    ratio,
    most: 1 / 50,
    note: `${a.toFixed(3)} ms against ${b.toFixed(1)} ms`,
  });
}

async function idle(page: Page): Promise<Row> {
  const before = await settled(page, 30);
  await page.waitForTimeout(5000);
  const { frames } = await drawStats(page);
  return countRow({ what: 'frames drawn in 5 s with nothing touched', count: frames - before, most: 0 });
}

async function calls(page: Page): Promise<Row[]> {
  await setView(page, { show: ['gas_1', 'st_1'], skin: 1 });
  const opaque = await drawStats(page);
  await setView(page, { skin: 0.85 });
  const through = await drawStats(page);
  return [
    countRow({ what: 'draw calls, opaque skin, two patterns on', count: opaque.calls, most: 10 }),
    countRow({ what: 'draw calls, see-through skin', count: through.calls, most: 130 }),
    countRow({ what: 'programs in use and made ahead', count: through.programs, most: 18 }),
  ];
}
