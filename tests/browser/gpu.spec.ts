import { readFileSync } from 'node:fs';
import { type Browser, expect, type Page, test } from '@playwright/test';
import { PNG } from 'pngjs';
import { finder, legRows, paintCalf, painted, rowAt } from './finderPage';
import { openLeg, row, settled, setView, viewState, Witness } from './legPage';

const HAMSTRINGS = JSON.parse(readFileSync('public/lessons/hamstrings.lesson.json', 'utf8')) as {
  steps: { title: { en: string } }[];
};

const SIZE = { width: 900, height: 560 };
const ORDINARY = '?show=gas_1,st_1&view=posterior&skin=0.9';
/** What the browser itself says when a context is taken away. */
const BROWSER_SAYS = /CONTEXT_LOST_WEBGL/;
/** Most of the picture's pixels that may differ: the skin may be drawn by another of its programs. */
const OFF = 0.003;

const openPage = (browser: Browser) => browser.newPage({ viewport: SIZE, reducedMotion: 'reduce' });
const silent = ({ said }: Witness) => expect(said.filter((line) => !BROWSER_SAYS.test(line))).toEqual([]);
const notice = (page: Page) => page.getByRole('alert').filter({ hasText: 'The picture was lost' });
const tryAgain = (page: Page) => page.locator('.stage-message').getByRole('button', { name: 'Try again' });

/** Take the leg's context away. Resolves when the page has heard of it. */
async function lose(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const canvas = document.querySelector('canvas');
    const card = canvas?.getContext('webgl2')?.getExtension('WEBGL_lose_context');
    if (!canvas || !card) throw new Error('gpu.spec: there is no context to lose');
    Object.assign(window, { card });
    const heard = new Promise((resolve) => {
      canvas.addEventListener('webglcontextlost', resolve, { once: true });
    });
    card.loseContext();
    await heard;
  });
}

/** Give it back. */
async function restore(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const canvas = document.querySelector('canvas');
    const { card } = window as unknown as { card: WEBGL_lose_context };
    const heard = new Promise((resolve) => {
      canvas?.addEventListener('webglcontextrestored', resolve, { once: true });
    });
    // Not within the event: a context is restored when all have heard that it is lost.
    setTimeout(() => card.restoreContext());
    await heard;
  });
}

const ANY = /./;

/** The leg at rest, once its heat is kept and the skin `drawn` by such a program. */
async function stage(page: Page, drawn = /^skin-(picture|none)/): Promise<PNG> {
  await settled(page);
  await expect
    .poll(() => page.evaluate(() => window.legViewer.stats().heatKept), { timeout: 60_000 })
    .toBe(true);
  const { skin } = await viewState(page);
  for (let i = 0; !drawn.test(await page.evaluate(() => window.legViewer.stats().skin)) && i < 20; i++)
    // The same to the eye, but a frame.
    await setView(page, { skin: skin - 0.0001 * (1 + (i % 2)) });
  return shot(page);
}

async function shot(page: Page): Promise<PNG> {
  const box = await page.locator('[data-fit]').boundingBox();
  if (!box) throw new Error('gpu.spec: the leg has no room');
  return PNG.sync.read(await page.screenshot({ clip: box }));
}

/** Share of the pixels that are off by more than 16 of 255; 1 when the pictures are not of one size. */
function changed(a: PNG, b: PNG): number {
  if (a.width !== b.width || a.height !== b.height) return 1;
  let off = 0;
  for (let i = 0; i < a.data.length; i += 4) {
    const apart = (c: number) => Math.abs((a.data[i + c] ?? 0) - (b.data[i + c] ?? 0));
    if (Math.max(apart(0), apart(1), apart(2)) > 16) off++;
  }
  return off / (a.data.length / 4);
}

/** Lose the context, do `meanwhile`, and have it back: view and picture are as they were. */
async function survives(page: Page, meanwhile = async () => {}, drawn?: RegExp): Promise<void> {
  const before = await stage(page, drawn);
  const view = await viewState(page);
  await lose(page);
  await expect(notice(page)).toBeVisible();
  await meanwhile();
  expect(await viewState(page)).toEqual(view);
  await restore(page);
  await expect(notice(page)).toHaveCount(0);
  expect(changed(before, await stage(page, drawn))).toBeLessThan(OFF);
}

