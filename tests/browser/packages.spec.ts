import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, type FrameLocator, type Page, test } from '@playwright/test';
import { unzipSync } from 'fflate';
import type Scorm12API from 'scorm-again/scorm12';
import { type FolderServer, serveFolder } from './folderServer';
import { openLeg, Witness } from './legPage';
import { RecordStore } from './recordStore';

test.describe.configure({ mode: 'serial' });

const { muscles } = JSON.parse(readFileSync('models/trigger-points.json', 'utf8')) as {
  muscles: { id: string; english: string }[];
};

/** A lesson of the person's own: three steps, a question in the second and in the last. */
const question = (ask: string) => ({
  ask,
  choices: [
    { text: 'This one', right: true, because: 'So it is.' },
    { text: 'That one', because: 'It is not.' },
  ],
});
const OWN = {
  format: 'leg-lesson',
  version: 1,
  id: 'my-calf',
  title: 'My calf & <heel>',
  steps: [
    { id: 'a', title: 'Look', caption: 'Here.', view: { show: ['gas_1'] } },
    { id: 'b', title: 'First question', caption: 'Think.', view: {}, question: question('Which?') },
    { id: 'c', title: 'Second question', caption: 'Again.', view: {}, question: question('And now?') },
  ],
};

declare global {
  interface Window {
    API: Scorm12API;
    Scorm12API: typeof Scorm12API;
    /** A platform starts what is at `url` in its frame, with what it has kept. */
    launch(url: string, kept: Record<string, unknown>): void;
    leave(): void;
  }
}

const PLATFORM = `<!doctype html><title>A platform</title><link rel="icon" href="data:,"><script src="scorm12.js"></script><body>
<script>
  window.launch = (url, kept) => {
    window.API = new Scorm12API({ logLevel: 5 });
    window.API.loadFromJSON(kept);
    document.body.innerHTML = '<iframe name="unit" src="' + url + '" style="width:1160px;height:640px"></iframe>';
  };
  window.leave = () => document.querySelector('iframe').remove();
</script>`;

let page: Page;
let witness: Witness;
let folder: string;
let server: FolderServer;
const records = new RecordStore();

test.beforeAll(async ({ browser }) => {
  folder = mkdtempSync(join(tmpdir(), 'platform-'));
  writeFileSync(join(folder, 'index.html'), PLATFORM);
  writeFileSync(join(folder, 'done.html'), '<!doctype html><p>Back on the platform</p>');
  const script = createRequire(import.meta.url).resolve('scorm-again/scorm12/min');
  copyFileSync(script, join(folder, 'scorm12.js'));
  server = await serveFolder(folder, {}, records.answer);
  page = await browser.newPage({
    reducedMotion: 'reduce',
    viewport: { width: 1200, height: 680 },
  });
  witness = new Witness(page);
});
test.afterAll(async () => {
  await page.close();
  await server.stop();
  rmSync(folder, { recursive: true });
});

const unit = () => page.frameLocator('iframe');
/** What the platform has been told, as it keeps it. */
const told = () =>
  page.evaluate(
    () => window.API.renderCMIToJSONObject().cmi as { core: Record<string, unknown>; suspend_data: string },
  );
const core = async () => (await told()).core;
const stepTitle = (frame: Pick<FrameLocator, 'locator'>) => frame.locator('.lesson-step-title');

/** Choose a kind from the menu that `name` opens, and unpack what is saved into the folder `to` of the platform. */
async function pack(name: string, kind: 'SCORM 1.2' | 'cmi5', to: string): Promise<Record<string, string>> {
  await page.getByRole('button', { name, exact: true }).click();
  const saved = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: kind }).click();
  const file = await (await saved).path();
  await expect(page.getByText('The package is saved.')).toBeVisible();
  const files = unzipSync(readFileSync(file));
  for (const [path, bytes] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, to, path)), { recursive: true });
    writeFileSync(join(folder, to, path), bytes);
  }
  return Object.fromEntries(
    Object.entries(files).map(([path, bytes]) => [
      path,
      /xml|js(on)?$|html$/.test(path) ? Buffer.from(bytes).toString() : '',
    ]),
  );
}

