import { fileURLToPath } from 'node:url';
import type { BrowserContext, BrowserContextOptions, Page } from '@playwright/test';
import { build, type Rolldown } from 'vite';
import { settled } from '../browser/legPage';
import { type BuiltPage, fieldsReady, firstFrame } from '../visual/builtPage';
import { ANNOUNCED } from './inPage/announced';
import { BACK_FIRST } from './patternOrder';

/** What `inPage/bench.ts` offers in the page, under `window.bench`. */
type InPage = typeof import('./inPage/bench');

declare global {
  interface Window {
    bench: InPage;
  }
}

let code: string | null = null;

/** `inPage/bench.ts` and what it needs, as one script. */
async function inPageScript(): Promise<string> {
  if (code !== null) return code;
  const built = (await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      lib: {
        entry: fileURLToPath(new URL('./inPage/bench.ts', import.meta.url)),
        formats: ['iife'],
        name: 'bench',
        fileName: 'bench',
      },
    },
  })) as Rolldown.RolldownOutput[];
  const chunk = built[0]?.output[0];
  if (!chunk) throw new Error('bench: inPage/bench.ts could not be built; run vite build on it by hand.');
  code = `${chunk.code}\nwindow.bench = bench;`;
  return code;
}

/** A context in which the page is watched from its first line. */
async function measuredContext(
  { browser }: BuiltPage,
  options: BrowserContextOptions,
): Promise<BrowserContext> {
  const context = await browser.newContext({
    deviceScaleFactor: 1,
    colorScheme: 'light',
    // The page's policy takes no script that is written into it, as that which measures it.
    bypassCSP: true,
    // Nor is the copy that it keeps for later to be measured with it.
    serviceWorkers: 'block',
    ...options,
  });
  await context.addInitScript({ content: ANNOUNCED });
  return context;
}

/** The opaque leg from behind with nothing on it and every field computed: where frames are measured. Pixels. */
export function openBack(built: BuiltPage): Promise<Page> {
  return openMeasured(built, '?show=&skin=1&view=posterior', { width: 1280, height: 800 }, BACK_FIRST.length);
}

/** The built page at `query`, settled, all `fields` computed, with `window.bench` in it. */
export async function openMeasured(
  built: BuiltPage,
  query: string,
  viewport: { width: number; height: number },
  fields: number,
): Promise<Page> {
  const context = await measuredContext(built, { viewport, reducedMotion: 'reduce' });
  const page = await context.newPage();
  await page.goto(built.url + query);
  await firstFrame(page);
  await fieldsReady(page, fields);
  await page.addScriptTag({ content: await inPageScript() });
  await settled(page, 20);
  return page;
}
