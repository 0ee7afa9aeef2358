import * as z from 'zod/mini';
import { type Lesson, LessonStepSchema } from './lessonSchema';

/** A lesson of the person's own, as kept on this device. */
export interface KeptLesson {
  id: string;
  /** As of the last change. */
  lesson: Lesson;
  /** When it was changed last, milliseconds since 1970. */
  changed: number;
}

const words = z.union([
  z.string(),
  z.looseObject({
    en: z.string(),
    de: z.optional(z.string()),
    es: z.optional(z.string()),
    fr: z.optional(z.string()),
  }),
]);
const { shape } = LessonStepSchema;

/**
 * What list and editor need of a lesson. Less than a lesson that is played: one that is being written may have a title that is empty yet, or a line that is too
 * long.
 */
const DraftSchema = z.looseObject({
  format: z.literal('leg-lesson'),
  id: z.string(),
  title: words,
  summary: z.optional(words),
  minutes: z.optional(z.number()),
  author: z.optional(z.string()),
  licence: z.optional(z.string()),
  steps: z
    .array(
      z.looseObject({
        id: z.string(),
        title: words,
        caption: words,
        notes: z.optional(words),
        seconds: z.optional(z.number()),
        view: shape.view,
        marks: z.optional(z.array(z.looseObject({ at: z.looseObject({}), text: words }))),
        question: z.optional(
          z.looseObject({
            ask: words,
            choices: z.array(z.looseObject({ text: words, right: z.optional(z.boolean()), because: words })),
          }),
        ),
      }),
    )
    .check(z.minLength(1)),
});

const RecordSchema = z.looseObject({ id: z.string(), lesson: DraftSchema, changed: z.number() });

/** A record of the device's storage, when a lesson is in it that can be listed and edited; another page, another version or a fault may have written it. */
export function readKeptLesson(record: unknown): KeptLesson | null {
  const { data } = RecordSchema.safeParse(record);
  return data === undefined || data.id !== data.lesson.id ? null : (data as unknown as KeptLesson);
}
