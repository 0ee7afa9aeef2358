import { expect, type Page, test } from '@playwright/test';
import { DEFAULT_VIEW } from '../../src/view/state';
import { seededRandom } from '../geometry/seededRandom';
import { openLeg, settled, viewState, Witness } from './legPage';

const FUZZ = Boolean(process.env.FUZZ);
const SEED = Number(process.env.FUZZ_SEED ?? 20261129);
const ACTIONS = Number(process.env.FUZZ_ACTIONS ?? (FUZZ ? 2000 : 200));
/** After so many all is taken back: the history holds more steps than that. */
const ROUND = 100;

test.use({ viewport: { width: 900, height: 600 } });
test.describe.configure({ timeout: FUZZ ? 3_600_000 : 480_000 });

/** What leaves the page, prints, writes a file or forgets: a monkey keeps off. */
const AWAY =
  /save|print|export|png|download|reload|forget|erase|install|copy|present|for a class|open a file|import|full screen|language|deutsch|english|español|français|svg|lessons|quiz|write|handout|sheet/i;

const SIZES = [
  [900, 600],
  [1200, 680],
  [380, 700],
  [760, 420],
] as const;

const KEYS = [
  ...['1', '2', '3', '4', '5', '6', 'm', 'l', 'x', 'f', 'Home', 'Escape', 'Tab', '?', '[', ']', '+', '-'],
  ...['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Control+z', 'Control+y', 'PageDown', 'End'],
];

/** Seen by a person and on top: where a click there would land, CSS pixels. */
function buttons(page: Page): Promise<{ x: number; y: number; name: string; range: boolean }[]> {
  return page.evaluate(() =>
    [
      ...document.querySelectorAll<HTMLElement>(
        'button, input[type=range], [role=switch], [role=treeitem], [role=tab], [role=menuitem], [role=menuitemradio], [role=radio], label',
      ),
    ].flatMap((element) => {
      const box = element.getBoundingClientRect();
      const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
      const top = document.elementFromPoint(x, y);
      if (!top || !(element.contains(top) || element.closest('label')?.contains(top))) return [];
      const name = `${element.getAttribute('aria-label') ?? ''} ${element.textContent ?? ''}`.trim();
      return [{ x, y, name, range: element instanceof HTMLInputElement }];
    }),
  );
}

/** Close whatever stands open, and end what has the leg. */
async function tidy(page: Page): Promise<void> {
  for (let times = 0; times < 12; times++) {
    await page.keyboard.press('Escape');
    const close = (await buttons(page)).find(({ name }) => /^(close|end|done|cancel|keep it)\b/i.test(name));
    if (!close) break;
    await page.mouse.click(close.x, close.y);
  }
}

/** What a link keeps: where the camera stands is rounded there. */
const rounded = (view: unknown): unknown =>
  JSON.parse(JSON.stringify(view), (_, value) =>
    typeof value === 'number' ? Math.round(value * 100) / 100 : value,
  );

test(`${ACTIONS} actions of a monkey (seed ${SEED}): nothing is said, a link gives the same view, undo leads back to the start`, async ({
  page,
}) => {
  const random = seededRandom(SEED);
  const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(random() * list.length)];
  const witness = new Witness(page);
  let downloads = 0;
  page.on('download', () => downloads++);
  await page.addInitScript(() => {
    window.print = () => console.error('printed');
  });
  await openLeg(page);
  const start = await viewState(page);
  const done: string[] = [];
  const undoAll = async () => {
    await tidy(page);
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    for (let step = 0, same = 0, last = ''; step < 3 * ROUND && same < 3; step++) {
      await page.keyboard.press('Control+z');
      const now = JSON.stringify(await viewState(page));
      same = now === last ? same + 1 : 0;
      last = now;
    }
  };

  const actions: Record<string, () => Promise<unknown>> = {
    key: async () => {
      const key = pick(KEYS) ?? 'Escape';
      done.push(key);
      await page.keyboard.press(key);
    },
    button: async () => {
      const button = pick((await buttons(page)).filter(({ name }) => !AWAY.test(name)));
      if (!button) return;
      done.push(`click ${button.name.slice(0, 40)}`);
      await page.mouse.click(button.x, button.y);
      if (button.range)
        for (let i = 0; i < 3; i++) await page.keyboard.press(pick(['ArrowLeft', 'ArrowRight']) ?? 'Home');
    },
    drag: async () => {
      const { width, height } = page.viewportSize() ?? { width: 900, height: 600 };
      const place = () => [width * (0.3 + 0.4 * random()), height * (0.2 + 0.6 * random())] as const;
      done.push('drag');
      await page.mouse.move(...place());
      await page.mouse.down();
      await page.mouse.move(...place());
      await page.mouse.up();
    },
    wheel: async () => {
      done.push('wheel');
      await page.mouse.wheel(0, 400 * (random() - 0.5));
    },
    size: async () => {
      const [width, height] = pick(SIZES) ?? SIZES[0];
      done.push(`size ${width}`);
      await page.setViewportSize({ width, height });
    },
  };
  const often = ['key', 'key', 'key', 'button', 'button', 'button', 'button', 'drag', 'wheel', 'size'];
  for (let at = 1; at <= ACTIONS; at++) {
    await actions[pick(often) ?? 'key']?.();
    expect(witness.said, `after ${done.slice(-8).join('; ')}`).toEqual([]);
    if (at % ROUND !== 0) continue;
    await tidy(page);
    await settled(page);
    const view = await viewState(page);
    if (at === ACTIONS) {
      await expect.poll(() => new URL(page.url()).search !== '' || view.camera === null).toBe(true);
      await page.waitForTimeout(700);
      const link = page.url();
      const other = await page.context().newPage();
      await other.goto(link);
      await expect(other.locator('html')).toHaveAttribute('data-ready', 'true', { timeout: 180_000 });
      expect(rounded(await viewState(other)), `link ${link}`).toEqual(rounded(view));
      await other.close();
    }
    await undoAll();
    const { camera: _, view: __, ...back } = await viewState(page);
    const { camera: ___, view: ____, ...first } = start;
    expect(back, `undone after ${done.slice(-ROUND).join('; ')}`).toEqual(first);
  }
  expect(new URL(page.url()).pathname).toBe('/');
  expect(downloads).toBe(0);
  expect(witness.said).toEqual([]);
  expect(start).toMatchObject({ show: DEFAULT_VIEW.show });
});
