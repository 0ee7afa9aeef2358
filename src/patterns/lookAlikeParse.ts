import type * as z from 'zod/mini';
import { shown } from '../leg/shown';
import type { ContentProblem } from './contentProblems';
import { EntryReader, isEntry } from './contentReader';
import { dropDanglingLookAlikes } from './lookAlikeReferences';
import {
  ComparisonSchema,
  LOOK_ALIKES_VERSION,
  LookAlikeSchema,
  LookAlikeSourceSchema,
  type LookAlikes,
  LookAlikesMetaSchema,
  LookAlikesSchema,
  NerveSchema,
} from './lookAlikeSchema';
import type { Content } from './schema';

export const LOOK_ALIKES_FILE = 'models/look-alikes.json';

export interface ParsedLookAlikes {
  lookAlikes: LookAlikes;
  /** One sentence for each entry that was left out or mended. */
  problems: readonly ContentProblem[];
}

/**
 * Read the file entry by entry: one with a mistake is left out and reported in one sentence, the rest stays.
 * @param json the parsed JSON of `models/look-alikes.json`
 * @param content whose muscles, points, look-alikes and warning signs its entries name
 * @throws Error when it is not an object of version 1: then nothing in it can be trusted.
 */
export function parseLookAlikes(json: unknown, content: Content): ParsedLookAlikes {
  if (!isEntry(json))
    throw new Error(
      `${LOOK_ALIKES_FILE}: the file does not hold one JSON object; restore it from the repository.`,
    );
  if (json.version !== LOOK_ALIKES_VERSION)
    throw new Error(
      `${LOOK_ALIKES_FILE}: version is ${json.version === undefined ? 'missing' : shown(json.version)} and this page reads version ${LOOK_ALIKES_VERSION}; restore the file or update the page.`,
    );
  const reader = new EntryReader(LOOK_ALIKES_FILE);
  for (const key of Object.keys(json))
    if (!Object.hasOwn(LookAlikesSchema.shape, key))
      reader.problems.push(
        reader.said(`the key ${shown(key)}`, '', 'is unknown', 'correct its spelling or remove it'),
      );
  const list = <T>(raw: unknown, kind: string, schema: z.ZodMiniType<T>) =>
    reader.list(raw, kind, (entry, name) => reader.value(entry, schema, name));
  const read: LookAlikes = {
    meta: reader.value(json.meta, LookAlikesMetaSchema, 'meta'),
    sources: list(json.sources, 'source', LookAlikeSourceSchema),
    lookAlikes: list(json.lookAlikes, 'look-alike', LookAlikeSchema),
    nerves: list(json.nerves, 'nerve', NerveSchema),
    comparisons: list(json.comparisons, 'comparison', ComparisonSchema),
  };
  return { lookAlikes: dropDanglingLookAlikes(read, content, reader), problems: reader.problems };
}
