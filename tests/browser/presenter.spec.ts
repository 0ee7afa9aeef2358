import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { violations } from './axeViolations';
import { openLeg } from './legPage';

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
  await presenter.goto('./?presenter=hamstrings');
  const now = presenter.locator('.presenter-now h2');
  await expect(now).toContainText(HAMSTRINGS.steps[1]?.title.en ?? '');
  await expect(presenter.getByRole('img', { name: 'What the class sees' })).toBeVisible();
  expect(await violations(presenter)).toEqual([]);
  await presenter.keyboard.press('PageDown');
  await expect(stepTitle(projector)).toHaveText(HAMSTRINGS.steps[2]?.title.en ?? '');
  await projector.bringToFront();
  await projector.keyboard.press('PageDown');
  await expect(now).toContainText(HAMSTRINGS.steps[3]?.title.en ?? '');

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
  await context.close();
});
