import { type Browser, type BrowserContext, chromium, type Page } from '@playwright/test';
import { preview } from 'vite';
import type {} from '../../src/app/legViewer';
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

/**
 * Count the fields that the page's worker has sent. Call before the page is opened; `fieldsReady` waits for them.
 * The page itself is not told: it has no use for "all are there".
 */
export async function countFields(context: BrowserContext): Promise<void> {
  // Functions handed to the page keep a call to esbuild's helper for names.
  await context.addInitScript({ content: 'globalThis.__name ??= (made) => made;' });
  await context.addInitScript(() => {
    const counted = window as unknown as { fieldsSent: number };
    counted.fieldsSent = 0;
    const Plain = window.Worker;
    window.Worker = class extends Plain {
      constructor(url: string | URL, options?: WorkerOptions) {
        super(url, options);
        this.addEventListener('message', ({ data }: MessageEvent<{ type?: string }>) => {
          if (data?.type === 'field') counted.fieldsSent++;
        });
      }
    };
  });
}

/** Wait until `count` fields have come. */
export async function fieldsReady(page: Page, count: number): Promise<void> {
  await page.waitForFunction(
    (count) => (window as unknown as { fieldsSent: number }).fieldsSent >= count,
    count,
    { timeout: 300_000 },
  );
}
