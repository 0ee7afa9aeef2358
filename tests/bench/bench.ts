/**
 * `npm run bench`: everything of the table in `results.md`, measured on this machine. `-- fields` or `-- page` measures that
 * part only and prints it; with `-- --built` the page in `dist/` is taken as it is.
 */
import { writeFileSync } from 'node:fs';
import { cpus, release, totalmem, type } from 'node:os';
import { runTool } from '../run/runTool';
import { markdownTable, type Row } from './Row';

const FILE = 'tests/bench/results.md';
const PARTS: Record<string, () => Promise<Row[]>> = {
  fields: async () => (await import('./fields')).fieldRows(),
  page: async () => (await import('./page')).pageRows(),
  start: async () => (await import('./start')).startRows(),
  memory: async () => (await import('./memory')).memoryRows(),
};

const words = process.argv.slice(2);
const asked = words.filter((word) => !word.startsWith('--'));
const unknown = asked.find((part) => !(part in PARTS));
if (unknown !== undefined) {
  console.error(`bench: "${unknown}" is no part; the parts are ${Object.keys(PARTS).join(', ')}.`);
  process.exit(2);
}
const parts = asked.length > 0 ? asked : Object.keys(PARTS);
const needsPage = parts.some((part) => part !== 'fields');
if (needsPage && !words.includes('--built') && !runTool('vite', ['build', '--logLevel', 'warn']))
  process.exit(1);

const rows: Row[] = [];
for (const part of parts) {
  console.log(`bench: ${part}`);
  rows.push(...((await PARTS[part]?.()) ?? []));
}

const [cpu] = cpus();
const machine = `${cpu?.model ?? 'unknown processor'}, ${cpus().length} cores, ${(totalmem() / 2 ** 30).toFixed(0)} GB, ${type()} ${release()}, Node ${process.version}; frames drawn in software (SwiftShader), no GPU`;
const text = `# Measured

Written by \`npm run bench\`. Times are ratios between two things run in turn in the same process or page, medians of at least 9 pairs;
of fields the processor time of the process, of pages the time on the wall.
Machine: ${machine}.

${markdownTable(rows)}
`;
console.log(`\n${text}`);
if (asked.length === 0) writeFileSync(FILE, text);
