import { expect, type Page, test } from '@playwright/test';
import { canvasPicture, changedPixels } from '../visual/Picture';
import { axe } from './axeViolations';
import { drawStats, madeAhead, openLeg, pickGrid, row, settled, setView, viewState } from './legPage';

let page: Page;

test.beforeAll(async ({ browser }) => {
  page = await browser.newPage();
  await openLeg(page, '?show=&view=posterior');
  await settled(page);
});
test.afterAll(() => page.close());
test.beforeEach(() => page.mouse.move(2, 2));

/** Listed ids of the structures that a pick meets anywhere on the canvas. */
const seen = async (step = 16) =>
  new Set((await pickGrid(page, step)).filter(({ kind }) => kind !== 'marker').map(({ id }) => id));

/** What axe faults on the page as it stands. */
async function faults(): Promise<unknown[]> {
  const results = await axe(page);
  return results.violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html.slice(0, 160))]);
}

test('the depth slider peels the leg by keyboard, says where it is, and picks follow', async () => {
  const slider = page.getByRole('slider', { name: 'Depth' });
  await slider.focus();
  await expect(slider).toHaveAttribute('aria-valuetext', 'Skin and everything under it');
  const found: Record<string, Set<string | null>> = {};
  for (const depth of ['superficial', 'intermediate', 'deep', 'bone']) {
    await page.keyboard.press('ArrowDown');
    await expect.poll(async () => (await viewState(page)).depth).toBe(depth);
    await settled(page);
    found[depth] = await seen();
  }
  await expect(slider).toHaveAttribute('aria-valuetext', 'Bones');
  expect(found.superficial).toContain('gastrocnemius');
  expect(found.intermediate).not.toContain('gastrocnemius');
  expect(found.intermediate).toContain('soleus');
  expect(found.deep).not.toContain('soleus');
  expect(found.deep).toContain('popliteus');
  expect(found.bone).not.toContain('popliteus');
  expect(found.bone).toContain('femur');
  expect(await faults()).toEqual([]);
  await slider.press('Home');
  await slider.press('End');
  await expect.poll(async () => (await viewState(page)).depth).toBe('skin');
  await page.keyboard.press('Control+z');
  await expect.poll(async () => (await viewState(page)).depth, 'one press, one step').toBe('bone');
});

test('peeling and fading compile nothing and make no geometry', async () => {
  await madeAhead(page);
  await setView(page, { depth: 'superficial' });
  await setView(page, { layers: { superficial: 0.5, bone: 0.5 } });
  await setView(page, { depth: 'skin', layers: {} });
  const before = await drawStats(page);
  for (const patch of [
    { depth: 'bone' },
    { depth: 'deep', layers: { deep: 0.4 } },
    { depth: 'superficial', layers: { superficial: 0.3, intermediate: 0.6 } },
    { depth: 'skin', layers: {} },
  ])
    await setView(page, patch);
  const { programs, geometries, textures } = await drawStats(page);
  expect({ programs, geometries, textures }).toEqual({
    programs: before.programs,
    geometries: before.geometries,
    textures: before.textures,
  });
});

test('a layer fades by its own slider, and what is nearly gone is picked through', async () => {
  await setView(page, { depth: 'superficial', select: [] });
  const whole = await canvasPicture(page);
  await page.getByRole('button', { name: 'Layers' }).click();
  const slider = page.getByRole('slider', { name: 'Superficial muscles' });
  await slider.focus();
  for (let step = 0; step < 10; step++) await page.keyboard.press('ArrowLeft');
  await expect.poll(async () => (await viewState(page)).layers.superficial).toBeCloseTo(0.5);
  await settled(page);
  expect(changedPixels(whole, await canvasPicture(page))).toBeGreaterThan(1000);
  expect(await seen()).toContain('gluteus_maximus');
  expect(await faults()).toEqual([]);
  await slider.press('Home');
  await settled(page);
  expect(await seen()).not.toContain('gluteus_maximus');
  await page.getByRole('button', { name: 'All layers as they were' }).click();
  await expect.poll(async () => (await viewState(page)).layers.superficial).toBe(1);
  await page.keyboard.press('Escape');
  await expect(slider).toHaveCount(0);
});

