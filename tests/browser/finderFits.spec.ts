import { expect, test } from '@playwright/test';
import { faults, finder, legRows, painted, rowAt, suspects } from './finderPage';
import { openLeg, type Spot, settled, viewState } from './legPage';

test('on a phone one finger paints above the low sheet', async ({ browser }) => {
  const context = await browser.newContext({ viewport: { width: 390, height: 760 }, hasTouch: true });
  const page = await context.newPage();
  await openLeg(page, '?show=');
  await page.getByRole('button', { name: 'Teach and learn' }).click();
  await page.getByRole('menuitem', { name: /^Where does it hurt/ }).click();
  await expect(page.getByRole('button', { name: 'Take all paint away' })).toBeInViewport();
  await settled(page);
  // The brush has a track to be drawn along, behind one button.
  await page.getByRole('button', { name: 'Brush size' }).click();
  await expect(page.locator('.finder-size .slider-track')).toBeVisible();
  const track = await page.locator('.finder-size .slider-track').boundingBox();
  expect(track?.width).toBeGreaterThan(80);
  await page.keyboard.press('Escape');
  const rows = await legRows(page);
  const [from, to] = [rowAt(rows, 0.6), rowAt(rows, 0.72)];
  const touch = await context.newCDPSession(page);
  const point = ({ x, y }: Spot) => [{ x, y, id: 1 }];
  await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: point(from) });
  await touch.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: point(to) });
  await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await expect(painted(page)).toContainText('Calf');
  expect((await viewState(page)).view).toBe('posterior');
  // Without a scroll: what is painted, what to check, and the first that fits.
  await expect(painted(page)).toBeInViewport({ ratio: 1 });
  await expect(page.getByRole('button', { name: /^First check: a clot in a leg vein/ })).toBeInViewport({
    ratio: 1,
  });
  await expect(suspects(page).first()).toBeInViewport({ ratio: 1 });
  await expect(suspects(page).first()).toContainText(/Soleus|Gastrocnemius/);

  // Two fingers turn, and paint nothing.
  const words = await painted(page).innerText();
  const middle = rowAt(rows, 0.4);
  const pair = (dx: number) => [
    { x: middle.x + dx, y: middle.y, id: 1 },
    { x: middle.x + dx, y: middle.y + 60, id: 2 },
  ];
  await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: pair(0).slice(0, 1) });
  await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: pair(0) });
  for (const dx of [10, 20, 30])
    await touch.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: pair(dx) });
  await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await expect.poll(async () => (await viewState(page)).view).toBeNull();
  // What follows from a stroke, and from a stroke taken back, is worked out a moment later.
  await expect(painted(page)).toHaveText(words);
  expect(await faults(page)).toEqual([]);
  await context.close();
});

test('programs ask the same question, and are told which id there is not', async ({ page }) => {
  await openLeg(page, '?show=');
  const answer = await page.evaluate(() =>
    window.legViewer.findFor({ regions: ['buttock'], complaints: ['sitting', 'cross_legs'] }),
  );
  expect(answer.warnings.slice(0, 2)).toEqual(['rf_ces', 'rf_neuro']);
  expect(answer.warnings.length).toBeLessThanOrEqual(3);
  expect(answer.lookAlikes).toContain('sciatica_radiculopathy');
  const wrong = page.evaluate(() => window.legViewer.findFor({ regions: ['elbow'] }));
  await expect(wrong).rejects.toThrow(/no region "elbow"; known are low_back_sacrum/);
  expect(await viewState(page)).toMatchObject({ show: [], select: [] });

  await page.getByRole('button', { name: 'Teach and learn' }).click();
  await page.getByRole('menuitem', { name: /^Where does it hurt/ }).click();
  await finder(page).getByRole('button', { name: 'Paint by name' }).click();
  await finder(page)
    .locator('label', { hasText: /^Buttock$/ })
    .click();
  for (const complaint of ['Sitting', 'Crossing the legs'])
    await finder(page)
      .locator('label', { hasText: new RegExp(`^${complaint}$`) })
      .click();
  const piriformis = suspects(page).filter({ hasText: /^Piriformis/ });
  await expect(piriformis).toContainText('3 of 3');
  await piriformis.click();
  expect((await viewState(page)).show).toEqual(['piri_1', 'piri_2']);
  const order = answer.suspects.filter((id) => id.startsWith('gluteus_m') || id === 'piriformis');
  const names = (await suspects(page).allInnerTexts()).map((words) =>
    words.split(' —')[0]?.trim().toLowerCase(),
  );
  const shown = names.filter((name) => name?.startsWith('gluteus m') || name === 'piriformis');
  expect(shown).toEqual(order.map((id) => id.replace('_', ' ')));
});
