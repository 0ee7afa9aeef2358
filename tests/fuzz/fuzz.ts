/**
 * `npm run fuzz`: 5,000 broken inputs of each kind through the readers of the page, in Node. `FUZZ_SEED` repeats a run; it is printed.
 */
import { runTool } from '../run/runTool';

const FUZZ_SEED = process.env.FUZZ_SEED ?? String(Math.floor(Math.random() * 2 ** 31));

const PARTS: Record<string, () => boolean | Promise<boolean>> = {
  readers: () => runTool('vitest', ['run', 'tests/fuzz'], { FUZZ_RUNS: '5000', FUZZ_SEED }),
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