test('lessons and quiz are saved as packages that hold the whole page', async () => {
  await openLeg(page);
  await page.getByRole('button', { name: 'Teach and learn' }).click();
  await page.getByRole('menuitem', { name: /^Lessons/ }).click();
  await page.locator('input[type=file]').setInputFiles({
    name: 'my-calf.lesson.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(OWN)),
  });
  await expect(page.getByRole('button', { name: /^Package "Hamstrings"/ })).toBeVisible();
  const name = `Package "${OWN.title}" for a learning platform`;
  await expect(page.getByRole('button', { name, exact: true })).toBeVisible();

  await test.step('a file that does not come is named', async () => {
    await page.route('**/apple-touch-icon.png', (route) => route.abort());
    await page.getByRole('button', { name, exact: true }).click();
    await page.getByRole('menuitem', { name: 'SCORM 1.2' }).click();
    await expect(page.getByText('apple-touch-icon.png could not be loaded')).toBeVisible();
    await page.unroute('**/apple-touch-icon.png');
    witness.said.length = 0;
  });

  await test.step('a lesson of one’s own by SCORM 1.2', async () => {
    const files = await pack(name, 'SCORM 1.2', 'own');
    const manifest = files['imsmanifest.xml'] ?? '';
    expect(manifest).toContain('<title>My calf &amp; &lt;heel&gt;</title>');
    const named = [...manifest.matchAll(/<file href="([^"]*)"/g)].map(([, href]) =>
      decodeURIComponent(href ?? ''),
    );
    expect(named.sort()).toEqual(
      Object.keys(files)
        .filter((path) => path !== 'imsmanifest.xml')
        .sort(),
    );
    expect(JSON.parse(files['lessons/my-calf.lesson.json'] ?? '')).toEqual(OWN);
    expect(files['index.html']).not.toContain('https:');
    expect(Object.keys(files)).toEqual(expect.arrayContaining(['icon.svg', 'trigger-points.de.json']));
    expect(Object.keys(files).filter((path) => /^sw\.js|webmanifest|schema/.test(path))).toEqual([]);
  });

  await test.step('a quiz by cmi5', async () => {
    await page.getByRole('button', { name: 'Close lessons' }).click();
    await page.getByRole('button', { name: 'Teach and learn' }).click();
    await page.getByRole('menuitem', { name: /^Quiz/ }).click();
    for (const kind of [/^Find it/, /^Whose pattern/, /^Paint/, /^Place/, /^Pattern or/])
      await page.locator('.quiz').getByRole('checkbox', { name: kind }).press('Space');
    await page.locator('.quiz').getByRole('textbox', { name: 'Questions' }).fill('2');
    await page.keyboard.press('Tab');
    const files = await pack('Package for a learning platform', 'cmi5', 'quiz');
    expect(files['cmi5.xml']).toContain('moveOn="CompletedAndPassed" masteryScore="0.8"');
    expect(files['index.html']).toContain("connect-src 'self' https:");
    expect(files['package.js']).toMatch(/quiz=name&level=1&count=2&seed=\d+/);
  });
});

test('by SCORM 1.2 a lesson reports, is left, goes on at its step, and is passed or failed by first answers', async () => {
  await page.goto(server.url);
  witness.asked.length = 0;
  await page.evaluate(() => window.launch('own/index.html', {}));
  await expect(stepTitle(unit())).toHaveText('Look', { timeout: 120_000 });
  await expect.poll(async () => (await core()).lesson_status).toBe('incomplete');
  await unit().getByRole('button', { name: 'Next' }).click();
  await unit().getByRole('button', { name: 'That one' }).click();
  await unit().getByRole('button', { name: 'This one' }).click();
  await expect.poll(async () => (await core()).lesson_location).toBe('2');
  await page.evaluate(() => window.leave());
  const kept = await told();
  expect(kept.core).toMatchObject({ lesson_status: 'incomplete', exit: 'suspend' });
  expect(kept.core.session_time).toMatch(/^(00)?00:\d\d:\d\d(\.\d+)?$/);

  await page.evaluate((kept) => window.launch('own/index.html', kept), {
    suspend_data: kept.suspend_data,
    core: { lesson_status: 'incomplete', entry: 'resume', lesson_location: '2' },
  });
  await expect(stepTitle(unit())).toHaveText('First question', { timeout: 120_000 });
  await unit().getByRole('button', { name: 'Next' }).click();
  await expect.poll(async () => (await core()).lesson_status).toBe('completed');
  await unit().getByRole('button', { name: 'This one' }).click();
  // One of two was right at first.
  await expect.poll(async () => (await core()).lesson_status).toBe('failed');
  expect((await core()).score).toMatchObject({ raw: '50', min: '0', max: '100' });
  await expect(unit().locator('.notice')).toHaveCount(0);
  await page.evaluate(() => window.leave());
  expect(await page.evaluate(() => window.API.isTerminated())).toBe(true);
  expect(witness.said).toEqual([]);
  expect(witness.asked.filter((url) => !url.startsWith(server.url) && !/^(blob|data):/.test(url))).toEqual(
    [],
  );
});

