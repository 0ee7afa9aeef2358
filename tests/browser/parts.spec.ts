import { expect, type Locator, type Page, test } from '@playwright/test';
import { asked, button, type Row } from './askedParts';
import { LateFiles } from './lateFiles';
import { openLeg, probeGrid, row } from './legPage';

// One page for many parts.
test.describe.configure({ timeout: 480_000 });

const late = new LateFiles();

/** Words of another language have a sentence of their own. */
const WORDS = ['de', 'es', 'fr'];

/** Which files come, of those that a page fetches late. */
class Line {
  private readonly held = new Set<string>();
  readonly came = new Set<string>();

  async stand(page: Page): Promise<void> {
    await page.route(/\/assets\/[^/]+\.(js|css)$/, (route) => {
      const file = new URL(route.request().url()).pathname.split('/').at(-1) ?? '';
      if (this.held.has(file)) return route.abort();
      this.came.add(file);
      return route.continue();
    });
  }

  hold(files: Iterable<string>): void {
    for (const file of files) this.held.add(file);
  }

  release(file: string): void {
    this.held.delete(file);
  }
}

/** Where it is said: in a message over the leg, or where the part itself would stand. */
const messages = (page: Page) => page.getByRole('status', { name: 'Messages' });
const tryAgain = (page: Page) => page.getByRole('button', { name: 'Try again' });

/** What has come stays, the leg above all, and nothing has thrown. */
async function stands(page: Page, errors: readonly Error[], others: readonly Locator[] = []): Promise<void> {
  for (const other of [page.locator('canvas'), page.locator('.page-title'), ...others])
    await expect(other.first()).toBeVisible();
  expect(errors).toEqual([]);
}

/**
 * Let the files through: first what is asked for itself, then what it needs, the last of it alone. As long as one is missing it is said, and "Try
 * again" asks anew.
 */
async function release(
  page: Page,
  line: Line,
  [first, ...needs]: readonly string[],
  check: () => Promise<void>,
): Promise<void> {
  for (const files of [first ? [first] : [], needs.slice(0, -1), needs.slice(-1)]) {
    if (files.length === 0) continue;
    await expect(tryAgain(page).first(), `without ${files}`).toBeVisible();
    await check();
    for (const file of files) line.release(file);
    await tryAgain(page).first().click();
  }
}

function errorsOf(page: Page): Error[] {
  const errors: Error[] = [];
  page.on('pageerror', (error) => errors.push(error));
  return errors;
}

/** What comes by itself. */
const bySelf = (page: Page): Row[] => [
  { parts: ['MarkersLink'] },
  { parts: ['StructureList'], there: row(page, 'Semitendinosus') },
  { parts: ['CardSlot'], there: page.locator('.card') },
  { parts: ['PageSearch'], there: page.getByRole('combobox', { name: 'Search' }) },
  { parts: ['TeachMenu'], there: button(page, 'Teach and learn') },
  { parts: ['PageHistory'], there: button(page, 'Take back several steps') },
  { parts: ['LanguageMenu'], there: button(page, /^Language/) },
  { parts: ['ThemeMenu'], there: button(page, /^Theme/) },
  { parts: ['PageAbout'], there: button(page, 'About this page') },
  { parts: ['SkinSlider'], there: page.locator('.skin-slider') },
  { parts: ['DepthSlider'], there: page.locator('.depth-slider') },
  { parts: ['LayersButton'], there: button(page, 'Layers') },
  { parts: ['CameraMenu'], there: button(page, 'Camera') },
  { parts: ['LabelsMenu'], there: button(page, 'Labels') },
  ...['PageAnnouncer', 'PageKeys', 'ProbePin', 'RegionMark', 'PatternsUnseen', 'Tooltip'].map((part) => ({
    parts: [part],
  })),
  { parts: ['Pointer', 'skinAnswer'] },
  { parts: ['findFor', 'search', 'alikeFields'] },
  // The trees for picking.
  { parts: ['src'] },
  // The picture of the heat.
  { parts: ['unfoldSkin'] },
];

/** What an address asks for. */
const ADDRESSED = ['PatternEditor', 'PresenterPage', 'Embedded'];

/** What makes a package for a learning platform, and what speaks to the platform in one. */
const PACKED = ['makePackage', 'PlatformReport'];

/** What is done without until something else fails: the worker of the patterns, the decoder of the leg, and what works out drawings that are not baked. */
const INSTEAD = ['referralDesk', 'meshopt_decoder', 'patternField', 'SkinSurface'];

/** Without it there are no look-alikes, which a sentence of its own says: `probe.spec.ts`. */
const SAID = ['loadLookAlikes'];

test('every late script of the build is withheld in one of these tests', ({ page }) => {
  const withheld = [...bySelf(page), ...asked(page)].flatMap(({ parts }) => parts);
  expect([...late.parts.keys()].toSorted()).toEqual(
    [...withheld, ...ADDRESSED, ...PACKED, ...INSTEAD, ...SAID, ...WORDS].toSorted(),
  );
});

