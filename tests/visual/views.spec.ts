import { type Page, test } from '@playwright/test';
import { openLeg, setView } from '../browser/legPage';
import { compareWithBaseline } from './baseline';
import { canvasPicture } from './Picture';

let page: Page;
test.beforeAll(async ({ browser }) => {
  page = await browser.newPage({ viewport: { width: 760, height: 720 } });
  await openLeg(page, '?show=&skin=1');
});
test.afterAll(() => page.close());

/** Look at the leg as `patch` says and compare with the picture of that name; both are kept averaged, so they are small. */
async function looksLike(name: string, patch: Record<string, unknown>): Promise<void> {
  await setView(page, { select: [], show: [], ...patch });
  compareWithBaseline(name, await canvasPicture(page));
}

for (const view of ['anterior', 'posterior', 'medial', 'lateral', 'sole', 'knee']) {
  test(`${view}, with skin`, () => looksLike(`${view}-skin`, { view, skin: 1 }));
  test(`${view}, without skin`, () => looksLike(`${view}-muscles`, { view, skin: 0 }));
}

test('posterior, see-through skin, two muscles with a pattern each', () =>
  looksLike('posterior-patterns', { view: 'posterior', skin: 0.85, show: ['gas_1', 'st_1'] }));

test('sole, the instep zone of gastrocnemius', () =>
  looksLike('sole-pattern', { view: 'sole', skin: 1, show: ['gas_1'] }));
