import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import type { ContentWords } from '../../src/patterns/contentStrings';
import type { Content } from '../../src/patterns/schema';
import { axe } from './axeViolations';
import { type PdfPage, pdfPages } from './pdfPages';

const content = JSON.parse(readFileSync('models/trigger-points.json', 'utf8')) as Content;
const german = JSON.parse(readFileSync('models/languages/de.json', 'utf8')) as ContentWords;
const POINTS_PER_MM = 72 / 25.4;
const SIZES = { A4: [210, 297], Letter: [215.9, 279.4] } as const;

const gastrocnemius = content.muscles.find(({ id }) => id === 'gastrocnemius');
const essential = gastrocnemius?.points.map(({ referral }) => referral.essential.words) ?? [];

let page: Page;
test.beforeAll(async ({ browser }) => {
  page = await browser.newPage({ viewport: { width: 900, height: 640 }, locale: 'en-GB' });
});
test.afterAll(() => page.close());

/** Open the handouts and wait until the sheet can be printed. */
async function openHandout(query: string): Promise<void> {
  await page.goto(`./${query}`);
  await expect(page.getByRole('button', { name: /^(Print|Drucken|Imprimer)$/ })).toBeEnabled({
    timeout: 180_000,
  });
}

const print = async () => pdfPages(await page.pdf({ preferCSSPageSize: true, printBackground: true }));
/** The box itself is hidden under its label, which is what a person presses. */
const press = (words: string) =>
  page
    .locator('.handout-options label')
    .filter({ hasText: new RegExp(`^${words}$`) })
    .click();

function expectPaper(pages: readonly PdfPage[], [width, height]: readonly [number, number]): void {
  expect(pages.length).toBeGreaterThan(0);
  for (const [at, one] of pages.entries()) {
    expect(one.width / POINTS_PER_MM, `width of page ${at + 1}`).toBeCloseTo(width, 0);
    expect(one.height / POINTS_PER_MM, `height of page ${at + 1}`).toBeCloseTo(height, 0);
    expect(one.words.length, `words on page ${at + 1}`).toBeGreaterThan(200);
  }
}

test('a sheet of a muscle is printed on A4 and Letter: words, credits, pictures at 300 dots per inch', async () => {
  await openHandout('?handout=gastrocnemius&show=gmin_p2');
  for (const paper of ['A4', 'Letter'] as const) {
    await press(paper);
    const said = await page.locator('.handout-head [role="status"]').textContent();
    const pages = await print();
    expectPaper(pages, SIZES[paper]);
    expect(said).toContain(String(pages.length));
    const words = pages.map((one) => one.words).join(' ');
    expect(words).toContain('Musculus gastrocnemius');
    for (const zone of essential) expect(words).toContain(zone);
    expect(words).toContain('Deep vein thrombosis');
    for (const { words: each } of pages)
      expect(each).toContain('BodyParts3D, © The Database Center for Life Science');
    expect(words).toContain(`Content ${content.meta.contentVersion}`);
    // Warning signs come before any pattern.
    expect(words.indexOf('Warning signs')).toBeLessThan(words.indexOf('Reported patterns'));

    const pictures = pages.flatMap((one) => one.pictures);
    expect(pictures.length).toBeGreaterThanOrEqual(4);
    for (const { width, height, printedWidth, printedHeight } of pictures) {
      expect((width / printedWidth) * 72).toBeGreaterThanOrEqual(300);
      expect((height / printedHeight) * 72).toBeGreaterThanOrEqual(300);
    }
  }
});

test('the instep zone of gastrocnemius brings the sole onto the plate, and the person’s own view stays', async () => {
  await expect(page.locator('.sheet-page .sheet-view[data-view="sole"]')).toHaveCount(1);
  const views = page.locator('.sheet-page .sheet-view');
  expect(await views.count()).toBeGreaterThanOrEqual(4);
  await expect(page.locator('.sheet-page .sheet-view[data-view="sole"] text')).toHaveText('1');
  await page.getByRole('button', { name: 'Close handouts' }).click();
  await expect(page.locator('.handout')).toHaveCount(0);
  expect((await page.evaluate(() => window.legViewer.state())).show).toEqual(['gmin_p2']);
  await expect(page).not.toHaveURL(/handout/);
});