test('without what comes by itself the leg stands, one sentence says so, and "Try again" brings each as it can be had', async ({
  page,
}) => {
  const errors = errorsOf(page);
  const line = new Line();
  await line.stand(page);
  const rows = bySelf(page);
  line.hold(late.of(rows.flatMap(({ parts }) => parts)));
  await openLeg(page, '?select=soleus');
  await expect(messages(page).locator('.notice')).toHaveCount(1);
  expect(await page.evaluate(() => window.legViewer.stats().frames)).toBeGreaterThan(0);
  const shown: Locator[] = [];
  for (const { parts, there } of rows)
    await test.step(parts.join(), async () => {
      await release(
        page,
        line,
        late.of(parts).filter((file) => !line.came.has(file)),
        () => stands(page, errors),
      );
      await expect.poll(() => late.of(parts).filter((file) => !line.came.has(file))).toEqual([]);
      await stands(page, errors, shown);
      if (!there) return;
      await expect(there.first(), parts.join()).toBeVisible();
      shown.push(there);
    });
  await stands(page, errors, shown);
  await expect(messages(page).locator('.notice')).toHaveCount(0);
});

test('each tool whose scripts do not come leaves the page as it was, and comes when it is tried again', async ({
  page,
}) => {
  const errors = errorsOf(page);
  const line = new Line();
  await line.stand(page);
  await openLeg(page, '?select=soleus');
  for (const { parts, ask, there, go } of asked(page))
    await test.step(parts.join(), async () => {
      const missing = late.of(parts).filter((file) => !line.came.has(file));
      expect(missing, `${parts}: nothing is missing`).not.toEqual([]);
      line.hold(missing);
      await ask?.();
      await release(page, line, missing, () => stands(page, errors));
      if (there) await expect(there.first(), parts.join()).toBeVisible();
      await expect(messages(page).locator('.notice'), parts.join()).toHaveCount(0);
      await expect(tryAgain(page), parts.join()).toHaveCount(0);
      await (go?.() ?? page.keyboard.press('Escape'));
    });
  await stands(page, errors);
});

test("the pattern editor, the presenter's window and what an embedded page has, without their scripts, say so and come when they are tried again", async ({
  page,
}) => {
  const errors = errorsOf(page);
  const line = new Line();
  await line.stand(page);
  line.hold(late.of(['PatternEditor']));
  await openLeg(page, '?edit');
  const editor = late.of(['PatternEditor']).filter((file) => !line.came.has(file));
  await release(page, line, editor, () => stands(page, errors));
  await expect(page.getByRole('region', { name: 'Pattern editor' })).toBeVisible();

  const presenter = late.of(['PresenterPage']);
  line.hold(presenter);
  line.came.clear();
  await page.goto('./?presenter=hamstrings');
  await release(page, line, presenter, () => expect(page.getByRole('alert')).toBeVisible());
  await expect(page.locator('.presenter-now')).toBeVisible();
  line.hold(late.of(['Embedded']));
  line.came.clear();
  await openLeg(page, '?embed&show=gas_1');
  const embedded = late.of(['Embedded']).filter((file) => !line.came.has(file));
  await release(page, line, embedded, () => expect(page.locator('canvas')).toBeVisible());
  await expect(page.getByRole('link', { name: /^Leg trigger points/ })).toBeVisible();
  expect(errors).toEqual([]);
});

test('what makes a package, and what speaks to a learning platform in one, without their scripts say so and come when they are tried again', async ({
  page,
}) => {
  const errors = errorsOf(page);
  const line = new Line();
  await line.stand(page);
  line.hold(late.of(PACKED));
  const packed = JSON.stringify({ kind: 'scorm12', start: 'lesson=hamstrings', lesson: 'hamstrings' });
  await page.route(/\/(\?.*)?$/, async (route) => {
    const html = await (await route.fetch()).text();
    await route.fulfill({ body: html.replace('<html ', `<html data-package='${packed}' `) });
  });
  await openLeg(page, '?quiz=name');
  const report = late.of(['PlatformReport']).filter((file) => !line.came.has(file));
  await release(page, line, report, () => stands(page, errors));
  await expect(messages(page)).toContainText('No learning platform was found');

  const choose = async () => {
    await button(page, 'Package for a learning platform').click();
    await page.getByRole('menuitem', { name: 'cmi5' }).click();
  };
  await choose();
  await expect(page.getByText('A part of the page has not come')).toBeVisible();
  for (const file of late.of(['makePackage'])) line.release(file);
  const saved = page.waitForEvent('download');
  await choose();
  await saved;
  expect(errors).toEqual([]);
});

test('without the baked patterns the page works them out, and says so when it cannot', async ({ page }) => {
  await page.route(/patterns(-first)?-[^/]+\.bin/, (route) => route.abort());
  await openLeg(page);
  await expect(page.locator('.notice')).toHaveCount(0);
  expect(await probeGrid(page, 'gmin_p2', 24)).toContainEqual(expect.objectContaining({ on: true }));

  await page.route(/referral\.worker/, (route) => route.abort());
  await openLeg(page);
  await expect(page.locator('.notice')).toHaveCount(0);
  expect(await probeGrid(page, 'gmin_p2', 24), 'the page itself').toContainEqual(
    expect.objectContaining({ on: true }),
  );

  await page.route(/referralDesk/, (route) => route.abort());
  await openLeg(page, '?show=st_1');
  await expect(messages(page)).toContainText('cannot be painted');
  await expect(row(page, 'Semitendinosus').first()).toBeVisible();
});
