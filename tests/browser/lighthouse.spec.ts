import { chromium, expect, test } from '@playwright/test';
import lighthouse from 'lighthouse';
import { freePort } from '../run/freePort';

/** Categories that must be perfect. Performance is not among them: it is measured in `tests/bench`, on ratios. */
const PERFECT = ['accessibility', 'best-practices'] as const;

test('Lighthouse gives 100 for accessibility and for best practices', async ({ baseURL, launchOptions }) => {
  if (!baseURL) throw new Error('lighthouse: the test configuration has no baseURL; give it one.');
  const port = await freePort();
  const browser = await chromium.launch({
    ...launchOptions,
    args: [...(launchOptions.args ?? []), `--remote-debugging-port=${port}`],
  });
  try {
    const run = await lighthouse(baseURL, {
      port,
      onlyCategories: [...PERFECT],
      formFactor: 'desktop',
      screenEmulation: { mobile: false, width: 1000, height: 640, deviceScaleFactor: 1, disabled: false },
      throttlingMethod: 'provided',
      logLevel: 'error',
      maxWaitForLoad: 90_000,
    });
    const audits = run?.lhr.audits ?? {};
    for (const name of PERFECT) {
      const category = run?.lhr.categories[name];
      const failed = (category?.auditRefs ?? [])
        // What weighs nothing is advice, such as source maps for developers.
        .filter(({ weight }) => weight > 0)
        .map(({ id }) => audits[id])
        .filter((audit) => audit?.score !== null && (audit?.score ?? 0) < 1)
        .map((audit) => `${audit?.id}: ${audit?.title}`);
      expect(failed, name).toEqual([]);
      expect(category?.score, name).toBe(1);
    }
  } finally {
    await browser.close();
  }
});
