/** `npm run content:report`: writes what is derived: the JSON Schemas of content and lessons, and the report on the content. */
import { writeFileSync } from 'node:fs';
import { LESSON_SCHEMA_FILE, lessonSchemaText } from '../lessons/lessonSchemaFile';
import { SEARCH_WORDS_SCHEMA_FILE, searchWordsSchemaText } from '../search/searchWordsFile';
import { contentReport, REPORT_FILE } from './contentReport';
import { contentSchemaText, SCHEMA_FILE } from './contentSchema';
import { LOOK_ALIKES_SCHEMA_FILE, lookAlikesSchemaText } from './lookAlikesSchemaFile';
import { STUDY_SCHEMA_FILE, studySchemaText } from './studySchemaFile';
import { VESSELS_SCHEMA_FILE, vesselsSchemaText } from './vesselsSchemaFile';

for (const [file, text] of [
  [SCHEMA_FILE, contentSchemaText()],
  [REPORT_FILE, await contentReport()],
  [LESSON_SCHEMA_FILE, lessonSchemaText()],
  [SEARCH_WORDS_SCHEMA_FILE, searchWordsSchemaText()],
  [STUDY_SCHEMA_FILE, studySchemaText()],
  [LOOK_ALIKES_SCHEMA_FILE, lookAlikesSchemaText()],
  [VESSELS_SCHEMA_FILE, vesselsSchemaText()],
] as const) {
  writeFileSync(file, text);
  console.log(`wrote ${file}`);
}
