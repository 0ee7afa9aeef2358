import { shown } from '../leg/shown';
import type { ContentProblem } from './contentProblems';
import { EntryReader, isEntry } from './contentReader';
import {
  GlossaryEntrySchema,
  type MuscleStudy,
  MuscleStudySchema,
  STUDY_VERSION,
  type Study,
  StudySchema,
} from './studySchema';
import { studyTexts } from './studyStrings';

export const STUDY_FILE = 'models/muscle-study.json';

export interface ParsedStudy {
  study: Study;
  /** One sentence for each entry that was left out or mended. */
  problems: readonly ContentProblem[];
}

/**
 * Read the file entry by entry: one with a mistake is left out and reported in one sentence, the rest stays.
 * @param json the parsed JSON of `models/muscle-study.json`
 * @throws Error when it is not an object of version 1: then nothing in it can be trusted.
 */
export function parseStudy(json: unknown): ParsedStudy {
  if (!isEntry(json))
    throw new Error(`${STUDY_FILE}: the file does not hold one JSON object; restore it from the repository.`);
  if (json.version !== STUDY_VERSION)
    throw new Error(
      `${STUDY_FILE}: version is ${json.version === undefined ? 'missing' : shown(json.version)} and this page reads version ${STUDY_VERSION}; restore the file or update the page.`,
    );
  const reader = new EntryReader(STUDY_FILE);
  for (const key of Object.keys(json))
    if (!(key in StudySchema.shape))
      reader.problems.push(
        reader.said(`the key ${shown(key)}`, '', 'is unknown', 'correct its spelling or remove it'),
      );
  const { shape } = StudySchema;
  const study: Study = {
    sources: reader.value(json.sources, shape.sources, 'sources') ?? {},
    numbering: reader.value(json.numbering, shape.numbering, 'numbering'),
    muscles: readMuscles(json.muscles, reader),
    glossary: reader.list(json.glossary, 'word explained', (entry, name) =>
      reader.value(entry, GlossaryEntrySchema, name),
    ),
  };
  for (const [address, { source }] of studyTexts(study))
    if (!(source in study.sources))
      reader.problems.push(
        reader.said(address, 'source', `is ${shown(source)}`, 'give a key of "sources", or add it there'),
      );
  return { study, problems: reader.problems };
}

function readMuscles(raw: unknown, reader: EntryReader): Record<string, MuscleStudy> {
  if (!isEntry(raw)) {
    const state = raw === undefined ? 'is missing' : 'is not an object';
    reader.problems.push(reader.said('muscles', '', state, 'give an entry for each muscle by its id'));
    return {};
  }
  return Object.fromEntries(
    Object.entries(raw).flatMap(([id, entry]) => {
      const read = reader.value(entry, MuscleStudySchema, `muscle ${id}`);
      return read === null ? [] : [[id, read]];
    }),
  );
}
