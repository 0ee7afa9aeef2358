import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import type { Content } from '../../src/patterns/schema';
import { legRows, rowAt } from '../browser/finderPage';
import { pickGrid, probeGrid } from '../browser/legPage';
import { pdfPages } from '../browser/pdfPages';
import { type Box, changedMask, type Picture } from '../visual/Picture';
import type { Visit } from './Visit';

/** A part of the visit. It throws what is wrong. */
export interface Step {
  name: string;
  /** What was seen, beyond that all is well. */
  go(visit: Visit): Promise<string | undefined>;
}

const { muscles } = JSON.parse(readFileSync('models/trigger-points.json', 'utf8')) as Content;
const HAMSTRINGS = JSON.parse(readFileSync('public/lessons/hamstrings.lesson.json', 'utf8')) as {
  steps: { title: { en: string } }[];
};

/** A change of a channel, 0 to 255, that an eye sees. */
const SEEN = 16;

/** Share of the pixels in `box` that differ from the picture's own at its upper left corner. */
function inkShare({ width, data }: Picture, box: Box): number {
  const [left, top] = [Math.ceil(box.x), Math.ceil(box.y)];
  const ground = 4 * (top * width + left);
  let ink = 0;
  for (let y = top; y < Math.floor(box.y + box.height); y++)
    for (let x = left; x < Math.floor(box.x + box.width); x++)
      if (
        [0, 1, 2].some((c) => Math.abs((data[4 * (y * width + x) + c] ?? 0) - (data[ground + c] ?? 0)) > SEEN)
      )
        ink++;
  return ink / (Math.floor(box.width) * Math.floor(box.height));
}

/** Share of the pixels in `box` that differ between two pictures. */
function changedShare(before: Picture, after: Picture, box: Box): number {
  const changed = changedMask(before, after, SEEN);
  let count = 0;
  for (let y = Math.floor(box.y); y < box.y + box.height; y++)
    for (let x = Math.floor(box.x); x < box.x + box.width; x++) count += changed[y * after.width + x] ?? 0;
  return count / (box.width * box.height);
}

/** The leg is in its part of the window, and not all of it is one tone. */
async function legIsDrawn(visit: Visit): Promise<void> {
  const [picture, free] = [await visit.picture(), await visit.free()];
  const share = inkShare(picture, free);
  assert(share > 0.04, `the leg covers ${(100 * share).toFixed(1)} % of its part of the window`);
}

/** Wait until a drawing in the page is there with all its pixels. */
const imagesCome = (visit: Visit, selector: string) =>
  visit.until(
    (selector) => {
      const images = [...document.querySelectorAll<HTMLImageElement>(selector)];
      return images.every(({ complete, naturalWidth }) => complete && naturalWidth > 0) ? images.length : 0;
    },
    selector,
    `the pictures ${selector}`,
  );

const nameOf = (id: string) => muscles.find((muscle) => muscle.id === id)?.english;

async function start(visit: Visit) {
  await visit.open();
  const { frames, patterns } = await visit.evaluate(() => window.legViewer.stats());
  assert(frames > 0, 'no frame is drawn');
  assert(patterns > 60, `${patterns} patterns are there`);
  await legIsDrawn(visit);
  const fonts = await visit.evaluate(async () => {
    await document.fonts.ready;
    return [...document.fonts].filter(({ status }) => status === 'loaded').map(({ family }) => family);
  });
  assert(
    fonts.some((family) => family.includes('Inter')),
    `fonts: ${fonts.join(', ')}`,
  );
}

/** A spot of the canvas where a muscle lies bare, with the name of that muscle. */
async function muscleSpot(visit: Visit) {
  const spots = (await pickGrid(visit.asked, 20)).filter(
    ({ kind, id }) => kind === 'muscle' && nameOf(id ?? ''),
  );
  const spot = spots[Math.floor(spots.length / 2)];
  assert(spot?.id, 'no muscle is to be seen');
  return { spot, id: spot.id, name: nameOf(spot.id) ?? '' };
}

async function hover(visit: Visit) {
  await visit.open('?show=&skin=0&view=posterior');
  const { spot, name } = await muscleSpot(visit);
  await visit.engine.move(spot);
  await visit.says('.tooltip', name);
}

async function select(visit: Visit) {
  const { spot, id, name } = await muscleSpot(visit);
  await visit.engine.press(spot);
  await visit.says('.card-name', name);
  assert.deepEqual((await visit.state()).select, [id]);
  await visit.settled();
}