test('show only, hide, show hidden and ghost stand in words beside the selection', async () => {
  await setView(page, { depth: 'superficial', select: ['soleus'] });
  const tools = page.getByRole('group', { name: 'Soleus' });
  const ghosted = await canvasPicture(page);
  await tools.getByRole('button', { name: 'Ghost the rest' }).click();
  await expect.poll(async () => (await viewState(page)).ghost).toBe(false);
  await settled(page);
  expect(changedPixels(ghosted, await canvasPicture(page))).toBeGreaterThan(1000);
  await tools.getByRole('button', { name: 'Ghost the rest' }).click();

  await tools.getByRole('button', { name: 'Show only' }).click();
  await settled(page);
  expect(await seen()).toEqual(new Set(['soleus']));
  await page.getByRole('button', { name: 'Show all again' }).click();
  await expect.poll(async () => (await viewState(page)).only).toEqual([]);

  await tools.getByRole('button', { name: 'Hide' }).click();
  await expect.poll(async () => (await viewState(page)).hide).toEqual(['soleus']);
  await setView(page, { depth: 'intermediate' });
  expect(await seen()).not.toContain('soleus');
  await page.getByRole('button', { name: 'Show hidden (1)' }).click();
  await settled(page);
  expect(await seen()).toContain('soleus');
  await setView(page, { depth: 'superficial', select: [] });
});

test('Shift adds on the leg and in the list, by pointer and by keyboard', async () => {
  await setView(page, { depth: 'superficial', select: [] });
  const spots = await pickGrid(page);
  const on = (id: string) => {
    const spot = spots.find((each) => each.id === id);
    if (!spot) throw new Error(`no spot of the canvas shows ${id}`);
    return spot;
  };
  await page.mouse.click(on('gastrocnemius').x, on('gastrocnemius').y);
  await page.keyboard.down('Shift');
  await page.mouse.click(on('gluteus_maximus').x, on('gluteus_maximus').y);
  await page.keyboard.up('Shift');
  await expect.poll(async () => (await viewState(page)).select).toEqual(['gastrocnemius', 'gluteus_maximus']);
  await row(page, 'Soleus').first().focus();
  await page.keyboard.press('Shift+Enter');
  await expect
    .poll(async () => (await viewState(page)).select)
    .toEqual(['gastrocnemius', 'gluteus_maximus', 'soleus']);
  await page.getByRole('group', { name: '3 selected' }).getByRole('button', { name: 'Show only' }).click();
  await settled(page);
  // Of soleus only a narrow margin is seen beside gastrocnemius.
  expect(await seen(6)).toEqual(new Set(['gastrocnemius', 'gluteus_maximus', 'soleus']));
  await page.keyboard.press('Control+z');
  await expect.poll(async () => (await viewState(page)).only).toEqual([]);
  await setView(page, { select: [] });
});

test('a right click on the leg offers the same words', async () => {
  await setView(page, { depth: 'superficial', select: [] });
  const spot = (await pickGrid(page)).find(({ id }) => id === 'gastrocnemius');
  if (!spot) throw new Error('no spot of the canvas shows gastrocnemius');
  await page.mouse.click(spot.x, spot.y, { button: 'right' });
  const menu = page.getByRole('menu', { name: 'Do with Gastrocnemius' });
  await expect(menu).toBeVisible();
  expect(await faults()).toEqual([]);
  await menu.getByRole('menuitem', { name: 'Hide', exact: true }).click();
  await expect.poll(async () => (await viewState(page)).hide).toEqual(['gastrocnemius']);
  await expect(menu).toHaveCount(0);
  await setView(page, { hide: [] });
});

