import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import type { Spot } from '../browser/legPage';
import { SOFTWARE_GL } from '../visual/builtPage';
import type { Engine, Size } from './Engine';

/** A step that draws much without a graphics card may take this long, milliseconds. */
const PATIENCE_MS = 300_000;

/** Chromium over its DevTools protocol, Firefox over WebDriver BiDi. */
export class PuppeteerEngine implements Engine {
  private readonly heard: string[] = [];

  private constructor(
    private readonly browser: Browser,
    private readonly page: Page,
    readonly version: string,
  ) {
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warn')
        this.heard.push(`${message.type()}: ${message.text()}`);
    });
    page.on('pageerror', (error) => this.heard.push(`error: ${String(error)}`));
    page.on('request', (request) => {
      const { protocol, hostname, href } = new URL(request.url());
      if (/^https?:$/.test(protocol) && hostname !== '127.0.0.1') this.heard.push(`request: ${href}`);
    });
  }

  /** @param display the X display to draw on; without one Chromium needs none and Firefox takes the person's own */
  static async open(
    kind: 'chrome' | 'firefox',
    executablePath: string,
    size: Size,
    display?: string,
  ): Promise<PuppeteerEngine> {
    const browser = await puppeteer.launch({
      browser: kind,
      executablePath,
      // Firefox without a window has no WebGL where there is no graphics card.
      headless: kind === 'chrome',
      args: kind === 'chrome' ? [...SOFTWARE_GL] : [],
      env: display ? { ...process.env, DISPLAY: display } : process.env,
      // As people have it: the driver's own profile lets pages that are files read each other.
      extraPrefsFirefox: { 'security.fileuri.strict_origin_policy': true },
      protocolTimeout: PATIENCE_MS,
    });
    const page = await browser.newPage();
    await page.setViewport({ ...size, deviceScaleFactor: 1 });
    const version = (await browser.version()).replace(/^.*\//, '');
    return new PuppeteerEngine(browser, page, version);
  }

  async goto(url: string): Promise<void> {
    await this.page.goto(url, { timeout: PATIENCE_MS });
  }

  run(expression: string): Promise<unknown> {
    return this.page.evaluate(expression);
  }

  resize(size: Size): Promise<void> {
    return this.page.setViewport({ ...size, deviceScaleFactor: 1 });
  }

  move({ x, y }: Spot): Promise<void> {
    return this.page.mouse.move(x, y);
  }

  press({ x, y }: Spot): Promise<void> {
    return this.page.mouse.click(x, y);
  }

  async drag(from: Spot, to: Spot): Promise<void> {
    await this.page.mouse.move(from.x, from.y);
    await this.page.mouse.down();
    await this.page.mouse.move(to.x, to.y, { steps: 4 });
    await this.page.mouse.up();
  }

  screenshot(): Promise<Uint8Array> {
    return this.page.screenshot();
  }

  print(): Promise<Uint8Array> {
    return this.page.pdf({
      format: 'a4',
      preferCSSPageSize: true,
      printBackground: true,
      timeout: PATIENCE_MS,
    });
  }

  async said(): Promise<readonly string[]> {
    return this.heard.splice(0);
  }

  close(): Promise<void> {
    return this.browser.close();
  }
}
