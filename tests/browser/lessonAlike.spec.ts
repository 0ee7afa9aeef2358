import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { violations } from './axeViolations';
import { allMessages, openLeg, viewState } from './legPage';

type Worded = Readonly<Record<'en' | 'de' | 'es' | 'fr', string>>;
interface Step {
  title: Worded;
  view: { show?: string[]; alike?: string[] };
  question?: { choices: { text: Worded; because: Worded; right?: boolean }[] };
}
const read = (id: string) =>
  JSON.parse(readFileSync(`public/lessons/${id}.lesson.json`, 'utf8')) as { steps: Step[] };
const { steps } = read('sciatica');

test.use({ viewport: { width: 1280, height: 720 }, reducedMotion: 'reduce' });

const title = (page: Page) => page.locator('.lesson-step-title');

test('"Sciatica or gluteus minimus?" by keyboard: each step has its pattern and its look-alikes on the leg', async ({
  page,
}) => {
  await openLeg(page, '?lesson=sciatica');
  for (const [at, step] of steps.entries()) {
    await expect(title(page)).toHaveText(step.title.en);
    const { show, alike } = await viewState(page);
    expect({ show, alike }, step.title.en).toEqual({
      show: step.view.show ?? [],
      alike: step.view.alike ?? [],
    });
    if (at === 3) expect(await violations(page)).toEqual([]);
    if (at + 1 < steps.length) await page.keyboard.press('PageDown');
  }
  const right = steps.at(-1)?.question?.choices.find((choice) => choice.right);
  await page.getByRole('button', { name: right?.text.en ?? '' }).press('Enter');
  await expect(page.getByText(right?.because.en ?? '')).toBeVisible();
  expect(await violations(page)).toEqual([]);
  // No drawing was unknown once they had come.
  expect(await allMessages(page)).toEqual([]);
});

for (const language of ['de', 'es', 'fr'] as const)
  test(`the other lessons lay look-alikes beside patterns where they speak of them, and this one in ${language}`, async ({
    page,
  }) => {
    await openLeg(page, `?lang=${language}&lesson=sciatica&step=6`);
    await expect(title(page)).toHaveText(steps[5]?.title[language] ?? '');
    expect(await viewState(page)).toMatchObject({ show: ['gmin_a1'], alike: ['root_pain_l5'] });
    expect(await violations(page)).toEqual([]);
    const other = { de: 'hamstrings', es: 'gastrocnemius', fr: 'heel-and-sole' }[language];
    const at = read(other).steps.findIndex(({ view }) => (view.alike ?? []).length > 0);
    expect(at, other).toBeGreaterThanOrEqual(0);
    await openLeg(page, `?lang=${language}&lesson=${other}&step=${at + 1}`);
    expect((await viewState(page)).alike).toEqual(read(other).steps[at]?.view.alike);
    expect(await allMessages(page)).toEqual([]);
  });