test('warnings leave the first page to the patterns, no page but the last is half empty, no sign lies on an X', async () => {
  for (const query of [
    '?handout=gastrocnemius,gluteus_minimus',
    '?handout=gastrocnemius,gluteus_minimus&lang=de',
    '?handout=gastrocnemius,gluteus_minimus&lang=fr',
  ]) {
    await openHandout(query);
    const sheets = page.locator('.handout-preview > .sheet-page');
    await expect(sheets.first().locator('.sheet-title')).toHaveText(/^Gastroc.* (and|und|et) .*$/);
    const seen = await sheets.evaluateAll((pages) =>
      pages.map((sheet) => {
        const whole = sheet.getBoundingClientRect();
        const foot = sheet.querySelector('.sheet-foot')?.getBoundingClientRect().top ?? whole.bottom;
        const last = Math.max(
          ...[...sheet.querySelectorAll('.sheet-body *')].map((part) => part.getBoundingClientRect().bottom),
        );
        const warnings = sheet.querySelector('.sheet-warnings')?.getBoundingClientRect().height ?? 0;
        const crosses = [...sheet.querySelectorAll('.sheet-cross')].map((cross) =>
          cross.getBoundingClientRect(),
        );
        const covered = [...sheet.querySelectorAll('.sheet-view text')].filter((sign) => {
          const box = sign.getBoundingClientRect();
          // The middle of an X, not the air around its arms.
          return crosses.some(
            ({ x, y, width, height }) =>
              x + width / 2 > box.left &&
              x + width / 2 < box.right &&
              y + height / 2 > box.top &&
              y + height / 2 < box.bottom,
          );
        });
        return {
          used: (last - whole.top) / (foot - whole.top),
          warnings: warnings / whole.height,
          covered: covered.map((sign) => sign.textContent),
        };
      }),
    );
    expect(seen[0]?.warnings).toBeGreaterThan(0.05);
    expect(seen[0]?.warnings).toBeLessThanOrEqual(0.25);
    for (const { used } of seen.slice(0, -1)) expect(used).toBeGreaterThan(0.65);
    expect(seen.flatMap(({ covered }) => covered)).toEqual([]);
  }
});

test('of several muscles each has a plate of its own, with its own signs and its own code', async () => {
  await openHandout('?handout=semitendinosus,gmin_p2,gas_1');
  const plates = page.locator('.sheet-page .sheet-plate');
  await expect(plates).toHaveCount(3);
  for (const [at, letter] of ['A', 'B', 'C'].entries()) {
    const plate = plates.nth(at);
    expect(await plate.locator('.sheet-view').count()).toBeGreaterThanOrEqual(4);
    const signs = await plate.locator('.sheet-view text').allTextContents();
    expect(signs.length, `signs of ${letter}`).toBeGreaterThan(0);
    expect(signs.filter((sign) => !sign.startsWith(letter))).toEqual([]);
    await expect(plate.getByRole('img', { name: 'Live view in 3D' })).toHaveCount(1);
  }
  // Of the three only gastrocnemius is felt on the sole.
  await expect(page.locator('.sheet-page .sheet-view[data-view="sole"]')).toHaveCount(1);
  // Seen from behind, no two plates show the same picture: none has the others' patterns on it.
  const pictures = await plates.locator('.sheet-view[data-view="posterior"] img').evaluateAll((images) =>
    Promise.all(
      images.map(async (image) => {
        const canvas = document.createElement('canvas');
        const picture = image as HTMLImageElement;
        [canvas.width, canvas.height] = [picture.naturalWidth, picture.naturalHeight];
        canvas.getContext('2d')?.drawImage(picture, 0, 0);
        const bytes = new TextEncoder().encode(canvas.toDataURL());
        return [...new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))].join(' ');
      }),
    ),
  );
  expect(new Set(pictures).size).toBe(3);
});