/** What does not need the leg: list, card and search. */
async function wordsWork(page: Page): Promise<void> {
  const structures = page.getByRole('tab', { name: 'Structures' });
  if (await structures.isVisible()) await structures.click();
  await expect(row(page, /Hamstrings/).first()).toBeVisible();
  await page.getByRole('combobox', { name: 'Search' }).fill('soleus');
  await page
    .getByRole('option', { name: /^Soleus/ })
    .first()
    .click();
  await expect(page.locator('.card').getByRole('heading', { name: 'Soleus' }).first()).toBeVisible();
}

test.describe('the context is lost and comes back', () => {
  let page: Page;
  let witness: Witness;
  let first: PNG;
  test.beforeAll(async ({ browser }) => {
    page = await openPage(browser);
    witness = new Witness(page);
    await openLeg(page, ORDINARY);
    first = await stage(page);
  });
  test.afterEach(() => silent(witness));
  test.afterAll(() => page.close());

  test('with patterns, a cut, muscles apart, both legs, something selected, in flight', async () => {
    await test.step('patterns', () => survives(page));
    await test.step('look-alikes over patterns, which go again without a trace', async () => {
      await setView(page, { alike: ['dermatome_s2', 'root_pain_s1'] });
      const alikes = async () => changed(first, await stage(page));
      await expect.poll(alikes, { timeout: 60_000 }).toBeGreaterThan(0.02);
      await survives(page);
      await setView(page, { alike: [] });
      expect(await alikes()).toBeLessThan(OFF);
    });
    await test.step('a cut, with names', async () => {
      await setView(page, { section: { at: 0.5, tiltDeg: 20, turnDeg: 0, keep: 'below' }, labels: 'all' });
      await survives(page);
      await setView(page, { section: null, labels: 'hover' });
    });
    await test.step('apart, peeled, in parallel', async () => {
      await setView(page, { skin: 0.3, depth: 'superficial', explode: 0.5, projection: 'orthographic' });
      await survives(page, undefined, ANY);
      await setView(page, { skin: 0.9, depth: 'skin', explode: 0, projection: 'perspective' });
    });
    await test.step('both legs', async () => {
      await setView(page, { side: 'both' });
      await survives(page);
      await setView(page, { side: 'right' });
    });
    await test.step('selected and outlined, and seen otherwise meanwhile', async () => {
      const selected = { select: ['gastrocnemius'], trp: 'gas_1' };
      await setView(page, { skin: 0.4, ...selected, attachments: true });
      await survives(page, async () => {
        await setView(page, { show: ['sol_1'], select: ['soleus'], trp: null, overlap: true, explode: 0.3 });
        await setView(page, { show: ['gas_1', 'st_1'], ...selected, overlap: false, explode: 0 });
      });
      await setView(page, { skin: 0.9, select: [], trp: null, attachments: false });
    });
    await test.step('in flight', async () => {
      await setView(page, { view: 'lateral' });
      await page.emulateMedia({ reducedMotion: 'no-preference' });
      await page.evaluate(() => window.legViewer.set({ view: 'posterior' }));
      await page.evaluate(() => new Promise(requestAnimationFrame));
      await lose(page);
      await restore(page);
      await page.emulateMedia({ reducedMotion: 'reduce' });
      expect(changed(first, await stage(page))).toBeLessThan(OFF);
    });
  });

  test('while a figure is drawn: it says so instead of a blank one, and is drawn when the leg is back', async () => {
    await page.getByRole('button', { name: 'Share this view' }).click();
    const dialog = page.getByRole('dialog');
    const preview = dialog.getByRole('img', { name: 'Preview' });
    const save = dialog.getByRole('button', { name: 'Save as PNG' });
    const failed = dialog.getByText('could not be drawn: the graphics card has dropped the picture');
    const downloads: string[] = [];
    page.on('download', (download) => downloads.push(download.suggestedFilename()));
    await expect(preview).toBeVisible();
    await dialog.getByText('4096 px').click();
    await save.click();
    await expect(dialog.getByText(/Drawing the figure: \d+ of/)).toBeVisible();
    await lose(page);
    await expect(failed).toBeVisible();
    await expect(preview).toHaveCount(0);
    await expect(save).toBeEnabled();
    await save.click();
    await expect(save).toBeEnabled();
    await expect(failed).toBeVisible();
    await restore(page);
    await expect(preview).toBeVisible();
    await expect(failed).toHaveCount(0);
    expect(downloads).toEqual([]);
    await dialog.getByText('1024 px').click();
    const [download] = await Promise.all([page.waitForEvent('download'), save.click()]);
    const { data } = PNG.sync.read(readFileSync(await download.path()));
    let coloured = 0;
    for (let i = 0; i < data.length; i += 4)
      if (Math.abs((data[i] ?? 0) - (data[i + 2] ?? 0)) > 40) coloured++;
    expect(coloured / (data.length / 4)).toBeGreaterThan(0.01);
    await expect(save).toBeEnabled();
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
  });

  test('while a sheet is made: without pictures it says so, and they come when the leg is back', async () => {
    await page.getByRole('button', { name: 'Teach and learn' }).click();
    await page.getByRole('menuitem', { name: /^Handout/ }).click();
    await expect(page.getByRole('button', { name: 'Print' })).toBeVisible();
    await page
      .locator('.handout-options label')
      .filter({ hasText: /^Gastrocnemius$/ })
      .click();
    await lose(page);
    await expect(page.getByText(/need WebGL 2/)).toBeVisible();
    await expect(page.locator('.sheet-page .sheet-view')).toHaveCount(0);
    await restore(page);
    await expect(page.locator('.sheet-page .sheet-view').first()).toBeVisible({ timeout: 60_000 });
    await expect(page.getByText(/need WebGL 2/)).toHaveCount(0);
    await page.getByRole('button', { name: 'Close handouts' }).click();
    expect(changed(first, await stage(page))).toBeLessThan(OFF);
  });

  test('while one paints; and not coming back, it is asked for on another canvas, the painting being kept', async () => {
    await page.getByRole('button', { name: 'Teach and learn' }).click();
    await page.getByRole('menuitem', { name: /^Where does it hurt/ }).click();
    await expect(finder(page)).toBeVisible();
    await settled(page);
    await paintCalf(page);
    await page.mouse.move(2, 2);
    await survives(page, undefined, ANY);
    const rows = await legRows(page);
    const [from, to] = [rowAt(rows, 0.3), rowAt(rows, 0.36)];
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(to.x, to.y, { steps: 2 });
    await lose(page);
    await page.mouse.up();
    await restore(page);
    await expect(painted(page)).toContainText('thigh');
    // The stroke has ended.
    const words = await painted(page).innerText();
    await page.mouse.move(from.x, rowAt(rows, 0.9).y);
    await page.mouse.move(2, 2);
    const before = await stage(page, ANY);
    await expect(painted(page)).toHaveText(words);

    const view = await viewState(page);
    await lose(page);
    await expect(notice(page)).toContainText('try again');
    await tryAgain(page).click();
    await expect(notice(page)).toHaveCount(0);
    await expect(page.locator('canvas')).toBeVisible();
    // Over the leg the brush shows its ring.
    await page.mouse.move(2, 2);
    expect(await viewState(page)).toEqual(view);
    expect(changed(before, await stage(page, ANY))).toBeLessThan(OFF);
    // The brush is on it, too.
    const top = rowAt(rows, 0.06);
    await page.mouse.move(top.x, top.y);
    await page.mouse.down();
    await page.mouse.move(top.x, rowAt(rows, 0.14).y, { steps: 3 });
    await page.mouse.up();
    await expect(painted(page)).not.toHaveText(words);
  });

  test('never: list, card and search work all the same', async () => {
    await page.keyboard.press('Escape');
    await lose(page);
    await expect(notice(page)).toBeVisible();
    await page.getByRole('button', { name: 'Close' }).first().click();
    await wordsWork(page);
  });

  test('on a card with narrow limits it is the same picture', async ({ browser }) => {
    const narrow = await openPage(browser);
    const heard = new Witness(narrow);
    await narrow.addInitScript(narrowLimits);
    await openLeg(narrow, ORDINARY);
    await settled(narrow);
    // The unfolded skin is too large for it: heat is worked out in each frame.
    expect(await narrow.evaluate(() => window.legViewer.stats())).toMatchObject({ heatKept: false });
    expect(changed(first, await shot(narrow))).toBeLessThan(0.015);
    expect(await narrow.evaluate(() => (window as unknown as { beyond: string[] }).beyond)).toEqual([]);
    await narrow.getByRole('button', { name: 'Share this view' }).click();
    await narrow.getByText('4096 px').click();
    await narrow.getByRole('button', { name: 'Save as PNG' }).click();
    await expect(narrow.getByText(/Saved: \d+ × \d+ px.*draws no larger picture/)).toBeVisible({
      timeout: 60_000,
    });
    expect(heard.said).toEqual([expect.stringContaining('highp not supported')]);
    await narrow.close();
  });
});

