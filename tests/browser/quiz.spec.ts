import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { violations } from './axeViolations';
import { openLeg, pickGrid, settled, viewState } from './legPage';

const { muscles } = JSON.parse(readFileSync('models/trigger-points.json', 'utf8')) as {
  muscles: { id: string; english: string; points: { id: string; label: string }[] }[];
};
const nameOf = (id: string) =>
  muscles.find((muscle) => muscle.id === id)?.english ??
  muscles.flatMap(({ points }) => points).find((point) => point.id === id)?.label ??
  id;

test.use({ viewport: { width: 1040, height: 620 } });

const panel = (page: Page) => page.locator('.quiz');
const ask = (page: Page) => page.locator('.quiz-ask');
const verdict = (page: Page) => page.locator('.quiz-verdict');
const next = (page: Page, name: string | RegExp = /^(Next|Results)$/) =>
  panel(page).getByRole('button', { name }).last();

/** Open the quiz of an address and begin it. */
async function begin(page: Page, query: string): Promise<void> {
  await openLeg(page, query);
  await panel(page).getByRole('button', { name: 'Start', exact: true }).click();
  await expect(ask(page)).toBeFocused();
  await settled(page);
}

/** Digit of the choice that is right, or of one that is not. */
async function digitOf(page: Page, id: string, right: boolean): Promise<string> {
  const choices = await page.locator('.quiz-choices .quiz-words').allInnerTexts();
  const at = choices.findIndex((choice) => (choice === nameOf(id)) === right);
  expect(choices).toContain(nameOf(id));
  return String(at + 1);
}

test('name it, by keyboard: one right, one wrong; what was wrong is looked at again', async ({ page }) => {
  await begin(page, '?quiz=name&level=1&count=2&seed=3');
  const [first = ''] = (await viewState(page)).select;
  await expect(panel(page)).not.toContainText(`It is ${nameOf(first)}`);
  await page.keyboard.press(await digitOf(page, first, true));
  await expect(verdict(page)).toContainText('Right.');
  await page.keyboard.press('Enter');
  await expect(panel(page)).toContainText('2 of 2');

  const [second = ''] = (await viewState(page)).select;
  expect(second).not.toBe(first);
  await page.keyboard.press(await digitOf(page, second, false));
  await expect(verdict(page)).toContainText(`Not quite. It is ${nameOf(second)}.`);
  await page.keyboard.press('Enter');

  await expect(ask(page)).toHaveText('1 of 2 points');
  await page.getByRole('button', { name: `Look at ${nameOf(second)}` }).click();
  expect((await viewState(page)).select).toEqual([second]);
  await page.keyboard.press('Enter');
  await expect(ask(page)).toHaveText('1 of 2 points');
});

test('find it: a tap beside it says what was hit, a tap on it is right; without a pointer from the list', async ({
  page,
}) => {
  await begin(page, '?quiz=click&level=1&count=3&seed=5');
  const named = async () => (await ask(page).innerText()).replace(/^Where is it: (.*)\?$/s, '$1');
  const spots = await pickGrid(page, 20);
  const asked = await named();
  const miss = spots.find(
    ({ kind, id }) => kind === 'muscle' && id && nameOf(id) !== asked && nameOf(id) !== id,
  );
  expect(miss, 'another muscle is to be seen').toBeTruthy();
  await page.mouse.move(miss?.x ?? 0, miss?.y ?? 0);
  await expect(page.locator('.tooltip')).toHaveCount(0);
  await page.mouse.click(miss?.x ?? 0, miss?.y ?? 0);
  await expect(verdict(page)).toContainText(`Not quite. You chose ${nameOf(miss?.id ?? '')}.`);
  await page.keyboard.press('Enter');

  await settled(page);
  const wanted = await named();
  const hit = (await pickGrid(page, 12)).find(({ id }) => id && nameOf(id) === wanted);
  expect(hit, `${wanted} is to be seen`).toBeTruthy();
  await page.mouse.click(hit?.x ?? 0, hit?.y ?? 0);
  await expect(verdict(page)).toContainText('Right.');
  await page.keyboard.press('Enter');

  await page.getByRole('button', { name: 'Choose from a list' }).focus();
  await page.keyboard.press('Enter');
  const places = page.getByRole('list', { name: 'Places on the leg' });
  await expect(places.getByRole('button')).toHaveCount(8);
  expect(await places.innerText()).not.toContain(await named());
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(verdict(page)).toBeVisible();
});

