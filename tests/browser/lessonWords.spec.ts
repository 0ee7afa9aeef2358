import { readFileSync } from 'node:fs';
import { type Browser, expect, type Page, test } from '@playwright/test';
import { openLeg } from './legPage';

const LESSONS = [
  'three-suspects',
  'hamstrings',
  'gluteus-minimus',
  'gastrocnemius',
  'heel-and-sole',
  'sciatica',
] as const;
const stepsOf = (lesson: string) =>
  (JSON.parse(readFileSync(`public/lessons/${lesson}.lesson.json`, 'utf8')) as { steps: unknown[] }).steps
    .length;

/** The languages with the most letters: where theirs fit so do the others'. */
const LONGEST = ['de', 'fr'];

/** The commonest projector, and how the words stand on it: the least size they are set in, CSS pixels. */
const ROOMS = [
  { name: 'light', theme: 'light', query: '', leastPx: 16 },
  { name: 'projector theme', theme: 'projector', query: '', leastPx: 20 },
  { name: 'only the leg and the words', theme: 'light', query: '&projector=1', leastPx: 18 },
  {
    name: 'only those, projector theme',
    theme: 'projector',
    query: '&projector=1',
    leastPx: 20,
  },
] as const;

/** A page whose leg never comes: words are measured, nothing is drawn. */
async function withoutLeg(browser: Browser, theme: string): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 720 },
    reducedMotion: 'reduce',
  });
  await context.addInitScript((kept) => localStorage.setItem('leg-viewer.theme', kept), theme);
  const page = await context.newPage();
  await page.route(/\.glb/, () => {});
  return page;
}

/** Go through a lesson in the page itself, and see how the words of each step stand. */
function measured(page: Page, count: number) {
  return page.evaluate(async (count) => {
    const panel = document.querySelector('.lesson') ?? document.body;
    const frame = () => new Promise(requestAnimationFrame);
    const steps: { over: number; more: boolean; sizePx: number; rows: number }[] = [];
    for (let at = 1; at <= count; at++) {
      while (!panel.querySelector('.lesson-count')?.textContent?.match(new RegExp(`^${at} `))) await frame();
      await frame();
      const body = panel.querySelector('.lesson-body') ?? panel;
      const bottoms = [...panel.querySelectorAll('.lesson-nav button')].map((button) =>
        Math.round(button.getBoundingClientRect().bottom / 12),
      );
      steps.push({
        over: body.scrollHeight - body.clientHeight,
        more: panel.querySelector('.lesson-more') !== null,
        sizePx: Number.parseFloat(getComputedStyle(body.querySelector('.lesson-caption') ?? body).fontSize),
        rows: new Set(bottoms).size,
      });
      window.dispatchEvent(new KeyboardEvent('keydown', { key: 'PageDown' }));
    }
    return steps;
  }, count);
}

for (const { name, theme, query, leastPx } of ROOMS)
  test(`at 1280 x 720 the words of every step fit, or say that there is more (${name})`, async ({
    browser,
  }) => {
    test.setTimeout(240_000);
    const page = await withoutLeg(browser, theme);
    for (const language of LONGEST)
      for (const lesson of LESSONS) {
        await page.goto(`./?lang=${language}&lesson=${lesson}${query}`);
        await expect(page.locator('.lesson-caption')).toBeVisible();
        const steps = await measured(page, stepsOf(lesson));
        for (const [at, { over, more, sizePx, rows }] of steps.entries()) {
          const where = `${lesson}, step ${at + 1}, ${language}`;
          expect(more, `${where}: ${over} px more`).toBe(over > 2);
          expect(sizePx, where).toBeGreaterThanOrEqual(leastPx);
          // One row under the words, all the way to the last step, which leads on.
          if (at + 1 < steps.length) expect(rows, where).toBe(1);
        }
      }
    await page.context().close();
  });

test('what is further down is a press away, by keyboard too, and the sign goes at the end', async ({
  browser,
}) => {
  const page = await withoutLeg(browser, 'projector');
  // Lower than any projector: there is more to every step.
  await page.setViewportSize({ width: 1280, height: 560 });
  await page.goto('./?lesson=hamstrings&step=11');
  const more = page.getByRole('button', { name: 'More', exact: true });
  const last = page.locator('.lesson-choice').last();
  await expect(last).toBeVisible();
  await page.evaluate(() => document.fonts.ready);
  await expect(more).toBeVisible();
  await expect(last).not.toBeInViewport({ ratio: 1 });
  await more.focus();
  await expect(async () => {
    if (await more.isVisible()) await page.keyboard.press('Enter');
    await expect(last).toBeInViewport({ ratio: 1, timeout: 500 });
  }).toPass();
  await expect(more).toHaveCount(0);
  await page.context().close();
});

test.describe('with the leg', () => {
  test.use({ viewport: { width: 1040, height: 600 }, reducedMotion: 'reduce' });

  test('Escape leaves "only the leg and the words", after what is in hand', async ({ page }) => {
    await openLeg(page, '?lesson=hamstrings&projector=1');
    await expect(page.locator('.page-bar')).toBeHidden();
    await page.getByRole('button', { name: 'For a class' }).press('Enter');
    await page.getByRole('menuitemcheckbox', { name: 'Pen' }).press('Enter');
    await expect(page.getByRole('menu')).toHaveCount(0);
    await expect(page.locator('.ink-layer')).toHaveAttribute('data-tool', 'pen');
    await page.keyboard.press('Escape');
    await expect(page.locator('.ink-layer')).not.toHaveAttribute('data-tool');
    await expect(page.locator('.page-bar')).toBeHidden();
    await page.keyboard.press('Escape');
    await expect(page.locator('.page-bar')).toBeVisible();
    await expect(page).not.toHaveURL(/projector/);
  });

  test('the last step leads on: to a quiz on what was shown, and to its handout', async ({ page }) => {
    const last = `?lesson=gastrocnemius&step=${stepsOf('gastrocnemius')}`;
    await openLeg(page, last);
    await expect(page.getByRole('button', { name: 'Next', exact: true })).toHaveCount(0);
    await page.getByRole('button', { name: 'Quiz me on this' }).click();
    await expect(page).toHaveURL(/[?&]of=[a-z_,0-9]*gas/);
    await expect(page).not.toHaveURL(/lesson=/);
    const quiz = page.locator('.quiz');
    await expect(quiz).toContainText('Gastrocnemius');
    await quiz.getByRole('button', { name: 'Start', exact: true }).click();
    await expect(page.locator('.quiz-ask')).toBeVisible();
    // Asked by `name` first: the structure that is marked is one that the lesson was about.
    const of = new URL(page.url()).searchParams.get('of') ?? '';
    const [asked = ''] = (await page.evaluate(() => window.legViewer.state())).select;
    expect(of.split(',').some((id) => id === asked || id.startsWith(asked.slice(0, 3)))).toBe(true);

    await openLeg(page, last);
    await page.getByRole('button', { name: 'Handout', exact: true }).click();
    await expect(page.getByRole('dialog', { name: 'Handouts' })).toBeVisible();
    await expect(page.locator('.sheet-page .sheet-title').first()).toContainText('Gastrocnemius');
    await expect(page).toHaveURL(/handout=[a-z_,0-9]*gas/);
  });
});
