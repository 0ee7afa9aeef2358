import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Frame, type Page, test } from '@playwright/test';
import { violations } from './axeViolations';
import { type FolderServer, serveFolder } from './folderServer';
import { openLeg, settled, Witness } from './legPage';

const DIST = process.env.PAGE_DIST ?? 'dist';

/** What the tests use of `<leg-viewer>`. */
interface LegViewer extends HTMLElement {
  ready: Promise<void>;
  keep: string | number;
  skin: string | number;
  state(): Promise<Record<string, unknown>>;
  set(patch: unknown): Promise<void>;
  search(words: string): Promise<readonly { key: string }[]>;
  findFor(query: unknown): Promise<{ suspects: readonly string[] }>;
  pick(x: number, y: number): Promise<{ kind: string | null }>;
}

declare global {
  interface Window {
    told: [string, unknown][];
    contexts: Set<WebGL2RenderingContext>;
  }
}

/** A host that lets everybody read it: a frame without an origin needs that. The other has the page around. */
let server: FolderServer;
let other: FolderServer;
test.beforeAll(async () => {
  server = await serveFolder(DIST, { 'access-control-allow-origin': '*' });
  other = await serveFolder(mkdtempSync(join(tmpdir(), 'embedding-')));
});
test.afterAll(async () => {
  await Promise.all([server.stop(), other.stop()]);
  rmSync(other.folder, { recursive: true });
});

/** What learning platforms put around a frame; null for nothing. */
const SANDBOXES = [
  null,
  'allow-scripts allow-same-origin',
  'allow-scripts allow-same-origin allow-popups allow-forms allow-downloads',
  'allow-scripts',
] as const;

/** A page of another origin than the viewer's: `localhost` is not `127.0.0.1`. */
async function openHost(page: Page, body: string): Promise<void> {
  const html = `<!doctype html><title>Other</title><script src="${server.url}embed.js"></script>${body}`;
  writeFileSync(join(other.folder, 'index.html'), html);
  await page.goto(other.url.replace('127.0.0.1', 'localhost'));
}

const framesOf = (page: Page) => page.frames().filter((frame) => frame !== page.mainFrame());