test('the body chart is one page of vectors with both sides, a scale and a line for the name', async () => {
  await openHandout('?handout=chart');
  for (const paper of ['Letter', 'A4'] as const) {
    await press(paper);
    const pages = await print();
    expectPaper(pages, SIZES[paper]);
    expect(pages).toHaveLength(1);
    expect(pages[0]?.pictures).toEqual([]);
    for (const word of ['Body chart', 'Name', 'Date', 'Front', 'Back', 'Soles', '10', 'BodyParts3D'])
      expect(pages[0]?.words).toContain(word);
  }
  // Each leg is drawn, none of them as a stub of a few points.
  const outlines = await page
    .locator('.chart-outline')
    .evaluateAll((paths) => paths.map((path) => path.getAttribute('d')?.length ?? 0));
  expect(outlines).toHaveLength(10);
  for (const length of outlines) expect(length).toBeGreaterThan(600);
  await expect(page.locator('.chart-mark')).toHaveCount(12);
});

test('for students the words are lines to fill in, and the answers come at the end', async () => {
  await openHandout('?handout=gas_1');
  await press('Pictures of the leg');
  await press('Blank, answers at the end');
  const pages = await print();
  const first = pages
    .slice(0, -1)
    .map((one) => one.words)
    .join(' ');
  expect(first).not.toContain(essential[0] ?? '');
  expect(pages.at(-1)?.words).toContain('Answers');
  expect(pages.at(-1)?.words).toContain(essential[0] ?? '');
  await press('Blank lines to fill in');
  expect((await print()).map((one) => one.words).join(' ')).not.toContain(essential[0] ?? '');
});

test('muscles are chosen by keyboard, and the address follows', async () => {
  const find = page.getByRole('searchbox', { name: 'Find a muscle' });
  await find.fill('soleus');
  await find.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await expect(page.getByRole('checkbox', { name: 'Soleus' })).toBeChecked();
  await expect(page).toHaveURL(/handout=gas_1,soleus/);
  await find.fill('');
  await page.getByRole('button', { name: 'Clear', exact: true }).click();
  await expect(page.getByText('No muscle chosen yet')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Print' })).toBeDisabled();
});

test('ids that nobody knows are told in a sentence, and the rest is printed', async () => {
  await openHandout('?handout=soleus,nonsense');
  await expect(page.getByText('The link asks for "nonsense"')).toBeVisible();
  await expect(page.locator('.sheet-page .sheet-title').first()).toHaveText('Soleus');
  // What is said on the page is not on the paper.
  expect((await print()).map((one) => one.words).join(' ')).not.toContain('nonsense');
});

test('the page with a sheet has no violation of WCAG 2.2 or of good practice', async () => {
  const results = await axe(page);
  expect(
    results.violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
    ),
  ).toEqual([]);
});

test('a graphics card that is lost leaves a sheet without pictures that says so', async () => {
  await page.evaluate(() => {
    const canvas = document.querySelector('canvas');
    canvas?.getContext('webgl2')?.getExtension('WEBGL_lose_context')?.loseContext();
  });
  await press('Semitendinosus');
  await expect(page.getByText(/need WebGL 2/)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Print' })).toBeEnabled();
  const pages = await print();
  expect(pages.flatMap((one) => one.pictures)).toEqual([]);
  expect(pages[0]?.words).toContain('Printed without pictures');
  expect(pages[0]?.words).toContain('Semitendinosus');
});

test('in German the sheet speaks German', async () => {
  await openHandout('?lang=de&handout=gas_1');
  const words = (await print()).map((one) => one.words).join(' ');
  expect(words).toContain(
    german.strings['muscles.gastrocnemius.points.gas_1.referral.essential.words']?.text,
  );
  expect(words).toContain('Warnzeichen');
});
