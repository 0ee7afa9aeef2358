import { expect, type Page, test } from '@playwright/test';
import { canvasPicture, inkBox, type Picture } from '../visual/Picture';
import { axe } from './axeViolations';
import { drawStats, madeAhead, openLeg, settled, setView, viewState } from './legPage';

let page: Page;

test.beforeAll(async ({ browser }) => {
  page = await browser.newPage({ viewport: { width: 1040, height: 600 } });
  await openLeg(page, '?show=gmin_p2,gas_1&trp=gas_1&side=left&view=posterior&skin=0.85');
  await settled(page);
});
test.afterAll(() => page.close());

/** What a pixel shows, whatever the light on it: paper, the wine tone of a pattern or a sign, or the leg. */
type Shown = 'paper' | 'heat' | 'leg';

function shown({ data, width }: Picture, x: number, y: number): Shown {
  if (x < 0 || x >= width) return 'paper';
  const at = 4 * (y * width + x);
  const [r, g, b] = [data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0];
  const [paperR, paperG, paperB] = [data[0] ?? 0, data[1] ?? 0, data[2] ?? 0];
  if (Math.hypot(r - paperR, g - paperG, b - paperB) < 14) return 'paper';
  // Skin and flesh are orange: blue is their least. In wine it is not.
  return b > g - 4 && r > g + 30 ? 'heat' : 'leg';
}

interface Likeness {
  /** Share of pixels that are not paper in either picture and show the same in both. */
  same: number;
  leg: number;
  heat: number;
}

/** Shadow makes what is drawn a little wider on one side: the axis is looked for so many pixels to either side of its middle. */
const AXIS_PX = 6;

/** How alike a picture is to the mirror image of another. The legs stand in the middle of their room, which need not be that of the canvas. */
function mirrorLikeness(one: Picture, other: Picture): Likeness {
  expect([one.width, one.height]).toEqual([other.width, other.height]);
  const [a, b] = [inkBox(one), inkBox(other)];
  // The column of the other picture that mirrors one of the first is this less the latter.
  const middle = Math.round((2 * a.x + a.width + 2 * b.x + b.width) / 2) - 1;
  let best: Likeness = { same: 0, leg: 0, heat: 0 };
  for (let off = -AXIS_PX; off <= AXIS_PX; off++) {
    const likeness = likenessAbout(middle + off, one, other);
    if (likeness.same > best.same) best = likeness;
  }
  return best;
}

/** How alike they are when column `mirrored - x` of the other shows what column `x` of the first does. */
function likenessAbout(mirrored: number, one: Picture, other: Picture): Likeness {
  const count = { same: 0, any: 0, leg: 0, heat: 0 };
  for (let y = 0; y < one.height; y++)
    for (let x = 0; x < one.width; x++) {
      const first = shown(one, x, y);
      const second = shown(other, mirrored - x, y);
      if (first === 'paper' && second === 'paper') continue;
      count.any++;
      if (first === second) count.same++;
      if (first !== 'paper') count[first]++;
    }
  return { same: count.same / Math.max(count.any, 1), leg: count.leg, heat: count.heat };
}

/** Picks on a grid that is symmetrical about the middle of what is drawn, by place. */
function picks(side: string, view: string, skin: number) {
  return test.step(`${side} ${view} at skin ${skin}`, async () => {
    await setView(page, { side, view, skin, trp: null, select: [] });
    const ink = inkBox(await canvasPicture(page));
    return page.evaluate(
      (middle) => {
        const box = document.querySelector('canvas')?.getBoundingClientRect() ?? new DOMRect();
        const found = [];
        for (let row = -18; row <= 18; row++)
          for (let column = -24; column <= 24; column++) {
            const x = box.x + middle + 11 * column;
            const y = box.y + box.height / 2 + 14 * row;
            const { kind, id, side, fma } = window.legViewer.pick(x, y);
            const zones = window.legViewer
              .probe(x, y)
              .map((zone) => `${zone.id} ${zone.zone}`)
              .sort();
            found.push({ row, column, kind, id, side, fma, zones });
          }
        return found;
      },
      ink.x + ink.width / 2,
    );
  });
}

test('the left leg is the mirror image of the right one, pattern, sign, tether and window with it', async () => {
  await freeMiddle();
  const left = await canvasPicture(page);
  await setView(page, { side: 'right' });
  const right = await canvasPicture(page);
  const likeness = mirrorLikeness(left, right);
  expect(likeness.leg).toBeGreaterThan(4000);
  expect(likeness.heat).toBeGreaterThan(300);
  expect(likeness.same).toBeGreaterThan(0.97);
  // Unmirrored it is another picture, or the measure would see nothing.
  const flipped = { ...right, data: flip(right) };
  expect(mirrorLikeness(left, flipped).same).toBeLessThan(0.9);
});

