import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { violations } from './axeViolations';
import { openLeg, settled, viewState } from './legPage';

const ALL = ['en', 'de', 'es', 'fr'] as const;
type Language = (typeof ALL)[number];
const words = (language: Language) =>
  JSON.parse(readFileSync(`src/words/${language}.json`, 'utf8')) as Record<string, string>;
const { muscles } = JSON.parse(readFileSync('models/trigger-points.json', 'utf8')) as {
  muscles: { symptoms: { text: string }[] }[];
};
const { lookAlikes } = JSON.parse(readFileSync('models/look-alikes.json', 'utf8')) as {
  lookAlikes: { id: string; label: string; tells: string[] }[];
};

test.use({ viewport: { width: 1280, height: 720 } });

const panel = (page: Page) => page.locator('.quiz');
const choices = (page: Page) => page.locator('.quiz-choice');

async function begin(page: Page, query: string): Promise<void> {
  await openLeg(page, query);
  await panel(page).locator('button[type=submit]').click();
  await expect(page.locator('.quiz-ask')).toBeFocused();
}

test('pattern or look-alike, by keyboard: a finding is chosen, and both are on the leg, explained', async ({
  page,
}) => {
  await begin(page, '?quiz=alike&of=gmin_p1&level=1&count=40&seed=3');
  const said = words('en');
  await expect(panel(page)).toContainText('The place alone does not decide.');
  expect(await viewState(page)).toMatchObject({ show: ['gmin_p1'], alike: [], trp: null });
  const asked = (await page.locator('.quiz-ask').innerText()).replace(/^.*: (.*)\?$/s, '$1');
  const right = lookAlikes.find(({ label }) => label === asked);
  expect(right, asked).toBeTruthy();
  await expect(choices(page)).toHaveCount(4);
  const findings = await choices(page).locator('.quiz-words').allInnerTexts();
  const at = findings.findIndex((finding) => right?.tells.includes(finding));
  expect(at, findings.join(' | ')).toBeGreaterThanOrEqual(0);
  await page.keyboard.press(String(at + 1));
  await expect(page.locator('.quiz-verdict')).toContainText(said['quiz.right'] ?? '');
  expect(await viewState(page)).toMatchObject({ show: ['gmin_p1'], alike: [right?.id] });
  // Each finding says what it fits.
  await expect(choices(page).nth(at)).toContainText(`Fits: ${asked}`);
  await expect(choices(page).locator('.quiz-hint')).toHaveCount(4);
  await expect(panel(page)).toContainText('Sources: ');
  await expect(panel(page)).toContainText('One finding proves nothing and clears nobody');
  await expect(panel(page).getByRole('link', { name: /^Card: .*new tab/ })).toHaveAttribute(
    'href',
    new RegExp(`card=against:gmin_p1:${right?.id}`),
  );
  // The two aspect by aspect, a press away.
  await panel(page)
    .getByRole('button', { name: `or ${asked}?` })
    .press('Enter');
  await expect(panel(page).getByRole('table')).toContainText(right?.tells[0] ?? '');
  expect(await violations(page)).toEqual([]);
  await panel(page).getByRole('button', { name: 'Next', exact: true }).press('Enter');
  await expect(panel(page)).toContainText('2 of');
  expect((await viewState(page)).alike).toEqual([]);
});

test('in each language it is the same question, in words of that language', async ({ page }) => {
  const asked: string[] = [];
  for (const language of ALL) {
    await begin(page, `?lang=${language}&quiz=alike&level=2&count=3&seed=9`);
    const said = words(language);
    await expect(page.locator('.quiz-kind')).toHaveText(said['quiz.kind.alike'] ?? '');
    const findings = await choices(page).locator('.quiz-words').allInnerTexts();
    expect(new Set(findings).size).toBe(4);
    const english = [
      ...lookAlikes.flatMap(({ tells }) => tells),
      ...muscles.flatMap(({ symptoms }) => symptoms.map(({ text }) => text)),
    ];
    for (const finding of findings) expect(english.includes(finding), finding).toBe(language === 'en');
    await panel(page)
      .getByRole('button', { name: said['quiz.giveUp'] ?? '' })
      .click();
    await settled(page);
    const { show, alike } = await viewState(page);
    asked.push(JSON.stringify({ show, alike }));
    const wide = await panel(page).evaluate((element) => element.scrollWidth - element.clientWidth);
    expect(wide).toBe(0);
  }
  expect(new Set(asked).size).toBe(1);
});

test('a class counts hands for findings; a phone has room for them; the other kinds go on without look-alikes', async ({
  page,
}) => {
  await begin(page, '?quiz=alike&level=1&count=1&seed=4&class=1');
  const rows = panel(page).locator('.quiz-tally-row');
  await expect(rows).toHaveCount(4);
  for (let at = 0; at < 4; at++) await expect(rows.nth(at)).toBeInViewport({ ratio: 1 });
  await page.keyboard.press('2');
  await panel(page).getByRole('button', { name: 'Reveal' }).press('Space');
  await expect(rows.locator('.quiz-hint')).toHaveCount(4);
  expect((await viewState(page)).alike).toHaveLength(1);

  await page.setViewportSize({ width: 390, height: 844 });
  await begin(page, '?quiz=alike&level=1&count=1&seed=4');
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('1');
  await expect(page.locator('.quiz-verdict')).toBeVisible();
  expect(await violations(page)).toEqual([]);
  const wide = await panel(page).evaluate((element) => element.scrollWidth - element.clientWidth);
  expect(wide).toBe(0);

  await page.route(/look-alikes.*\.json/, (route) => route.abort());
  await openLeg(page, '?quiz=alike');
  await expect(panel(page).getByRole('status').first()).toContainText('The look-alikes are missing');
  await expect(panel(page).locator('button[type=submit]')).toBeDisabled();
  await openLeg(page, '?quiz=name,alike&count=2&seed=1');
  await expect(panel(page).getByRole('status').first()).toContainText('The look-alikes are missing');
  await panel(page).locator('button[type=submit]').click();
  await expect(page.locator('.quiz-ask')).toHaveText('What is this?');
});