test('in a page of another origin the leg answers and tells, whatever its sandbox', async ({ page }) => {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await openHost(
    page,
    SANDBOXES.map(
      (sandbox, at) =>
        `<leg-viewer id="leg${at}" show="gas_1" style="display:inline-block;width:340px;height:300px"${sandbox === null ? '' : ` sandbox="${sandbox}"`}></leg-viewer>`,
    ).join(''),
  );
  const states = await page.evaluate(async () => {
    window.told = [];
    const legs = [...document.querySelectorAll<LegViewer>('leg-viewer')];
    for (const name of ['select', 'show', 'step', 'answer'])
      legs[0]?.addEventListener(name, (event) =>
        window.told.push([name, (event as CustomEvent<unknown>).detail]),
      );
    await Promise.all(legs.map((leg) => leg.ready));
    return Promise.all(legs.map((leg) => leg.state()));
  });
  expect(states.map(({ show }) => show)).toEqual(SANDBOXES.map(() => ['gas_1']));

  await test.step('methods, attributes and events', async () => {
    const [found, suspects, state, refused] = await page.evaluate(async () => {
      const leg = document.querySelector<LegViewer>('#leg0');
      if (!leg) throw new Error('no leg');
      leg.setAttribute('view', 'sole');
      await leg.set({ select: ['soleus'], show: ['sol_1'] });
      const found = await leg.search('calf');
      const { suspects } = await leg.findFor({ regions: ['calf'] });
      const refused = await leg.findFor({ regions: ['elbow'] }).catch((error: Error) => error.message);
      return [found.length, suspects.length, await leg.state(), refused] as const;
    });
    expect(found).toBeGreaterThan(0);
    expect(suspects).toBeGreaterThan(0);
    expect(state).toMatchObject({ view: 'sole', select: ['soleus'], show: ['sol_1'] });
    expect(refused).toMatch(/elbow/);
    const told = await page.evaluate(() => window.told);
    expect(told).toContainEqual(['select', { select: ['soleus'], trp: null, card: null }]);
    expect(told).toContainEqual(['show', { show: ['sol_1'] }]);
    expect(told.filter(([name]) => name === 'step').at(-1)?.[1]).toMatchObject({ view: 'sole' });
  });

  await test.step('a touch of the skin is answered to the page around', async () => {
    const drawn = await (await page.locator('#leg0 iframe').elementHandle())?.contentFrame();
    await expect(async () => {
      // After a change of view the leg is framed anew, with its next frame: where it was just now it is not then.
      if (drawn) await settled(drawn);
      const spot = await page.evaluate(async () => {
        const leg = document.querySelector<LegViewer>('#leg0');
        const box = leg?.getBoundingClientRect() ?? new DOMRect();
        const spots = [];
        for (let y = box.top + 8; y < box.bottom - 40; y += 16)
          for (let x = box.left + 8; x < box.right; x += 16)
            if ((await leg?.pick(x, y))?.kind === 'skin') spots.push({ x, y });
        return spots[Math.floor(spots.length / 2)];
      });
      await page.mouse.click(spot?.x ?? 0, spot?.y ?? 0);
      const answered = () => page.evaluate(() => window.told.some(([name]) => name === 'answer'));
      await expect.poll(answered, { timeout: 4000 }).toBe(true);
    }).toPass({ timeout: 60_000 });
  });

  await test.step('the way to the whole page', async () => {
    const link = (at: number) =>
      page.frameLocator(`#leg${at} iframe`).getByRole('link', { name: /^Leg trigger points/ });
    const opened = page.waitForEvent('popup');
    await link(2).click();
    const whole = await opened;
    expect(whole.url()).toBe(`${server.url}?show=gas_1`);
    await whole.close();
    await link(1).click();
    await expect(
      page.frameLocator('#leg1 iframe').getByText(`What you asked for is at ${server.url}?show=gas_1`),
    ).toBeVisible();
  });

  await test.step('what is no call is not answered, and what cannot be shown is said in the frame', async () => {
    const answers = await page.evaluate(async () => {
      const frame = document.querySelector('#leg0')?.shadowRoot?.querySelector('iframe');
      const { port1, port2 } = new MessageChannel();
      frame?.contentWindow?.postMessage('nonsense', '*');
      frame?.contentWindow?.postMessage({ legViewer: 1, say: 'connect' }, '*', [port2]);
      const answers: unknown[] = [];
      const last = new Promise<void>((resolve) => {
        port1.onmessage = ({ data }) => {
          if (data.id === undefined) return;
          answers.push(data);
          if (data.id === 9) resolve();
        };
      });
      const calls: unknown[] = [
        'nonsense',
        { id: 1, method: 'constructor', args: [] },
        { id: 2, method: 'set', args: ['show'] },
        { id: 3, method: 'pick', args: ['1', {}] },
        { id: 4, method: 'set', args: [{ show: ['elbow_9'], view: '<img src=x onerror=alert(1)>' }] },
        { id: 9, method: 'search', args: [''] },
      ];
      for (const call of calls) port1.postMessage(call);
      await last;
      return answers;
    });
    expect(answers.map((answer) => [(answer as { id: number }).id, 'refused' in (answer as object)])).toEqual(
      [
        [2, true],
        [3, true],
        [4, false],
        [9, false],
      ],
    );
    await expect(
      page.frameLocator('#leg0 iframe').getByText('asked for view "<img src=x onerror=alert(1)>"'),
    ).toBeVisible();
  });
  expect(errors).toEqual([]);
});

