/**
 * `npm run content:strings` counts what of the content is translated. `npm run content:strings -- de` takes the filled-in
 * entries of the work file `models/languages/work/de.json` into `models/languages/de.json` and writes the work file again
 * with what is left: each English sentence once, however often the content says it.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fingerprint, type Translated } from '../../src/referral/contentStrings';
import {
  CONTENT_LANGUAGES,
  compareWords,
  englishStrings,
  faults,
  readWords,
  wordsFile,
} from './contentWords';

/** One sentence for a translator. */
interface Task {
  /** Where it stands; the first places of several. */
  at: string[];
  en: string;
  /** To be filled in. */
  to: string;
}

const WORK = 'models/languages/work';
const PLACES_SHOWN = 3;

const english = englishStrings();
const wanted = process.argv.slice(2);
const unknown = wanted.find((name) => !CONTENT_LANGUAGES.some((language) => language === name));
if (unknown !== undefined) {
  console.error(
    `content:strings: "${unknown}" is no language of the content; they are ${CONTENT_LANGUAGES.join(', ')}.`,
  );
  process.exit(2);
}
const different = new Set(english.values());
const words = [...different].reduce((sum, text) => sum + text.split(/\s+/).length, 0);
console.log(`${english.size} strings, ${different.size} different ones, ${words} words of English`);

for (const language of CONTENT_LANGUAGES) {
  if (wanted.includes(language)) update(language);
  const { missing, stale, orphans } = compareWords(english, readWords(language));
  const done = english.size - missing.length - stale.length;
  console.log(
    `${language}: ${done} translated, ${missing.length} missing, ${stale.length} stale, ${orphans.length} of strings that are gone`,
  );
}

/** Merge the work file into the translation, and write both again. */
function update(language: string): void {
  const file = `${WORK}/${language}.json`;
  const known = new Map<string, string>();
  for (const { of, text } of Object.values(readWords(language).strings)) known.set(of, text);
  let refused = 0;
  for (const { en, to } of existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Task[]) : []) {
    if (to === '') continue;
    const wrong = faults(en, to);
    if (wrong.length > 0) console.log(`${language}: "${to}" ${wrong.join('; ')} (for "${en}")`);
    if (to.trim() === '') refused++;
    else known.set(fingerprint(en), to.trim());
  }
  if (refused > 0) console.log(`${language}: ${refused} entries were blank and are still to do`);

  const strings: Record<string, Translated> = {};
  const tasks = new Map<string, Task>();
  for (const [at, en] of english) {
    const of = fingerprint(en);
    const text = known.get(of);
    if (text !== undefined) strings[at] = { of, text };
    else {
      const task = tasks.get(en) ?? { at: [], en, to: '' };
      if (task.at.length < PLACES_SHOWN) task.at.push(at);
      tasks.set(en, task);
    }
  }
  mkdirSync(WORK, { recursive: true });
  writeFileSync(file, `${JSON.stringify([...tasks.values()], null, 1)}\n`);
  if (Object.keys(strings).length > 0)
    writeFileSync(wordsFile(language), `${JSON.stringify({ language, strings }, null, 1)}\n`);
  console.log(`${language}: ${tasks.size} sentences to do in ${file}`);
}