async function pattern(visit: Visit) {
  await visit.open('?show=&view=posterior&skin=1');
  // Its zones are seen from behind, the essential one as a solid tone.
  const point = muscles.flatMap(({ points }) => points).find(({ id }) => id === 'gas_3');
  assert(point, 'the content has no gas_3');
  const before = await visit.picture();
  await visit.press('.row input[role="switch"]', point.label);
  await visit.until(
    (id) => window.legViewer.state().show.includes(id),
    point.id,
    'the pattern in the state of the page',
  );
  await visit.settled();
  const after = await visit.picture();
  const changed = changedMask(before, after, SEEN);
  const canvas = await visit.evaluate(() => {
    const { x, y } = document.querySelector('canvas')?.getBoundingClientRect() ?? new DOMRect();
    return { x, y };
  });
  const free = await visit.free();
  const spots = (await probeGrid(visit.asked, point.id, 6))
    .map(({ on, x, y }) => ({ on, x: Math.round(x + canvas.x), y: Math.round(y + canvas.y) }))
    .filter(
      ({ x, y }) =>
        x > free.x && x < free.x + free.width && y > free.y + 0.3 * free.height && y < free.y + free.height,
    );
  const share = (on: boolean) => {
    const these = spots.filter((spot) => spot.on === on);
    return these.filter(({ x, y }) => changed[y * after.width + x]).length / these.length;
  };
  const [inside, outside] = [share(true), share(false)];
  assert(inside > 0.5, `the skin is another on ${(100 * inside).toFixed(0)} % of the pattern`);
  assert(
    outside < 0.03,
    `the skin is another on ${(100 * outside).toFixed(0)} % of what is beside the pattern`,
  );
}

async function section(visit: Visit) {
  await visit.open('?show=&skin=1');
  await visit.press('button', 'Cross-section');
  await visit.press('button', 'Mid-thigh');
  await visit.press('button', 'Look at the cut');
  await visit.until(() => window.legViewer.state().section, undefined, 'the cut in the state of the page');
  await visit.settled();
  const ids = (await pickGrid(visit.asked, 10)).map(({ id }) => id);
  for (const id of ['femur', 'adductor_magnus', 'vastus_lateralis'])
    assert(ids.includes(id), `${id} is not to be seen on the cut`);
  assert(!ids.includes('gluteus_maximus'), 'what is cut away is still there');
  await legIsDrawn(visit);
}

async function lesson(visit: Visit) {
  await visit.open('?show=gas_2');
  await visit.press('button', 'Teach and learn');
  await visit.press('[role="menuitem"]', 'Lessons');
  await visit.press('button', 'Hamstrings');
  const [first, second] = HAMSTRINGS.steps;
  await visit.says('.lesson-step-title', first?.title.en ?? '');
  await visit.press('button', 'Next');
  await visit.says('.lesson-step-title', second?.title.en ?? '');
  await visit.settled();
  await legIsDrawn(visit);
}

async function quiz(visit: Visit) {
  await visit.open('?quiz=which&level=1&count=1&seed=2');
  await visit.press('.quiz button', 'Start');
  await visit.words('.quiz-choices');
  const [id = ''] = (await visit.state()).show;
  const label = muscles.flatMap(({ points }) => points).find((point) => point.id === id)?.label;
  await visit.press('.quiz-choices .quiz-words', label ?? id);
  await visit.says('.quiz-verdict', 'Right.');
  await visit.settled();
}

async function finder(visit: Visit) {
  await visit.open('?show=&view=posterior&skin=1');
  await visit.press('button', 'Teach and learn');
  await visit.press('[role="menuitem"]', 'Where does it hurt');
  await visit.says('.finder-painted', 'Nothing is painted yet.');
  await visit.settled();
  const rows = await legRows(visit.asked);
  const before = await visit.picture();
  const [from, to] = [rowAt(rows, 0.66), rowAt(rows, 0.76)];
  await visit.engine.drag(from, to);
  await visit.says('.finder-painted', 'Calf');
  await visit.says('.finder-suspect-button', 'Gastrocnemius');
  await visit.settled();
  const after = await visit.picture();
  const box = {
    x: Math.min(from.x, to.x) - 8,
    y: from.y,
    width: Math.abs(to.x - from.x) + 16,
    height: to.y - from.y,
  };
  const share = changedShare(before, after, box);
  assert(share > 0.1, `${(100 * share).toFixed(0)} % of the skin under the brush is another`);
}