test('by cmi5 a quiz tells its statements in order, and goes back to the platform', async () => {
  const query = records.launch(server.url, 'Normal', 0.5);
  await page.evaluate((url) => window.launch(url, {}), `quiz/index.html?${query}`);
  const frame = unit();
  await frame.getByRole('button', { name: 'Start', exact: true }).click({ timeout: 120_000 });
  await expect.poll(() => records.verbs()).toEqual(['initialized']);
  const inside = page.frame('unit');
  if (!inside) throw new Error('packages.spec: the frame of the platform is gone.');
  for (const right of [true, false]) {
    await expect(frame.locator('.quiz-choices .quiz-words').first()).toBeVisible();
    const id = await inside.evaluate(() => window.legViewer.state().select[0]);
    const name = muscles.find((muscle) => muscle.id === id)?.english ?? '';
    const choices = await frame.locator('.quiz-choices .quiz-words').allInnerTexts();
    expect(choices).toContain(name);
    await frame
      .locator('.quiz-choices .quiz-words')
      .nth(choices.findIndex((choice) => (choice === name) === right))
      .click();
    await frame
      .locator('.quiz')
      .getByRole('button', { name: /^(Next|Results)$/ })
      .click();
  }
  await expect.poll(() => records.verbs()).toEqual(['initialized', 'completed', 'passed']);
  // The record store may lie elsewhere, over HTTPS and no other way.
  await page.route('https://records.example/**', (route) =>
    route.fulfill({ body: 'there', headers: { 'access-control-allow-origin': '*' } }),
  );
  const reached = (url: string) =>
    inside.evaluate(
      (url) =>
        fetch(url).then(
          (answer) => answer.text(),
          () => 'refused',
        ),
      url,
    );
  expect(await reached('https://records.example/')).toBe('there');
  expect(await reached('http://127.0.0.1:9/')).toBe('refused');
  witness.said.length = 0;

  await frame.getByRole('button', { name: 'End the quiz' }).click();
  await expect(frame.getByText('Back on the platform')).toBeVisible();
  expect(records.verbs()).toEqual(['initialized', 'completed', 'passed', 'terminated']);
  expect(records.refused).toEqual([]);
  const [begun, completed, passed, terminated] = records.statements;
  expect(begun?.result).toBeUndefined();
  expect(completed?.result).toEqual({ completion: true, duration: expect.stringMatching(/^PT/) });
  expect(passed?.result).toEqual({
    success: true,
    score: { scaled: 0.5 },
    duration: expect.stringMatching(/^PT/),
  });
  expect(terminated?.result).toEqual({ duration: expect.stringMatching(/^PT/) });
  expect(passed?.context.extensions).toMatchObject({
    'https://w3id.org/xapi/cmi5/context/extensions/masteryscore': 0.5,
    'https://w3id.org/xapi/cmi5/context/extensions/sessionid': 'session-1',
  });
});

test('by cmi5 the page is in the language that the platform names, and the last word is told when it is left', async () => {
  records.documents.set('cmi5LearnerPreferences', JSON.stringify({ languagePreference: 'fr-CA,de' }));
  const query = records.launch(server.url, 'Review', 0.5);
  await page.evaluate((url) => window.launch(url, {}), `quiz/index.html?${query}`);
  await expect.poll(() => records.verbs(), { timeout: 120_000 }).toEqual(['initialized']);
  await expect(unit().locator('html')).toHaveAttribute('lang', 'fr');
  await page.evaluate(() => window.leave());
  await expect.poll(() => records.verbs()).toEqual(['initialized', 'terminated']);
  expect(records.refused).toEqual([]);
  expect(witness.said).toEqual([]);
});

test('without a platform a lesson says so, and plays', async () => {
  await page.goto(`${server.url}own/index.html?lang=en`);
  await expect(stepTitle(page)).toHaveText('Look', { timeout: 120_000 });
  await expect(page.getByText('No learning platform was found')).toBeVisible();
  await page.getByRole('button', { name: 'Next' }).click();
  await expect(stepTitle(page)).toHaveText('First question');
});
