/**
 * `npm run fuzz`: 5,000 broken inputs of each kind through the readers of the page in Node, then in the built page 300 of them and a monkey of 2,000
 * actions. `npm run fuzz -- readers` (or `page`, `monkey`) runs that alone. `FUZZ_SEED` repeats a run; it is printed.
 */
import { findBrowser } from '../run/findBrowser';
import { freePort } from '../run/freePort';
import { runTool } from '../run/runTool';

const FUZZ_SEED = process.env.FUZZ_SEED ?? String(Math.floor(Math.random() * 2 ** 31));

async function inPage(spec: string): Promise<boolean> {
  const env = { CHROMIUM_PATH: findBrowser(), PAGE_PORT: String(await freePort()), FUZZ: '1', FUZZ_SEED };
  return runTool('playwright', ['test', '-c', 'tests/playwright.config.ts', '--reporter=list', spec], env);
}

const PARTS: Record<string, () => boolean | Promise<boolean>> = {
  readers: () => runTool('vitest', ['run', 'tests/fuzz'], { FUZZ_RUNS: '5000', FUZZ_SEED }),
  build: () => runTool('vite', ['build', '--logLevel', 'warn']),
  page: () => inPage('fuzz/page.spec.ts'),
  monkey: () => inPage('browser/monkey.spec.ts'),
};

const wanted = process.argv.slice(2);
const unknown = wanted.find((name) => !(name in PARTS));
if (unknown !== undefined) {
  console.error(`npm run fuzz: "${unknown}" is no part; the parts are ${Object.keys(PARTS).join(', ')}.`);
  process.exit(2);
}
console.log(`npm run fuzz: seed ${FUZZ_SEED}`);
for (const [name, run] of Object.entries(PARTS)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  console.log(`\n== ${name}`);
  if (!(await run())) process.exitCode = 1;
}
