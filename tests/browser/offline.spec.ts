import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { asked, button } from './askedParts';
import { type FolderServer, serveFolder } from './folderServer';
import { settled, viewState, Witness } from './legPage';

const DIST = process.env.PAGE_DIST ?? 'dist';

test.use({ serviceWorkers: 'allow' });
test.describe.configure({ timeout: 600_000 });

let server: FolderServer;
test.beforeEach(async () => {
  server = await serveFolder(DIST);
});
test.afterEach(() => server.stop().catch(() => {}));

async function open(page: Page, query = ''): Promise<void> {
  await page.goto(server.url + query);
  await expect(page.locator('html')).toHaveAttribute('data-ready', 'true', { timeout: 180_000 });
}

/** Wait until the settings say that the copy is there. */
async function copied(page: Page): Promise<void> {
  await button(page, 'Settings').click();
  await expect(page.locator('[data-copy]')).toHaveText(/it works without a network/, { timeout: 180_000 });
  await page.keyboard.press('Escape');
}

/** Something that is waited for until it is opened. */
function gate(): { opened: Promise<void>; open: () => void } {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open };
}

test('after one visit everything works with the server gone', async ({ page }) => {
  await open(page);
  await copied(page);
  await server.stop();

  const witness = new Witness(page);
  const failed: string[] = [];
  page.on('requestfailed', (request) => {
    // What is on its way when the next address is opened is given up.
    if (request.failure()?.errorText !== 'net::ERR_ABORTED') failed.push(request.url());
  });
  await test.step('every tool', async () => {
    await open(page, '?select=soleus');
    for (const { parts, ask, there, go } of asked(page)) {
      await ask?.();
      if (there) await expect(there.first(), parts.join()).toBeVisible();
      await (go?.() ?? page.keyboard.press('Escape'));
    }
  });
  await test.step('a figure', async () => {
    await button(page, 'Share this view').click();
    const saved = page.waitForEvent('download', { timeout: 120_000 });
    await button(page, 'Save as PNG').click();
    expect((await saved).suggestedFilename()).toMatch(/\.png$/);
    await page.keyboard.press('Escape');
  });
  for (const [query, there] of [
    ['?lesson=three-suspects&step=2', '.lesson-caption p'],
    ['?quiz=name&seed=7', '.quiz'],
    ['?handout=gastrocnemius', '.sheet-page'],
    ['?edit', '.page'],
  ] as const)
    await test.step(query, async () => {
      await open(page, query);
      await expect(page.locator(there).first()).toBeVisible({ timeout: 120_000 });
    });
  await test.step('a package for a learning platform', async () => {
    await open(page, '?quiz=name&seed=7');
    await button(page, 'Package for a learning platform').click();
    const saved = page.waitForEvent('download', { timeout: 120_000 });
    await page.getByRole('menuitem', { name: 'SCORM 1.2' }).click();
    expect((await saved).suggestedFilename()).toBe('quiz-7.scorm12.zip');
  });
  for (const [language, title] of [
    ['de', 'Einstellungen'],
    ['es', 'Ajustes'],
    ['fr', 'Réglages'],
  ] as const)
    await test.step(language, async () => {
      await open(page, `?lang=${language}`);
      await expect(button(page, title)).toBeVisible();
      await expect(page.locator('html')).toHaveAttribute('lang', language);
    });
  await expect(page.locator('.notice')).toHaveCount(0);
  expect(failed.filter((url) => !url.startsWith('blob:'))).toEqual([]);
  expect(witness.said).toEqual([]);
});

