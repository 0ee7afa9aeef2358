import { readFileSync } from 'node:fs';
import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { violations } from './axeViolations';
import { allMessages, openLeg, settled, viewState } from './legPage';

const HAMSTRINGS = JSON.parse(readFileSync('public/lessons/hamstrings.lesson.json', 'utf8')) as {
  title: { en: string };
  steps: { title: { en: string } }[];
};

let context: BrowserContext;

test.beforeEach(async ({ browser }) => {
  context = await browser.newContext({ viewport: { width: 1040, height: 600 }, reducedMotion: 'reduce' });
});
test.afterEach(() => context.close());

async function openLessons(page: Page, query = '?show=gas_2'): Promise<void> {
  await openLeg(page, query);
  await page.getByRole('button', { name: 'Teach and learn' }).click();
  await page.getByRole('menuitem', { name: /^Lessons/ }).click();
  await expect(page.getByRole('button', { name: /^Hamstrings/ })).toBeVisible();
}

const stepTitle = (page: Page) => page.locator('.lesson-step-title');
const saved = (page: Page) => expect(page.getByRole('status').filter({ hasText: /^Saved$/ })).toBeVisible();

test('a whole lesson is played by keyboard, and the person has their view back', async () => {
  const page = await context.newPage();
  await openLessons(page);
  expect(await violations(page)).toEqual([]);
  const entry = page.getByRole('button', { name: /^Hamstrings/ });
  await entry.focus();
  await page.keyboard.press('Enter');
  for (const [at, { title }] of HAMSTRINGS.steps.entries()) {
    await expect(stepTitle(page)).toHaveText(title.en);
    await expect(page).toHaveURL(new RegExp(`lesson=hamstrings&step=${at + 1}(&|$)`));
    if (at < HAMSTRINGS.steps.length - 1) await page.keyboard.press(at % 2 === 0 ? 'PageDown' : 'ArrowRight');
  }
  await page.keyboard.press('PageDown');
  await expect(stepTitle(page)).toHaveText(HAMSTRINGS.steps.at(-1)?.title.en ?? '');
  const wrong = page.getByRole('button', { name: 'At the sit bone, under the ache' });
  await wrong.focus();
  await page.keyboard.press('Space');
  await expect(page.getByText('Not this one.')).toBeVisible();
  await expect(page.getByLabel('right', { exact: true })).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('PageUp');
  await expect(stepTitle(page)).toHaveText(HAMSTRINGS.steps.at(-2)?.title.en ?? '');
  const shown = (await viewState(page)).show;
  await page.getByRole('button', { name: 'End the lesson' }).press('Enter');
  expect((await viewState(page)).show).toEqual(['gas_2']);
  await expect(page.getByRole('tree', { name: 'Structures' })).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  expect((await viewState(page)).show).toEqual(shown);
});

test('an address begins a lesson at its step, and a reload in the middle of it keeps what was before', async () => {
  const page = await context.newPage();
  await openLeg(page, '?lesson=hamstrings&step=3&show=gas_3');
  await expect(page.getByText('Head of the fibula', { exact: true }).last()).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('PageDown');
  await expect(stepTitle(page)).toHaveText(HAMSTRINGS.steps[3]?.title.en ?? '');
  await page.keyboard.press('PageDown');
  await expect(page).toHaveURL(/step=5/);
  await page.reload();
  await expect(stepTitle(page)).toHaveText(HAMSTRINGS.steps[4]?.title.en ?? '', { timeout: 120_000 });
  await page.getByRole('button', { name: 'End the lesson' }).click();
  expect((await viewState(page)).show).toEqual(['gas_3']);
});

test('on a phone the words are below the leg, nothing sticks out, and the next step is one touch away', async () => {
  const page = await context.newPage();
  await page.setViewportSize({ width: 360, height: 740 });
  await openLeg(page, '?lesson=hamstrings&step=11');
  await expect(page.getByRole('button', { name: 'At the sit bone, under the ache' })).toBeVisible();
  expect(await violations(page)).toEqual([]);
  expect(
    await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
  ).toBeLessThanOrEqual(0);
  await page.getByRole('button', { name: 'Previous step' }).click();
  await expect(stepTitle(page)).toHaveText(HAMSTRINGS.steps[9]?.title.en ?? '');
  const panel = await page.locator('.lesson').boundingBox();
  expect(panel?.y).toBeGreaterThan(300);
  const free = await page.locator('[data-free]').boundingBox();
  expect(free?.height).toBeGreaterThan(240);
});

