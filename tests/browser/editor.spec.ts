import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { TriggerPointSchema } from '../../src/patterns/schema';
import { canvasPicture, changedPixels } from '../visual/Picture';
import { openLeg, settled } from './legPage';

let page: Page;

test.beforeAll(async ({ browser }) => {
  page = await browser.newPage();
  await openLeg(page, '?edit&show=st_1&view=posterior&skin=1');
  await expect(editor()).toBeVisible();
  await settled(page);
});
test.afterAll(() => page.close());

const editor = () => page.getByRole('region', { name: 'Pattern editor' });
const stroke = (number: number) => editor().getByRole('group', { name: `Stroke ${number}` });
const handle = (end: 'Start' | 'End', number: number) =>
  page.getByRole('button', { name: new RegExp(`^${end} of stroke ${number}:`) });

/** What Download JSON hands over, checked against the schema. */
async function exported() {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    editor().getByRole('button', { name: 'Download JSON' }).click(),
  ]);
  const text = readFileSync(await download.path(), 'utf8');
  return { name: download.suggestedFilename(), entry: TriggerPointSchema.parse(JSON.parse(text)) };
}

test('the page without ?edit has no editor', async ({ browser }) => {
  const plain = await browser.newPage();
  const asked: string[] = [];
  plain.on('request', (request) => asked.push(request.url()));
  await openLeg(plain, '?show=st_1&skin=1');
  await expect(plain.getByRole('region', { name: 'Pattern editor' })).toHaveCount(0);
  expect(asked.filter((url) => url.includes('PatternEditor'))).toEqual([]);
  await plain.close();
});

test('dragging an end along the skin changes the numbers, the skin and the exported entry; undo brings all back', async () => {
  const before = await exported();
  expect(before.name).toBe('st_1.json');
  const picture = await canvasPicture(page);

  const knob = handle('End', 2);
  const box = await knob.boundingBox();
  if (!box) throw new Error('the knob is not on the screen');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x, y + 30, { steps: 3 });
  await page.mouse.move(x, y + 60, { steps: 3 });
  await page.mouse.up();

  // The worker answers, then a frame shows it.
  await expect.poll(async () => changedPixels(picture, await canvasPicture(page))).toBeGreaterThan(150);
  const after = await exported();
  const [was, is] = [before.entry, after.entry].map(({ referral }) => referral.essential.strokes[1]);
  expect(is?.to.axial).toBeGreaterThan((was?.to.axial ?? 0) + 0.1);
  expect(Math.abs((is?.to.bearing ?? 0) - (was?.to.bearing ?? 0))).toBeLessThan(12);
  expect(is?.from).toEqual(was?.from);
  expect(after.entry.referral.spillover).toEqual(before.entry.referral.spillover);
  // The knob is where the pointer left it: skin to limb coordinates and back.
  const landed = await knob.boundingBox();
  expect(Math.hypot((landed?.x ?? 0) - box.x, (landed?.y ?? 0) - box.y - 60)).toBeLessThan(8);

  await editor().getByRole('button', { name: 'Undo' }).click();
  await expect.poll(async () => changedPixels(picture, await canvasPicture(page))).toBe(0);
  expect((await exported()).entry).toEqual(before.entry);
});

test('a half width can be typed; a bad one is refused in a sentence and changes nothing', async () => {
  const box = stroke(1).getByRole('textbox', { name: 'Half width in centimetres' });
  const picture = await canvasPicture(page);
  await box.fill('6');
  await expect.poll(async () => changedPixels(picture, await canvasPicture(page))).toBeGreaterThan(100);
  expect((await exported()).entry.referral.essential.strokes[0]?.halfWidthCm).toBe(6);

  await box.fill('40');
  await expect(editor()).toContainText('Half width in centimetres is 40; give a number from 0.5 to 12.');
  expect((await exported()).entry.referral.essential.strokes[0]?.halfWidthCm).toBe(6);
  await box.fill('6');
  await editor().getByRole('button', { name: 'Reset' }).click();
  await expect.poll(async () => changedPixels(picture, await canvasPicture(page))).toBe(0);
});

test('arrow keys move a focused end, and strokes can be added and removed from the keyboard', async () => {
  await handle('Start', 1).focus();
  const first = async () => (await exported()).entry.referral.essential.strokes;
  const [before] = await first();
  await handle('Start', 1).focus();
  for (let i = 0; i < 3; i++) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  const [moved] = await first();
  expect(moved?.from.axial).toBeCloseTo((before?.from.axial ?? 0) + 0.03, 6);
  expect(moved?.from.bearing).toBeCloseTo((before?.from.bearing ?? 0) + 1, 6);

  const add = editor().getByRole('button', { name: 'Add stroke' });
  await add.focus();
  await page.keyboard.press('Enter');
  await expect(stroke(3)).toBeVisible();
  await stroke(3).getByRole('button', { name: 'Remove stroke 3' }).focus();
  await page.keyboard.press('Enter');
  await expect(stroke(3)).toHaveCount(0);
});

test('choosing another point shows its pattern and its strokes', async () => {
  await editor()
    .getByRole('button', { name: /Trigger point/ })
    .click();
  await page.getByRole('option', { name: 'Gastrocnemius TrP2 (gas_2)' }).click();
  await expect.poll(() => page.evaluate(() => window.legViewer.state().show)).toEqual(['gas_2']);
  await expect(editor()).toContainText('outer upper calf');
  expect((await exported()).name).toBe('gas_2.json');
});
