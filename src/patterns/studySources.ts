import type { Study } from './studySchema';
import { studyTexts } from './studyStrings';

/** The sources that the study of a muscle names, each once. */
export function studySources(study: Study, muscle: string): string[] {
  const own = [...studyTexts(study)].filter(([address]) => address.startsWith(`muscles.${muscle}.`));
  return [...new Set(own.map(([, { source }]) => source))];
}