test('for the projector the words grow with the picture and none is cut off', async () => {
  const page = await context.newPage();
  await page.setViewportSize({ width: 1280, height: 720 });
  await openLeg(page, '?lesson=three-suspects&step=2&projector=1');
  const size = (selector: string) =>
    page.locator(selector).evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize));
  const body = page.locator('.lesson .tool-body');
  expect(await size('.lesson-caption')).toBeGreaterThanOrEqual(22);
  expect(
    await body.evaluate(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight),
  ).toBeLessThanOrEqual(0);
  await page.setViewportSize({ width: 1920, height: 1080 });
  expect(await size('.lesson-caption')).toBeGreaterThanOrEqual(33);
  expect(
    await body.evaluate(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight),
  ).toBeLessThanOrEqual(0);
});

test('what was shown as saved survives a tab that is killed; a second tab waits its turn', async () => {
  const page = await context.newPage();
  await openLessons(page);
  await page.getByRole('button', { name: 'New lesson' }).click();
  await page.getByLabel('Title of the lesson').fill('My calf');
  await page.getByRole('button', { name: 'Sole', exact: true }).click();
  await settled(page, 6);
  await page.getByRole('button', { name: 'Capture this view as a step' }).click();
  await page.getByLabel('Caption').fill('Look **here**.');
  await page.getByLabel('Notes for you').fill('Ask first.');
  await page.getByRole('button', { name: 'Duplicate the step' }).click();
  await page.getByRole('button', { name: 'Move up' }).click();
  await page.getByRole('button', { name: 'Undo in the lesson' }).click();
  await page.getByRole('button', { name: 'Add a question' }).click();
  await saved(page);
  expect(await violations(page)).toEqual([]);
  // Meanwhile in another tab the same lesson can only be read.
  const other = await context.newPage();
  await openLessons(other);
  await other.getByRole('button', { name: 'Delete "My calf"' }).click();
  await expect(other.getByText(/"My calf" is being edited in another tab/)).toBeVisible();
  await other.getByRole('button', { name: 'Edit "My calf"' }).click();
  await expect(other.getByText(/This lesson is being edited in another tab/)).toBeVisible();
  await expect(other.getByLabel('Caption')).not.toBeEditable();
  await page.getByLabel('Title of the lesson').fill('My own calf');
  await saved(page);
  await page.close({ runBeforeUnload: false });
  // The first is gone without a word: this one has the lesson now, as it was left.
  await expect(other.getByLabel('Title of the lesson')).toHaveValue('My own calf');
  await expect(other.getByLabel('Title of the lesson')).toBeEditable();
  const steps = other.getByRole('grid', { name: 'Steps' }).getByRole('row');
  await expect(steps).toHaveCount(3);
  await steps.nth(1).click();
  await expect(other.getByLabel('Caption')).toHaveValue('Look **here**.');
  await expect(other.getByLabel('Notes for you')).toHaveValue('Ask first.');
  expect((await viewState(other)).view).toBe('sole');
});

test('steps are put in another order by keyboard, and a lesson goes on by itself', async () => {
  const page = await context.newPage();
  await openLessons(page);
  await page.getByRole('button', { name: 'New lesson' }).click();
  for (const title of ['B', 'C']) {
    await page.getByRole('button', { name: 'Capture this view as a step' }).click();
    await page.getByLabel('Title of the step').fill(title);
  }
  const titles = page.locator('.editor-step-title');
  await expect(titles).toHaveText(['Step 1', 'B', 'C']);
  await page.getByRole('button', { name: 'Move "C"' }).press('Enter');
  for (const where of ['Insert between B and C', 'Insert between Step 1 and B', 'Insert before Step 1']) {
    await page.keyboard.press('ArrowUp');
    await expect(page.locator(':focus')).toHaveAttribute('aria-label', where);
  }
  await page.keyboard.press('Enter');
  await expect(titles).toHaveText(['C', 'Step 1', 'B']);
  await page.getByRole('row', { name: 'C', exact: true }).click();
  await page.getByLabel('Seconds when it plays').fill('3');
  await page.getByRole('button', { name: 'Play from this step' }).click();
  await expect(stepTitle(page)).toHaveText('C');
  await page.getByRole('button', { name: 'Go on by itself' }).click();
  await expect(stepTitle(page)).toHaveText('Step 1');
  await page.getByRole('button', { name: 'Pause' }).click();
  await page.getByRole('button', { name: 'End the lesson' }).click();
  await expect(page.getByLabel('Title of the lesson')).toBeVisible();
});

