import { PNG } from 'pngjs';
import { type Asked, type Spot, settled } from '../browser/legPage';
import type { Box, Picture } from '../visual/Picture';
import type { Engine } from './Engine';

/** How long a part of the page may take to come, milliseconds: a frame takes a second without a graphics card. */
const PATIENCE_MS = 60_000;

/** A person's visit to the page in one engine. */
export class Visit {
  constructor(
    readonly engine: Engine,
    /** Address of the page, with a slash at its end. */
    readonly url: string,
  ) {}

  /** Open the page with `query` (`?show=gas_1`) and wait for its first full frame. */
  async open(query = ''): Promise<void> {
    await this.engine.goto(this.url + query);
    await this.until(
      () => document.documentElement.dataset.ready === 'true',
      undefined,
      'html[data-ready="true"]',
      180_000,
    );
    await this.settled();
  }

  /** What `fn` answers in the page. It is sent as text: all that it needs is in `arg`. */
  evaluate<Answer, Arg>(fn: (arg: Arg) => Answer | Promise<Answer>, arg?: Arg): Promise<Answer> {
    return this.engine.run(called(fn, arg)) as Promise<Answer>;
  }

  /**
   * Wait until `fn` answers with something in the page; asked once a frame.
   * @param what said when it does not come
   */
  async until<Answer, Arg>(
    fn: (arg: Arg) => Answer,
    arg: Arg,
    what: string,
    patienceMs = PATIENCE_MS,
  ): Promise<NonNullable<Answer>> {
    const answer = await this.engine.run(`(async () => {
      for (const end = performance.now() + ${patienceMs}; performance.now() < end; ) {
        const answer = ${called(fn, arg)};
        if (answer) return answer;
        await new Promise(requestAnimationFrame);
      }
      return null;
    })()`);
    if (answer === null) throw new Error(`${what} did not come within ${patienceMs / 1000} s`);
    return answer as NonNullable<Answer>;
  }

  /** Words of the element, once it is there. */
  words(selector: string): Promise<string> {
    return this.until(
      (selector) => document.querySelector<HTMLElement>(selector)?.innerText,
      selector,
      selector,
    );
  }

  /** Wait until the words of the element contain `words`. */
  async says(selector: string, words: string): Promise<void> {
    await this.until(
      ({ selector, words }) =>
        [...document.querySelectorAll<HTMLElement>(selector)].some(({ innerText }) =>
          innerText.includes(words),
        ),
      { selector, words },
      `"${words}" in ${selector}`,
    );
  }

  /** Press the control of that name, or one whose name begins so, once it is there, at rest, and nothing lies over it. */
  async press(selector: string, name: string): Promise<void> {
    const spot = await this.until(spotOf, { selector, name }, `a ${selector} "${name}" to press`);
    await this.engine.press(spot);
  }

  /** Change what is looked at by the public API and wait until it is drawn. */
  async set(patch: Record<string, unknown>): Promise<void> {
    await this.evaluate((patch) => window.legViewer.set(patch), patch);
    await this.settled();
  }

  /** Wait until the page draws no more. */
  settled(): Promise<number> {
    return settled(this.asked);
  }

  /** For what the page tests ask of a page: they ask it by `evaluate` alone. */
  get asked(): Asked {
    return this as unknown as Asked;
  }

  state() {
    return this.evaluate(() => window.legViewer.state());
  }

  /** What is seen of the page. */
  async picture(): Promise<Picture> {
    return PNG.sync.read(Buffer.from(await this.engine.screenshot()));
  }

  /** The part of the window that is left to the leg, CSS pixels. */
  free(): Promise<Box> {
    return this.evaluate(() => {
      const { x, y, width, height } =
        document.querySelector('[data-free]')?.getBoundingClientRect() ?? new DOMRect();
      return { x, y, width, height };
    });
  }
}

/** The call of `fn` with `arg`, as text. The test tool's compiler wraps named functions in `__name`, which the page has not. */
function called<Arg>(fn: (arg: Arg) => unknown, arg: Arg | undefined): string {
  return `((__name) => (${fn})(${JSON.stringify(arg)}))((f) => f)`;
}

/** In the page: the middle of a control, if that is where it was for some frames and a press there reaches it. */
function spotOf({ selector, name }: { selector: string; name: string }): Spot | null {
  const said = (element: Element) => (element.getAttribute('aria-label') ?? element.textContent ?? '').trim();
  const all = [...document.querySelectorAll(selector)];
  const control =
    all.find((element) => said(element) === name) ?? all.find((element) => said(element).startsWith(name));
  // The box of a switch or a choice is hidden in its label, which is what a person presses.
  const seen = control?.closest('label') ?? control;
  if (!seen) return null;
  seen.scrollIntoView({ block: 'nearest' });
  const { left, top, width, height } = seen.getBoundingClientRect();
  const [x, y] = [left + width / 2, top + height / 2];
  const held = seen as Element & { heldAt?: string; heldFor?: number };
  const at = `${x},${y}`;
  held.heldFor = held.heldAt === at ? (held.heldFor ?? 0) + 1 : 0;
  held.heldAt = at;
  const over = document.elementFromPoint(x, y);
  // A panel that has just come is moved by the page once more.
  return held.heldFor > 5 && over && seen.contains(over) ? { x, y } : null;
}
