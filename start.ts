/** `npm start`: build the page if there is no build of these sources yet, serve it on this machine, say where. */
import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { build, preview } from 'vite';

/** What the built page is made of. */
const SOURCES = [
  'index.html',
  'package-lock.json',
  'vite.config.ts',
  'offlineCopy.ts',
  'packageFiles.ts',
  'pagePolicy.ts',
  'src',
  'shaders',
  'public',
  'models/leg.glb',
  'models/structures.json',
  'models/trigger-points.json',
  'models/figures',
  'models/languages',
];
const BUILT = 'dist/index.html';

/** Time of the last change at or below `path`, milliseconds; 0 when there is nothing. */
function newestMs(path: string): number {
  if (!existsSync(path)) return 0;
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newestMs(join(path, name))));
}

const builtMs = newestMs(BUILT);
if (builtMs === 0 || SOURCES.some((source) => newestMs(source) > builtMs)) {
  console.log(
    builtMs === 0 ? 'Building the page (first start).' : 'Building the page (its sources changed).',
  );
  try {
    await build({ logLevel: 'warn' });
  } catch (error) {
    // What a failed build leaves behind must not pass for the page at the next start.
    rmSync(BUILT, { force: true });
    console.error(error instanceof Error ? error.message : error);
    console.error('npm start: the page could not be built; mend what is said above, or run npm ci again.');
    process.exit(1);
  }
}

const server = await preview({ preview: { host: '127.0.0.1', port: 4173 }, logLevel: 'warn' });
const address = server.resolvedUrls?.local[0];
if (!address) throw new Error('npm start: the server gave no address; is another program holding 127.0.0.1?');
console.log(`The leg is at ${address} (Ctrl+C stops it).`);
