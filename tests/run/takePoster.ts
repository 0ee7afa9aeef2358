/**
 * `npm run poster`: takes the picture of the leg at first sight that stands in its place until the leg itself is drawn, from the built page:
 * what the page leaves to the leg from top to bottom, transparent around it. With `-- --built` the page in `dist/` is taken as it is.
 */
import { writeFileSync } from 'node:fs';
import { POSTER_ASPECT } from '../../src/page/posterAspect';
import { openBuiltPage } from '../visual/builtPage';
import { runTool } from './runTool';

const FILE = 'models/poster.webp';
/** The commonest kind of screen: dots and contour have their size in its pixels. On a finer one it is soft, until the leg is drawn. */
const VIEWPORT = { width: 1366, height: 860 };
const QUALITY = 0.85;

if (!process.argv.includes('--built') && !runTool('vite', ['build', '--logLevel', 'warn'])) process.exit(1);

const built = await openBuiltPage();
try {
  const page = await built.browser.newPage({
    viewport: VIEWPORT,
    deviceScaleFactor: 1,
    reducedMotion: 'reduce',
  });
  await page.addInitScript(
    ({ aspect, quality }) => {
      const mark = performance.mark.bind(performance);
      performance.mark = (name: string) => {
        // The drawing buffer may be read only in the task that drew it.
        if (name === 'leg:full-frame') {
          const canvas = document.querySelector('canvas') as HTMLCanvasElement;
          const fit = document.querySelector('[data-fit]')?.getBoundingClientRect() as DOMRect;
          const scale = canvas.width / canvas.clientWidth;
          const picture = document.createElement('canvas');
          picture.height = Math.round(fit.height * scale);
          picture.width = Math.round(fit.height * scale * aspect);
          const width = fit.height * aspect;
          picture
            .getContext('2d')
            ?.drawImage(
              canvas,
              (fit.left + (fit.width - width) / 2) * scale,
              fit.top * scale,
              width * scale,
              fit.height * scale,
              0,
              0,
              picture.width,
              picture.height,
            );
          Object.assign(window, { poster: picture.toDataURL('image/webp', quality) });
        }
        return mark(name);
      };
    },
    { aspect: POSTER_ASPECT, quality: QUALITY },
  );
  await page.goto(built.url);
  const poster = await page.waitForFunction(() => (window as unknown as { poster?: string }).poster);
  const bytes = Buffer.from(String(await poster.jsonValue()).replace(/^.*,/, ''), 'base64');
  writeFileSync(FILE, bytes);
  console.log(`poster: wrote ${FILE}, ${(bytes.length / 1000).toFixed(1)} kB`);
} finally {
  await built.close();
}
