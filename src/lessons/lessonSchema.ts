import * as z from 'zod/mini';
import { LANDMARK_NAMES } from '../leg/landmarkNames';

/**
 * The shape of a `.lesson.json`, version 1: steps of a caption, a whole view and, if wanted, marks and one question.
 * Every object is strict: a misspelt key is said, not ignored. What is in `view` is checked key by key against the table
 * of `view/viewKeys.ts`, where the person is told of what this leg does not have.
 */
export const LESSON_VERSION = 1;

/** A lesson larger than this is refused before it is read, bytes. */
export const LESSON_BYTES_MOST = 1_000_000;
export const LESSON_STEPS_MOST = 200;

const line = z.string().check(z.trim(), z.minLength(1), z.maxLength(200));
const prose = z.string().check(z.maxLength(4000));
const id = z.string().check(z.regex(/^[a-z0-9][a-z0-9_-]{0,63}$/));

/** Words in one language, or by language: `{ "en": "...", "de": "..." }`. */
function inLanguages<T extends z.ZodMiniString>(words: T) {
  return z.union([
    words,
    z.strictObject({ en: words, de: z.optional(words), es: z.optional(words), fr: z.optional(words) }),
  ]);
}

/** Where a mark points: a bony landmark, a trigger point of this leg, or a place in leg space, metres. */
const PlaceSchema = z.union([
  z.strictObject({ landmark: z.enum(LANDMARK_NAMES) }),
  z.strictObject({ trp: id }),
  z.strictObject({ point: z.tuple([z.number(), z.number(), z.number()]) }),
]);

const LessonMarkSchema = z.strictObject({ at: PlaceSchema, text: inLanguages(line) });

const LessonChoiceSchema = z.strictObject({
  text: inLanguages(line),
  right: z.optional(z.boolean()),
  /** Why it is right or wrong; shown with the answer. */
  because: inLanguages(prose),
});

const LessonQuestionSchema = z.strictObject({
  ask: inLanguages(line),
  choices: z.array(LessonChoiceSchema).check(z.minLength(2), z.maxLength(6)),
});

export const LessonStepSchema = z.strictObject({
  id,
  title: inLanguages(line),
  /** Markdown: emphasis, lists, links; nothing that runs. */
  caption: inLanguages(prose),
  /** For the one who teaches; never on the projector. */
  notes: z.optional(inLanguages(prose)),
  /** How long the step stays when the lesson plays by itself, seconds. */
  seconds: z.optional(z.number().check(z.gte(3), z.lte(600))),
  /** What differs from the first-sight view without a pattern on; keys are those of `ViewState`. */
  view: z.record(z.string(), z.unknown()),
  marks: z.optional(z.array(LessonMarkSchema).check(z.maxLength(20))),
  question: z.optional(LessonQuestionSchema),
});

export const LessonSchema = z.strictObject({
  $schema: z.optional(z.string()),
  format: z.literal('leg-lesson'),
  version: z.literal(LESSON_VERSION),
  id,
  title: inLanguages(line),
  summary: z.optional(inLanguages(prose)),
  minutes: z.optional(z.number().check(z.gte(1), z.lte(240))),
  author: z.optional(line),
  licence: z.optional(line),
  steps: z.array(LessonStepSchema).check(z.minLength(1), z.maxLength(LESSON_STEPS_MOST)),
});

export type Lesson = z.infer<typeof LessonSchema>;
export type LessonStep = z.infer<typeof LessonStepSchema>;
export type LessonMark = z.infer<typeof LessonMarkSchema>;
export type LessonQuestion = z.infer<typeof LessonQuestionSchema>;
export type LessonWords = LessonStep['title'];
