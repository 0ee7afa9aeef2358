import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { openLeg, probeGrid, row, setView } from './legPage';

/** Every script that the page asks for by itself or on a press, by the name of its file: what the sources import when they need it. */
const LATE = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name))
  .flatMap((name) => [...readFileSync(join('src', name), 'utf8').matchAll(/\bimport\('([^']+)'\)/g)])
  .map(([, path = '']) => path.split('/').at(-1) ?? '')
  // Words of another language have a sentence of their own.
  .filter((name) => !['de', 'es', 'fr', 'learn'].includes(name));

/** Whether scripts come. */
interface Line {
  down: boolean;
}

/** A page whose late scripts come only while the line is up. */
async function behind(page: Page, line: Line): Promise<void> {
  const late = new RegExp(`/assets/(${LATE.join('|')})-[^/]+\\.js$`);
  await page.route(late, (route) => (line.down ? route.abort() : route.continue()));
}

/** Where it is said: in a message over the leg, or where the part itself would stand. */
const messages = (page: Page) => page.getByRole('status', { name: 'Messages' });
const tryAgain = (page: Page) => page.getByRole('button', { name: 'Try again' });

test('without any of the late scripts the leg stands, one sentence says so, and "Try again" brings all of them', async ({
  page,
}) => {
  const line = { down: true };
  await behind(page, line);
  await openLeg(page, '?labels=all');
  await expect(messages(page).locator('.notice')).toHaveCount(1);
  expect(await page.evaluate(() => window.legViewer.stats().frames)).toBeGreaterThan(0);
  await expect(page.locator('canvas')).toBeVisible();

  // Still down: said again, and nothing else is lost.
  await tryAgain(page).click();
  await expect(tryAgain(page)).toBeVisible();
  line.down = false;
  await tryAgain(page).click();
  await expect(row(page, 'Semitendinosus').first()).toBeVisible();
  await expect(page.locator('.label[data-where]').first()).toBeVisible();
  await expect(page.getByRole('button', { name: 'Labels' })).toBeVisible();
  await expect(messages(page).locator('.notice')).toHaveCount(0);
});

test('each tool whose script does not come leaves the page as it was, and comes when it is tried again', async ({
  page,
}) => {
  const line = { down: false };
  await behind(page, line);
  await openLeg(page);
  const button = (name: string) => page.getByRole('button', { name, exact: true }).first();
  const dialog = (name: string) => page.getByRole('dialog', { name });
  const tools: Record<string, { ask: () => Promise<unknown>; there: Locator; go?: () => Promise<unknown> }> =
    {
      share: { ask: () => button('Share this view').click(), there: dialog('Share this view') },
      settings: { ask: () => button('Settings').click(), there: dialog('Settings') },
      shortcuts: { ask: () => page.keyboard.press('?'), there: dialog('Keyboard shortcuts') },
      layers: {
        ask: () => button('Layers').click(),
        there: page.locator('.layers-head'),
      },
      steps: { ask: () => button('Take back several steps').click(), there: page.getByRole('menu') },
      tune: {
        ask: () => page.getByRole('button', { name: 'Tune' }).click(),
        there: page.locator('.tune-knobs label'),
        go: () => page.getByRole('button', { name: 'Tune' }).click(),
      },
      teach: { ask: () => button('Teach and learn').click(), there: page.getByRole('menu') },
      lessons: {
        ask: async () => {
          await button('Teach and learn').click();
          await page.getByRole('menuitem', { name: 'Lessons' }).click();
        },
        there: page.locator('.lessons'),
        go: () => page.locator('.tool-panel').getByRole('button', { name: 'Close' }).click(),
      },
      finder: {
        ask: async () => {
          await button('Teach and learn').click();
          await page.getByRole('menuitem', { name: 'Where does it hurt?' }).click();
        },
        there: page.locator('.finder'),
        go: () => page.locator('.finder').first().getByRole('button', { name: 'Close' }).click(),
      },
      section: {
        ask: () => button('Cross-section').click(),
        there: page.getByRole('region', { name: 'Cross-section' }),
        go: () => setView(page, { section: null }),
      },
    };
  for (const [name, { ask, there, go }] of Object.entries(tools))
    await test.step(name, async () => {
      line.down = true;
      await ask();
      await expect(tryAgain(page), name).toBeVisible();
      await expect(page.locator('canvas'), name).toBeVisible();
      line.down = false;
      // A tool may be of more than one script, and each fails in its own time.
      await expect(async () => {
        if (await tryAgain(page).isVisible()) await tryAgain(page).click({ timeout: 1000 });
        await expect(there.first(), name).toBeVisible({ timeout: 1000 });
      }).toPass();
      await expect(messages(page).locator('.notice'), name).toHaveCount(0);
      await (go?.() ?? page.keyboard.press('Escape'));
      await expect(there, name).toHaveCount(0);
    });
});

test('without the baked patterns the page works them out, and says so when it cannot', async ({ page }) => {
  await page.route(/patterns(-first)?-[^/]+\.bin/, (route) => route.abort());
  await openLeg(page);
  await expect(page.locator('.notice')).toHaveCount(0);
  expect(await probeGrid(page, 'gmin_p2', 24)).toContainEqual(expect.objectContaining({ on: true }));

  await page.route(/referral\.worker/, (route) => route.abort());
  await openLeg(page, '?show=st_1');
  await expect(messages(page)).toContainText('cannot be painted');
  await expect(row(page, 'Semitendinosus').first()).toBeVisible();
});
