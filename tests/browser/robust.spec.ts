import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { violations } from './axeViolations';
import { allMessages, openLeg, pointSwitch, settled, viewState, Witness } from './legPage';

test.use({ viewport: { width: 800, height: 560 } });

test('odd values in the address: each is said in words, the rest is shown, nothing breaks', async ({
  page,
}) => {
  const witness = new Witness(page);
  await openLeg(
    page,
    '?show=gas_1,%00,__proto__&skin=-7&view=sideways&camera=NaN,1,2&section=9,9,9,middle&depth=&layers=bone:2,x&explode=1e309&select=constructor&labels=all%20of%20them&projection=fisheye&side=up&skin=0.4',
  );
  const state = await viewState(page);
  expect(state.show).toEqual(['gas_1']);
  expect(state).toMatchObject({ skin: 0.85, view: 'posterior', camera: null, section: null, explode: 0 });
  await expect(page.locator('.notice').first()).toBeVisible();
  const messages = (await allMessages(page)).join('\n');
  for (const said of [
    /skin "-7"/,
    /view "sideways"/,
    /camera "NaN,1,2"/,
    /projection "fisheye"/,
    /__proto__/,
  ])
    expect(messages).toMatch(said);
  expect(witness.said).toEqual([]);
});

test('a window of no size, and a storm of sizes: the leg is there afterwards, and rests', async ({
  page,
}) => {
  const witness = new Witness(page);
  await openLeg(page, '?show=gas_1');
  // A folded frame, as a window of no size is to the canvas.
  await page.evaluate(async () => {
    const root = document.querySelector<HTMLElement>('#root');
    if (!root) return;
    const frame = () => new Promise(requestAnimationFrame);
    root.style.display = 'none';
    await frame();
    root.style.display = '';
    await frame();
  });
  for (const [width, height] of [
    [320, 200],
    [1200, 700],
    [401, 899],
    [360, 640],
    [1300, 300],
    [800, 560],
  ] as const)
    await page.setViewportSize({ width, height });
  const frames = await settled(page);
  expect(await settled(page, 60)).toBe(frames);
  const canvas = await page.locator('canvas').boundingBox();
  expect(canvas?.width).toBe(800);
  expect(canvas?.height).toBe(560);
  // The leg is in the picture: something of it is under the middle of what is free.
  const free = await page.locator('[data-free]').boundingBox();
  const kinds = await page.evaluate((box) => {
    if (!box) return [];
    return Array.from({ length: 9 }, (_, at) => {
      const { kind } = window.legViewer.pick(box.x + box.width / 2, box.y + (box.height * (at + 1)) / 10);
      return kind;
    });
  }, free);
  expect(kinds.filter((kind) => kind !== null).length).toBeGreaterThan(4);
  expect(witness.said).toEqual([]);
});

test('storage switched off: the page works, and the settings say that nothing is kept', async ({ page }) => {
  await page.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB'])
      Object.defineProperty(window, name, {
        get() {
          throw new DOMException('The operation is insecure.', 'SecurityError');
        },
      });
  });
  const witness = new Witness(page);
  await openLeg(page);
  await pointSwitch(page, 'Gastrocnemius TrP1').click({ force: true });
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByText('Dark', { exact: true }).first().click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(page.getByText(/keeps nothing for this page/)).toBeVisible();
  expect(witness.said).toEqual([]);
});

test('"Forget everything" asks, and then leaves nothing of ours on the device, and all that is of others', async ({
  page,
}) => {
  await openLeg(page);
  await page.evaluate(async () => {
    // Of another page on the same host the last ones.
    for (const name of ['leg-viewer.lessons', 'leg-viewer-quiz', 'their notes'])
      await new Promise((done) => {
        const request = indexedDB.open(name);
        request.onsuccess = () => {
          request.result.close();
          done(null);
        };
      });
    for (const name of ['leg-viewer.page', 'their pages'])
      await (await caches.open(name)).put('/kept', new Response('kept'));
    for (const storage of [localStorage, sessionStorage]) {
      storage.setItem('leg-viewer.test', 'ours');
      storage.setItem('basket', 'theirs');
    }
  });
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByText('Projector', { exact: true }).click();
  await page.getByText('Medium', { exact: true }).click();
  expect(await page.evaluate(() => localStorage.length)).toBeGreaterThan(1);
  await page.getByRole('button', { name: 'Forget everything' }).click();
  await expect(page.getByRole('button', { name: 'Keep it' })).toBeFocused();
  await page.getByRole('button', { name: 'Yes, forget everything' }).click();
  await expect(page.getByText(/is gone/)).toBeVisible();
  const left = await page.evaluate(async () => ({
    settings: Object.keys(localStorage),
    session: Object.keys(sessionStorage),
    databases: (await indexedDB.databases()).map(({ name }) => name),
    caches: await caches.keys(),
  }));
  expect(left).toEqual({
    settings: ['basket'],
    session: ['basket'],
    databases: ['their notes'],
    caches: ['their pages'],
  });
});

