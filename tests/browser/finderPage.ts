import { expect, type Locator, type Page } from '@playwright/test';
import { axe } from './axeViolations';
import type { Asked, Spot } from './legPage';

export const DVT = /newly swollen, warm, discoloured/;

export const finder = (page: Page) => page.getByRole('region', { name: 'Where does it hurt?' });
export const painted = (page: Page) => finder(page).locator('.finder-painted');
export const found = (page: Page) => page.getByRole('region', { name: 'Reported patterns that fit' });
export const suspects = (page: Page) => found(page).locator('.finder-suspect-button');
export const alike = (page: Page) => page.getByRole('region', { name: 'It may also be' });
export const lookAlikes = (page: Page) => alike(page).locator('.finder-alike-name');
/** The row in which a look-alike stands. */
export const rowOf = (name: Locator) => name.locator('xpath=ancestor::li[1]');
export const check = (page: Page) => page.getByRole('region', { name: 'First check' });
export const said = (page: Page) => finder(page).locator('[role="status"].visually-hidden');

/** What axe faults on the page as it stands. */
export async function faults(page: Page): Promise<string[]> {
  const { violations } = await axe(page);
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

/** Middle of the leg on screen at rows of the canvas, from its top to its sole. */
export function legRows(page: Asked): Promise<Spot[]> {
  return page.evaluate(() => {
    const canvas = document.querySelector('canvas');
    const box = canvas?.getBoundingClientRect() ?? new DOMRect();
    const rows = [];
    for (let y = box.top + 4; y < box.bottom; y += 6) {
      const xs = [];
      for (let x = box.left + 3; x < box.right; x += 6)
        if (document.elementFromPoint(x, y) === canvas && window.legViewer.pick(x, y).kind === 'skin')
          xs.push(x);
      const [first, last] = [xs[0], xs.at(-1)];
      if (first !== undefined && last !== undefined) rows.push({ x: (first + last) / 2, y });
    }
    return rows;
  });
}

/** A row at this share of the leg's height: 0 its top, 1 the sole. */
export function rowAt(rows: readonly Spot[], share: number): Spot {
  const row = rows[Math.round(share * (rows.length - 1))];
  if (!row) throw new Error('the leg is not on screen');
  return row;
}

/** Drag the mouse down the calf. */
export async function paintCalf(page: Page): Promise<void> {
  const rows = await legRows(page);
  const [from, to] = [rowAt(rows, 0.66), rowAt(rows, 0.76)];
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 4 });
  await page.mouse.up();
  await expect(painted(page)).toContainText('Calf');
}
