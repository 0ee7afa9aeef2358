import { expect, test } from '@playwright/test';
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
