import { readFileSync } from 'node:fs';

/** What a stage of the tests came to. */
export interface Tally {
  passed: number;
  failed: number;
  /** Titles of what was skipped: always said, never silent. */
  skipped: readonly string[];
}

/** A stage that is one check: it passes or fails as a whole. */
export const single = (ok: boolean): Tally => ({ passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: [] });

export function add(a: Tally, b: Tally): Tally {
  return {
    passed: a.passed + b.passed,
    failed: a.failed + b.failed,
    skipped: [...a.skipped, ...b.skipped],
  };
}

interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
  testResults: { name: string; status: string; assertionResults: { status: string; fullName: string }[] }[];
}

/** Vitest's JSON report; a file that could not even be loaded counts as one failure. */
export function readVitest(path: string): Tally {
  const report: VitestReport = JSON.parse(readFileSync(path, 'utf8'));
  const broken = report.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  );
  const skipped = report.testResults.flatMap((file) =>
    file.assertionResults
      .filter((test) => test.status === 'skipped' || test.status === 'pending')
      .map((test) => test.fullName),
  );
  return { passed: report.numPassedTests, failed: report.numFailedTests + broken.length, skipped };
}

interface PlaywrightSuite {
  title: string;
  suites?: PlaywrightSuite[];
  specs: { title: string; tests: { status: 'expected' | 'unexpected' | 'flaky' | 'skipped' }[] }[];
}
interface PlaywrightReport {
  suites: PlaywrightSuite[];
  errors: { message?: string }[];
}

/** Playwright's JSON report; a test that passed only when repeated counts as failed. */
export function readPlaywright(path: string): Tally {
  const report: PlaywrightReport = JSON.parse(readFileSync(path, 'utf8'));
  let tally: Tally = { passed: 0, failed: report.errors.length, skipped: [] };
  const visit = (suite: PlaywrightSuite) => {
    for (const spec of suite.specs)
      for (const { status } of spec.tests)
        tally = add(
          tally,
          status === 'skipped'
            ? { passed: 0, failed: 0, skipped: [spec.title] }
            : single(status === 'expected'),
        );
    suite.suites?.forEach(visit);
  };
  report.suites.forEach(visit);
  return tally;
}
