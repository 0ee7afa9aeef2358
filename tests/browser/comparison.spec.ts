import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { violations } from './axeViolations';
import { openLeg, Witness } from './legPage';

interface Comparison {
  point: string;
  lookAlike: string;
  title: string;
}
const { comparisons } = JSON.parse(readFileSync('models/look-alikes.json', 'utf8')) as {
  comparisons: readonly Comparison[];
};

const SCIATICA = 'against:gmin_p1:root_pain_s1';
const WITH_BOTH = '&show=gmin_p1&alike=root_pain_s1';

let page: Page;
let witness: Witness;
test.beforeAll(async ({ browser }) => {
  page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  witness = new Witness(page);
  await openLeg(page, '?trp=gmin_p1&select=gluteus_minimus&show=gmin_p2,gas_1');
});
test.afterAll(() => page.close());

const card = () => page.getByRole('complementary', { name: 'Details' });
const state = () => page.evaluate(() => window.legViewer.state());

test('the card of a point lists what it is taken for, what cannot wait first; one press, by keyboard too, lays one beside it', async () => {
  const list = card().locator('.against-links');
  await expect(list.getByRole('heading', { name: 'Could it be something else?' })).toBeVisible();
  const rows = list.getByRole('button');
  await expect(rows.first()).toContainText('Emergency');
  await expect(list).not.toContainText(/%|0\.\d/);
  await list.getByRole('button', { name: /^S1 nerve root pain/ }).focus();
  await page.keyboard.press('Enter');
  await expect(card().getByRole('heading', { level: 2 })).toHaveText(
    'Posterior gluteus minimus against S1 root pain',
  );
  expect(await state()).toMatchObject({
    show: ['gmin_p1'],
    alike: ['root_pain_s1'],
    card: SCIATICA,
    trp: null,
    select: [],
  });
  // What to do comes before anything else.
  const words = (await card().textContent()) ?? '';
  expect(words.indexOf('call your local emergency number')).toBeGreaterThan(0);
  expect(words.indexOf('call your local emergency number')).toBeLessThan(words.indexOf('The classic'));
});

test('the table tells both aspect by aspect, in two columns; axe finds nothing', async () => {
  const table = card().getByRole('table');
  await expect(table.getByRole('columnheader')).toHaveText([
    'Gluteus minimus posterior 1',
    'S1 nerve root pain',
  ]);
  await expect(table.getByRole('rowheader')).toHaveText([
    'Where it is felt and where it ends',
    'How it feels',
    'What brings it on, what gives it away',
    'What is tested',
    'What would be urgent',
  ]);
  const [left, right] = await table
    .locator('[data-aspect="where"] td')
    .evaluateAll((cells) => cells.map((cell) => cell.getBoundingClientRect()));
  expect(right?.left).toBeGreaterThan((left?.right ?? 0) - 1);
  expect(right?.top).toBe(left?.top);
  expect(await violations(page)).toEqual([]);
});

test('it is a step of the history, and its link opens it again', async () => {
  const { search } = new URL(page.url());
  expect(search).toContain(`card=${SCIATICA}`);
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  expect(await state()).toMatchObject({ trp: 'gmin_p1', show: ['gmin_p2', 'gas_1'], alike: [], card: null });
  await page.getByRole('button', { name: 'Redo', exact: true }).click();
  expect(await state()).toMatchObject({ show: ['gmin_p1'], alike: ['root_pain_s1'], card: SCIATICA });
  await openLeg(page, search);
  await expect(card().getByRole('table')).toBeVisible();
  expect(await state()).toMatchObject({ show: ['gmin_p1'], alike: ['root_pain_s1'], card: SCIATICA });
  await card().getByRole('switch', { name: 'S1 nerve root pain' }).press('Space');
  expect((await state()).alike).toEqual([]);
  await card().getByRole('button', { name: 'Back to Gluteus minimus posterior 1' }).click();
  expect(await state()).toMatchObject({ trp: 'gmin_p1', card: null });
});

test('all comparisons worth teaching are two presses from anywhere, and each opens', async () => {
  await page.getByRole('button', { name: 'Teach and learn' }).click();
  await page.getByRole('menuitem', { name: 'Comparisons' }).click();
  for (const { title, point, lookAlike } of comparisons) {
    await card().getByRole('button', { name: title }).click();
    await expect(card().getByRole('heading', { level: 2 })).toHaveText(title);
    expect(await state()).toMatchObject({ show: [point], alike: [lookAlike] });
    await expect(card().locator('.against-table td:not(:has(p))')).toHaveCount(0);
    await card().getByRole('button', { name: 'All comparisons' }).click();
  }
  await expect(card().getByRole('heading', { level: 2 })).toHaveText('Comparisons');
  expect(await violations(page)).toEqual([]);
});

test('the card of a look-alike leads to its comparisons', async () => {
  await page.evaluate(() => window.legViewer.set({ card: 'mimic:dvt' }));
  await card().getByRole('button', { name: 'Soleus and gastrocnemius against deep vein thrombosis' }).click();
  await expect(card().locator('.topic-level')).toContainText(/same day.*do not press/i);
});

for (const [lang, heading] of [
  ['de', 'Wie es sich anfühlt'],
  ['es', 'Cómo se siente'],
  ['fr', 'Comment cela se ressent'],
] as const)
  test(`on a phone the two stand one under the other, each with its name (${lang})`, async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    await openLeg(page, `?card=${SCIATICA}${WITH_BOTH}&lang=${lang}`);
    const table = page.locator('.against-table');
    await expect(table.getByText(heading)).toHaveCount(1);
    const cells = table.locator('[data-aspect="where"] td');
    const [upper, lower] = await cells.evaluateAll((all) => all.map((cell) => cell.getBoundingClientRect()));
    expect(lower?.top).toBeGreaterThanOrEqual(upper?.bottom ?? Number.POSITIVE_INFINITY);
    await expect(cells.locator('.against-owner').first()).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    expect(await violations(page)).toEqual([]);
  });

test('a link to a comparison that nobody knows says so, and nothing else happens', async () => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await openLeg(page, '?card=against:gmin_p1:elbow&show=gmin_p1&alike=elbow');
  await expect(page.locator('.stage-messages')).toContainText('against:gmin_p1:elbow');
  expect(await state()).toMatchObject({ card: null, alike: [], show: ['gmin_p1'] });
  expect(witness.said).toEqual([]);
});
