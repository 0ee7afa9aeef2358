import { expect, type Page, test } from '@playwright/test';
import { openLeg, settled, setView } from './legPage';

let page: Page;
test.beforeAll(async ({ browser }) => {
  page = await browser.newPage();
  await openLeg(page);
});
test.afterAll(() => page.close());

const SIZES = [
  [1440, 900],
  [1280, 640],
  [1024, 768],
  [768, 1024],
  [640, 400],
  [390, 844],
  [390, 700],
  [360, 640],
] as const;

for (const [width, height] of SIZES)
  test(`at ${width} x ${height} the tools stand on one sheet with all their words, within reach`, async () => {
    await page.setViewportSize({ width, height });
    await settled(page);
    const { loose, covered } = await page.evaluate(() => {
      const sheet = document.querySelector('.stage-side')?.getBoundingClientRect() ?? new DOMRect();
      const seen = (element: Element) =>
        element.checkVisibility() && element.getBoundingClientRect().width > 12;
      const parts = [
        ...document.querySelectorAll<HTMLElement>('.stage-side :is(span, label, output, p, button)'),
      ];
      const sticksOut = (box: DOMRect) =>
        box.left < sheet.left - 1 ||
        box.right > sheet.right + 1 ||
        box.top < sheet.top - 1 ||
        box.bottom > sheet.bottom + 1;
      const name = (element: HTMLElement) => element.getAttribute('aria-label') ?? element.textContent ?? '';
      const hit = (element: HTMLElement) => {
        const { left, top, width, height } = element.getBoundingClientRect();
        const found = document.elementFromPoint(left + width / 2, top + height / 2);
        return found !== null && (element.contains(found) || found.contains(element));
      };
      return {
        loose: parts.filter((part) => seen(part) && sticksOut(part.getBoundingClientRect())).map(name),
        covered: [...document.querySelectorAll<HTMLElement>('.stage-tools button')]
          .filter((button) => seen(button) && !hit(button))
          .map(name),
      };
    });
    expect(loose).toEqual([]);
    expect(covered).toEqual([]);
  });

test('the first picture of a small phone is not under the tools', async () => {
  await page.setViewportSize({ width: 360, height: 640 });
  await setView(page, { view: 'posterior' });
  const under = await page.evaluate(() => {
    const sheet = document.querySelector('.stage-side')?.getBoundingClientRect() ?? new DOMRect();
    let count = 0;
    for (let x = sheet.left + 1; x < sheet.right; x += 4)
      for (let y = sheet.top + 1; y < sheet.bottom; y += 8) if (window.legViewer.pick(x, y).kind) count++;
    return count;
  });
  expect(under).toBe(0);
});
