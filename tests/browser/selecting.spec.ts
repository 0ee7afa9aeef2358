import { expect, type Page, test } from '@playwright/test';
import { canvasPicture, changedPixels } from '../visual/Picture';
import { openLeg, pickGrid, pointSwitch, row, settled, setView, viewState } from './legPage';

let page: Page;

test.beforeAll(async ({ browser }) => {
  page = await browser.newPage();
  await openLeg(page, '?show=&view=posterior&skin=0');
  await settled(page);
});
test.afterAll(() => page.close());
// A pointer left over a row or a muscle by the test before would light it up.
test.beforeEach(() => page.mouse.move(2, 2));

test('a click on a muscle selects it, in the list and on its card too, and Escape lets go', async () => {
  const spots = (await pickGrid(page)).filter((spot) => spot.kind === 'muscle');
  const spot = spots.find(({ id }) => id === 'gastrocnemius') ?? spots[0];
  if (!spot?.id) throw new Error('no muscle under any spot of the canvas');
  const before = await canvasPicture(page);
  await page.mouse.click(spot.x, spot.y);
  await expect.poll(async () => (await viewState(page)).select).toEqual([spot.id]);
  await settled(page);

  const name = spot.id === 'gastrocnemius' ? 'Gastrocnemius' : new RegExp(spot.id.replaceAll('_', '.*'), 'i');
  await expect(row(page, name).first()).toHaveAttribute('aria-selected', 'true');
  await expect(page.getByRole('heading', { name }).first()).toBeVisible();
  // The others step back: most of the leg looks different.
  expect(changedPixels(before, await canvasPicture(page))).toBeGreaterThan(1000);

  await page.keyboard.press('Escape');
  await expect.poll(async () => (await viewState(page)).select, 'Escape lets go of it').toEqual([]);
});

test('the pointer over a muscle names it, and names nothing beside the leg', async () => {
  await setView(page, { select: [], skin: 0, view: 'posterior', show: [] });
  const spot = (await pickGrid(page)).find(({ id }) => id === 'gastrocnemius');
  if (!spot) throw new Error('no spot of the canvas shows gastrocnemius');
  await page.mouse.move(spot.x, spot.y);
  await expect(page.getByRole('main').getByText('Gastrocnemius').first()).toBeVisible();
  const canvas = await page.locator('canvas').first().boundingBox();
  await page.mouse.move((canvas?.x ?? 0) + 300, (canvas?.y ?? 0) + 400);
  await expect(page.getByRole('main').getByText('Gastrocnemius')).toHaveCount(0);
});

test('Ctrl+Z takes a step back and Ctrl+Shift+Z forward again', async () => {
  await setView(page, { select: [], show: ['gas_1'] });
  await setView(page, { show: ['gas_1', 'st_1'] });
  await page.getByRole('application').focus();
  await page.keyboard.press('Control+z');
  await expect.poll(async () => (await viewState(page)).show).toEqual(['gas_1']);
  await page.keyboard.press('Control+Shift+z');
  await expect.poll(async () => (await viewState(page)).show).toEqual(['gas_1', 'st_1']);
});

test('a row of the list selects its muscle on the leg', async () => {
  await setView(page, { select: [], skin: 0, view: 'posterior' });
  const before = await canvasPicture(page);
  await row(page, /^Semitendinosus/)
    .first()
    .getByText('Semitendinosus')
    .first()
    .click();
  await expect.poll(async () => (await viewState(page)).select).toEqual(['semitendinosus']);
  await settled(page);
  expect(changedPixels(before, await canvasPicture(page))).toBeGreaterThan(1000);
  await expect(page.getByRole('complementary', { name: 'Details' })).toContainText('Musculus semitendinosus');
});

test('a pick goes through a see-through skin to what is seen, and to the skin when it is opaque', async () => {
  await setView(page, { skin: 0.3, select: [], show: [] });
  const through = (await pickGrid(page)).map((spot) => spot.kind);
  expect(through.filter((kind) => kind === 'muscle').length).toBeGreaterThan(10);
  expect(through).not.toContain('skin');

  await setView(page, { skin: 1 });
  const onto = (await pickGrid(page)).map((spot) => spot.kind).filter((kind) => kind !== 'marker');
  expect(onto.length).toBeGreaterThan(10);
  expect(new Set(onto)).toEqual(new Set(['skin']));
});

