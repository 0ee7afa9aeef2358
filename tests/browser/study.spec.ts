import { expect, type Locator, type Page, test } from '@playwright/test';
import { relationsOf } from '../../src/card/cardModel';
import { networkOf } from '../../src/card/network';
import { indexContent } from '../../src/patterns/contentIndex';
import { readContent } from '../content/contentReport';
import { violations } from './axeViolations';
import { openLeg, settled, setView, viewState, Witness } from './legPage';

const { content } = readContent();
const STUDY = /assets\/muscle-study[^/]*\.json$/;
const cardOf = (page: Page, name = 'Details') => page.getByRole('complementary', { name });

/** Open a folded part of the card, by its title. */
async function unfold(card: Locator, title: string): Promise<void> {
  const part = card.getByRole('button', { name: title, exact: true });
  if ((await part.getAttribute('aria-expanded')) !== 'true') await part.press('Enter');
  await expect(part).toHaveAttribute('aria-expanded', 'true');
}

test('"To study" is folded after pattern and warnings, and says each thing once', async ({ page }) => {
  const witness = new Witness(page);
  await openLeg(page, '?select=gastrocnemius&show=gas_1');
  const card = cardOf(page);
  const title = card.getByRole('button', { name: 'To study', exact: true });
  await expect(title).toHaveAttribute('aria-expanded', 'false');
  await expect(card.getByText('How it is found by hand')).toBeHidden();
  await unfold(card, 'To study');
  await expect(card.getByRole('img', { name: 'Root levels: S1 and S2' })).toBeVisible();
  await expect(card.getByRole('img', { name: 'Charted by experts' })).toBeVisible();
  for (const name of ['How it is found by hand', 'Movement that is limited', 'Strength test'])
    await expect(card.getByText(name)).toBeVisible();
  await expect(card.getByRole('heading', { name: 'Worth changing (not a treatment)' })).toBeVisible();
  // The nerve stands here and no longer under anatomy.
  await unfold(card, 'Anatomy');
  await expect(card.getByRole('term').filter({ hasText: /^Nerve$/ })).toHaveCount(0);
  await expect(card.getByRole('term').filter({ hasText: 'Nerve and root levels' })).toBeVisible();
  // A neighbour is the way to its own card.
  await card.getByRole('button', { name: 'Soleus', exact: true }).first().click();
  expect((await viewState(page)).select).toEqual(['soleus']);
  expect(witness.said).toEqual([]);
});

test('each node of the network is a switch, by mouse and by keyboard', async ({ page }) => {
  await openLeg(page, '?select=gluteus_minimus&show=gmin_p1');
  const card = cardOf(page);
  await unfold(card, 'Related');
  const nodes = card.getByRole('list', { name: 'Gluteus minimus and what goes with it' });
  const piriformis = nodes.getByRole('switch', { name: 'Piriformis: often together' });
  await expect(piriformis).not.toBeChecked();
  await nodes.getByText('Piriformis').click();
  await expect(piriformis).toBeChecked();
  expect((await viewState(page)).show).toEqual(['gmin_p1', 'piri_1', 'piri_2']);
  await piriformis.press('Space');
  await expect(piriformis).not.toBeChecked();
  expect((await viewState(page)).show).toEqual(['gmin_p1']);
  // All ways that two muscles go together are one node, and each of them a line.
  const medius = nodes.getByRole('switch', {
    name: 'Gluteus medius: often together, lies under, and works with',
  });
  await expect(medius).toHaveCount(1);
  const told = networkOf('gluteus_minimus', relationsOf('gluteus_minimus', content, indexContent(content)));
  await expect(nodes.getByRole('listitem')).toHaveCount(told.length);
  const lines = told.reduce((sum, { ties }) => sum + ties.length, 0);
  await expect(card.locator('.network-lines g')).toHaveCount(lines);
});

