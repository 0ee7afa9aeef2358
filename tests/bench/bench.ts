/**
 * `npm run bench`: every table of `results.md` and the curves of `growth.svg`, measured on this machine. `-- fields` or `-- page` measures that part only and
 * leaves the other tables as they are; with `-- --built` the page in `dist/` is taken as it is.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, release, totalmem, type } from 'node:os';
import { runTool } from '../run/runTool';
import { markdownTable, type Row } from './Row';

const FILE = 'tests/bench/results.md';
const PARTS: Record<string, () => Promise<Row[]>> = {
  fields: async () => (await import('./fields')).fieldRows(),
  shapes: async () => (await import('./shapes')).shapeRows(),
  page: async () => (await import('./page')).pageRows(),
  start: async () => (await import('./start')).startRows(),
  bleed: async () => (await import('./bleed')).bleedRows(),
  growth: async () => (await import('./growth')).growthRows(),
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
const needsPage = parts.some((part) => part !== 'fields' && part !== 'shapes');
if (needsPage && !words.includes('--built') && !runTool('vite', ['build', '--logLevel', 'warn']))
  process.exit(1);

const [cpu] = cpus();
const machine = `${cpu?.model ?? 'unknown processor'}, ${cpus().length} cores, ${(totalmem() / 2 ** 30).toFixed(0)} GB, ${type()} ${release()}, Node ${process.version}; frames drawn in software (SwiftShader), no GPU`;
const sections = readSections(existsSync(FILE) ? readFileSync(FILE, 'utf8') : '');

for (const part of parts) {
  console.log(`bench: ${part}`);
  const rows: Row[] = (await PARTS[part]?.()) ?? [];
  const busy = loadavg()[0] ?? 0;
  const table = `Measured ${new Date().toISOString().slice(0, 10)}, ${busy.toFixed(0)} processes wanting a core on average.\n\n${markdownTable(rows)}`;
  console.log(`\n${table}\n`);
  sections.set(part, table);
  // Written after each part: one that fails leaves the others standing.
  writeFileSync(FILE, resultsText(sections));
}

/** Tables by part, from the text of an earlier run. */
function readSections(text: string): Map<string, string> {
  const found = [...text.matchAll(/^## (\w+)\n\n([\s\S]*?)(?=\n## |$(?![\s\S]))/gm)];
  return new Map(found.map(([, part = '', table = '']) => [part, table.trim()]));
}

function resultsText(tables: ReadonlyMap<string, string>): string {
  const body = Object.keys(PARTS)
    .filter((part) => tables.has(part))
    .map((part) => `## ${part}\n\n${tables.get(part)}\n`)
    .join('\n');
  return `# Measured

Written by \`npm run bench\`; \`npm run bench -- fields\` measures one part again. Ratios between two things run in turn in the same
process or page, medians of at least 9 pairs: of fields and shapes the processor time of the process, of pages the time on the wall.
Machine: ${machine}.

${body}`;
}
