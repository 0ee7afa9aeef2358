import { STEPS } from './steps';

/** What came of the visit in one engine. */
export interface Result {
  name: string;
  version?: string;
  /** Why there was no visit. */
  skipped?: string;
  /** By the name of the step. */
  steps: Record<string, { ok: boolean; said: string }>;
}

const cell = (result: Result, step: string) => {
  const taken = result.steps[step];
  if (!taken) return '';
  return `${taken.ok ? 'passed' : 'failed'}${taken.said && `: ${taken.said.replace(/[|\n]/g, ' ')}`}`;
};

/** The results as Markdown: a row for each step, a column for each engine. */
export function resultsTable(results: readonly Result[]): string {
  const visited = results.filter(({ skipped }) => skipped === undefined);
  const skipped = results.flatMap(({ name, skipped }) =>
    skipped ? [`* ${name}: skipped, ${skipped}.`] : [],
  );
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    '# Engines',
    '',
    'Written by `npm run test:engines`: a visit to the built page in every engine that was there. In each step errors and warnings in the',
    'console, and requests to another host, are failures. Drawn in software, no GPU.',
    '',
    row(['step', ...visited.map(({ name, version }) => `${name} ${version}`)]),
    row(['---', ...visited.map(() => '---')]),
    ...STEPS.map(({ name }) => row([name, ...visited.map((result) => cell(result, name))])),
    ...(skipped.length > 0 ? ['', ...skipped] : []),
    '',
  ].join('\n');
}
