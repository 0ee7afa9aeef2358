import { expect, type Page, test } from '@playwright/test';
import { resolveFact } from '../../src/patterns/contentFacts';
import { readContent } from '../content/contentReport';
import { openLeg, setView } from './legPage';

const { content } = readContent();
let page: Page;

test.beforeAll(async ({ browser }) => {
  page = await browser.newPage();
  await openLeg(page, '?skin=1&show=');
});
test.afterAll(() => page.close());

/** Everything the card of `muscle` says, folded parts too, with white space made plain. */
async function cardWords(muscle: string): Promise<string> {
  await setView(page, { select: [muscle] });
  const card = page.getByRole('complementary', { name: 'Details' });
  const name = content.muscles.find((m) => m.id === muscle)?.english ?? muscle;
  await expect(card.getByRole('heading', { name }).first()).toBeVisible();
  return plain((await card.evaluate((node) => node.textContent)) ?? '');
}

const plain = (text: string) => text.replace(/\s+/g, ' ').replace(/[“”]/g, '"').replace(/’/g, "'");

/** The muscles on whose card a fact's path should be found; pain regions are no part of a card. */
function musclesAt(where: string): string[] {
  const [section, id = ''] = where.split('/');
  if (section === 'muscles') return [id];
  if (section === 'edges') return content.edges.find((e) => e.id === id)?.from.slice(0, 1) ?? [];
  if (section === 'mimics') return content.mimics.find((m) => m.id === id)?.muscles.slice(0, 1) ?? [];
  if (section === 'groups') return content.groups.find((g) => g.id === id)?.members.slice(0, 1) ?? [];
  if (section !== 'reading') return [];
  const muscles = content.reading.find((r) => r.id === id)?.muscles ?? [];
  return muscles === 'all' ? ['soleus'] : muscles.slice(0, 1);
}

test('every fact of the source article is said on a card, and wherever it points to a card', async () => {
  const cards = new Map<string, string>();
  const unsaid: string[] = [];
  for (const fact of content.articleFacts) {
    const places = fact.where.flatMap((where) => musclesAt(where).map((muscle) => ({ where, muscle })));
    if (places.length === 0) unsaid.push(`${fact.id} points to no card`);
    for (const { where, muscle } of places) {
      const card = cards.get(muscle) ?? (await cardWords(muscle));
      cards.set(muscle, card);
      for (const words of resolveFact(content, where))
        if (!card.includes(plain(words)))
          unsaid.push(`${fact.id} on the card of ${muscle} (${where}): ${words}`);
    }
  }
  expect(unsaid).toEqual([]);
});

test('a calf card shows the warning of deep vein thrombosis before anything else it can be', async () => {
  const words = await cardWords('gastrocnemius');
  const warning = words.indexOf('Deep vein thrombosis');
  expect(warning).toBeGreaterThan(-1);
  expect(warning).toBeLessThan(
    words.indexOf(plain(content.mimics.find((m) => m.id === 'plantar_fasciitis')?.label ?? '')),
  );
});

test('a named place answers from the keyboard', async () => {
  await setView(page, { select: [], show: [], trp: null });
  await page.getByRole('button', { name: 'Medial arch' }).focus();
  await page.keyboard.press('Enter');
  const answer = page.getByRole('region', { name: 'What is reported at: medial arch' });
  await expect(answer.getByRole('switch', { name: 'Gastrocnemius TrP1' })).toBeVisible();
  await expect(answer.getByRole('switch', { name: /^Semitendinosus/ })).toHaveCount(0);
});