test('whose pattern: nothing on the page says it before the answer, everything after', async ({ page }) => {
  await begin(page, '?quiz=which&level=1&count=1&seed=2');
  const [id = ''] = (await viewState(page)).show;
  await expect(page.locator('.legend')).toContainText('?');
  await expect(page.locator('.legend')).not.toContainText(nameOf(id).split(',')[0] ?? '');
  expect(page.url()).not.toContain(id);
  expect((await pickGrid(page, 10)).filter(({ kind }) => kind === 'marker')).toEqual([]);
  await panel(page)
    .getByRole('button', { name: nameOf(id) })
    .click();
  await expect(verdict(page)).toContainText('Right.');
  await expect(panel(page)).toContainText('Felt by nearly everyone who has it');
  expect(await viewState(page)).toMatchObject({ trp: id, show: [id] });
});

test('paint the pattern: with the brush beside it, and by regions', async ({ page }) => {
  await begin(page, '?quiz=paint&level=1&count=2&seed=4');
  await expect(next(page, 'Done')).toBeDisabled();
  const skin = (await pickGrid(page, 24)).filter(({ kind }) => kind === 'skin');
  const low = skin.at(-1);
  await page.mouse.move(low?.x ?? 0, low?.y ?? 0);
  await page.mouse.down();
  await page.mouse.up();
  await page.getByRole('button', { name: 'Done' }).click();
  await expect(verdict(page)).toContainText(/Your painting and the pattern overlap by \d+ %/);
  expect((await viewState(page)).show).toHaveLength(1);
  await page.keyboard.press('Enter');

  await page.getByRole('button', { name: 'Paint by region' }).focus();
  await page.keyboard.press('Enter');
  for (const region of ['Buttock', 'Back of the thigh', 'Calf'])
    await page.getByRole('button', { name: region, exact: true }).press('Space');
  await page.getByRole('button', { name: 'Done' }).press('Enter');
  await expect(verdict(page)).toContainText(/you found (?!0 %)\d+ % of the pattern/);
});

test('place the point: tapped and slid to its depth, or set in its muscle by keys', async ({ page }) => {
  await begin(page, '?quiz=place&level=1&count=2&seed=6');
  const on = (await pickGrid(page, 16)).filter(({ kind }) => kind === 'muscle');
  const spot = on[Math.floor(on.length / 2)];
  await page.mouse.click(spot?.x ?? 0, spot?.y ?? 0);
  const depth = page.getByRole('slider', { name: 'Depth under the skin' });
  await expect(depth).toHaveValue('12');
  await depth.press('ArrowRight');
  await expect(depth).toHaveValue('13');
  await page.getByRole('button', { name: 'Done' }).click();
  await expect(verdict(page)).toContainText(/\d+ mm from where the point lies on this leg/);
  await expect(page.locator('.quiz-marks')).toContainText(/^\d+ mm off$/);
  await page.keyboard.press('Enter');

  await page.getByRole('button', { name: 'Place it in the muscle' }).press('Enter');
  await page.getByRole('slider', { name: 'Along, from the upper end' }).press('PageUp');
  await page.getByRole('button', { name: 'Done' }).press('Enter');
  await expect(verdict(page)).toContainText(/\d+ mm from where/);
});

test('the same seed asks the same; odd wishes are told; afterwards the view is as it was', async ({
  page,
}) => {
  const query = '?show=gas_1&view=lateral&quiz=name,click,which&level=2&count=6&seed=11';
  const asked = async (): Promise<string[]> => {
    await begin(page, query);
    const all: string[] = [];
    for (let at = 0; at < 6; at++) {
      all.push(await panel(page).locator('.tool-body').innerText());
      await page.getByRole('button', { name: 'Show the answer' }).click();
      await next(page).click();
    }
    return all;
  };
  const first = await asked();
  expect(new Set(first).size).toBeGreaterThan(3);
  expect(await asked()).toEqual(first);
  await page.getByRole('button', { name: 'End the quiz' }).click();
  expect(await viewState(page)).toMatchObject({ show: ['gas_1'], view: 'lateral', select: [] });

  await openLeg(page, '?quiz=name,smell&level=9');
  await expect(panel(page).getByRole('status').first()).toContainText('"smell"');
  await expect(panel(page).getByRole('status').first()).toContainText('level "9"');
});