test('lines end at the discs of their nodes, at every size of type', async ({ page }) => {
  await openLeg(page, '?select=biceps_femoris_long&show=');
  await unfold(cardOf(page), 'Related');
  for (const size of ['100%', '150%']) {
    await page.evaluate((size) => {
      document.documentElement.style.fontSize = size;
    }, size);
    await settled(page);
    await expect
      .poll(() =>
        page.evaluate(() => {
          const box = document.querySelector('.network-lines')?.getBoundingClientRect() ?? new DOMRect();
          const ends = [...document.querySelectorAll<SVGPathElement>('.network-lines .network-line')].map(
            (line) => {
              const end = line.getPointAtLength(line.getTotalLength());
              return { x: box.x + end.x, y: box.y + end.y };
            },
          );
          const discs = [...document.querySelectorAll('.network-list .network-disc')].map((disc) => {
            const { x, y, width, height } = disc.getBoundingClientRect();
            return { x: x + width / 2, y: y + height / 2 };
          });
          const far = (p: { x: number; y: number }, all: { x: number; y: number }[]) =>
            Math.min(...all.map((q) => Math.hypot(p.x - q.x, p.y - q.y)));
          return Math.max(...ends.map((end) => far(end, discs)), ...discs.map((disc) => far(disc, ends)));
        }),
      )
      .toBeLessThan(7);
  }
});

test('a word that is explained opens what it means, and from there all words', async ({ page }) => {
  await openLeg(page, '?select=gastrocnemius&show=gas_1');
  const term = cardOf(page).getByRole('button', { name: 'Spillover', exact: true });
  await expect(term).toHaveCount(1);
  await term.focus();
  await page.keyboard.press('Enter');
  const meaning = page.getByRole('dialog', { name: 'spillover zone' });
  await expect(meaning).toContainText('only some people report');
  await page.keyboard.press('Escape');
  await expect(meaning).toBeHidden();
  await expect(term).toBeFocused();
  await page.keyboard.press('Enter');
  await meaning.getByRole('button', { name: 'All words explained' }).click();
  const glossary = page.getByRole('dialog', { name: 'Words explained' });
  for (const word of ['trigger point', 'active', 'latent', 'taut band', 'referred pain', 'dermatome'])
    await expect(glossary.getByRole('term').filter({ hasText: new RegExp(`^${word}$`) })).toBeVisible();
  // How the points are numbered is said here.
  await expect(glossary).toContainText('1992');
  await page.keyboard.press('Escape');
  await expect(glossary).toBeHidden();
});

test('what a word means stays open when the button is scrolled to as it is pressed', async ({ page }) => {
  await openLeg(page, '?select=gastrocnemius&show=gas_1');
  const term = cardOf(page).getByRole('button', { name: 'Spillover', exact: true });
  await term.evaluate((button: HTMLElement) => {
    const panel = button.closest('.panel-body') as HTMLElement;
    panel.scrollTop += panel.scrollTop > 20 ? -20 : 20;
    button.click();
  });
  const meaning = page.getByRole('dialog', { name: 'spillover zone' });
  await expect(meaning).toBeVisible();
  await settled(page);
  await expect(meaning).toBeVisible();
});

test('the words explained stand under "About this page" too', async ({ page }) => {
  await openLeg(page);
  await page.getByRole('button', { name: 'About this page' }).click();
  await page.getByRole('button', { name: 'Words explained' }).click();
  await expect(page.getByRole('dialog', { name: 'Words explained' })).toContainText('dermatome');
});

for (const [language, fold, term, name] of [
  ['de', 'Zum Lernen', 'Nebenzone', 'Nebenzone'],
  ['es', 'Para estudiar', 'Zona difusa', 'zona difusa'],
  ['fr', 'Pour étudier', 'Zone diffuse', 'zone diffuse'],
] as const)
  test(`in ${language} study, network and words are in that language`, async ({ page }) => {
    await openLeg(page, `?lang=${language}&select=gastrocnemius&show=gas_1`);
    const card = page.locator('#details');
    await unfold(card, fold);
    await expect(card.getByText(/(?:Tibial nerve|A bicycle saddle)/)).toHaveCount(0);
    await card.getByRole('button', { name: term, exact: true }).press('Enter');
    await expect(page.getByRole('dialog', { name, exact: true })).toBeVisible();
  });

for (const theme of ['light', 'dark', 'projector'] as const)
  test(`axe finds nothing with study, network and a meaning open (${theme})`, async ({ page }) => {
    await openLeg(page, '?select=gluteus_minimus&show=gmin_p1,piri_1');
    await page.evaluate((theme) => {
      document.documentElement.dataset.theme = theme;
    }, theme);
    const card = cardOf(page);
    await unfold(card, 'To study');
    await unfold(card, 'Related');
    expect(await violations(page)).toEqual([]);
    await card.getByRole('button', { name: 'dermatome', exact: true }).press('Enter');
    await expect(page.getByRole('dialog', { name: 'dermatome' })).toBeVisible();
    expect(await violations(page)).toEqual([]);
  });

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

