import type { Page } from '@playwright/test';
import { PNG } from 'pngjs';
import { compareWithBaseline } from './baseline';
import { legBox } from './Picture';

/** The whole page, lettering and all, against its baseline; the leg in it is judged on its own. */
export async function comparePage(name: string, page: Page): Promise<void> {
  const picture = PNG.sync.read(await page.screenshot({ scale: 'css' }));
  compareWithBaseline(name, picture, { regions: { 'the leg': await legBox(page) } });
}
