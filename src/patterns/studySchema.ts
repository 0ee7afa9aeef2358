import * as z from 'zod/mini';
import { ROOTS } from './roots';
import { chapter, confidence, id, words } from './schemaWords';

/**
 * The shape of `models/muscle-study.json`, version 1: what a student learns of each muscle beside its patterns, how the points are numbered, and
 * the words explained. Every object is strict: a misspelt key is reported, not ignored.
 */
export const STUDY_VERSION = 1;

/** A key of `sources`: that of the content's own sources where it is the same. */
const sourceKey = words;

/** A statement with where it comes from and how sure it is. */
const StudyTextSchema = z.strictObject({
  text: words,
  source: sourceKey,
  confidence,
  chapter: z.optional(chapter),
});

/** How well a pattern is known. */
export const EVIDENCE_LEVELS = ['injection', 'experts', 'seldom'] as const;

export const MuscleStudySchema = z.strictObject({
  /** The nerve by name; `differ` says where books differ about its roots. */
  nerve: z.extend(StudyTextSchema, {
    roots: z.array(z.enum(ROOTS)).check(z.minLength(1)),
    differ: z.optional(StudyTextSchema),
  }),
  palpation: StudyTextSchema,
  /** How it is told from its neighbours, `from`: ids of muscles. */
  neighbour: z.extend(StudyTextSchema, { from: z.array(id).check(z.minLength(1)) }),
  limited: StudyTextSchema,
  strength: StudyTextSchema,
  /** What is worth changing in daily life. Descriptions, not orders. */
  change: z.array(StudyTextSchema).check(z.minLength(1)),
  evidence: z.extend(StudyTextSchema, { level: z.enum(EVIDENCE_LEVELS) }),
});

export const GlossaryEntrySchema = z.strictObject({
  id,
  term: words,
  text: words,
  source: sourceKey,
  confidence,
  chapter: z.optional(chapter),
});

/** The whole file; published as JSON Schema in `public/muscle-study.schema.json`. */
export const StudySchema = z.strictObject({
  $schema: z.optional(z.string()),
  version: z.literal(STUDY_VERSION),
  /** By the key that the statements name: the source in full. */
  sources: z.record(sourceKey, words),
  /** Whose numbering of the points this is, what a later edition changes, and what is not verified. */
  numbering: StudyTextSchema,
  muscles: z.record(id, MuscleStudySchema),
  glossary: z.array(GlossaryEntrySchema),
});

export type StudyText = z.infer<typeof StudyTextSchema>;
export type MuscleStudy = z.infer<typeof MuscleStudySchema>;
export type GlossaryEntry = z.infer<typeof GlossaryEntrySchema>;

/** What was read of the file; without the numbering when that could not be read. */
export interface Study {
  sources: Readonly<Record<string, string>>;
  numbering: StudyText | null;
  muscles: Readonly<Record<string, MuscleStudy>>;
  glossary: readonly GlossaryEntry[];
}

export const EMPTY_STUDY: Study = { sources: {}, numbering: null, muscles: {}, glossary: [] };
