/**
 * `npm run content:strings` counts what of the content, of the study, of the look-alikes and of the vessels is translated. `npm run content:strings -- de` takes the
 * filled-in entries of the work files `models/languages/work/de.json`, `study.de.json`, `look-alikes.de.json` and `vessels.de.json` into `models/languages/` and writes the
 * work files again with what is left: each English sentence once, however often it is said.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { type ContentWords, fingerprint, type Translated } from '../../src/patterns/contentStrings';
import {
  CONTENT_LANGUAGES,
  compareWords,
  englishStrings,
  faults,
  readWords,
  wordsFile,
} from './contentWords';
import { lookAlikeEnglish, lookAlikeWordsFile, readLookAlikeWords } from './lookAlikeWords';
import { readStudy, readStudyWords, studyEnglish, studyWordsFile } from './studyWords';
import { readVesselWords, vesselEnglish, vesselWordsFile } from './vesselWords';

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

/** What is translated into a file of its own. */
interface Part {
  name: string;
  english: ReadonlyMap<string, string>;
  file: (language: string) => string;
  work: (language: string) => string;
  read: (language: string) => ContentWords;
}

const PARTS: readonly Part[] = [
  {
    name: 'content',
    english: englishStrings(),
    file: wordsFile,
    work: (language) => `${WORK}/${language}.json`,
    read: readWords,
  },
  {
    name: 'study',
    english: studyEnglish(readStudy()),
    file: studyWordsFile,
    work: (language) => `${WORK}/study.${language}.json`,
    read: readStudyWords,
  },
  {
    name: 'look-alikes',
    english: lookAlikeEnglish(),
    file: lookAlikeWordsFile,
    work: (language) => `${WORK}/look-alikes.${language}.json`,
    read: readLookAlikeWords,
  },
  {
    name: 'vessels',
    english: vesselEnglish(),
    file: vesselWordsFile,
    work: (language) => `${WORK}/vessels.${language}.json`,
    read: readVesselWords,
  },
];

const wanted = process.argv.slice(2);
const unknown = wanted.find((name) => !CONTENT_LANGUAGES.some((language) => language === name));
if (unknown !== undefined) {
  console.error(
    `content:strings: "${unknown}" is no language of the content; they are ${CONTENT_LANGUAGES.join(', ')}.`,
  );
  process.exit(2);
}
for (const part of PARTS) {
  const { name, english } = part;
  const different = new Set(english.values());
  const words = [...different].reduce((sum, text) => sum + text.split(/\s+/).length, 0);
  console.log(
    `${name}: ${english.size} strings, ${different.size} different ones, ${words} words of English`,
  );
  for (const language of CONTENT_LANGUAGES) {
    if (wanted.includes(language)) update(part, language);
    const { missing, stale, orphans } = compareWords(english, part.read(language));
    const done = english.size - missing.length - stale.length;
    console.log(
      `${name}, ${language}: ${done} translated, ${missing.length} missing, ${stale.length} stale, ${orphans.length} of strings that are gone`,
    );
  }
}

/** Merge the work file into the translation, and write both again. */
function update({ english, ...part }: Part, language: string): void {
  const file = part.work(language);
  const known = new Map<string, string>();
  for (const { of, text } of Object.values(part.read(language).strings)) known.set(of, text);
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
    writeFileSync(part.file(language), `${JSON.stringify({ language, strings }, null, 1)}\n`);
  console.log(`${language}: ${tasks.size} sentences to do in ${file}`);
}
