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
  'walk-card': '?show=gas_1&select=gastrocnemius&trp=gas_1&view=posterior',
  'walk-cut': '?show=&skin=1&section=0.6&labels=all&camera=200,62,0.8,-0.1,0.7,0.07',
  'walk-apart': '?show=&skin=0&explode=0.8&view=anterior',
  'walk-both': '?show=gmin_p1,gmin_a1&side=both&view=posterior&skin=1',
  'walk-lesson': '?lesson=three-suspects&step=8',
  'walk-finder':
    '?paint=Zdcj2GAZdaD2GAZdXj2GAZdVD2GAZdSj2GAZdQD2GAZdNj2GAZdLD2GAZdIj2GAZdGD2GAZdDj2GAZdBD2GAZc-j9mAZc8D9mAZc5j9mAZc3D9mAZc0j9mAZcyD9mAZcvj9mAZctD9mAZcqj9mAZcoD9mA&complaints=rise_from_chair,lying_on_side&show=&skin=1',
  'walk-quiz': '?quiz=name,click,which,paint,place&level=1&count=10&seed=7',
  'walk-dark': '?lang=fr&show=gas_1,sol_1&view=knee&skin=1',
};
/** Taken in the dark theme. */
const DARK = ['walk-dark'];

if (!process.argv.includes('--built') && !runTool('vite', ['build', '--logLevel', 'warn'])) process.exit(1);

const built = await openBuiltPage();
try {
  mkdirSync(FOLDER, { recursive: true });
  const page = await built.browser.newPage({ viewport: SIZE, reducedMotion: 'reduce', colorScheme: 'light' });
  for (const [name, query] of Object.entries(PICTURES)) {
    const theme = DARK.includes(name) ? 'dark' : 'light';
    await page.goto(built.url);
    await page.evaluate((kept) => localStorage.setItem('leg-viewer.theme', kept), theme);
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