test('a page loaded again while its first copy is fetched has no new version, and says when the copy is there', async ({
  page,
}) => {
  const [begun, slow] = [gate(), gate()];
  const held = await serveFolder(DIST, {}, ({ url = '' }, response) => {
    // Asked for by the copy alone: the page is in English.
    if (!url.includes('muscle-study.fr.json')) return false;
    begun.open();
    void slow.opened.then(() => response.end('{}'));
    return true;
  });
  try {
    await page.goto(held.url);
    await begun.opened;
    await page.goto(`${held.url}?select=soleus`);
    await expect(page.locator('html')).toHaveAttribute('data-ready', 'true', { timeout: 180_000 });
    await button(page, 'Settings').click();
    await expect(page.locator('[data-copy="coming"]')).toBeVisible({ timeout: 60_000 });
    slow.open();
    await expect(page.locator('[data-copy="there"]')).toBeVisible({ timeout: 60_000 });
    await expect(page.locator('.notice')).toHaveCount(0);
  } finally {
    slow.open();
    await held.stop();
  }
});

test('a new version is announced, waits while a tool is open, and comes when it is asked for', async ({
  page,
}) => {
  const second = mkdtempSync(join(tmpdir(), 'second-version-'));
  try {
    cpSync(DIST, second, { recursive: true });
    writeFileSync(
      join(second, 'index.html'),
      readFileSync(join(DIST, 'index.html'), 'utf8').replace('<html ', '<html data-version="second" '),
    );
    // As a build writes it: the worker lists the page with what stands for its content.
    const worker = readFileSync(join(DIST, 'sw.js'), 'utf8');
    const changed = worker.replace(
      /(index\.html",revision:")[0-9a-f]+|(revision:")[0-9a-f]+(",url:"index\.html)/,
      '$1$2second$3',
    );
    expect(changed).not.toBe(worker);
    writeFileSync(join(second, 'sw.js'), changed);

    await open(page);
    await copied(page);
    server.folder = second;
    await open(page, '?select=soleus');
    const notice = page.locator('.notice', { hasText: 'There is a new version of this page.' });
    await expect(notice).toBeVisible({ timeout: 120_000 });
    const version = () => page.locator('html').getAttribute('data-version');
    expect(await version()).toBeNull();

    await button(page, 'Teach and learn').click();
    await page.getByRole('menuitem', { name: 'Quiz' }).click();
    await expect(page.locator('.quiz')).toBeVisible();
    await expect(notice).toHaveCount(0);
    await page
      .locator('.tool-panel')
      .getByRole('button', { name: /^Close/ })
      .click();
    await expect(notice).toBeVisible();
    expect(await version()).toBeNull();

    await settled(page);
    await notice.getByRole('button', { name: 'Reload' }).click();
    await expect.poll(version, { timeout: 60_000 }).toBe('second');
    await expect(page.locator('html')).toHaveAttribute('data-ready', 'true', { timeout: 180_000 });
    expect((await viewState(page)).select).toEqual(['soleus']);
    await expect(notice).toHaveCount(0);
  } finally {
    rmSync(second, { recursive: true, force: true });
  }
});

test('the page can be installed: its manifest has all that is asked for, and the offer stands in the settings', async ({
  page,
}) => {
  await open(page);
  const href = await page.locator('link[rel="manifest"]').getAttribute('href');
  const manifest = await (await page.request.get(new URL(href ?? '', server.url).href)).json();
  expect(manifest).toMatchObject({ start_url: '.', scope: '.', display: 'standalone' });
  for (const { src, sizes } of manifest.icons) {
    const image = await page.evaluate(async (src) => {
      const image = new Image();
      image.src = src;
      await image.decode();
      return `${image.naturalWidth}x${image.naturalHeight}`;
    }, src);
    if (sizes !== 'any') expect(image, src).toBe(sizes);
  }
  expect(manifest.icons.some(({ purpose }: { purpose?: string }) => purpose === 'maskable')).toBe(true);

  await page.evaluate(() => {
    const offer = Object.assign(new Event('beforeinstallprompt', { cancelable: true }), {
      prompt: async () => Object.assign(window, { asked: true }),
    });
    window.dispatchEvent(offer);
    if (!offer.defaultPrevented) throw new Error('the browser would show its own banner');
  });
  await button(page, 'Settings').click();
  await button(page, 'Install the page').click();
  await expect(button(page, 'Install the page')).toHaveCount(0);
  expect(await page.evaluate(() => 'asked' in window)).toBe(true);
});