/** As little as a WebGL2 device may have. What asks for more is noted in `window.beyond`. */
function narrowLimits(): void {
  const gl = WebGL2RenderingContext.prototype;
  const beyond: string[] = [];
  Object.assign(window, { beyond });
  const most = new Map<number, unknown>([
    [gl.MAX_TEXTURE_SIZE, 2048],
    [gl.MAX_RENDERBUFFER_SIZE, 2048],
    [gl.MAX_3D_TEXTURE_SIZE, 256],
    [gl.MAX_ARRAY_TEXTURE_LAYERS, 256],
    [gl.MAX_VIEWPORT_DIMS, Int32Array.of(2048, 2048)],
  ]);
  const without = [
    'EXT_color_buffer_float',
    'EXT_color_buffer_half_float',
    'OES_texture_float_linear',
    'KHR_parallel_shader_compile',
  ];
  const { getParameter, getExtension, getSupportedExtensions, getShaderPrecisionFormat } = gl;
  gl.getParameter = function (name) {
    return most.get(name) ?? getParameter.call(this, name);
  };
  gl.getExtension = function (this: WebGL2RenderingContext, name: string) {
    return without.includes(name) ? null : (getExtension as (name: string) => unknown).call(this, name);
  } as typeof getExtension;
  gl.getSupportedExtensions = function () {
    return getSupportedExtensions.call(this)?.filter((name) => !without.includes(name)) ?? null;
  };
  gl.getShaderPrecisionFormat = function (shader, precision) {
    const format = getShaderPrecisionFormat.call(this, shader, precision);
    const low = shader === gl.FRAGMENT_SHADER && precision === gl.HIGH_FLOAT;
    return low ? ({ precision: 0, rangeMin: 0, rangeMax: 0 } as WebGLShaderPrecisionFormat) : format;
  };
  const { texStorage2D, texStorage3D } = gl;
  gl.texStorage2D = function (...all) {
    if (Math.max(all[3], all[4]) > 2048) beyond.push(`a texture of ${all[3]} by ${all[4]}`);
    texStorage2D.apply(this, all);
  };
  gl.texStorage3D = function (...all) {
    if (Math.max(all[3], all[4]) > 2048 || all[5] > 256)
      beyond.push(`${all[5]} layers of ${all[3]} by ${all[4]}`);
    texStorage3D.apply(this, all);
  };
}