test('of the legs of the example only the seen one has a context; one comes back as it was', async ({
  page,
}) => {
  const witness = new Witness(page);
  // One server for page and frames, without leave for others.
  await page.addInitScript(() => {
    window.contexts = new Set();
    const get = HTMLCanvasElement.prototype.getContext;
    HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, ...args: unknown[]) {
      const context = get.apply(this, args as Parameters<typeof get>);
      if (context instanceof WebGL2RenderingContext) window.contexts.add(context);
      return context;
    } as typeof get;
  });
  const contexts = async () => {
    const count = (frame: Frame) =>
      frame.evaluate(() => [...window.contexts].filter((context) => !context.isContextLost()).length);
    const counts = await Promise.all(page.frames().map(count));
    return counts.reduce((sum, one) => sum + one, 0);
  };
  await page.goto('./embed-example.html');
  const leg = (id: string) => page.locator(`leg-viewer#${id}`);
  const ready = (id: string) =>
    expect(page.frameLocator(`#${id} iframe`).locator('html')).toHaveAttribute('data-ready', 'true', {
      timeout: 120_000,
    });
  await leg('hip').evaluate((hip) => {
    hip.style.marginTop = '3000px';
    for (const one of document.querySelectorAll<LegViewer>('leg-viewer')) one.keep = 1;
  });
  await ready('calf');
  expect(await violations(page)).toEqual([]);
  expect(framesOf(page)).toHaveLength(1);
  await expect(leg('hip').getByRole('button', { name: 'Das Bein zeigen' })).toBeAttached();
  await page.getByRole('button', { name: 'the sole', exact: true }).click();
  await page.getByRole('button', { name: 'two points' }).click();
  await expect(page.locator('#log')).toContainText('calf show {"show":["gas_1","gas_2"]}');
  await page.getByRole('button', { name: 'search "calf"' }).click();
  await expect(page.locator('#log')).toContainText(/calf search .+/);
  expect(await contexts()).toBe(1);

  await leg('hip').scrollIntoViewIfNeeded();
  await ready('hip');
  await expect(leg('calf').locator('iframe')).toHaveCount(0);
  await expect(leg('calf').getByRole('button', { name: 'Show the leg' })).toBeAttached();
  expect(await contexts()).toBe(1);
  await expect(page.frameLocator('#hip iframe').getByRole('toolbar')).toBeVisible();
  await expect(page.frameLocator('#hip iframe').locator('html')).toHaveAttribute('lang', 'de');

  // Asked for while it is away: it comes with it.
  await leg('calf').evaluate((calf: LegViewer) => {
    calf.skin = 1;
  });
  await leg('calf').scrollIntoViewIfNeeded();
  await ready('calf');
  const state = await leg('calf').evaluate((calf: LegViewer) => calf.state());
  expect(state).toMatchObject({ view: 'sole', show: ['gas_1', 'gas_2'], skin: 1 });
  await expect(leg('hip').locator('iframe')).toHaveCount(0);
  expect(await contexts()).toBe(1);
  expect(witness.said).toEqual([]);
});

test('embedded, the page is leg, legend and credits, down to the smallest frame', async ({ page }) => {
  await page.setViewportSize({ width: 640, height: 420 });
  await openLeg(page, '?embed&show=gas_1');
  await expect(page.locator('.page-bar, .panel, .view-bar, .page-tabs, .stage-caption')).toHaveCount(0);
  await expect(page.getByRole('region', { name: 'Legend' })).toBeVisible();
  expect(await violations(page)).toEqual([]);

  await page.setViewportSize({ width: 300, height: 200 });
  await expect(page.locator('.legend')).toBeHidden();
  const bottom = async (selector: string) => {
    const box = await page.locator(selector).boundingBox();
    return (box?.y ?? 0) + (box?.height ?? 0);
  };
  const credits = await page.getByRole('contentinfo').boundingBox();
  expect((await page.locator('[data-fit]').boundingBox())?.height).toBeGreaterThan(150);
  // The canvas has its new size with its next frame.
  for (const part of ['[data-fit]', 'canvas'])
    await expect.poll(() => bottom(part), part).toBeLessThanOrEqual(credits?.y ?? 0);
  await expect
    .poll(() => page.evaluate(() => window.legViewer.pick(150, 80).kind), { timeout: 10_000 })
    .not.toBeNull();
});

test('parts of the page come by name, and one that there is not is told', async ({ page }) => {
  await openLeg(page, '?embed&parts=list,views,section,bar');
  await expect(page.getByRole('tree', { name: 'Structures' })).toBeVisible();
  await expect(page.getByRole('toolbar')).toBeVisible();
  await expect(page.getByText('asks for parts "bar"; it can be list, views, section.')).toBeVisible();
  await page.getByRole('button', { name: 'Cross-section' }).click();
  await expect(page.getByRole('region', { name: 'Cross-section' })).toBeVisible();
  expect(await violations(page)).toEqual([]);
});
