import { readFileSync } from 'node:fs';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { linearRgb, SKIN_TONES } from '../../src/patterns/zoneColours';
import { DEFAULT_TUNING } from '../../src/view/state';
import { apart, mixed, type Rgb } from '../patterns/colourSight';
import { fieldsReady } from '../visual/builtPage';
import { canvasPicture, type Picture } from '../visual/Picture';
import { openLeg, type Spot, settled, setView } from './legPage';

/**
 * The legend says which colour on the skin is which pattern. Here its swatches, as the page draws them, are held against
 * pixels of the skin. Light is taken out by the same pixel without a pattern: on / off = painted skin / bare skin.
 */
/** Patterns of the content; each is a field. */
const POINTS = (
  JSON.parse(readFileSync('models/trigger-points.json', 'utf8')) as { muscles: { points: unknown[] }[] }
).muscles.flatMap(({ points }) => points).length;

let page: Page;

test.beforeAll(async ({ browser }) => {
  page = await browser.newPage();
  await openLeg(page, '?show=&view=knee&skin=1');
  await fieldsReady(page, POINTS);
  await page.getByRole('button', { name: 'Tune' }).click();
  await settled(page);
});
test.afterAll(() => page.close());

interface Hit {
  id: string;
  zone: 'essential' | 'spillover';
}
type ProbedSpot = Spot & { hits: Hit[] };

/** Every `step`-th spot of the canvas where one of these patterns is reported, pixels from its corner. */
function probed(shown: readonly string[], step: number): Promise<ProbedSpot[]> {
  return page.evaluate(
    ({ shown, step }) => {
      const box = document.querySelector('canvas')?.getBoundingClientRect() ?? new DOMRect();
      const viewer = window.legViewer as unknown as { probe(x: number, y: number): Hit[] };
      const found: ProbedSpot[] = [];
      for (let y = step; y < box.height - step; y += step)
        for (let x = step; x < box.width - step; x += step) {
          const hits = viewer.probe(box.x + x, box.y + y).filter(({ id }) => shown.includes(id));
          if (hits.length > 0) found.push({ x, y, hits });
        }
      return found;
    },
    { shown, step },
  );
}

/** What an upright face of the skin throws back of the room, `shaders/skin_lamps.glsl`: half of the sky's light and half of the ground's, of which it is 0.034. */
const ROOM_SHINE = 0.028;

/** What the skin sends back of the light in a pixel, linear, with Khronos' neutral tone mapping (its toe; the leg has no highlights) and the room's shine taken back. */
function light({ width, data }: Picture, { x, y }: Spot): Rgb {
  const at = 4 * (Math.round(y) * width + Math.round(x));
  const hex = [0, 1, 2].map((c) => (data[at + c] ?? 0).toString(16).padStart(2, '0')).join('');
  const shown = linearRgb(`#${hex}`);
  const least = Math.min(...shown);
  const offset = least < 0.04 ? Math.sqrt(least / 6.25) - least : 0.04;
  return shown.map((c) => Math.max(0, c + offset - ROOM_SHINE)) as unknown as Rgb;
}

/** What the skin is painted with at a spot. */
function painted(off: Picture, on: Picture, spot: Spot, skin: Rgb): Rgb {
  const [before, after] = [light(off, spot), light(on, spot)];
  return skin.map((c, i) =>
    Math.min(1, (c * (after[i] ?? 0)) / Math.max(before[i] ?? 0, 1e-3)),
  ) as unknown as Rgb;
}

/** Channel by channel the middle of several colours: a few pixels on an edge do not count. */
function middle(colours: readonly Rgb[]): Rgb {
  expect(colours.length).toBeGreaterThan(4);
  return [0, 1, 2].map(
    (c) => colours.map((colour) => colour[c] ?? 0).sort((a, b) => a - b)[colours.length >> 1],
  ) as unknown as Rgb;
}

const legend = () => page.getByRole('region', { name: 'Legend' });
const row = (muscle: string) => legend().getByRole('row', { name: muscle });
/** A colour of the legend as the browser has it, in linear light. */
async function swatch(part: Locator, property: string): Promise<Rgb> {
  const css = await part.evaluate(
    (node, property) => getComputedStyle(node).getPropertyValue(property),
    property,
  );
  const channels =
    css
      .match(/[\d.]+/g)
      ?.slice(0, 3)
      .map(Number) ?? [];
  return linearRgb(`#${channels.map((c) => Math.round(c).toString(16).padStart(2, '0')).join('')}`);
}
/** As the skin mixes it. */
const onSkin = (colour: Rgb, skin: Rgb) => mixed(skin, colour, DEFAULT_TUNING.heatOpacity);

async function chooseTone(tone: number): Promise<Rgb> {
  const box = page.getByLabel('Skin tone').last();
  await box.fill(String(tone));
  await box.press('Enter');
  await settled(page);
  return linearRgb(SKIN_TONES[tone] ?? '');
}

/** The spots of one pattern alone, in one zone of it. */
const alone = (spots: readonly ProbedSpot[], id: string, zone: Hit['zone']) =>
  spots.filter(({ hits }) => hits.length === 1 && hits[0]?.id === id && hits[0].zone === zone);

