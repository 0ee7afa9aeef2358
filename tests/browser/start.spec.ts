import { gzipSync } from 'node:zlib';
import { expect, type Page, test } from '@playwright/test';
import { PNG } from 'pngjs';
import { openLeg, row, viewState } from './legPage';

/** Script that may come before the first full frame, kilobytes after gzip, and in how many files. */
const MOST_KB = 200;
const MOST_FILES = 4;

test('the first picture waits for three and the leg alone; the page comes after it', async ({ page }) => {
  await beEverPatient(page);
  await openLeg(page);
  const early = await page.evaluate(() => {
    const full = performance.getEntriesByName('leg:full-frame')[0]?.startTime ?? 0;
    return performance
      .getEntriesByType('resource')
      .filter(({ startTime }) => startTime < full)
      .map(({ name }) => name);
  });
  const scripts = early.filter((name) => name.endsWith('.js'));
  expect(scripts.length, scripts.join(' ')).toBeLessThanOrEqual(MOST_FILES);
  const sizes = await Promise.all(
    scripts.map(async (name) => {
      const body = await (await page.request.get(name)).body();
      return { name: name.split('/').at(-1), kB: gzipSync(body, { level: 9 }).length / 1000 };
    }),
  );
  sizes.sort((a, b) => b.kB - a.kB);
  const total = sizes.reduce((sum, { kB }) => sum + kB, 0);
  const words = sizes.map(({ name, kB }) => `${name} ${kB.toFixed(1)}`).join(', ');
  expect(total, `too much before the first picture, see START in vite.config.ts: ${words}`).toBeLessThan(
    MOST_KB,
  );
  expect(total, 'three is among it').toBeGreaterThan(100);
});

for (const [where, size, query] of [
  ['on a desk', { width: 1440, height: 900 }, '?skin=1'],
  ['for a projector', { width: 1280, height: 720 }, '?skin=1'],
  ['in a narrow window', { width: 1024, height: 768 }, '?skin=1'],
  ['in a low window', { width: 800, height: 600 }, '?skin=1'],
  ['on a phone', { width: 390, height: 844 }, '?skin=1'],
  ['of both legs', { width: 1280, height: 720 }, '?skin=1&side=both&view=anterior'],
  ['of three muscles', { width: 1280, height: 720 }, '?skin=1&show=gas_1,st_1,bfl_1&view=lateral&side=left'],
] as const)
  test(`the leg of the first picture stands where the page has it: ${where}`, async ({ browser }) => {
    const phone = size.width < 500;
    const page = await browser.newPage({
      viewport: size,
      hasTouch: phone,
      isMobile: phone,
      deviceScaleFactor: 1,
      reducedMotion: 'reduce',
    });
    let letPageCome = () => {};
    const held = new Promise<void>((resolve) => {
      letPageCome = resolve;
    });
    await page.route(/\/page-[^/]*\.js$/, async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(`./${query}`, { waitUntil: 'commit' });
    await page.waitForFunction(() => performance.getEntriesByName('leg:full-frame').length > 0);
    const first = await legArea(page);
    letPageCome();
    await expect(page.locator('html')).toHaveAttribute('data-ready', 'true', { timeout: 180_000 });
    const whole = await legArea(page);
    // Lettering is not a whole number of pixels high.
    for (const side of ['left', 'top', 'width', 'height'] as const)
      expect(Math.abs(whole.box[side] - first.box[side]), side).toBeLessThan(1);
    // Only the signs of the trigger points are new.
    expect(differing(first.picture, whole.picture)).toBeLessThan(0.02);
    await page.close();
  });

for (const [where, size] of [
  ['for a projector', { width: 1280, height: 720 }],
  ['on a phone', { width: 390, height: 844 }],
] as const)
  test(`before the leg its picture is there, in its place: ${where}`, async ({ browser }) => {
    const page = await browser.newPage({ viewport: size, deviceScaleFactor: 1, reducedMotion: 'reduce' });
    let letLegCome = () => {};
    const held = new Promise<void>((resolve) => {
      letLegCome = resolve;
    });
    await page.route(/\/first-[^/]*\.js$/, async (route) => {
      await held;
      await route.continue();
    });
    // The page itself does not come, and the picture is waited for as long as it takes.
    await page.route(/\/page-[^/]*\.js$/, () => {});
    await beEverPatient(page);
    await page.goto('./', { waitUntil: 'commit' });
    await expect(page.getByRole('heading', { name: 'Leg trigger points' })).toBeVisible();
    const poster = page.locator('.frame-poster');
    await poster.evaluate((image: HTMLImageElement) => image.decode());
    const before = await legArea(page);
    letLegCome();
    await page.waitForFunction(() => performance.getEntriesByName('leg:full-frame').length > 0);
    await expect(poster).toHaveCount(0);
    // Dots have their size in pixels and lie elsewhere in another window; outline and shades are the same.
    expect(differing(before.picture, (await legArea(page)).picture, 40)).toBeLessThan(0.02);
    await page.close();
  });

test('the picture that stands for the leg is there at first sight alone', async ({ page }) => {
  for (const query of ['?show=gas_1', '?view=lateral', '?side=left']) {
    await page.goto(`./${query}`);
    await expect(page.locator('.page')).toBeVisible();
    await expect(page.locator('.frame-poster')).toHaveCount(0);
  }
});

test('the muscles come in under the skin of the first picture, which then lets them through', async ({
  browser,
}) => {
  const page = await browser.newPage({ reducedMotion: 'no-preference' });
  await page.goto('./');
  await expect(page.locator('html')).toHaveAttribute('data-ready', 'true', { timeout: 180_000 });
  const { calls } = await page.evaluate(() => window.legViewer.stats());
  expect(calls).toBeGreaterThan(50);
  await page.close();
});

/** On a busy machine the page would lose its patience, and fetch what comes later before the picture. */
async function beEverPatient(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const wait = window.setTimeout.bind(window);
    Object.assign(window, {
      setTimeout: (call: TimerHandler, ms = 0) => (ms < 2500 ? wait(call, ms) : 0),
    });
  });
}

