import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { violations } from './axeViolations';
import { openLeg, pointSwitch, row, viewState } from './legPage';

test.use({ viewport: { width: 1280, height: 720 } });

test('the editor has the list beside it, its file is named after its title, and a reload finds it open', async ({
  page,
}) => {
  await openLeg(page, '?show=gas_2&skin=1');
  await page.getByRole('button', { name: 'Teach and learn' }).click();
  await page.getByRole('menuitem', { name: /^Lessons/ }).click();
  // Where there is no list beside the tool, nothing offers to show one.
  await expect(page.getByRole('button', { name: 'Show structures' })).toHaveCount(0);
  await page.getByRole('button', { name: 'New lesson' }).click();
  const list = page.getByRole('tree', { name: 'Structures' });
  await expect(list).toBeVisible();
  const editor = page.locator('.lesson-editor');
  const [left, right] = [await list.boundingBox(), await editor.boundingBox()];
  expect((left?.x ?? 0) + (left?.width ?? 0)).toBeLessThan(right?.x ?? 0);
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Hide structures' }).click();
  await expect(list).toBeHidden();
  await page.getByRole('button', { name: 'Show structures' }).click();
  await expect(list).toBeVisible();

  await page.getByLabel('Title of the lesson').fill('Calf in three steps');
  await row(page, 'Semitendinosus').first().click();
  await page.keyboard.press('ArrowRight');
  await pointSwitch(page, 'Semitendinosus, middle').press('Space');
  const { show } = await viewState(page);
  expect(show.length).toBeGreaterThan(1);
  await page.getByRole('button', { name: 'Capture this view as a step' }).click();
  await expect(page.getByRole('status').filter({ hasText: /^Saved$/ })).toBeVisible();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save as a file' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('calf-in-three-steps.lesson.json');
  expect(JSON.parse(readFileSync(await download.path(), 'utf8'))).toMatchObject({
    id: 'calf-in-three-steps',
    title: 'Calf in three steps',
  });

  await page.reload();
  await expect(page.getByLabel('Title of the lesson')).toHaveValue('Calf in three steps', {
    timeout: 120_000,
  });
  await expect(page.getByRole('grid', { name: 'Steps' }).getByRole('row')).toHaveCount(2);
  await expect(page.getByRole('region', { name: 'Step 2' })).toBeVisible();
  expect((await viewState(page)).show).toEqual(show);
  await page.getByRole('button', { name: 'Back to the lessons' }).click();
  await expect(page).not.toHaveURL(/write=/);
});
