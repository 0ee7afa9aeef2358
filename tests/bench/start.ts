import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { Response } from '@playwright/test';
import { build, preview } from 'vite';
import { freePort } from '../run/freePort';
import { type BuiltPage, firstFrame, openBuiltPage } from '../visual/builtPage';
import { comparePairs, median } from './pairs';
import { countRow, type Row, ratioRow } from './Row';

const VIEWPORT = { width: 1280, height: 800 };
const PAIRS = 9;

/** From an empty cache to the first full frame, and what had to come for it. */
export async function startRows(): Promise<Row[]> {
  const built = await openBuiltPage();
  const bare = await openBare();
  try {
    const [full, seen, plain]: [number[], number[], number[]] = [[], [], []];
    for (let pair = -1; pair < PAIRS; pair++) {
      const ours = await started(built, built.url);
      const theirs = await started(built, bare.url);
      if (pair < 0) continue;
      full.push(ours.readyMs);
      seen.push(ours.firstMs ?? Number.NaN);
      plain.push(theirs.readyMs);
    }
    const { ratio, a, b } = comparePairs(full, plain);
    return [
      ratioRow({
        what: 'navigation to the first full frame, cold cache, local server',
        against: 'a bare three.js page with the same leg.glb, one material',
        ratio,
        most: 1.25,
        note: `${a.toFixed(0)} ms against ${b.toFixed(0)} ms; the leg itself is seen after ${median(seen).toFixed(0)} ms (${comparePairs(seen, plain).ratio.toFixed(2)})`,
      }),
      ...(await bytes(built)),
    ];
  } finally {
    await bare.close();
    await built.close();
  }
}

/** Open `url` in a fresh context. Milliseconds from navigation. */
async function started(
  { browser }: BuiltPage,
  url: string,
): Promise<{ readyMs: number; firstMs: number | undefined }> {
  const context = await browser.newContext({
    viewport: VIEWPORT,
    deviceScaleFactor: 1,
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  await page.addInitScript({
    content: `new MutationObserver((_, observer) => {
      if (document.documentElement?.dataset.ready !== 'true') return;
      window.readyMs = performance.now();
      observer.disconnect();
    }).observe(document, { attributes: true, subtree: true, attributeFilter: ['data-ready'] });`,
  });
  await page.goto(url);
  await firstFrame(page);
  const times = await page.evaluate(() => ({
    // The bare page makes no marks.
    readyMs:
      performance.getEntriesByName('leg:full-frame')[0]?.startTime ??
      (window as unknown as { readyMs: number }).readyMs,
    firstMs: performance.getEntriesByName('leg:first-frame')[0]?.startTime,
  }));
  await context.close();
  return times;
}

/** What is fetched until the first full frame. */
async function bytes({ browser, url }: BuiltPage): Promise<Row[]> {
  const page = await browser.newPage({ viewport: VIEWPORT, reducedMotion: 'reduce' });
  const responses: Response[] = [];
  page.on('response', (response) => responses.push(response));
  await page.goto(url);
  await firstFrame(page);
  // List, card and menus are asked for once the full frame is on the screen.
  const early = new Set(
    await page.evaluate(() => {
      const full = performance.getEntriesByName('leg:full-frame')[0]?.startTime ?? Number.POSITIVE_INFINITY;
      const files = performance.getEntriesByType('resource').filter(({ startTime }) => startTime < full);
      return [location.href, ...files.map(({ name }) => name)];
    }),
  );
  const before = await Promise.all(responses.filter((response) => early.has(response.url())).map(fetched));
  await page.close();
  const sum = (kind: RegExp, size: (file: Fetched) => number) =>
    before.filter(({ path }) => kind.test(path)).reduce((total, file) => total + size(file), 0);
  const models = before.filter(({ path }) => path.endsWith('.glb'));
  const script = sum(/\.js$/, ({ gzip }) => gzip) / 1000;
  const worker = sum(/worker.*\.js$/, ({ gzip }) => gzip) / 1000;
  const others = before.filter(({ address }) => !address.startsWith(url) && /^https?:/.test(address));
  return [
    countRow({
      what: 'script before the first full frame, gzip',
      count: Math.round(script),
      most: 420,
      unit: 'kB',
      note: `${before.filter(({ path }) => path.endsWith('.js')).length} files, ${worker.toFixed(0)} kB of it the worker`,
    }),
    countRow({ what: 'model', count: sum(/\.glb$/, ({ size }) => size) / 1e6, most: 3, unit: 'MB' }),
    countRow({ what: 'requests for the model', count: models.length, most: 1 }),
    countRow({ what: 'requests to another host', count: others.length, most: 0 }),
  ];
}

interface Fetched {
  address: string;
  path: string;
  /** Bytes as they are, and after gzip. */
  size: number;
  gzip: number;
}

async function fetched(response: Response): Promise<Fetched> {
  const body = await response.body().catch(() => Buffer.alloc(0));
  const address = response.url();
  const path = address.startsWith('http') ? new URL(address).pathname : '';
  return { address, path, size: body.length, gzip: gzipSync(body, { level: 9 }).length };
}

/** The bare page, built and served. */
async function openBare(): Promise<{ url: string; close: () => Promise<void> }> {
  const outDir = mkdtempSync(join(tmpdir(), 'leg-bare-'));
  const root = fileURLToPath(new URL('./bare', import.meta.url));
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    assetsInclude: ['**/*.glb'],
    build: { outDir, emptyOutDir: true, target: 'es2022', assetsInlineLimit: 0, chunkSizeWarningLimit: 2500 },
  });
  const port = await freePort();
  const server = await preview({
    root,
    configFile: false,
    logLevel: 'error',
    build: { outDir },
    preview: { port, strictPort: true, host: '127.0.0.1' },
  });
  return {
    url: `http://127.0.0.1:${port}/`,
    async close() {
      await server.close();
      rmSync(outDir, { recursive: true, force: true });
    },
  };
}