test('what is picked and asked on the left is what is there on the right', async () => {
  for (const [view, skin] of [
    ['posterior', 0.3],
    ['lateral', 1],
  ] as const) {
    const right = await picks('right', view, skin);
    const left = await picks('left', view, skin);
    const hits = right.filter(({ kind }) => kind !== null);
    expect(hits.length).toBeGreaterThan(20);
    const alike = hits.filter((spot) => {
      const other = left.find(({ row, column }) => row === spot.row && column === -spot.column);
      return other?.id === spot.id && other.zones.join() === spot.zones.join();
    });
    // At the outline of a structure a hair decides.
    expect(alike.length / hits.length).toBeGreaterThan(0.95);
    expect(new Set(hits.map(({ side }) => side))).not.toContain('left');
    expect(left.some(({ side }) => side === 'left')).toBe(true);
    expect(left.some(({ side }) => side === 'right')).toBe(false);
  }
});

test('of both legs each answers for itself', async () => {
  const both = (await picks('both', 'posterior', 0.3)).filter(({ kind }) => kind === 'muscle');
  const right = both.filter(({ side }) => side === 'right');
  const left = both.filter(({ side }) => side === 'left');
  expect(right.length).toBeGreaterThan(10);
  expect(left.length).toBeGreaterThan(10);
  // Seen from behind the body's right is on the right.
  expect(Math.min(...right.map(({ column }) => column))).toBeGreaterThan(0);
  expect(Math.max(...left.map(({ column }) => column))).toBeLessThan(0);
  const one = right.find(({ id, row, column }) =>
    left.some((other) => other.id === id && other.row === row && other.column === -column),
  );
  const other = left.find(
    ({ id, row, column }) => id === one?.id && row === one.row && column === -one.column,
  );
  expect(one?.fma).toMatch(/^FMA/);
  expect(other?.fma).toMatch(/^FMA/);
  expect(one?.fma).not.toBe(other?.fma);
});

test('both are the two, drawn from the one leg: nothing is built, uploaded or compiled for it', async () => {
  await madeAhead(page);
  await setView(page, { side: 'right', view: 'posterior', skin: 0.5, trp: null, select: [] });
  const one = await drawStats(page);
  await setView(page, { side: 'both' });
  const two = await drawStats(page);
  expect(two.calls).toBeGreaterThan(1.6 * one.calls);
  expect(two.calls).toBeLessThanOrEqual(2 * one.calls);
  expect(two.programs).toBe(one.programs);
  expect(two.geometries).toBe(one.geometries);
  expect(two.textures).toBe(one.textures);
  const picture = await canvasPicture(page);
  expect(mirrorLikeness(picture, picture).same).toBeGreaterThan(0.97);

  await setView(page, { skin: 1, show: [] });
  expect((await drawStats(page)).calls).toBeLessThanOrEqual(10);
});

test('the switch changes the leg, says so, and is undone', async () => {
  await setView(page, { side: 'right', view: 'lateral', skin: 1, show: ['gmin_p2'] });
  const group = page.getByRole('radiogroup', { name: 'Leg shown' });
  await expect(group.getByRole('radio', { name: 'Right leg' })).toBeChecked();
  await group.getByRole('radio', { name: 'Left leg' }).click();
  await expect.poll(async () => (await viewState(page)).side).toBe('left');
  await expect(page.locator('[aria-live="polite"]', { hasText: 'Left leg' })).toHaveCount(1);
  await expect(page).toHaveURL(/side=left/);
  await settled(page);

  // Still at the outer face: lateral is towards the viewer, and anterior has changed hands.
  const compass = page.getByRole('group', { name: 'Compass of the body’s left leg' });
  await expect(compass.locator('[data-facing]')).toHaveText('Lateral');
  const labels = await compassLabels();
  expect(labels.A).toBeLessThan(labels.P ?? 0);

  await page.getByRole('button', { name: /^Undo/ }).first().click();
  await expect.poll(async () => (await viewState(page)).side).toBe('right');
  await settled(page);
  const back = await compassLabels();
  expect(back.A).toBeGreaterThan(back.P ?? 0);
});

test('the key goes round, and of both the compass names the right and left of the body', async () => {
  await setView(page, { side: 'left', view: 'anterior' });
  await page.keyboard.press('m');
  await expect.poll(async () => (await viewState(page)).side).toBe('both');
  await settled(page);
  const labels = await compassLabels();
  expect(Object.keys(labels).sort()).toEqual(['A', 'D', 'L', 'P', 'Pr', 'R']);
  // From the front the body's right is on the left.
  expect(labels.R).toBeLessThan(labels.L ?? 0);
  await expect(page.getByRole('button', { name: 'From right', exact: true })).toBeVisible();
  await page.keyboard.press('m');
  await expect.poll(async () => (await viewState(page)).side).toBe('right');
});

