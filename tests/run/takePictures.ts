/**
 * `npm run pictures`: takes the README's pictures from the built page, as a person sees it.
 * With `-- --built` the page in `dist/` is taken as it is.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { settled } from '../browser/legPage';
import { firstFrame, openBuiltPage } from '../visual/builtPage';
import { runTool } from './runTool';

const FOLDER = 'tests/visual/pictures';
const SIZE = { width: 1280, height: 800 };

/** Each picture is a link into the page: whoever opens it sees the same. */
const PICTURES: Record<string, string> = {
  'back-one-pattern': '?show=gmin_p1&view=posterior&skin=0.85',
  'side-gluteus-minimus': '?show=gmin_a1&view=lateral&skin=1',
  'muscles-without-skin': '?show=&view=posterior&skin=0',
  'sole-instep': '?show=gas_1&view=sole&skin=1',
};

if (!process.argv.includes('--built') && !runTool('vite', ['build', '--logLevel', 'warn'])) process.exit(1);

const built = await openBuiltPage();
try {
  mkdirSync(FOLDER, { recursive: true });
  const page = await built.browser.newPage({ viewport: SIZE, reducedMotion: 'reduce', colorScheme: 'light' });
  for (const [name, query] of Object.entries(PICTURES)) {
    await page.goto(`${built.url}${query}`);
    await firstFrame(page);
    const hint = page.getByRole('button', { name: 'Close the hint' });
    if (await hint.isVisible()) await hint.click();
    // The patterns on come first from the worker; after a long quiet nothing is under way.
    await settled(page, 90);
    const file = join(FOLDER, `${name}.jpg`);
    writeFileSync(file, await page.screenshot({ type: 'jpeg', quality: 88 }));
    console.log(`pictures: wrote ${file} (${query})`);
  }
} finally {
  await built.close();
}
