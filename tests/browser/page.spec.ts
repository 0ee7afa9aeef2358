import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { violations } from './axeViolations';
import { drawStats, openLeg, settled, setView, Witness } from './legPage';

let page: Page;
let witness: Witness;

test.beforeAll(async ({ browser }) => {
  page = await browser.newPage();
  witness = new Witness(page);
  await openLeg(page);
});
test.afterAll(() => page.close());

test('the page says when its first full frame is drawn', async () => {
  const marks = await page.evaluate(() => performance.getEntriesByName('leg:first-frame').length);
  expect(marks).toBe(1);
  expect((await drawStats(page)).frames).toBeGreaterThan(0);
  await page.evaluate(() => window.legViewer.ready);
});

test('the first picture is not an empty scene: one pattern on, seen from behind, the list beside it', async () => {
  const state = await page.evaluate(() => window.legViewer.state());
  expect(state.show).toHaveLength(1);
  expect(state.view).toBe('posterior');
  await expect(page.getByRole('tree', { name: 'Structures' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Posterior' }).first()).toBeVisible();
});

test('an idle page draws no frames', async () => {
  const frames = await settled(page);
  expect(await settled(page, 120)).toBe(frames);
});

test('the whole leg takes at most 18 programs, those made ahead among them, and 130 draw calls; what is selected two more a mesh', async () => {
  await setView(page, { skin: 0.5, show: ['gas_1', 'st_1'], select: [] });
  expect((await drawStats(page)).calls).toBeLessThanOrEqual(130);
  await setView(page, { select: ['gastrocnemius'] });
  const { programs, calls, triangles } = await drawStats(page);
  expect(programs).toBeLessThanOrEqual(18);
  expect(calls).toBeLessThanOrEqual(130 + 2 * 2);
  expect(triangles).toBeGreaterThan(50_000);
});

test('an opaque skin takes at most 10 draw calls: what it hides is not drawn', async () => {
  await setView(page, { skin: 1, select: [], show: ['gas_1'] });
  expect((await drawStats(page)).calls).toBeLessThanOrEqual(10);
});

test('switching patterns makes no program, geometry or texture once what is made ahead is there', async () => {
  const visit = async () => {
    for (const show of [['gas_2'], ['gas_2', 'st_1', 'gmin_p1'], []]) {
      await setView(page, { show });
      // Looked up in its picture, which is drawn while the page idles, and without it.
      await page.waitForFunction(() => window.legViewer.stats().heatKept);
      await setView(page, { skin: 0.9995 });
      await setView(page, { skin: 1 });
    }
  };
  await visit();
  const before = await drawStats(page);
  await visit();
  const after = await drawStats(page);
  const made = ({ programs, geometries, textures }: typeof before) => ({ programs, geometries, textures });
  expect(made(after)).toEqual(made(before));
});

for (const theme of ['Dark', 'Projector', 'Light']) {
  test(`axe finds nothing to fault in the ${theme} theme, with a card open`, async () => {
    await page.getByRole('button', { name: /^Theme/ }).click();
    await page.getByRole('menuitemradio', { name: new RegExp(`^${theme}`) }).click();
    await expect(page.getByRole('button', { name: `Theme: ${theme}` })).toBeVisible();
    await setView(page, { skin: 0.85, show: ['gas_1'], select: ['gastrocnemius'] });
    expect(await violations(page)).toEqual([]);
  });
}

test('axe finds nothing to fault on a phone 360 pixels wide, and nothing sticks out', async () => {
  await page.setViewportSize({ width: 360, height: 740 });
  await settled(page);
  expect(await violations(page)).toEqual([]);
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(wider).toBeLessThanOrEqual(0);
});

test('the content is published with the page, beside the schema it names', async () => {
  const published = await page.evaluate(async () => {
    const content = await (await fetch('./trigger-points.json')).json();
    const schema = await (await fetch('./trigger-points.schema.json')).json();
    return {
      version: content.version,
      muscles: content.muscles.length,
      title: schema.title,
      kind: schema.type,
    };
  });
  const { muscles } = JSON.parse(readFileSync('models/trigger-points.json', 'utf8'));
  expect(published).toMatchObject({ version: 1, muscles: muscles.length, kind: 'object' });
  expect(published.title).toContain('version 1');
});

test('nothing was asked of any other host, and the model only once', () => {
  const hosts = new Set(witness.asked.filter((url) => /^https?:/.test(url)).map((url) => new URL(url).host));
  expect([...hosts]).toEqual([new URL(page.url()).host]);
  expect(witness.asked.filter((url) => url.includes('.glb'))).toHaveLength(1);
});

test('the console stayed empty', () => {
  expect(witness.said).toEqual([]);
});