test('what a device keeps goes to another as one file; what cannot be read can be saved and deleted', async ({
  page,
  browser,
}) => {
  const witness = new Witness(page);
  await openLeg(page);
  // A lesson of the person's, and what another program has left.
  await page.evaluate(
    () =>
      new Promise<void>((done, fail) => {
        const request = indexedDB.open('leg-viewer.lessons', 1);
        request.onupgradeneeded = () => request.result.createObjectStore('lessons', { keyPath: 'id' });
        request.onerror = fail;
        request.onsuccess = () => {
          const change = request.result.transaction('lessons', 'readwrite');
          const step = { id: 's1', title: 'One', caption: 'Calf.', view: { show: ['gas_1'] } };
          const lesson = { format: 'leg-lesson', version: 1, id: 'mine', title: 'My lesson', steps: [step] };
          change.objectStore('lessons').put({ id: 'mine', lesson, changed: 1 });
          change.objectStore('lessons').put({ id: 'torn', lesson: 'abc', changed: 2 });
          change.oncomplete = () => {
            request.result.close();
            done();
          };
        };
      }),
  );
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByText('Projector', { exact: true }).click();
  await expect(page.getByText(/Safari does after seven days/)).toBeVisible();
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save everything as a file' }).click();
  const file = JSON.parse(readFileSync(await (await saving).path(), 'utf8'));
  expect(file).toMatchObject({
    format: 'leg-viewer-device',
    settings: { theme: 'projector' },
    lessons: [{}, {}],
  });
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: 'Teach and learn' }).click();
  await page.getByRole('menuitem', { name: /^Lessons/ }).click();
  await expect(page.getByRole('button', { name: /^My lesson/ })).toBeVisible();
  const torn = page.locator('.lessons-item', { hasText: '"torn" cannot be read' });
  const saved = page.waitForEvent('download');
  await torn.getByRole('button', { name: 'Save "torn" as it is' }).click();
  expect(JSON.parse(readFileSync(await (await saved).path(), 'utf8'))).toMatchObject({ lesson: 'abc' });
  await torn.getByRole('button', { name: 'Delete "torn"' }).click();
  await torn.getByRole('button', { name: 'Delete for good' }).click();
  await expect(torn).toHaveCount(0);
  expect(witness.said).toEqual([]);

  const other = await browser.newPage();
  await openLeg(other);
  await other.getByRole('button', { name: 'Settings' }).click();
  const open = (name: string, text: string) =>
    other.locator('.dialog input[type=file]').setInputFiles({
      name,
      mimeType: 'application/json',
      buffer: Buffer.from(text),
    });
  const reading = [
    { id: 'own_1', title: 'A book', kind: 'book', muscles: 'all', url: 'https://example.org/book' },
  ];
  const whole = JSON.stringify({ ...file, reading: { legReading: 1, reading } });
  await open('leg-viewer.json', whole);
  await expect(other.getByText(/^Added: 1 lesson, 0 quiz answers, 1 reading/)).toBeVisible();
  await expect(other.getByText('One lesson of the file could not be read and was left out.')).toBeVisible();
  await expect(other.locator('html')).toHaveAttribute('data-theme', 'projector');
  await open('leg-viewer.json', whole);
  await expect(other.getByText(/^Everything in the file was here already/)).toBeVisible();
  await open('notes.json', '{"format":"notes"}');
  await expect(other.getByText(/does not hold what a device keeps/)).toBeVisible();
  expect(await violations(other)).toEqual([]);
  await other.keyboard.press('Escape');
  await other.getByRole('button', { name: 'Teach and learn' }).click();
  await other.getByRole('menuitem', { name: /^Lessons/ }).click();
  await expect(other.getByRole('button', { name: /^My lesson/ })).toBeVisible();
  await other.close();
});
