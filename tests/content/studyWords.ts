import { readFileSync } from 'node:fs';
import type { ContentWords } from '../../src/patterns/contentStrings';
import { SOURCES } from '../../src/patterns/schemaWords';

const STUDY_FILE = 'models/muscle-study.json';
export const studyWordsFile = (language: string) => `models/languages/study.${language}.json`;

/** A statement of the study, as the file has it. */
export interface Statement {
  text: string;
  source: string;
  confidence: string;
  chapter?: number;
}

interface MuscleEntry {
  nerve: Statement & { roots: string[]; differ?: Statement };
  palpation: Statement;
  neighbour: Statement & { from: string[] };
  limited: Statement;
  strength: Statement;
  change: Statement[];
  evidence: Statement & { level: string };
}

export interface StudyFile {
  version: number;
  sources: Record<string, string>;
  numbering: Statement;
  muscles: Record<string, MuscleEntry>;
  glossary: (Statement & { id: string; term: string })[];
}

export const readStudy = (): StudyFile => JSON.parse(readFileSync(STUDY_FILE, 'utf8'));

export const readStudyWords = (language: string): ContentWords =>
  JSON.parse(readFileSync(studyWordsFile(language), 'utf8'));

/** Every statement by its address: `muscles.soleus.nerve.differ`, `muscles.soleus.change.0`, `glossary.latent.text`. */
export function statementsOf(study: StudyFile): Map<string, Statement> {
  const found = new Map<string, Statement>([['numbering', study.numbering]]);
  for (const [id, { nerve, change, ...rest }] of Object.entries(study.muscles)) {
    const at = `muscles.${id}`;
    found.set(`${at}.nerve`, nerve);
    if (nerve.differ) found.set(`${at}.nerve.differ`, nerve.differ);
    for (const [field, said] of Object.entries(rest)) found.set(`${at}.${field}`, said);
    change.forEach((said, i) => {
      found.set(`${at}.change.${i}`, said);
    });
  }
  for (const entry of study.glossary) found.set(`glossary.${entry.id}.text`, entry);
  return found;
}

/** Every string to translate by its address: sources that the content does not have, the statements, and the terms of the words explained. */
export function studyEnglish(study: StudyFile): Map<string, string> {
  const shared: readonly string[] = SOURCES;
  return new Map([
    ...Object.entries(study.sources).flatMap(([key, full]) =>
      shared.includes(key) ? [] : [[`sources.${key}`, full] as const],
    ),
    ...[...statementsOf(study)].map(([at, { text }]) => [at, text] as const),
    ...study.glossary.map(({ id, term }) => [`glossary.${id}.term`, term] as const),
  ]);
}