for (const [where, options, theme] of [
  ['on a phone', PHONE, 'light'],
  ['for a projector', { viewport: { width: 1280, height: 800 } }, 'projector'],
  ['in a narrow window', { viewport: { width: 1024, height: 768 } }, 'light'],
] as const)
  test(`${where} the network is whole, and its nodes can be pressed`, async ({ browser }) => {
    const context = await browser.newContext(options);
    const page = await context.newPage();
    await openLeg(page, '?lang=de&select=biceps_femoris_long&show=sm_1,sm_2');
    await page.evaluate((theme) => {
      document.documentElement.dataset.theme = theme;
    }, theme);
    const card = page.locator('#details');
    await unfold(card, 'Zusammenhänge');
    const panel = await card.boundingBox();
    if (!panel) throw new Error('study.spec: the card has no size; open the page first.');
    const nodes = await card.locator('.network-list .network-node').evaluateAll((found) =>
      found.map((node) => {
        const name = node.querySelector('.network-name') ?? node;
        const words = document.createRange();
        words.selectNodeContents(name);
        const { left, right } = words.getBoundingClientRect();
        // A word that is broken has more lines than the name has words.
        const lines = new Set([...words.getClientRects()].map(({ top }) => Math.round(top))).size;
        const { height } = node.getBoundingClientRect();
        return { name: name.textContent ?? '', left, right, height, lines };
      }),
    );
    expect(nodes.length).toBeGreaterThan(8);
    for (const { name, left, right, height, lines } of nodes) {
      expect(left, name).toBeGreaterThan(panel.x + 2);
      expect(right, name).toBeLessThan(panel.x + panel.width - 2);
      expect(height, name).toBeGreaterThanOrEqual('isMobile' in options ? 44 : 24);
      expect(lines, name).toBeLessThanOrEqual(name.split(/[\s-]/).length);
    }
    await context.close();
  });

test('a study that is missing: one sentence, the card is whole, and it can be asked for again', async ({
  page,
}) => {
  await page.route(STUDY, (route) => route.fulfill({ status: 404, body: 'gone' }));
  await openLeg(page, '?select=gastrocnemius&show=gas_1');
  await expect(
    page.getByRole('status').getByText(/muscle-study\.json: the server answered 404/),
  ).toBeVisible();
  const card = cardOf(page);
  await expect(card.getByRole('switch', { name: 'Gastrocnemius TrP1' }).first()).toBeVisible();
  await expect(card.getByText('Spillover').first()).toBeVisible();
  // The nerve is said where it was before.
  await unfold(card, 'Anatomy');
  await expect(card.getByText(/Tibial nerve/)).toBeVisible();
  await unfold(card, 'To study');
  await expect(card.getByText(/muscle-study\.json: the server answered 404/)).toBeVisible();
  await page.unroute(STUDY);
  await card.getByRole('button', { name: 'Try again' }).click();
  await expect(card.getByText('How it is found by hand')).toBeVisible();
});

test('a study that never comes is given up with a sentence', async ({ page }) => {
  await page.clock.install();
  await page.route(STUDY, () => {});
  await page.goto('./?select=gastrocnemius&show=gas_1');
  const card = cardOf(page);
  await page.clock.fastForward(3000);
  await expect(card.getByRole('heading', { name: 'Gastrocnemius', exact: true })).toBeVisible();
  await unfold(card, 'To study');
  await expect(card.getByText('Being fetched …')).toBeVisible();
  await page.clock.fastForward(21_000);
  await expect(card.getByText(/muscle-study\.json: no answer from/)).toBeVisible();
});

test('one broken entry of the study: a sentence names it, the others are there', async ({ page }) => {
  await page.route(STUDY, async (route) => {
    const body = await (await route.fetch()).text();
    await route.fulfill({ body: body.replace('"level": "injection"', '"level": "proven"') });
  });
  await openLeg(page, '?select=tibialis_anterior&show=');
  await expect(page.getByText(/muscle tibialis_anterior, evidence\.level is "proven"/)).toBeVisible();
  const card = cardOf(page);
  await unfold(card, 'To study');
  await expect(card.getByText('Nothing is written for this muscle yet.')).toBeVisible();
  await setView(page, { select: ['soleus'] });
  await unfold(card, 'To study');
  await expect(card.getByText('How it is found by hand')).toBeVisible();
});