test('a class: hands are counted by keys and boxes before the answer is revealed, totals at the end', async ({
  page,
}) => {
  await begin(page, '?quiz=name&level=1&count=1&seed=3&class=1');
  const [id = ''] = (await viewState(page)).select;
  const rows = panel(page).locator('.quiz-tally-row');
  const names = await rows.locator('.quiz-words').allInnerTexts();
  const right = names.indexOf(nameOf(id)) + 1;
  expect(right).toBeGreaterThan(0);
  const digit = String(right);
  const other = right === 1 ? '2' : '1';
  for (const key of [digit, digit, other, `Shift+${other}`, other]) await page.keyboard.press(key);
  const box = panel(page).getByRole('textbox', { name: new RegExp(nameOf(id)) });
  await expect(box).toHaveValue('2');
  await box.fill('6');
  await box.press('Tab');
  // Counting tells nothing of the answer.
  await expect(verdict(page)).toHaveCount(0);
  await expect(panel(page).locator('[data-right]')).toHaveCount(0);
  await panel(page).getByRole('button', { name: 'Reveal' }).press('Space');
  await expect(verdict(page)).toContainText(`It is ${nameOf(id)}.`);
  await expect(rows.nth(right - 1)).toHaveAttribute('data-right', 'true');
  await page.keyboard.press(digit);
  await expect(box).toHaveValue('7');
  await next(page).click();
  await expect(ask(page)).toHaveText('7 of 8 hands were right');
});

test('answers are remembered, taken along and forgotten; without storage for the visit', async ({
  page,
  browser,
}) => {
  await begin(page, '?quiz=name&level=1&count=1&seed=3');
  await page.keyboard.press('1');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Change the quiz' }).click();
  await expect(panel(page)).toContainText('1 question answered so far');
  await openLeg(page, '?quiz=name&level=1&count=1&seed=3');
  await expect(panel(page)).toContainText('1 question answered so far');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Export' }).click(),
  ]);
  const file = readFileSync(await download.path(), 'utf8');
  expect(JSON.parse(file)).toMatchObject({ format: 'leg-quiz-memories', cards: [{ key: /^name:/ }] });
  await page.getByRole('button', { name: 'Erase' }).click();
  await page.getByRole('button', { name: 'Erase all answers' }).click();
  await expect(panel(page)).toContainText('All answers are erased.');

  const closed = await browser.newPage({ baseURL: new URL(page.url()).origin, reducedMotion: 'reduce' });
  await closed.addInitScript(() => {
    Object.defineProperty(window, 'indexedDB', { get: () => undefined });
  });
  await begin(closed, '?quiz=name&count=1&seed=3');
  await closed.keyboard.press('1');
  await closed.keyboard.press('Enter');
  await closed.getByRole('button', { name: 'Change the quiz' }).click();
  await expect(panel(closed)).toContainText('This browser keeps nothing here');
  await expect(panel(closed)).toContainText('1 question answered so far');
  await closed.close();
});

test('axe finds nothing, also on a phone, where everything fits the width', async ({ page }) => {
  await openLeg(page, '?quiz=name,place&level=1&count=2&seed=3');
  expect(await violations(page)).toEqual([]);
  await page.setViewportSize({ width: 360, height: 740 });
  await panel(page).getByRole('button', { name: 'Start', exact: true }).click();
  await expect(ask(page)).toBeFocused();
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('1');
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Place it in the muscle' }).press('Enter');
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Show the answer' }).click();
  await next(page).click();
  expect(await violations(page)).toEqual([]);
  const wide = await panel(page).evaluate((element) => element.scrollWidth - element.clientWidth);
  expect(wide).toBe(0);
});
