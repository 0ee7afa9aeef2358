import type { Spot } from '../browser/legPage';
import type { Engine, Size } from './Engine';
import { ASK_WITNESS } from './pageWitness';
import { WebDriver } from './WebDriver';

/** A step that draws much without a graphics card may take this long, milliseconds. */
const PATIENCE_MS = 300_000;

/** Events of a pointer, as WebDriver has them (section 15.4). */
type PointerEvent =
  | { type: 'pointerMove'; x: number; y: number; duration: number }
  | { type: 'pointerDown' | 'pointerUp'; button: 0 };

const moveTo = ({ x, y }: Spot): PointerEvent => ({
  type: 'pointerMove',
  x: Math.round(x),
  y: Math.round(y),
  duration: 0,
});
const DOWN: PointerEvent = { type: 'pointerDown', button: 0 };
const UP: PointerEvent = { type: 'pointerUp', button: 0 };

/**
 * WebKitGTK, in the small browser that comes with it. Its driver tells nothing of the console and prints nothing: what the page says is gathered in the page
 * by a witness that whoever serves the page puts first in it (`pageWitness.ts`).
 */
export class WebKitEngine implements Engine {
  readonly version: string;

  private constructor(private readonly driver: WebDriver) {
    this.version = driver.version;
  }

  static async open(
    paths: { driver: string; browser: string },
    size: Size,
    display?: string,
  ): Promise<WebKitEngine> {
    const driver = await WebDriver.open(
      paths.driver,
      {
        timeouts: { script: PATIENCE_MS, pageLoad: PATIENCE_MS },
        'webkitgtk:browserOptions': { binary: paths.browser, args: ['--automation'] },
      },
      display ? { ...process.env, DISPLAY: display } : process.env,
    );
    const engine = new WebKitEngine(driver);
    await engine.resize(size);
    return engine;
  }

  async goto(url: string): Promise<void> {
    await this.driver.command('url', { url });
  }

  run(expression: string): Promise<unknown> {
    return this.driver.command('execute/sync', { script: `return ${expression}`, args: [] });
  }

  /** The window is larger than the page by its bar, which is measured. */
  async resize({ width, height }: Size): Promise<void> {
    await this.driver.command('window/rect', { width, height });
    const inner = (await this.run('({ width: innerWidth, height: innerHeight })')) as Size;
    await this.driver.command('window/rect', {
      width: 2 * width - inner.width,
      height: 2 * height - inner.height,
    });
  }

  private async point(...actions: readonly PointerEvent[]): Promise<void> {
    await this.driver.command('actions', {
      actions: [{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions }],
    });
  }

  move(to: Spot): Promise<void> {
    return this.point(moveTo(to));
  }

  press(at: Spot): Promise<void> {
    return this.point(moveTo(at), DOWN, UP);
  }

  drag(from: Spot, to: Spot): Promise<void> {
    const steps = [0.25, 0.5, 0.75, 1].map((share) =>
      moveTo({ x: from.x + share * (to.x - from.x), y: from.y + share * (to.y - from.y) }),
    );
    return this.point(moveTo(from), DOWN, ...steps, UP);
  }

  async screenshot(): Promise<Uint8Array> {
    return Buffer.from(String(await this.driver.command('screenshot')), 'base64');
  }

  async print(): Promise<null> {
    return null;
  }

  async said(): Promise<readonly string[]> {
    return (await this.run(ASK_WITNESS)) as string[];
  }

  close(): Promise<void> {
    return this.driver.close();
  }
}