async function figure(visit: Visit) {
  await visit.open('?show=gas_1&skin=1');
  await visit.press('button', 'Share this view');
  await imagesCome(visit, '.share-preview img');
  // What is handed over to be saved is looked at in the page, and no file is left on this machine: not every driver tells where one goes.
  await visit.evaluate(() => {
    const make = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (made: Blob) => {
      if (made.type === 'image/png') Object.assign(window, { savedPicture: createImageBitmap(made) });
      return make(made);
    };
    const go = HTMLAnchorElement.prototype.click;
    HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
      if (!this.download) go.call(this);
    };
  });
  await visit.press('.dialog label', '1024 px');
  await visit.press('button', 'Save as PNG');
  await visit.says('.dialog [role="status"]', 'Saved: ');
  const { width, height, coloured } = await visit.evaluate(async () => {
    const picture = await (window as unknown as { savedPicture: Promise<ImageBitmap> }).savedPicture;
    const { width, height } = picture;
    const canvas = new OffscreenCanvas(width, height);
    const pen = canvas.getContext('2d');
    pen?.drawImage(picture, 0, 0);
    const { data } = pen?.getImageData(0, 0, width, height) ?? { data: [] };
    let coloured = 0;
    for (let at = 0; at < data.length; at += 4) {
      const [r = 0, g = 0, b = 0] = [data[at], data[at + 1], data[at + 2]];
      if (Math.max(r, g, b) - Math.min(r, g, b) > 40) coloured++;
    }
    return { width, height, coloured: coloured / (width * height) };
  });
  assert(Math.abs(Math.max(width, height) - 1024) < 10, `the picture has ${width} x ${height} px`);
  assert(coloured > 0.01, `the leg covers ${(100 * coloured).toFixed(1)} % of the picture`);
}

async function handout(visit: Visit) {
  await visit.open('?handout=gastrocnemius');
  await visit.until(
    () => document.querySelector('.handout-print:not([data-disabled])'),
    undefined,
    'the button to print',
    180_000,
  );
  const pictures = await imagesCome(visit, '.handout-preview .sheet-view img');
  assert(pictures >= 4, `the sheet has ${pictures} pictures`);
  const paper = await visit.engine.print();
  if (!paper) return 'the sheet is seen; its driver prints nothing';
  const pages = await pdfPages(paper);
  const words = pages.map((page) => page.words).join(' ');
  assert(words.includes('Musculus gastrocnemius'), 'the name of the muscle is not on paper');
  for (const page of pages) assert(page.words.length > 200, 'a printed page is nearly empty');
  const printed = pages.reduce((count, page) => count + page.pictures.length, 0);
  assert(printed >= 4, `${printed} pictures are printed`);
}

async function paper(visit: Visit) {
  await visit.open('?show=gas_1&skin=1');
  const paper = await visit.engine.print();
  if (!paper) return 'its driver prints nothing';
  const pages = await pdfPages(paper);
  assert.equal(pages.length, 1);
  const leg = pages[0]?.pictures.find(({ printedHeight }) => printedHeight > (pages[0]?.height ?? 0) / 2);
  assert(leg, 'the leg is not on paper');
  // Firefox draws the letters of the other family as outlines, in which no word can be read.
  assert(pages[0]?.words.includes('Membrum inferius dextrum'), 'the caption is not on paper');
}

async function phone(visit: Visit) {
  await visit.engine.resize({ width: 390, height: 760 });
  await visit.open();
  const { over, layout } = await visit.evaluate(() => ({
    over: document.documentElement.scrollWidth - window.innerWidth,
    layout: document.querySelector<HTMLElement>('.page')?.dataset.layout,
  }));
  assert(over <= 0, `the page is ${over} px wider than the window`);
  assert.equal(layout, 'sheet');
  await legIsDrawn(visit);
}

export const STEPS: readonly Step[] = Object.entries({
  start,
  'hover a muscle': hover,
  'select it': select,
  'a pattern on the skin': pattern,
  'cut through the thigh': section,
  'two steps of a lesson': lesson,
  'a question of the quiz': quiz,
  'where does it hurt?': finder,
  'a figure': figure,
  'a handout': handout,
  'the page on paper': paper,
  'as wide as a phone': phone,
}).map(([name, go]) => ({ name, go: async (visit) => (await go(visit)) ?? undefined }));