test('lost as the page begins, before and after the patterns have come', async ({ browser }) => {
  const page = await openPage(browser);
  const witness = new Witness(page);
  let letCome = () => {};
  const held = new Promise<void>((resolve) => {
    letCome = resolve;
  });
  await page.route(/assets\/patterns-(?!first).*\.bin/, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto('./?skin=0.9', { waitUntil: 'commit' });
  await page.waitForFunction(() => performance.getEntriesByName('leg:first-frame').length > 0);
  await lose(page);
  await expect(notice(page)).toBeVisible();
  await restore(page);
  await expect(notice(page)).toHaveCount(0);
  await page.waitForFunction(() => window.legViewer.stats().frames > 0);
  await settled(page);
  const patterns = () => page.evaluate(() => window.legViewer.stats().patterns);
  expect(await patterns()).toBeLessThan(50);
  await lose(page);
  letCome();
  await expect.poll(patterns).toBeGreaterThan(50);
  await restore(page);
  await expect(page.locator('html')).toHaveAttribute('data-ready', 'true');
  const restored = await stage(page);
  await lose(page);
  await tryAgain(page).click();
  await expect(notice(page)).toHaveCount(0);
  // All of it went to this one at once.
  expect(changed(restored, await stage(page))).toBeLessThan(OFF);
  // Until the page has come three says it itself.
  const early = /^log: THREE.WebGLRenderer: Context (Lost|Restored)/;
  expect(witness.said.filter((line) => !BROWSER_SAYS.test(line) && !early.test(line))).toEqual([]);
  await page.close();
});

test('lost in a lesson: marks and picture come back, and the presenter never sees a blank one', async ({
  browser,
}) => {
  const context = await browser.newContext({ viewport: SIZE, reducedMotion: 'reduce' });
  const projector = await context.newPage();
  const witness = new Witness(projector);
  await openLeg(projector, '?lesson=hamstrings&step=3');
  await expect(projector.getByText('Head of the fibula', { exact: true }).last()).toBeVisible();
  const presenter = await context.newPage();
  await presenter.goto('./?presenter=hamstrings');
  const picture = presenter.getByRole('img', { name: 'What the class sees' });
  await expect(picture).toBeVisible();
  await projector.bringToFront();
  await survives(projector, undefined, ANY);
  const seen = await picture.getAttribute('src');
  await lose(projector);
  await projector.keyboard.press('PageDown');
  await expect(projector.locator('.lesson-step-title')).toHaveText(HAMSTRINGS.steps[3]?.title.en ?? '');
  await settled(projector, 40);
  expect(await picture.getAttribute('src'), 'the class sees what it saw').toBe(seen);
  await restore(projector);
  await expect(picture).not.toHaveAttribute('src', seen ?? '');
  silent(witness);
  await context.close();
});

for (const [how, shim] of [
  [
    'given lost',
    () => {
      const { getContext } = HTMLCanvasElement.prototype;
      HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, ...all: unknown[]) {
        const context = (getContext as (...all: unknown[]) => unknown).apply(this, all);
        if (context instanceof WebGL2RenderingContext && !('whole' in window))
          context.getExtension('WEBGL_lose_context')?.loseContext();
        return context;
      } as typeof getContext;
    },
  ],
  [
    'without a precision',
    () => {
      const { getShaderPrecisionFormat } = WebGL2RenderingContext.prototype;
      WebGL2RenderingContext.prototype.getShaderPrecisionFormat = function (...all) {
        return 'whole' in window ? getShaderPrecisionFormat.apply(this, all) : null;
      };
    },
  ],
  [
    'refused at first',
    () => {
      const { getContext } = HTMLCanvasElement.prototype;
      HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, ...all: unknown[]) {
        if (all[0] === 'webgl2' && !('whole' in window)) return null;
        return (getContext as (...all: unknown[]) => unknown).apply(this, all);
      } as typeof getContext;
    },
  ],
] as const)
  test(`a context that is ${how}: the page says so, its words work, and it can be asked for anew`, async ({
    browser,
  }) => {
    const page = await openPage(browser);
    const witness = new Witness(page);
    await page.addInitScript(shim);
    await page.goto('./');
    await expect(page.getByRole('alert').filter({ hasText: 'cannot draw the leg' })).toBeVisible();
    await wordsWork(page);
    await tryAgain(page).click();
    await expect(tryAgain(page)).toBeVisible();
    await page.evaluate(() => Object.assign(window, { whole: true }));
    await tryAgain(page).click();
    await expect(page.locator('html')).toHaveAttribute('data-ready', 'true', { timeout: 60_000 });
    await expect(tryAgain(page)).toHaveCount(0);
    silent(witness);
    await page.close();
  });
