import { expect, test } from '@playwright/test';
import { openLeg, setView, viewState } from './legPage';

test('a link restores the view it was taken from, and says what it names that is not there', async ({
  page,
}) => {
  await openLeg(
    page,
    '?show=gas_1,gmin_p2,nobody_7&select=gastrocnemius&view=lateral&skin=0.4&hide=gracilis',
  );
  const state = await viewState(page);
  expect(state).toMatchObject({
    show: ['gas_1', 'gmin_p2'],
    select: ['gastrocnemius'],
    view: 'lateral',
    skin: 0.4,
    hide: ['gracilis'],
  });
  await expect(page.getByText(/nobody_7/).first()).toBeVisible();

  await setView(page, { show: ['st_2'], view: 'sole', skin: 0.9, select: [], hide: [] });
  await expect.poll(() => new URL(page.url()).searchParams.get('show')).toBe('st_2');
  const address = new URL(page.url()).searchParams;
  expect(address.get('view')).toBe('sole');
  expect(address.get('skin')).toBe('0.9');

  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-ready', 'true', { timeout: 180_000 });
  expect(await viewState(page)).toMatchObject({ show: ['st_2'], view: 'sole', skin: 0.9, select: [] });
});
