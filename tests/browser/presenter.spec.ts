import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { violations } from './axeViolations';
import { openLeg, viewState, Witness } from './legPage';

const HAMSTRINGS = JSON.parse(readFileSync('public/lessons/hamstrings.lesson.json', 'utf8')) as {
  steps: { title: { en: string } }[];
};

test('presenter and projector go together, with ink and laser, and survive a reload of either', async ({
  browser,
}) => {
  const context = await browser.newContext({
    viewport: { width: 1040, height: 600 },
    reducedMotion: 'reduce',
  });
  const stepTitle = (page: Page) => page.locator('.lesson-step-title');
  const projector = await context.newPage();
  await openLeg(projector, '?lesson=hamstrings&step=2');
  await expect(stepTitle(projector)).toHaveText(HAMSTRINGS.steps[1]?.title.en ?? '');
  const presenter = await context.newPage();
  const witness = new Witness(presenter);
  await presenter.goto('./?presenter=hamstrings');
  const now = presenter.locator('.presenter-now h2').first();
  await expect(now).toContainText(HAMSTRINGS.steps[1]?.title.en ?? '');
  await expect(presenter.getByRole('img', { name: 'What the class sees' })).toBeVisible();
  expect(await violations(presenter)).toEqual([]);
  await presenter.keyboard.press('PageDown');
  await expect(stepTitle(projector)).toHaveText(HAMSTRINGS.steps[2]?.title.en ?? '');
  await projector.bringToFront();
  await projector.keyboard.press('PageDown');
  await expect(now).toContainText(HAMSTRINGS.steps[3]?.title.en ?? '');

  // The laser shines as long as its key is held, and the page's names keep theirs.
  const laser = projector.locator('.ink-laser');
  const { labels } = await viewState(projector);
  await projector.keyboard.down('l');
  await projector.mouse.move(650, 220, { steps: 2 });
  await expect(laser).toBeVisible();
  await projector.keyboard.up('l');
  await expect(laser).toBeHidden();
  expect((await viewState(projector)).labels).toBe(labels);

  await projector.getByRole('button', { name: 'For a class' }).click();
  await projector.getByRole('menuitemcheckbox', { name: 'Pen' }).click();
  await projector.keyboard.press('Escape');
  await projector.mouse.move(620, 200);
  await projector.mouse.down();
  await projector.mouse.move(700, 260, { steps: 5 });
  await projector.mouse.up();
  await expect(projector.locator('.ink-line[d^="M"]')).toHaveCount(2);
  await expect(presenter.locator('.ink-line[d^="M"]')).toHaveCount(2);

  const picture = presenter.locator('.presenter-picture');
  await presenter.bringToFront();
  await picture.hover();
  await expect(projector.locator('.ink-laser')).toBeVisible();

  await projector.reload();
  await expect(stepTitle(projector)).toHaveText(HAMSTRINGS.steps[3]?.title.en ?? '', { timeout: 120_000 });
  await expect(projector.locator('.ink-line[d^="M"]')).toHaveCount(2);
  await presenter.reload();
  await expect(now).toContainText(HAMSTRINGS.steps[3]?.title.en ?? '');
  await expect(presenter.getByRole('img', { name: 'What the class sees' })).toBeVisible();

  // Ink belongs to its step.
  await presenter.keyboard.press('PageUp');
  await expect(stepTitle(projector)).toHaveText(HAMSTRINGS.steps[2]?.title.en ?? '');
  await expect(projector.locator('.ink-line[d^="M"]')).toHaveCount(0);
  // What was asked for ahead of the script is left by now, or the browser would have complained.
  expect(witness.said).toEqual([]);
  await context.close();
});

test('at 1280 x 720 the presenter has a large picture, the answers of a question, and the next step as a picture', async ({
  browser,
}) => {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 720 },
    reducedMotion: 'reduce',
  });
  const projector = await context.newPage();
  await openLeg(projector, '?lesson=hamstrings&step=11&projector=1');
  const presenter = await context.newPage();
  await presenter.goto('./?presenter=hamstrings');
  const picture = presenter.locator('.presenter-picture');
  await expect(picture).toBeVisible();
  const box = await picture.boundingBox();
  expect(box?.width ?? 0).toBeGreaterThanOrEqual(640);
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(720);
  const question = presenter.locator('.presenter-question');
  await expect(question.locator('li')).toHaveCount(
    (HAMSTRINGS.steps[10] as { question?: { choices: unknown[] } }).question?.choices.length ?? 0,
  );
  await expect(question.locator('[data-right]')).toHaveCount(1);
  await expect(presenter.getByText('This is the last step.')).toBeVisible();
  await expect(presenter.locator('.presenter-next-picture')).toHaveCount(0);

  await presenter.keyboard.press('PageUp');
  const next = presenter.locator('.presenter-next-picture');
  await expect(next).toHaveAttribute('data-there', 'true', { timeout: 180_000 });
  const inside = presenter.frames().find((frame) => frame !== presenter.mainFrame());
  // What is drawn there is the step after the class's.
  const nextShow = await inside?.evaluate(() => window.legViewer.state().show);
  await projector.keyboard.press('PageDown');
  await expect.poll(() => projector.evaluate(() => window.legViewer.state().show)).toEqual(nextShow);
  await context.close();
});

test("a lesson that cannot be read is said in the presenter's window; one whose window fails closes its channel, and opens one when it is tried again", async ({
  page,
}) => {
  await page.addInitScript(() => {
    const open = new Set<BroadcastChannel>();
    class Counted extends BroadcastChannel {
      constructor(name: string) {
        super(name);
        open.add(this);
      }
      override close() {
        open.delete(this);
        super.close();
      }
    }
    Object.assign(window, { BroadcastChannel: Counted, channelsOpen: () => open.size });
  });
  const errors: Error[] = [];
  page.on('pageerror', (error) => errors.push(error));
  const open = () => page.evaluate(() => (window as unknown as { channelsOpen(): number }).channelsOpen());
  /** As the class's window of the lesson would tell it. */
  const tell = (told: Record<string, unknown>) =>
    page.evaluate((told) => {
      const channel = new BroadcastChannel('leg-viewer.present.hamstrings');
      channel.postMessage({ version: 2, ...told });
      channel.close();
    }, told);
  await page.goto('./?presenter=hamstrings');
  await expect(page.locator('.presenter-now')).toBeVisible();
  expect(await open()).toBe(1);
  await tell({ kind: 'lesson', text: 'garbage' });
  await expect(page.locator('.presenter-problem')).toContainText('lesson');
  await tell({ kind: 'lesson', text: JSON.stringify(HAMSTRINGS) });
  await expect(page.locator('.presenter-now')).toBeVisible();

  // A browser that gives out: nothing can be measured.
  await page.evaluate(() => {
    Object.assign(window, { Kept: window.ResizeObserver, ResizeObserver: undefined });
  });
  const picture = { url: 'data:image/png;base64,', aspect: 1, tall: 1, middle: [0.5, 0.5] };
  await tell({ kind: 'picture', picture });
  await expect(page.getByRole('alert')).toContainText('A part of the page has not come, or has failed');
  expect(await open()).toBe(0);
  await page.evaluate(() => {
    Object.assign(window, { ResizeObserver: (window as unknown as { Kept: unknown }).Kept });
  });
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.locator('.presenter-now')).toBeVisible();
  expect(await open()).toBe(1);
  expect(errors).toEqual([]);
});