for (const tone of [0, 1, 2])
  test(`essential zones and dots on skin ${SKIN_TONES[tone]} are the swatches of the legend, each of its own row`, async () => {
    await setView(page, { view: 'knee', show: [], overlap: false, select: [] });
    const skin = await chooseTone(tone);
    const off = await canvasPicture(page);
    // The back of the knee is biceps femoris's; semitendinosus spills past it on the inner side.
    const show = ['bfl_1', 'st_1'];
    await setView(page, { show });
    const on = await canvasPicture(page);
    const spots = await probed(show, 2);
    const rows = { bfl_1: row('Biceps femoris, long head'), st_1: row('Semitendinosus') };

    const skinOfLegend = await swatch(rows.bfl_1.locator('.zone-swatch-skin').first(), 'fill');
    expect(apart(skinOfLegend, skin)).toBeLessThan(0.01);

    // The heart of the zone; dots that semitendinosus spills over it are a few of its pixels.
    const essential = spots.filter(({ hits }) =>
      hits.some(({ id, zone }) => id === 'bfl_1' && zone === 'essential'),
    );
    const [xs, ys] = [essential.map(({ x }) => x), essential.map(({ y }) => y)];
    const heart = { x: (Math.min(...xs) + Math.max(...xs)) / 2, y: (Math.min(...ys) + Math.max(...ys)) / 2 };
    const near = essential.filter(({ x, y }) => Math.hypot(x - heart.x, y - heart.y) < 8);
    const core = middle(near.map((spot) => painted(off, on, spot, skin)));
    const stops = rows.bfl_1.locator('stop');
    expect(
      apart(core, onSkin(await swatch(stops.first(), 'stop-color'), skin)),
      'heart of the zone',
    ).toBeLessThan(0.05);
    const other = onSkin(await swatch(rows.st_1.locator('stop').first(), 'stop-color'), skin);
    expect(apart(core, other), 'another row').toBeGreaterThan(0.09);

    const dots: Record<string, Rgb> = {};
    for (const id of ['bfl_1', 'st_1'] as const) {
      const seen = alone(spots, id, 'spillover').map((spot) => painted(off, on, spot, skin));
      // The middle of dots: the twentieth of all pixels that differ most from bare skin.
      const strongest = seen
        .sort((a, b) => apart(b, skin) - apart(a, skin))
        .slice(0, Math.ceil(seen.length / 20));
      dots[id] = middle(strongest);
    }
    for (const [id, twin] of [
      ['bfl_1', 'st_1'],
      ['st_1', 'bfl_1'],
    ] as const) {
      const own = onSkin(await swatch(rows[id].locator('[data-zone="spillover"] g'), 'fill'), skin);
      expect(apart(dots[id] ?? [0, 0, 0], own), `dots of ${id}`).toBeLessThan(0.06);
      expect(
        apart(dots[twin] ?? [0, 0, 0], own),
        `dots of ${twin} beside the swatch of ${id}`,
      ).toBeGreaterThan(0.07);
    }
  });

test('an essential zone keeps its hue where three others spill over it', async () => {
  await setView(page, { view: 'knee', show: [], overlap: false, select: [] });
  const skin = await chooseTone(2);
  const off = await canvasPicture(page);
  const show = ['gmin_p1', 'st_1', 'bfl_1', 'gas_1'];
  await setView(page, { show });
  const on = await canvasPicture(page);
  const spots = (await probed(show, 2)).filter(
    ({ hits }) => hits.length > 2 && hits.some(({ id, zone }) => id === 'bfl_1' && zone === 'essential'),
  );
  const stops = row('Biceps femoris, long head').locator('stop');
  const [core, edge] = [await swatch(stops.first(), 'stop-color'), await swatch(stops.last(), 'stop-color')];
  const ramp = Array.from({ length: 9 }, (_, i) => onSkin(mixed(core, edge, i / 8), skin));
  const away = spots
    .map((spot) => painted(off, on, spot, skin))
    .map((colour) => Math.min(...ramp.map((step) => apart(colour, step))))
    .sort((a, b) => a - b);
  // The middle pixel lies between the dots.
  expect(away.length).toBeGreaterThan(500);
  expect(away[away.length >> 1]).toBeLessThan(0.035);
});

test('the overlap view has the colours of its scale, by how many patterns the probe names', async () => {
  await setView(page, { view: 'knee', show: [], overlap: true });
  const skin = await chooseTone(0);
  const off = await canvasPicture(page);
  const show = ['bfl_1', 'st_1', 'gas_1', 'gmin_p1', 'pop_1'];
  await setView(page, { show });
  const on = await canvasPicture(page);
  const spots = await probed(show, 3);
  const scale = legend().locator('.overlap-sample');
  const steps = await Promise.all([0, 1, 2, 3].map((i) => swatch(scale.nth(i), 'background-color')));
  let checked = 0;
  for (const count of [1, 2, 3, 4]) {
    const seen = spots.filter(({ hits }) => new Set(hits.map(({ id }) => id)).size === count);
    if (seen.length < 40) continue;
    checked++;
    const colour = middle(seen.map((spot) => painted(off, on, spot, skin)));
    const distances = steps.map((step) => apart(colour, onSkin(step, skin)));
    expect(distances.indexOf(Math.min(...distances)) + 1, `${count} patterns`).toBe(count);
    expect(Math.min(...distances), `${count} patterns`).toBeLessThan(0.05);
  }
  expect(checked, 'how many different counts were seen').toBeGreaterThanOrEqual(3);
});