/** The picture of what page and first picture leave to the leg alone, and its place. */
async function legArea(page: Page) {
  const box = await page.locator('[data-fit]').evaluate((element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    return { left, top, width, height };
  });
  const clip = {
    x: Math.ceil(box.left),
    y: Math.ceil(box.top),
    width: Math.floor(box.width) - 1,
    height: Math.floor(box.height) - 1,
  };
  return { box, picture: PNG.sync.read(await page.screenshot({ clip })) };
}

/** Share of the pixels of which a colour is off by more than `most` of 255, 0 to 1. */
function differing(a: PNG, b: PNG, most = 12): number {
  let count = 0;
  for (let i = 0; i < a.data.length; i += 4) {
    const off = Math.max(...[0, 1, 2].map((c) => Math.abs((a.data[i + c] ?? 0) - (b.data[i + c] ?? 0))));
    if (off > most) count++;
  }
  return count / (a.data.length / 4);
}

test('what comes later is there when the page says it is ready', async ({ page }) => {
  await openLeg(page);
  await expect(row(page, 'Gluteus minimus').first()).toBeVisible({ timeout: 1 });
  await expect(page.getByRole('button', { name: 'Layers' })).toBeVisible({ timeout: 1 });
});

test('somebody who begins before the picture is there does not wait for it', async ({ page }) => {
  // The leg never comes.
  await page.route(/leg-.*\.glb$/, () => {});
  await page.goto('./');
  await page.mouse.click(300, 300);
  await expect(row(page, 'Gluteus minimus').first()).toBeVisible();
  expect(await page.locator('html').getAttribute('data-ready')).toBeNull();
});

test('over a slow line the list is there before the leg', async ({ page }) => {
  await page.clock.install();
  await page.route(/leg-.*\.glb$/, () => {});
  await page.goto('./');
  await expect(page.locator('.panel-list')).toBeVisible();
  await expect(row(page, 'Gluteus minimus')).toHaveCount(0);
  await page.clock.fastForward(3000);
  await expect(page.getByText('Loading the leg')).toBeVisible();
  await expect(row(page, 'Gluteus minimus').first()).toBeVisible();
});

test('over 400 kbit/s what a person does before the leg is there is kept', async ({ page }) => {
  const line = await page.context().newCDPSession(page);
  await line.send('Network.enable');
  await line.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 400,
    downloadThroughput: 50_000,
    uploadThroughput: 50_000,
  });
  await page.goto('./', { waitUntil: 'commit' });
  const soleus = row(page, 'Soleus').first();
  await expect(soleus).toBeVisible({ timeout: 90_000 });
  expect(await page.evaluate(() => performance.getEntriesByName('leg:first-frame').length)).toBe(0);
  await soleus.click();
  // The rest may come as fast as it can.
  await line.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 0,
    downloadThroughput: -1,
    uploadThroughput: -1,
  });
  await expect(page.locator('html')).toHaveAttribute('data-ready', 'true', { timeout: 180_000 });
  expect((await viewState(page)).select).toEqual(['soleus']);
});

test('patterns that do not come keep the leg back for a moment only', async ({ page }) => {
  await page.route(/patterns(-first)?-[^/]+\.bin$/, () => {});
  await page.goto('./');
  await page.waitForFunction(() => performance.getEntriesByName('leg:first-frame').length > 0);
  await expect(page.getByText('Loading the leg')).toHaveCount(0);
  expect(await page.evaluate(() => performance.getEntriesByName('leg:full-frame').length)).toBe(0);
});
