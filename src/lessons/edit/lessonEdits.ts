import type { Lesson, LessonStep } from '../lessonSchema';
import { LESSON_STEPS_MOST, LESSON_VERSION } from '../lessonSchema';

/** What the editor does to a lesson. Each returns a new one and leaves the old as it was, so that every change can be taken back. */

/** A lesson with one step, which shows `view`. */
export function newLesson(id: string, title: string, stepTitle: string, view: LessonStep['view']): Lesson {
  return {
    format: 'leg-lesson',
    version: LESSON_VERSION,
    id,
    title,
    steps: [{ id: 'step-1', title: stepTitle, caption: '', view }],
  };
}

/** A lesson of one's own that begins as `lesson` is. */
export function copyOf(lesson: Lesson, id: string, title: Lesson['title']): Lesson {
  return { ...structuredClone(lesson), id, title };
}

/** A new step after step `at`, from 0; a lesson that is full stays as it is. */
export function withStepAfter(lesson: Lesson, at: number, step: Omit<LessonStep, 'id'>): Lesson {
  if (lesson.steps.length >= LESSON_STEPS_MOST) return lesson;
  return withSteps(lesson, lesson.steps.toSpliced(at + 1, 0, { ...step, id: freeStepId(lesson) }));
}

/** Step `at` once more, after itself. */
export function withCopyOf(lesson: Lesson, at: number): Lesson {
  const step = lesson.steps[at];
  return step ? withStepAfter(lesson, at, structuredClone(step)) : lesson;
}

/** Without step `at`; the only step of a lesson stays. */
export function withoutStep(lesson: Lesson, at: number): Lesson {
  return lesson.steps.length > 1 ? withSteps(lesson, lesson.steps.toSpliced(at, 1)) : lesson;
}

/** Step `from` in the place of step `to`; the others close up. */
export function withStepMoved(lesson: Lesson, from: number, to: number): Lesson {
  const step = lesson.steps[from];
  const last = lesson.steps.length - 1;
  if (!step || from === to || to < 0 || to > last) return lesson;
  return withSteps(lesson, lesson.steps.toSpliced(from, 1).toSpliced(to, 0, step));
}

/** Step `at` with parts of it replaced; a part that is undefined is taken out. */
export function withStepChanged(
  lesson: Lesson,
  at: number,
  change: { [K in keyof LessonStep]?: LessonStep[K] | undefined },
): Lesson {
  const step = lesson.steps[at];
  if (!step) return lesson;
  const next = Object.fromEntries(
    Object.entries({ ...step, ...change }).filter(([, value]) => value !== undefined),
  ) as LessonStep;
  return withSteps(lesson, lesson.steps.with(at, next));
}

function withSteps(lesson: Lesson, steps: LessonStep[]): Lesson {
  return { ...lesson, steps };
}

function freeStepId({ steps }: Lesson): string {
  const taken = new Set(steps.map(({ id }) => id));
  let number = steps.length + 1;
  while (taken.has(`step-${number}`)) number++;
  return `step-${number}`;
}
