import { gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { openLeg, row } from './legPage';

/**
 * Script that may come before the first full frame, kilobytes after gzip. It rose from 420 with the table of shortcuts, the tools behind one
 * button and the words of new tools; it is to fall when those words come with their tools.
 */
const MOST_KB = 434;

test('the first picture waits for little script; list, card and menus come after it', async ({ page }) => {
  // On a busy machine the page would lose its patience, and fetch what comes later before the picture.
  await page.addInitScript(() => {
    const wait = window.setTimeout.bind(window);
    Object.assign(window, {
      setTimeout: (call: TimerHandler, ms = 0) => (ms < 2500 ? wait(call, ms) : 0),
    });
  });
  await openLeg(page);
  const early = await page.evaluate(() => {
    const full = performance.getEntriesByName('leg:full-frame')[0]?.startTime ?? 0;
    return performance
      .getEntriesByType('resource')
      .filter(({ startTime }) => startTime < full)
      .map(({ name }) => name);
  });
  const scripts = early.filter((name) => name.endsWith('.js'));
  expect(scripts.length, 'the page has script').toBeGreaterThan(3);
  const sizes = await Promise.all(
    scripts.map(async (name) => {
      const body = await (await page.request.get(name)).body();
      return { name: name.split('/').at(-1), kB: gzipSync(body, { level: 9 }).length / 1000 };
    }),
  );
  sizes.sort((a, b) => b.kB - a.kB);
  const total = sizes.reduce((sum, { kB }) => sum + kB, 0);
  const words = sizes.map(({ name, kB }) => `${name} ${kB.toFixed(1)}`).join(', ');
  expect(
    total,
    `too much before the first picture: make a part late() (src/app/late.tsx): ${words}`,
  ).toBeLessThan(MOST_KB);
  for (const part of ['Card-', 'StructureList-', 'Menu-', 'PageSearch-', 'PatternEditor-', 'Tune-'])
    expect(scripts.join(' '), 'comes later').not.toContain(`/${part}`);
});

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
  await expect(page.getByText('Loading the leg')).toBeVisible();
  await expect(row(page, 'Gluteus minimus')).toHaveCount(0);
  await page.clock.fastForward(3000);
  await expect(row(page, 'Gluteus minimus').first()).toBeVisible();
});

test('patterns that do not come keep the leg back for a moment only', async ({ page }) => {
  await page.route(/patterns(-first)?-[^/]+\.bin$/, () => {});
  await page.goto('./');
  await page.waitForFunction(() => performance.getEntriesByName('leg:first-frame').length > 0);
  await expect(page.getByText('Loading the leg')).toHaveCount(0);
  expect(await page.evaluate(() => performance.getEntriesByName('leg:full-frame').length)).toBe(0);
});
