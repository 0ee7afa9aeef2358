import { expect, type Page, test } from '@playwright/test';
import { openLeg, pointSwitch, setView, viewState } from './legPage';

let page: Page;

test.beforeAll(async ({ browser }) => {
  page = await browser.newPage();
  await openLeg(page, '?skin=1&show=');
});
test.afterAll(() => page.close());

const card = () => page.getByRole('complementary', { name: 'Details' });
const press = async (name: string | RegExp, role: 'button' | 'switch' = 'button') => {
  await card().getByRole(role, { name }).first().focus();
  await page.keyboard.press(role === 'switch' ? 'Space' : 'Enter');
};
const shown = async () => (await viewState(page)).show;

test('compare, only this, all of a muscle and clear, by keyboard; the pins are in the link and in undo', async () => {
  await setView(page, { select: ['gastrocnemius'], trp: 'gas_1', show: [], compare: [] });
  await press('Compare Gastrocnemius TrP1');
  await setView(page, { select: ['soleus'], trp: 'sol_1' });
  await press('Compare Soleus TrP1');
  const comparing = page.getByRole('region', { name: 'Comparing' });
  await expect(comparing).toContainText('Soleus TrP1');
  await expect(comparing).toContainText('Medial arch, on the sole of the foot.');
  expect(await viewState(page)).toMatchObject({ compare: ['gas_1', 'sol_1'], show: ['gas_1', 'sol_1'] });
  await expect(page).toHaveURL(/compare=gas_1,sol_1/);

  await page.keyboard.press('Control+z');
  expect(await viewState(page)).toMatchObject({ compare: ['gas_1'], show: ['gas_1'] });
  await page.keyboard.press('Control+Shift+z');
  await press('Stop');
  await expect(comparing).toHaveCount(0);
  expect(await shown()).toEqual(['gas_1', 'sol_1']);

  // In the list, beside the pattern's switch.
  await page.getByRole('button', { name: 'This pattern alone: Soleus TrP1' }).focus();
  await page.keyboard.press('Enter');
  expect(await shown()).toEqual(['sol_1']);
  await setView(page, { trp: null });
  await press(/^all patterns of Soleus/i, 'switch');
  expect(await shown()).toEqual(['sol_1', 'sol_2', 'sol_3']);
  await page.getByRole('switch', { name: /all posterior thigh/i }).focus();
  await page.keyboard.press('Space');
  expect((await shown()).length).toBe(3 + 18);
  await page.getByRole('button', { name: /clear/i }).first().focus();
  await page.keyboard.press('Enter');
  expect(await shown()).toEqual([]);
});

test('a link brings the pinned points and the overlap view back', async ({ browser }) => {
  const other = await browser.newPage();
  await openLeg(other, '?skin=1&show=gas_1,st_1&compare=st_1,gas_1&overlap=1');
  await expect(other.getByRole('region', { name: 'Comparing' })).toContainText('Semitendinosus');
  await expect(other.getByRole('button', { name: 'Overlap' })).toHaveAttribute('aria-pressed', 'true');
  await other.close();
});

test('a line of the probe is a switch of its pattern', async () => {
  await setView(page, { select: [], trp: null, show: [] });
  await press('Medial arch');
  const answer = page.getByRole('region', { name: /^What is reported at/ });
  await answer.getByRole('switch', { name: 'Gastrocnemius TrP1' }).focus();
  await page.keyboard.press('Space');
  expect(await shown()).toEqual(['gas_1']);
  await expect(pointSwitch(page, 'Gastrocnemius TrP1')).toBeChecked();
  await expect(answer).toContainText('Travell & Simons, chapter 21');
});

test('a teacher adds a video to a muscle; it is there after a reload, and can be erased and brought back', async () => {
  await setView(page, { select: ['soleus'], trp: null });
  await press('Further reading and viewing');
  await press('Add your own');
  const form = card().getByRole('form', { name: 'Add your own' });
  await form.getByRole('textbox', { name: 'Title' }).fill('Soleus in class');
  await form.getByRole('textbox', { name: /^Link/ }).fill('javascript:alert(1)');
  await form.getByRole('button', { name: 'Add' }).click();
  await expect(form.getByRole('status')).toContainText('is no web address');
  await form.getByRole('textbox', { name: /^Link/ }).fill('example.org/soleus');
  await form.getByRole('button', { name: 'Add' }).click();
  const link = card().getByRole('link', { name: 'Soleus in class' });
  await expect(link).toHaveAttribute('href', 'https://example.org/soleus');

  await openLeg(page, '?skin=1&show=&select=soleus');
  await press('Further reading and viewing');
  await expect(link).toBeVisible();
  await press('Erase Soleus in class');
  await expect(link).toHaveCount(0);
  await press('Bring back the erased entry');
  await expect(link).toBeVisible();
  await setView(page, { select: ['gastrocnemius'] });
  await press('Further reading and viewing');
  await expect(link).toHaveCount(0);
});
