/** `npm run content:report`: writes what is derived from the content: its JSON Schema and the report on it. */
import { writeFileSync } from 'node:fs';
import { contentReport, REPORT_FILE } from './contentReport';
import { contentSchemaText, SCHEMA_FILE } from './contentSchema';

for (const [file, text] of [
  [SCHEMA_FILE, contentSchemaText()],
  [REPORT_FILE, contentReport()],
] as const) {
  writeFileSync(file, text);
  console.log(`wrote ${file}`);
}