test('a full disk is told, and nothing is called saved that is not', async () => {
  const page = await context.newPage();
  await openLessons(page);
  await page.getByRole('button', { name: 'New lesson' }).click();
  await saved(page);
  await page.evaluate(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await page.getByLabel('Title of the lesson').fill('Too much');
  await expect(page.getByText(/^Not saved: the device has no room left/)).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: /^Saved$/ })).toHaveCount(0);
});

test('lessons from strangers are repaired or refused in a sentence, and nothing of them runs', async () => {
  const page = await context.newPage();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await openLessons(page);
  const attack = [
    '<script>window.pwned = 1</script>',
    '<img src="https://evil.example/x.png" onerror="window.pwned = 2">',
    '![x](https://evil.example/y.png)',
    '[run](javascript:window.pwned=3) [data](data:text/html,x) [fine](https://example.org/a)',
    '<svg onload="window.pwned=4"></svg><iframe src="https://evil.example"></iframe>',
    '<a href="https://example.org" onclick="window.pwned=5" style="position:fixed">b</a> **strong**',
    '<style>body{display:none}</style><form action="https://evil.example"><input></form>',
  ].join('\n\n');
  const lesson = (more: object) => ({
    format: 'leg-lesson',
    version: 1,
    id: 'stranger',
    title: 'From a stranger',
    steps: [
      {
        id: 'a',
        title: '<img src=x onerror=window.pwned=6>',
        caption: attack,
        view: { show: ['elbow_9', 'gas_1'] },
      },
      // Deeper within each other than a reader of Markdown gets.
      { id: 'b', title: 'Quoted', caption: '>'.repeat(3990), view: {} },
    ],
    ...more,
  });
  const file = (name: string, content: string) => ({
    name,
    mimeType: 'application/json',
    buffer: Buffer.from(content),
  });
  const input = page.locator('input[type=file]');
  await input.setInputFiles([
    file('big.lesson.json', JSON.stringify(lesson({ author: 'x'.repeat(10_000_000) }))),
    file('new.lesson.json', JSON.stringify(lesson({ version: 7 }))),
    file('noise.lesson.json', '{"format": "leg-lesson", '),
    file('good.lesson.json', JSON.stringify(lesson({}))),
  ]);
  // The last of all that is said of the four files.
  await expect(page.locator('.notice').filter({ hasText: 'is now among your own lessons' })).toBeVisible();
  const messages = (await allMessages(page)).join('\n');
  for (const said of [
    /This file has 10\.0 MB; a lesson has at most 1 MB/,
    /made with a newer version of this page \(format 7\)/,
    /does not hold JSON/,
    /In step 1:.*elbow_9/,
  ])
    expect(messages).toMatch(said);
  await page.getByRole('button', { name: /^From a stranger/ }).click();
  await expect(stepTitle(page)).toHaveText('<img src=x onerror=window.pwned=6>');
  const caption = page.locator('.lesson-caption');
  await expect(caption.getByText('strong')).toBeVisible();
  const left = await caption.evaluate((element) => ({
    tags: [...new Set([...element.querySelectorAll('*')].map(({ localName }) => localName))].sort(),
    attributes: [...new Set([...element.querySelectorAll('*')].flatMap((e) => e.getAttributeNames()))].sort(),
    links: [...element.querySelectorAll('a')].map((a) => a.getAttribute('href')),
  }));
  expect(
    left.tags.filter((tag) => !['a', 'br', 'em', 'li', 'ol', 'p', 'strong', 'ul'].includes(tag)),
  ).toEqual([]);
  expect(left.attributes).toEqual(['href', 'rel', 'target']);
  expect(left.links.filter((href) => href !== null && !href.startsWith('https://example.org'))).toEqual([]);
  expect(await page.evaluate(() => (window as unknown as { pwned?: number }).pwned)).toBeUndefined();
  expect(asked.filter((url) => url.includes('evil.example'))).toEqual([]);
  expect((await viewState(page)).show).toEqual(['gas_1']);
  await page.keyboard.press('PageDown');
  await expect(stepTitle(page)).toHaveText('Quoted');
  await expect(caption).toContainText('>>>>');
});

test('a lesson travels in a link, and a broken link says so', async () => {
  const page = await context.newPage();
  await openLessons(page);
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByRole('button', { name: 'New lesson' }).click();
  await page.getByLabel('Title of the step').fill('In a link');
  await page.getByRole('button', { name: 'Copy a link' }).click();
  await expect(page.getByText('The link is copied')).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  await page.goto(link);
  await page.reload();
  await expect(stepTitle(page)).toHaveText('In a link', { timeout: 120_000 });
  await page.goto(`./?again#lesson=${link.slice(-20)}`);
  await expect(page.getByText(/The lesson in this link cannot be read/)).toBeVisible({ timeout: 120_000 });
});