test('the steps are listed in words, and choosing one goes back that far', async () => {
  await setView(page, { depth: 'skin', select: [], show: [], hide: [] });
  await setView(page, { hide: ['soleus'] });
  await setView(page, { depth: 'deep' });
  await setView(page, { show: ['gas_1'] });
  await page.getByRole('button', { name: 'Take back several steps' }).click();
  const menu = page.getByRole('menu', { name: 'Take back several steps' });
  const items = menu.getByRole('menuitem');
  await expect(items.nth(0)).toHaveText('Gastrocnemius TrP1 on');
  await expect(items.nth(1)).toHaveText('Depth: deep');
  await expect(items.nth(2)).toHaveText('Hide Soleus');
  expect(await faults()).toEqual([]);
  await items.nth(1).click();
  await expect
    .poll(() => viewState(page))
    .toMatchObject({
      hide: ['soleus'],
      depth: 'skin',
      show: [],
    });
  await page.getByRole('button', { name: 'Redo' }).click();
  await expect.poll(async () => (await viewState(page)).depth).toBe('deep');

  await page.getByRole('button', { name: 'Take back several steps' }).click();
  await menu.getByRole('menuitem', { name: 'Reset view' }).click();
  await expect.poll(() => viewState(page)).toMatchObject({ hide: [], depth: 'skin', view: 'posterior' });
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => viewState(page)).toMatchObject({ hide: ['soleus'], depth: 'deep' });
});

test('the muscles move apart by one slider, the skin goes, and picks find them where they are', async () => {
  await setView(page, { depth: 'skin', skin: 0, select: [], show: [], hide: [], view: 'posterior' });
  const where = async (id: string) => {
    const spots = (await pickGrid(page, 6)).filter((spot) => spot.id === id);
    if (spots.length === 0) throw new Error(`layers: no spot of the canvas shows ${id}`);
    return spots.reduce((sum, { x }) => sum + x / spots.length, 0);
  };
  const before = { medial: await where('gracilis'), bone: await where('sacrum') };
  await page.getByRole('button', { name: 'Layers' }).click();
  const slider = page.getByRole('slider', { name: 'Move apart' });
  await slider.focus();
  await page.keyboard.press('End');
  await expect.poll(async () => (await viewState(page)).explode).toBe(1);
  await settled(page);
  // Medial is to the left of a right leg seen from behind.
  expect(await where('gracilis')).toBeLessThan(before.medial - 20);
  // The bone stays; more of it comes to be seen.
  expect(Math.abs((await where('sacrum')) - before.bone)).toBeLessThan(50);
  expect(await faults()).toEqual([]);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+z');
  await expect.poll(async () => (await viewState(page)).explode).toBe(0);
  await settled(page);
  expect(Math.abs((await where('gracilis')) - before.medial)).toBeLessThan(1);
});

test('attachments are drawn on the bones, with a legend on the card', async () => {
  await setView(page, { select: ['soleus'], depth: 'superficial', show: [], explode: 0, view: 'posterior' });
  const before = await drawStats(page);
  const plain = await canvasPicture(page);
  const card = page.getByRole('complementary', { name: 'Details' });
  await card.getByText('Attachments on the bones').click();
  await expect(card.getByText('soleal line', { exact: false }).first()).toBeVisible();
  await settled(page);
  // Blue of an insertion: nothing else on a leg is blue.
  const blue = (await canvasPicture(page)).data.reduce(
    (count, value, i, data) =>
      i % 4 === 2 && (data[i + 1] ?? 0) > 0 && value > 1.5 * (data[i - 2] ?? 0) && value > 60
        ? count + 1
        : count,
    0,
  );
  expect(blue).toBeGreaterThan(15);
  expect(changedPixels(plain, await canvasPicture(page))).toBeGreaterThan(500);
  expect((await drawStats(page)).geometries).toBe(before.geometries);
  expect(await faults()).toEqual([]);
  await card.getByText('Attachments on the bones').click();
  await settled(page);
  expect(changedPixels(plain, await canvasPicture(page))).toBe(0);
});
