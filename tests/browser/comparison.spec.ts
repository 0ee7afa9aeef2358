import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { PNG } from 'pngjs';
import { violations } from './axeViolations';
import { openLeg, settled, Witness } from './legPage';
import { pdfPages } from './pdfPages';

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

test('side by side the leg is shown twice: the pattern alone and the look-alike alone, from one camera, and a pointer means the same in both', async () => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await openLeg(page, `?card=${SCIATICA}${WITH_BOTH}&skin=1`);
  await card().getByRole('button', { name: 'Side by side' }).click();
  await expect(page.locator('.beside-name')).toHaveText([
    'Gluteus minimus posterior 1',
    'S1 nerve root pain',
  ]);
  await expect.poll(() => new URL(page.url()).search).toContain('beside=1');
  await settled(page);
  const [left, right] = await page.evaluate(() => {
    const fit = document.querySelector('[data-fit]')?.getBoundingClientRect() ?? new DOMRect();
    const y = fit.top + 0.42 * fit.height;
    const at = (share: number) => window.legViewer.pick(fit.left + share * fit.width, y);
    return [at(0.25), at(0.75)];
  });
  expect(left?.kind).toBe('skin');
  expect(right).toEqual(left);
  expect(await violations(page)).toEqual([]);
});

test('each half has its own drawing alone', async () => {
  /** The window with these on. */
  const shot = async (patch: Record<string, unknown>) => {
    await page.evaluate((patch) => window.legViewer.set(patch), patch);
    await settled(page);
    return PNG.sync.read(await page.screenshot());
  };
  const both = await shot({ show: ['gmin_p1'], alike: ['root_pain_s1'] });
  const pattern = await shot({ alike: [] });
  const alike = await shot({ show: [], alike: ['root_pain_s1'] });
  const fit = await page.locator('[data-fit]').boundingBox();
  const middle = Math.round((fit?.x ?? 0) + (fit?.width ?? 0) / 2);
  const differs = (other: PNG, from: number, to: number) => {
    let count = 0;
    const [top, bottom] = [
      Math.round((fit?.y ?? 0) + 60),
      Math.round((fit?.y ?? 0) + (fit?.height ?? 0) - 60),
    ];
    for (let y = top; y < bottom; y++)
      for (let x = from; x < to; x++) {
        const at = 4 * (y * both.width + x);
        if (Math.abs((both.data[at] ?? 0) - (other.data[at] ?? 0)) > 12) count++;
      }
    return count;
  };
  const [start, end] = [Math.round(fit?.x ?? 0) + 10, Math.round((fit?.x ?? 0) + (fit?.width ?? 0)) - 10];
  // Without the look-alike the left half stays; without the pattern the right one does.
  expect(differs(pattern, start, middle - 10)).toBeLessThan(50);
  expect(differs(pattern, middle + 10, end)).toBeGreaterThan(1000);
  expect(differs(alike, start, middle - 10)).toBeGreaterThan(1000);
  expect(differs(alike, middle + 10, end)).toBeLessThan(50);
});

test('turning one turns both; Undo and the button give one leg back; on a phone one is over the other', async () => {
  await page.getByRole('button', { name: 'Lateral', exact: true }).click();
  await settled(page);
  await page.locator('.beside').getByRole('button', { name: 'On one leg' }).click();
  await expect(page.locator('.beside')).toHaveCount(0);
  expect((await state()).beside).toBe(false);
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  expect((await state()).beside).toBe(true);
  // With the sheet down there is height for two.
  await page.setViewportSize({ width: 390, height: 844 });
  await openLeg(page, `?beside=1${WITH_BOTH}`);
  const tops = () =>
    page
      .locator('.beside-name')
      .evaluateAll(([upper, lower]) => [
        upper?.getBoundingClientRect().top,
        lower?.getBoundingClientRect().top,
      ]);
  await expect
    .poll(async () => {
      const [upper = 0, lower = 0] = await tops();
      return lower - upper;
    })
    .toBeGreaterThan(100);
  expect(await violations(page)).toEqual([]);
});

for (const lang of ['en', 'de', 'es', 'fr'] as const)
  test(`the sheet of a comparison is printed on A4: what to do first, both drawings, the table (${lang})`, async () => {
    await page.setViewportSize({ width: 1000, height: 800 });
    await page.goto(`./?handout=against:sol_2:deep_vein_thrombosis&lang=${lang}`);
    await expect(page.locator('.handout-print')).toBeEnabled({ timeout: 120_000 });
    const sheet = await pdfPages(await page.pdf({ preferCSSPageSize: true, printBackground: true }));
    expect(sheet.length).toBeLessThanOrEqual(2);
    expect(sheet[0]?.pictures).toHaveLength(4);
    const levels = { en: 'Same day', de: 'Am selben Tag', es: 'El mismo día', fr: 'Le jour même' };
    const words = sheet[0]?.words ?? '';
    expect(words.toLowerCase()).toContain(levels[lang].toLowerCase());
    await expect(page.locator('.handout-preview > .sheet-page .sheet-against-row h3')).toHaveCount(4);
  });

test('a link to a comparison that nobody knows says so, and nothing else happens', async () => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await openLeg(page, '?card=against:gmin_p1:elbow&show=gmin_p1&alike=elbow');
  await expect(page.locator('.stage-messages')).toContainText('against:gmin_p1:elbow');
  expect(await state()).toMatchObject({ card: null, alike: [], show: ['gmin_p1'] });
  expect(witness.said).toEqual([]);
});
