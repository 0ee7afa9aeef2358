import { expect, type Page, test } from '@playwright/test';
import { asked, button } from './askedParts';
import { openLeg, row, setView, Witness } from './legPage';

test.describe.configure({ timeout: 480_000 });

declare global {
  interface Window {
    refused: string[];
  }
}

/** Note from the first line on what the policy refuses. */
async function watch(page: Page): Promise<Witness> {
  await page.addInitScript(() => {
    window.refused = [];
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) =>
      window.refused.push(`${violatedDirective}: ${blockedURI} ${sample}`),
    );
  });
  return new Witness(page);
}

const refused = (page: Page) => page.evaluate(() => window.refused);

/** Neither the page nor the browser had anything to say. */
async function quiet(page: Page, witness: Witness): Promise<void> {
  expect(await refused(page)).toEqual([]);
  expect(witness.said).toEqual([]);
}

test('the policy refuses what is written into the page, and what is of another host', async ({ page }) => {
  await page.goto('./');
  const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
  expect(policy).toContain("default-src 'self'");
  expect(policy).not.toMatch(/'unsafe-(inline|eval|hashes)'|\*|https?:/);
  const ran = await page.evaluate(async () => {
    const script = document.createElement('script');
    let ran = '';
    try {
      script.textContent = 'document.body.dataset.ran = "yes"';
      document.body.append(script);
    } catch {
      ran = 'no';
    }
    const image = new Image();
    const came = new Promise((resolve) => {
      image.onload = () => resolve('came');
      image.onerror = () => resolve('did not come');
    });
    image.src = 'http://localhost:9/picture.png';
    return [document.body.dataset.ran ?? ran, await came];
  });
  expect(ran).toEqual(['no', 'did not come']);
});

test('every tool is opened and nothing is refused', async ({ page }) => {
  const witness = await watch(page);
  await openLeg(page, '?select=soleus');
  for (const { parts, ask, there, go } of asked(page))
    await test.step(parts.join(), async () => {
      await ask?.();
      if (there) await expect(there.first(), parts.join()).toBeVisible();
      expect(await refused(page), parts.join()).toEqual([]);
      await (go?.() ?? page.keyboard.press('Escape'));
    });
  await quiet(page, witness);
});

test('a lesson, a quiz, a sheet, a painting, an edited pattern and a figure: nothing is refused', async ({
  page,
}) => {
  const witness = await watch(page);
  for (const [query, there] of [
    ['?lesson=three-suspects&step=2', '.lesson-caption p'],
    ['?quiz=name&seed=7', '.quiz'],
    ['?handout=gastrocnemius', '.sheet-page'],
    ['?paint=&complaints=limp', '.finder'],
    ['?lang=de&skin=0', '.page'],
  ] as const)
    await test.step(query, async () => {
      await openLeg(page, query);
      await expect(page.locator(there).first()).toBeVisible({ timeout: 120_000 });
      await quiet(page, witness);
    });
  await openLeg(page);
  await button(page, 'Share this view').click();
  const saved = page.waitForEvent('download');
  await button(page, 'Save as PNG').click();
  expect((await saved).suggestedFilename()).toMatch(/\.png$/);
  await quiet(page, witness);
});

test('a lesson is written: fields, numbers and rows that are moved, and nothing is refused', async ({
  page,
}) => {
  const witness = await watch(page);
  await openLeg(page, '?show=gas_2');
  await button(page, 'Teach and learn').click();
  await page.getByRole('menuitem', { name: /^Lessons/ }).click();
  await button(page, 'New lesson').click();
  await button(page, 'Capture this view as a step').click();
  await page.getByLabel('Title of the step').fill('Second');
  await page.getByLabel('Caption').fill('Look **here**.');
  // What a screen reader was told is emptied when a number is changed, and while a row is moved.
  await page.getByLabel('Seconds when it plays').fill('3');
  await page.getByLabel('Seconds when it plays').press('ArrowUp');
  await button(page, 'Move "Second"').press('Enter');
  await page.keyboard.press('ArrowUp');
  await expect(page.locator(':focus')).toHaveAttribute('aria-label', /^Insert /);
  await page.keyboard.press('Enter');
  await quiet(page, witness);
});

test("the presenter's window draws the next step, and nothing is refused in it", async ({ page }) => {
  const witness = await watch(page);
  await page.goto('./?presenter=hamstrings');
  await expect(page.locator('.presenter-next-picture[data-there]')).toBeVisible({ timeout: 180_000 });
  expect(await refused(page)).toEqual([]);
  // This window itself draws no leg, which is asked for ahead all the same.
  expect(witness.said.filter((line) => !line.includes('was preloaded using link preload'))).toEqual([]);
});

test('patterns that are not baked are worked out beside the page, and nothing is refused', async ({
  page,
}) => {
  const witness = await watch(page);
  await page.route(/patterns(-first)?-[^/]+\.bin/, (route) => route.abort());
  await openLeg(page);
  await setView(page, { show: ['gas_1'] });
  await expect(row(page, 'Gastrocnemius').first()).toBeVisible();
  expect(await refused(page)).toEqual([]);
  expect(witness.said.filter((line) => !line.includes('ERR_FAILED'))).toEqual([]);
});
