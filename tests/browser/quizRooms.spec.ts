import { expect, type Page, test } from '@playwright/test';
import { openLeg, settled, viewState } from './legPage';

test.use({ viewport: { width: 1040, height: 620 } });

const panel = (page: Page) => page.locator('.quiz');
const ask = (page: Page) => page.locator('.quiz-ask');

/** Open the quiz of an address and begin it. */
async function begin(page: Page, query: string): Promise<void> {
  await openLeg(page, query);
  await panel(page).getByRole('button', { name: 'Start', exact: true }).click();
  await expect(ask(page)).toBeFocused();
  await settled(page);
}

for (const theme of ['light', 'projector'])
  test(`a class: every counter is in sight at 1280 x 720, ${theme}`, async ({ page }) => {
    await page.addInitScript((kept) => localStorage.setItem('leg-viewer.theme', kept), theme);
    await page.setViewportSize({ width: 1280, height: 720 });
    await begin(page, '?quiz=name&level=1&count=1&seed=3&class=1');
    const boxes = panel(page).locator('.quiz-tally-row .quiz-number-box');
    await expect(boxes).toHaveCount(4);
    for (const box of await boxes.all()) await expect(box).toBeInViewport({ ratio: 1 });
    await expect(panel(page).getByRole('button', { name: 'Reveal' })).toBeInViewport({ ratio: 1 });
    // No name is written under its counter.
    const wide = await panel(page)
      .locator('.quiz-tally-row .quiz-words')
      .evaluateAll((words) => words.map((word) => word.scrollWidth - word.clientWidth));
    expect(Math.max(...wide)).toBeLessThanOrEqual(0);
  });

for (const [width, height] of [
  [390, 844],
  [360, 640],
] as const)
  test(`paint on a phone of ${width} x ${height}: what hands it in is in sight, before giving up`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await begin(page, '?quiz=paint&level=1&count=1&seed=4&skin=1');
    const done = panel(page).getByRole('button', { name: 'Done' });
    const giveUp = panel(page).getByRole('button', { name: 'Show the answer' });
    for (const button of [done, giveUp]) await expect(button).toBeInViewport({ ratio: 1 });
    const [first, second] = [await done.boundingBox(), await giveUp.boundingBox()];
    expect(first?.x ?? 0).toBeLessThan(second?.x ?? 0);
    expect(first?.width ?? 0).toBeGreaterThan((second?.width ?? 0) * 0.75);
    await expect(done).toHaveClass(/tool-button-first/);
    await expect(giveUp).not.toHaveClass(/tool-button-first/);
  });

test('a quiz of some muscles asks of nothing else, and says which', async ({ page }) => {
  await openLeg(page, '?quiz=name,which&of=gastrocnemius,nonsense&count=4&seed=5');
  await expect(panel(page)).toContainText('"nonsense"');
  await expect(panel(page)).toContainText('Gastrocnemius');
  await panel(page).getByRole('button', { name: 'Start', exact: true }).click();
  await expect(ask(page)).toBeFocused();
  expect((await viewState(page)).select).toEqual(['gastrocnemius']);
  for (let at = 1; at < 4; at++) {
    await page.getByRole('button', { name: 'Show the answer' }).click();
    await panel(page).getByRole('button', { name: 'Next', exact: true }).click();
    expect((await viewState(page)).show).toEqual([expect.stringMatching(/^gas_/)]);
  }
});
