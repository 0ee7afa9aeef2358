import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { Response } from '@playwright/test';
import { build, preview } from 'vite';
import { freePort } from '../run/freePort';
import { type BuiltPage, firstFrame, openBuiltPage } from '../visual/builtPage';
import { comparePairs } from './pairs';
import { countRow, type Row, ratioRow } from './Row';

const VIEWPORT = { width: 1280, height: 800 };
const PAIRS = 9;

/** From an empty cache to the first full frame, and what had to come for it. */
export async function startRows(): Promise<Row[]> {
  const built = await openBuiltPage();
  const bare = await openBare();
  try {
    const [full, plain]: [number[], number[]] = [[], []];
    const [fullSeen, plainSeen]: [number[], number[]] = [[], []];
    const poster: number[] = [];
    for (let pair = -1; pair < PAIRS; pair++) {
      const ours = await started(built, built.url);
      const theirs = await started(built, bare.url);
      if (pair < 0) continue;
      full.push(ours.readyMs);
      plain.push(theirs.readyMs);
      fullSeen.push(ours.pixelsMs);
      plainSeen.push(theirs.pixelsMs);
      poster.push(ours.posterMs);
    }
    const row = (what: string, ours: number[], theirs: number[], most: number) => {
      const { ratio, a, b } = comparePairs(ours, theirs);
      const against = 'a bare three.js page with the same leg.glb, one material';
      return ratioRow({ what, against, ratio, most, note: `${a.toFixed(0)} ms against ${b.toFixed(0)} ms` });
    };
    return [
      row('navigation to the first full frame, by its mark; cold cache, ordinary motion', full, plain, 1.3),
      row('the same until its pixels are there', fullSeen, plainSeen, 1.15),
      row('navigation to title, frame and poster, against the pixels of', poster, plainSeen, 0.6),
      ...(await bytes(built)),
    ];
  } finally {
    await bare.close();
    await built.close();
  }
}

/** Milliseconds from navigation; no poster is 0. */
interface StartTimes {
  readyMs: number;
  pixelsMs: number;
  posterMs: number;
}

/** Open `url` in a fresh context. */
async function started({ browser }: BuiltPage, url: string): Promise<StartTimes> {
  const context = await browser.newContext({
    viewport: VIEWPORT,
    deviceScaleFactor: 1,
    reducedMotion: 'no-preference',
  });
  const page = await context.newPage();
  await page.addInitScript({
    // A pixel that is read back has been drawn: what the script has handed over may come to the screen a second later.
    content: `const drawn = () => {
      const gl = document.querySelector('canvas').getContext('webgl2');
      window.readyMs ??= performance.now();
      gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(4));
      window.pixelsMs ??= performance.now();
    };
    const mark = performance.mark.bind(performance);
    performance.mark = (name, options) => {
      const entry = mark(name, options);
      if (name === 'leg:full-frame') drawn();
      return entry;
    };
    // A poster is there with the frame after the one in which it has come.
    document.addEventListener('load', ({ target }) => {
      if (!target.matches?.('.frame-poster')) return;
      requestAnimationFrame(() => requestAnimationFrame((now) => (window.posterMs ??= now)));
    }, true);
    // The bare page makes no marks.
    new MutationObserver((_, observer) => {
      if (document.documentElement?.dataset.ready !== 'true') return;
      observer.disconnect();
      drawn();
    }).observe(document, { attributes: true, subtree: true, attributeFilter: ['data-ready'] });`,
  });
  await page.goto(url);
  await firstFrame(page);
  const times = await page.evaluate(() => {
    const { readyMs, pixelsMs, posterMs = 0 } = window as unknown as StartTimes;
    return { readyMs, pixelsMs, posterMs };
  });
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
  const others = before.filter(({ address }) => !address.startsWith(url) && /^https?:/.test(address));
  return [
    countRow({
      what: 'script before the first full frame, gzip',
      count: Math.round(script),
      most: 200,
      unit: 'kB',
      note: `${before.filter(({ path }) => path.endsWith('.js')).length} files`,
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
