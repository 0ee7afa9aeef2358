import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, type Page, test } from '@playwright/test';
import { serveFolder } from './folderServer';

const DIST = process.env.PAGE_DIST ?? 'dist';

/** A page of another host with ours in a frame that has no origin. */
async function frameOf(page: Page, url: string) {
  await page.setContent(`<iframe sandbox="allow-scripts" src="${url}" width="1000" height="600"></iframe>`);
  return page.frameLocator('iframe');
}

test('opened as a file the page says in four languages what is wrong and what to do', async ({ page }) => {
  await page.goto(pathToFileURL(resolve(DIST, 'index.html')).href);
  for (const words of ['web server', 'Webserver', 'servidor web', 'serveur web'])
    await expect(page.getByText(words).first()).toBeVisible();
});

test('in a frame without an origin the page says what is wrong', async ({ page }) => {
  const server = await serveFolder(DIST);
  try {
    const frame = await frameOf(page, server.url);
    await expect(frame.getByText('sandbox without allow-same-origin')).toBeVisible();
  } finally {
    await server.stop();
  }
});

test('in a frame without an origin the page works where its host lets everybody read it', async ({
  page,
}) => {
  const errors: Error[] = [];
  page.on('pageerror', (error) => errors.push(error));
  const server = await serveFolder(DIST, { 'access-control-allow-origin': '*' });
  try {
    const frame = await frameOf(page, server.url);
    await expect(frame.locator('html[data-ready="true"]')).toHaveCount(1, { timeout: 180_000 });
    await frame.getByRole('button', { name: 'Settings', exact: true }).click();
    await expect(frame.getByText('This browser keeps nothing for this page')).toBeVisible();
    expect(errors).toEqual([]);
  } finally {
    await server.stop();
  }
});