test('a muscle that is hidden is neither drawn nor picked, and can be brought back', async () => {
  await setView(page, { skin: 0, view: 'posterior', select: [], show: [] });
  const count = async () => (await pickGrid(page)).filter(({ id }) => id === 'gastrocnemius').length;
  expect(await count()).toBeGreaterThan(0);
  const before = await canvasPicture(page);
  await setView(page, { hide: ['gastrocnemius'] });
  expect(await count()).toBe(0);
  expect(changedPixels(before, await canvasPicture(page))).toBeGreaterThan(300);
  await setView(page, { hide: [] });
  await expect.poll(async () => changedPixels(before, await canvasPicture(page))).toBe(0);
});

test('show only draws that one', async () => {
  await setView(page, { only: ['soleus'], skin: 0 });
  const ids = new Set((await pickGrid(page)).map(({ id }) => id));
  expect(ids).toEqual(new Set(['soleus']));
  await setView(page, { only: [] });
});

test('arrow keys and Space switch a pattern on and off in the list', async () => {
  await setView(page, { show: [], select: ['gastrocnemius'] });
  // Down to its first point, right over "This pattern alone" to the switch.
  await row(page, 'Gastrocnemius').first().focus();
  for (const key of ['ArrowDown', 'ArrowRight', 'ArrowRight']) await page.keyboard.press(key);
  await expect(pointSwitch(page, 'Gastrocnemius TrP1')).toBeFocused();
  await page.keyboard.press('Space');
  await expect.poll(async () => (await viewState(page)).show).toEqual(['gas_1']);
  await page.keyboard.press('Space');
  await expect.poll(async () => (await viewState(page)).show).toEqual([]);
});

test('on a row itself Space switches its pattern and Enter selects', async () => {
  await setView(page, { show: [], select: ['gastrocnemius'] });
  await row(page, 'Gastrocnemius').first().focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Space');
  await expect.poll(async () => (await viewState(page)).show).toEqual(['gas_1']);
  expect((await viewState(page)).trp).toBeNull();
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await viewState(page)).trp).toBe('gas_1');
  await page.keyboard.press('Space');
  await expect.poll(async () => (await viewState(page)).show).toEqual([]);
});

test('the keys 1 to 6 go to the named views', async () => {
  for (const [key, view] of [
    ['1', 'anterior'],
    ['5', 'sole'],
    ['2', 'posterior'],
  ] as const) {
    await page.keyboard.press(key);
    await expect.poll(async () => (await viewState(page)).view).toBe(view);
  }
});

test('in a frame that is scaled, zoomed or scrolled the pointer names what is under it', async ({
  browser,
}) => {
  const { origin, pathname } = new URL(page.url());
  const around = await browser.newPage({ viewport: { width: 1000, height: 760 } });
  await around.route('**/around.html', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><body style="margin:0;height:3000px"><div style="height:400px"></div>
        <iframe src="${origin}${pathname}?show=&view=posterior&skin=0" style="width:760px;height:600px;border:0;transform-origin:0 0"></iframe>`,
    }),
  );
  await around.goto(`${origin}${pathname}around.html`);
  const frame = around.frames()[1];
  if (!frame) throw new Error('selecting.spec: the page around has no frame.');
  await expect(frame.locator('html')).toHaveAttribute('data-ready', 'true', { timeout: 180_000 });
  const iframe = around.locator('iframe');
  for (const style of ['transform:scale(0.5)', 'transform:scale(1.25)', 'zoom:1.25', 'zoom:0.8'])
    await test.step(style, async () => {
      await iframe.evaluate((element, style) => {
        element.style.cssText = `width:760px;height:600px;border:0;transform-origin:0 0;${style}`;
        window.scrollTo(0, 390);
      }, style);
      await settled(frame);
      // Where gastrocnemius is, as the page in the frame says it, and there in the window around.
      const spot = await frame.evaluate(() => {
        const canvas = document.querySelector('canvas')?.getBoundingClientRect();
        for (let y = 0; canvas && y < canvas.height; y += 12)
          for (let x = 0; x < canvas.width; x += 12)
            if (window.legViewer.pick(x, y).id === 'gastrocnemius') return { x, y };
        return null;
      });
      if (!spot) throw new Error('no spot of the canvas shows gastrocnemius');
      const inner = await frame.evaluate(() => [window.innerWidth, window.innerHeight] as const);
      const box = await iframe.boundingBox();
      if (!box) throw new Error('the frame has no size');
      const [x, y] = [box.x + (spot.x * box.width) / inner[0], box.y + (spot.y * box.height) / inner[1]];
      await around.mouse.move(x + 3, y + 3);
      await around.mouse.move(x, y);
      await expect(frame.getByRole('main').getByText('Gastrocnemius').first()).toBeVisible();
      await around.mouse.move(2, 2);
      await expect(frame.getByRole('main').getByText('Gastrocnemius')).toHaveCount(0);
    });
  await around.close();
});
