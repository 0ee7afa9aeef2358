import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { openLeg, pointSwitch, row, viewState } from './legPage';

const LEG = /leg[^/]*\.glb$/;
const CONTENT = /assets\/trigger-points[^/]*\.json$/;

/** The list of structures needs the content, not the model. */
const listWorks = (page: Page) => expect(row(page, /Hamstrings/).first(), 'the list is usable').toBeVisible();

test('a missing leg.glb: one sentence with the file and what to do; the list still works', async ({
  page,
}) => {
  await page.route(LEG, (route) => route.fulfill({ status: 404, body: 'gone' }));
  await page.goto('./');
  const said = page.getByText(/leg\.glb/).first();
  await expect(said).toBeVisible();
  await expect(said).toContainText(/404|not|missing/i);
  await listWorks(page);
});

test('a truncated leg.glb: says how much of it came; the list still works', async ({ page }) => {
  const whole = readFileSync('models/leg.glb');
  await page.route(LEG, (route) =>
    route.fulfill({ body: whole.subarray(0, whole.length / 2), contentType: 'model/gltf-binary' }),
  );
  await page.goto('./');
  await expect(page.getByText(/leg\.glb.*truncated|truncated.*leg\.glb/i).first()).toBeVisible();
  await listWorks(page);
});

