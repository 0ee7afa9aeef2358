/**
 * `npm test`: types, lint, what nothing uses, unit and model tests, the build, shader and page tests in a real browser.
 * Every stage runs even when one before it failed; the last line says `N passed, N failed`.
 * `npm test -- unit page` runs only the stages named.
 */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser } from './findBrowser';
import { freePort } from './freePort';
import { runTool } from './runTool';
import { add, readPlaywright, readVitest, single, type Tally } from './Tally';

const folder = mkdtempSync(join(tmpdir(), 'leg-test-'));

/** A stage with a JSON report; a runner that dies without one, or complains with none failed, is one failure. */
function counted(report: string, ok: boolean, read: (path: string) => Tally): Tally {
  if (!existsSync(report)) return single(false);
  const tally = read(report);
  return ok || tally.failed > 0 ? tally : add(tally, single(false));
}

function unit(): Tally {
  const report = join(folder, 'unit.json');
  const ok = runTool('vitest', [
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]);
  return counted(report, ok, readVitest);
}

let built = true;
function build(): Tally {
  built = runTool('vite', ['build', '--logLevel', 'warn']);
  return single(built);
}

async function page(): Promise<Tally> {
  if (!built) throw new Error('npm test: there is no page to test, because the build failed; see above.');
  const report = join(folder, 'page.json');
  const browser = findBrowser();
  const port = String(await freePort());
  const ok = runTool('playwright', ['test', '-c', 'tests/playwright.config.ts', '--reporter=list,json'], {
    CHROMIUM_PATH: browser,
    PAGE_PORT: port,
    PLAYWRIGHT_JSON_OUTPUT_NAME: report,
  });
  return counted(report, ok, readPlaywright);
}

const STAGES: Record<string, () => Tally | Promise<Tally>> = {
  types: () => single(runTool('tsc', ['-b'])),
  lint: () => single(runTool('biome', ['check', '.'])),
  unused: () => single(runTool('knip', [])),
  unit,
  build,
  page,
};

const wanted = process.argv.slice(2);
const unknown = wanted.find((name) => !(name in STAGES));
if (unknown !== undefined) {
  console.error(`npm test: "${unknown}" is no stage; the stages are ${Object.keys(STAGES).join(', ')}.`);
  process.exit(2);
}

let total: Tally = { passed: 0, failed: 0, skipped: [] };
const lines: string[] = [];
for (const [name, stage] of Object.entries(STAGES)) {
  // The page tests look at the built page, so asking for them asks for the build.
  const needed =
    wanted.length === 0 || wanted.includes(name) || (name === 'build' && wanted.includes('page'));
  if (!needed) continue;
  console.log(`\n== ${name}`);
  const started = performance.now();
  let tally: Tally;
  try {
    tally = await stage();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    tally = single(false);
  }
  const seconds = ((performance.now() - started) / 1000).toFixed(0);
  lines.push(
    `${name.padEnd(6)} ${tally.passed} passed, ${tally.failed} failed, ${tally.skipped.length} skipped (${seconds} s)`,
  );
  total = add(total, tally);
}
rmSync(folder, { recursive: true, force: true });

console.log(`\n== summary\n${lines.join('\n')}`);
for (const title of total.skipped) console.log(`skipped: ${title}`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;
