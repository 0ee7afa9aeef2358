import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { shortened, told } from './told';
import { Watchdog } from './watchdog';

/** How many inputs of each kind: a slice in `npm test`, all in `npm run fuzz`. */
const RUNS = Number(process.env.FUZZ_RUNS ?? 200);
const SEED = Number(process.env.FUZZ_SEED ?? 1);

const show = (input: unknown) =>
  shortened(typeof input === 'string' ? JSON.stringify(input) : fc.stringify(input), 4000);

/**
 * A test that reads inputs made from a seed: each is read, or refused in a sentence for a person, within five seconds. What breaks that is told
 * with its seed, its kind and the smallest input that still does it.
 * @param share of the inputs of the whole kind, where several tests share them
 */
export function fuzzKind<T>(
  kind: string,
  inputs: fc.Arbitrary<T>,
  read: (input: T) => unknown,
  share = 1,
): void {
  const rejected: unknown[] = [];
  const hear = (reason: unknown) => rejected.push(reason);
  let watchdog: Watchdog;
  beforeAll(() => {
    watchdog = new Watchdog();
    process.on('unhandledRejection', hear);
  });
  afterAll(async () => {
    process.off('unhandledRejection', hear);
    await watchdog.stop();
  });
  it(`${kind}: whatever comes is read or refused in a sentence`, { timeout: 1_800_000 }, async () => {
    const property = fc.asyncProperty(inputs, async (input) => {
      watchdog.begin(`kind "${kind}", seed ${SEED}: ${show(input)}`);
      try {
        await told(() => read(input));
      } finally {
        watchdog.end();
      }
      if (rejected.length > 0) throw new Error(`nobody heard of: ${String(rejected.splice(0)[0])}`);
    });
    const runs = Math.ceil(RUNS * share);
    const { failed, seed, counterexample, counterexamplePath, errorInstance } = await fc.check(property, {
      seed: SEED,
      numRuns: runs,
    });
    if (!failed) return;
    const [smallest] = counterexample ?? [];
    expect.fail(
      `kind "${kind}", seed ${seed}, input ${counterexamplePath}\nsmallest input: ${show(smallest)}\n${String(errorInstance)}`,
    );
  });
}