test('a leg and a content that never come: each is given up, and its button asks anew', async ({ page }) => {
  // No answer, no error, no end.
  await page.route(LEG, () => {});
  await page.route(CONTENT, () => {});
  await page.goto('./');
  const leg = page.getByRole('alert').filter({ hasText: 'leg.glb' });
  const content = page.locator('.notice').filter({ hasText: 'trigger-points.json' });
  await expect(leg).toContainText('nothing more has come');
  await expect(content, 'what is read against it does not say so again').toHaveCount(1);
  await page.unroute(LEG);
  await page.unroute(CONTENT);
  await content.getByRole('button', { name: 'Try again' }).click();
  await expect(content).toHaveCount(0);
  await listWorks(page);
  await leg.getByRole('button', { name: 'Try again' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-ready', 'true', { timeout: 180_000 });
});

test('a flood of messages: three at once, of three lines each, and each can be closed', async ({ page }) => {
  await page.setViewportSize({ width: 380, height: 700 });
  const ids = Array.from({ length: 400 }, (_, at) => `nobody_${at}`);
  const long = 'x'.repeat(900);
  await openLeg(page, `?show=${ids}&skin=${long}&view=${long}&side=${long}&labels=${long}&depth=${long}`);
  const notices = page.locator('.notice');
  await expect(notices).toHaveCount(3);
  await expect(page.getByText(/more messages/)).toBeVisible();
  for (const notice of await notices.all()) {
    const { lines, inside } = await notice.evaluate((element) => {
      const sentence = element.querySelector('p');
      const close = element.querySelector('.icon-button')?.getBoundingClientRect();
      const line = sentence ? Number.parseFloat(getComputedStyle(sentence).lineHeight) : 1;
      return {
        lines: (sentence?.clientHeight ?? 0) / line,
        inside: close !== undefined && close.left >= 0 && close.right <= window.innerWidth && close.top >= 0,
      };
    });
    expect(lines).toBeLessThan(3.2);
    expect(inside, 'its button can be reached').toBe(true);
  }
  await page.screenshot({ path: 'test-results/notices.png' });
  const close = notices.getByRole('button', { name: 'Close this message' });
  for (let times = 0; times < 10 && (await close.count()) > 0; times++) await close.first().click();
  await expect(notices).toHaveCount(0);
});

test('trigger-points.json cut short: one sentence with the line; the leg still turns', async ({ page }) => {
  const text = readFileSync('models/trigger-points.json', 'utf8').slice(0, 4000);
  await page.route(CONTENT, (route) => route.fulfill({ body: text, contentType: 'application/json' }));
  await openLeg(page);
  await expect(page.getByText(/trigger-points\.json.*line \d+/).first()).toBeVisible();
  await page.evaluate(() => window.legViewer.set({ view: 'anterior', skin: 0.2 }));
  expect(await viewState(page)).toMatchObject({ view: 'anterior', skin: 0.2 });
});

test('one mistyped entry: one sentence that names it; every other entry is there', async ({ page }) => {
  const text = readFileSync('models/trigger-points.json', 'utf8').replace(
    '"id": "gas_2",',
    '"id": "gas_2", "colour": "red",',
  );
  await page.route(CONTENT, (route) => route.fulfill({ body: text, contentType: 'application/json' }));
  await openLeg(page, '?select=gastrocnemius');
  await expect(page.getByText(/point gas_2.*"colour"/).first()).toBeVisible();
  await expect(pointSwitch(page, 'Gastrocnemius TrP1')).toBeAttached();
  await expect(pointSwitch(page, 'Gastrocnemius TrP2')).toHaveCount(0);
});

test('without WebGL2: says so, and the list and cards still work', async ({ page }) => {
  await page.addInitScript(() => {
    const getContext = HTMLCanvasElement.prototype.getContext;
    HTMLCanvasElement.prototype.getContext = function (
      this: HTMLCanvasElement,
      kind: string,
      ...rest: unknown[]
    ) {
      return kind.startsWith('webgl')
        ? null
        : (getContext as (...all: unknown[]) => null).call(this, kind, ...rest);
    } as typeof getContext;
  });
  await page.goto('./');
  await expect(page.getByText(/WebGL ?2/).first()).toBeVisible();
  await listWorks(page);
});

test('a picture that cannot be written, and a file that cannot be read, are said where they were asked for', async ({
  page,
}) => {
  await page.addInitScript(() => {
    HTMLCanvasElement.prototype.toBlob = (done) => done(null);
    Blob.prototype.text = () => Promise.reject(new Error('gone'));
  });
  const errors: Error[] = [];
  page.on('pageerror', (error) => errors.push(error));
  const notices = page.getByRole('status', { name: 'Messages' });
  await openLeg(page, '?lesson=hamstrings');
  await page.getByRole('button', { name: 'For a class' }).click();
  await page.getByRole('menuitem', { name: 'PNG' }).click();
  await expect(notices).toContainText('could not be drawn: the browser could not write');
  await page.getByRole('button', { name: 'End the lesson' }).click();

  await page.getByRole('button', { name: 'Share this view' }).click();
  const share = page.getByRole('dialog', { name: 'Share this view' });
  await expect(share).toContainText('could not be drawn: the browser could not write');
  await page.keyboard.press('Escape');

  const file = { name: 'a.json', mimeType: 'application/json', buffer: Buffer.from('{}') };
  await page.getByRole('button', { name: 'Teach and learn' }).click();
  await page.getByRole('menuitem', { name: 'Lessons' }).click();
  await page.locator('.lessons input[type=file]').setInputFiles(file);
  await expect(notices).toContainText('This file could not be read');
  expect(errors).toEqual([]);
});

test('a start that throws says so in the language of the page, and its button starts anew', async ({
  page,
}) => {
  await page.addInitScript(() => {
    if (sessionStorage.getItem('refused')) return;
    sessionStorage.setItem('refused', '1');
    // As a browser that refuses what the page needs first.
    Object.defineProperty(window, 'legViewer', {
      set() {
        throw new Error('Refused by the browser.');
      },
    });
  });
  await page.goto('./');
  await expect(page.getByRole('alert')).toHaveText(
    'The page cannot be shown (Refused by the browser). Check the connection, then reload it. What is kept on this device stays.',
  );
  await page.getByRole('button', { name: 'Reload the page' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-ready', 'true', { timeout: 180_000 });
  await expect(page.locator('.start-failed')).toHaveCount(0);
});

test('without its first script the page says so after a while; what it says is gone once the page is there', async ({
  page,
}) => {
  const scripts = /\/assets\/[^/]+\.js$/;
  await page.route(scripts, (route) => route.abort());
  await page.goto('./');
  const late = page.getByText('The page has not started.');
  await expect(late).toBeHidden();
  // "After a while" is an animation: to its end.
  await page.evaluate(() => {
    for (const animation of document.getAnimations()) animation.finish();
  });
  await expect(late).toBeVisible();
  await page.unroute(scripts);
  await page.reload();
  await expect(row(page, /Hamstrings/).first()).toBeVisible();
  await expect(late).toHaveCount(0);
});
