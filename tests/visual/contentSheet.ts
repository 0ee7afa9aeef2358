/**
 * `npm run content:sheet`: pictures of the article's 18 patterns and one contact sheet of all points, from the built page.
 * They are for people: to compare the picture with the words. With `-- --built` the page in `dist/` is taken as it is;
 * with ids (`-- gas_1 st_1`) only these pictures are taken again and the sheet stays.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseContentText } from '../../src/patterns/loadContent';
import { runTool } from '../run/runTool';
import { openBuiltPage } from './builtPage';
import { contactSheet } from './contactSheet';
import { bestViews, openForPictures, pictureAll } from './patternSheet';
import { smallPng } from './smallPng';

const FOLDER = 'tests/visual/patterns';
const ARTICLE_MUSCLES = [
  'semitendinosus',
  'semimembranosus',
  'biceps_femoris_long',
  'biceps_femoris_short',
  'gluteus_minimus',
  'gastrocnemius',
];

if (!process.argv.includes('--built') && !runTool('vite', ['build', '--logLevel', 'warn'])) process.exit(1);

const { content } = parseContentText(readFileSync('models/trigger-points.json', 'utf8'));
const asked = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const all = content.muscles.flatMap((muscle) => muscle.points);
const points = asked.length > 0 ? all.filter(({ id }) => asked.includes(id)) : all;
if (points.length === 0)
  throw new Error(`content:sheet: no point is called ${asked.join(', ')}; give ids such as gas_1.`);
const ofArticle = new Set(
  content.muscles.filter(({ id }) => ARTICLE_MUSCLES.includes(id)).flatMap((m) => m.points.map((p) => p.id)),
);

const built = await openBuiltPage();
try {
  const page = await openForPictures(built.browser, built.url, all.length);
  const pictures = await pictureAll(page, points, (view) => console.log(`content:sheet: ${view}`));

  mkdirSync(FOLDER, { recursive: true });
  for (const file of readdirSync(FOLDER))
    if (points.some(({ id }) => file.startsWith(`${id}-`))) rmSync(join(FOLDER, file));
  let bytes = 0;
  for (const [id, views] of pictures) {
    if (!ofArticle.has(id) && asked.length === 0) continue;
    for (const { view, picture } of bestViews(views)) {
      const png = smallPng(picture);
      bytes += png.length;
      writeFileSync(join(FOLDER, `${id}-${view}.png`), png);
    }
  }
  console.log(`content:sheet: ${FOLDER}, ${(bytes / 1e6).toFixed(2)} MB of patterns.`);
  if (asked.length === 0) {
    const sheet = await contactSheet(built.browser, content.muscles, pictures);
    writeFileSync(join(FOLDER, 'all-points.jpg'), sheet);
    console.log(
      `content:sheet: all ${points.length} points in all-points.jpg, ${(sheet.length / 1e6).toFixed(2)} MB.`,
    );
  }
} finally {
  await built.close();
}