test('a camera turned by hand goes on looking at the same face', async () => {
  await setView(page, { side: 'right', view: 'posterior', skin: 1 });
  await page.getByRole('application').focus();
  for (let press = 0; press < 4; press++) await page.keyboard.press('ArrowRight');
  await settled(page);
  expect((await viewState(page)).view).toBeNull();
  const right = await canvasPicture(page);
  await page.getByRole('radio', { name: 'Left leg' }).click();
  await settled(page);
  const likeness = mirrorLikeness(await canvasPicture(page), right);
  expect(likeness.same).toBeGreaterThan(0.97);
});

test('two legs that come apart step aside: neither reaches over the midline, and picks find them there', async () => {
  await setView(page, {
    side: 'both',
    view: 'anterior',
    skin: 0,
    show: [],
    trp: null,
    select: [],
    explode: 0,
  });
  const reach = () =>
    page.evaluate(() => {
      const box = document.querySelector('canvas')?.getBoundingClientRect() ?? new DOMRect();
      const found: Record<string, { side: string | null; x: number }[]> = {};
      for (let y = box.top + 6; y < box.bottom; y += 12)
        for (let x = box.left + 3; x < box.right; x += 6) {
          const { id, side } = window.legViewer.pick(x, y);
          if (!id) continue;
          found[id] ??= [];
          found[id].push({ side, x: x - box.left - box.width / 2 });
        }
      return found;
    });
  const together = await reach();
  await setView(page, { explode: 1 });
  const apart = await reach();
  // The pair is its own mirror image: the midline is where its ends are equally far.
  const ends = [apart.vastus_lateralis, apart.femur].map((spots = []) => spots.map(({ x }) => x));
  const [outer = Number.NaN, inner = Number.NaN] = ends.map((xs) => (Math.min(...xs) + Math.max(...xs)) / 2);
  const middle = (outer + inner) / 2;
  expect(Math.abs(outer - inner)).toBeLessThan(8);
  for (const [id, spots] of Object.entries(apart))
    for (const { side, x } of spots) {
      // From the front the right leg is on the left.
      if (side === 'right') expect(x - middle, id).toBeLessThan(6);
      if (side === 'left') expect(x - middle, id).toBeGreaterThan(-6);
    }
  expect(apart.gracilis?.some(({ side }) => side === 'right')).toBe(true);
  expect(apart.gracilis?.some(({ side }) => side === 'left')).toBe(true);
  const spread = (found: typeof apart) => {
    const xs = (found.femur ?? []).map(({ x }) => x);
    return Math.max(...xs) - Math.min(...xs);
  };
  expect(spread(apart)).toBeGreaterThan(1.3 * spread(together));
  await setView(page, { explode: 0, skin: 0.85 });
});

test('the page with both legs has no violation of WCAG 2.2 or of good practice', async () => {
  await setView(page, { side: 'both', view: 'lateral' });
  const results = await axe(page);
  expect(
    results.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' '))}`),
  ).toEqual([]);
});

test('a link brings the leg back', async () => {
  await setView(page, { side: 'both', view: 'knee', skin: 0.4 });
  await expect(page).toHaveURL(/side=both/);
  const link = new URL(page.url()).search;
  const before = await viewState(page);
  await openLeg(page, link);
  expect(await viewState(page)).toEqual(before);
  await expect(page.getByRole('radio', { name: 'Both legs' })).toBeChecked();
});

/** Panels fold, so that the middle of the canvas is the middle of the picture. */
async function freeMiddle(): Promise<void> {
  for (const name of ['Hide structures', 'Hide details']) {
    const fold = page.getByRole('button', { name });
    if (await fold.isVisible()) await fold.click();
  }
  await settled(page);
}

/** How far right each letter of the compass stands, CSS pixels. */
function compassLabels(): Promise<Record<string, number>> {
  return page.evaluate(() =>
    Object.fromEntries(
      [...document.querySelectorAll('.compass-label')].map((label) => [
        label.textContent ?? '',
        label.getBoundingClientRect().x,
      ]),
    ),
  );
}

function flip({ data, width, height }: Picture): Picture['data'] {
  const flipped = new Uint8Array(data.length);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const from = 4 * (y * width + x);
      flipped.set(data.subarray(from, from + 4), 4 * (y * width + width - 1 - x));
    }
  return flipped;
}
