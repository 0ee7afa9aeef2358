import { type Browser, chromium, type Page } from '@playwright/test';
import { preview } from 'vite';
import type {} from '../../src/page/legViewer';
import { findBrowser } from '../run/findBrowser';
import { freePort } from '../run/freePort';

/** Drawn in software, so that no GPU is needed and the pictures are the same everywhere. */
export const SOFTWARE_GL = [
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--no-sandbox',
  '--disable-dev-shm-usage',
];

/** The built page on a server of its own and a browser to look at it. */
export interface BuiltPage {
  /** Address of the page, with a slash at its end. */
  url: string;
  browser: Browser;
  close(): Promise<void>;
}

export interface BuiltPageOptions {
  /** Folder of the built page. */
  dist?: string;
  /** More switches for the browser. */
  args?: readonly string[];
}

/** Serve the built page and start a browser; whoever calls closes it. */
export async function openBuiltPage({
  dist = process.env.PAGE_DIST ?? 'dist',
  args = [],
}: BuiltPageOptions = {}): Promise<BuiltPage> {
  const port = Number(process.env.PAGE_PORT ?? (await freePort()));
  const server = await preview({
    logLevel: 'error',
    build: { outDir: dist },
    preview: { port, strictPort: true, host: '127.0.0.1' },
  });
  const browser = await chromium.launch({
    executablePath: findBrowser(),
    args: [...SOFTWARE_GL, ...args],
  });
  return {
    url: `http://127.0.0.1:${port}/`,
    browser,
    async close() {
      await browser.close();
      await server.close();
    },
  };
}

/** Wait for the first full frame. */
export async function firstFrame(page: Page): Promise<void> {
  await page.waitForSelector('html[data-ready="true"]', { state: 'attached', timeout: 180_000 });
}

/** Wait until the page has the fields of `count` patterns. */
export async function fieldsReady(page: Page, count: number): Promise<void> {
  await page.waitForFunction((count) => window.legViewer.stats().patterns >= count, count, {
    timeout: 300_000,
  });
}
