import type * as z from 'zod/mini';
import { shown } from '../leg/shown';
import { EMPTY_CONTENT } from './contentEmpty';
import { type ContentProblem, sayProblem } from './contentProblems';
import { EntryReader, isEntry } from './contentReader';
import { dropDanglingReferences } from './contentReferences';
import {
  ArticleFactSchema,
  CONTENT_VERSION,
  type Content,
  ContentSchema,
  EdgeSchema,
  GroupSchema,
  MimicSchema,
  type Muscle,
  MuscleHeadSchema,
  MuscleSchema,
  OtherSchema,
  PainRegionSchema,
  ReadingSchema,
  RedFlagSchema,
  TriggerPointSchema,
} from './schema';
import { CoordinatesSchema, EvidenceSchema, MetaSchema } from './schemaAbout';

export interface ParsedContent {
  content: Content;
  /** One sentence for each entry that was left out or mended. */
  problems: readonly ContentProblem[];
}

/**
 * Read the content entry by entry: an entry with a mistake is left out and reported in one sentence, the rest stays.
 * @param json the parsed JSON of `models/trigger-points.json`
 * @throws Error when it is not an object of version 1: then nothing in it can be trusted.
 */
export function parseContent(json: unknown): ParsedContent {
  if (!isEntry(json))
    throw new Error(
      'models/trigger-points.json: the file does not hold one JSON object; restore it from the repository.',
    );
  if (json.version !== CONTENT_VERSION)
    throw new Error(
      `models/trigger-points.json: version is ${json.version === undefined ? 'missing' : shown(json.version)} and this page reads version ${CONTENT_VERSION}; restore the file or update the page.`,
    );

  const reader = new EntryReader();
  for (const key of Object.keys(json))
    if (!(key in ContentSchema.shape))
      reader.problems.push(
        sayProblem(`the key ${shown(key)}`, '', 'is unknown', 'correct its spelling or remove it'),
      );

  const list = <T>(raw: unknown, kind: string, schema: z.ZodMiniType<T>, owner?: string) =>
    reader.list(raw, kind, (entry, name) => reader.value(entry, schema, name), owner);

  const muscle = (entry: unknown, name: string): Muscle | null => {
    if (!isEntry(entry)) return reader.value(entry, MuscleSchema, name);
    const { points: rawPoints, ...rawHead } = entry;
    const points = list(rawPoints, 'point', TriggerPointSchema, name);
    const head = reader.value(rawHead, MuscleHeadSchema, name);
    return head && { ...head, points };
  };

  const content: Content = {
    version: CONTENT_VERSION,
    meta: reader.value(json.meta, MetaSchema, 'meta') ?? EMPTY_CONTENT.meta,
    coordinates:
      reader.value(json.coordinates, CoordinatesSchema, 'coordinates') ?? EMPTY_CONTENT.coordinates,
    groups: list(json.groups, 'group', GroupSchema),
    muscles: reader.list(json.muscles, 'muscle', muscle),
    edges: list(json.edges, 'relation', EdgeSchema),
    mimics: list(json.mimics, 'look-alike', MimicSchema),
    redFlags: list(json.redFlags, 'warning sign', RedFlagSchema),
    painRegions: list(json.painRegions, 'pain region', PainRegionSchema),
    others: list(json.others, 'other structure', OtherSchema),
    evidence: reader.value(json.evidence, EvidenceSchema, 'evidence') ?? EMPTY_CONTENT.evidence,
    reading: list(json.reading, 'reading', ReadingSchema),
    articleFacts: list(json.articleFacts, 'article fact', ArticleFactSchema),
    doubts: reader.value(json.doubts, ContentSchema.shape.doubts, 'doubts') ?? [],
  };
  return { content: dropDanglingReferences(content, reader), problems: reader.problems };
}
