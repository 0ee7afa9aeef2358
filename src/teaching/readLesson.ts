import type * as z from 'zod/mini';
import { checkPatch } from '../view/checkPatch';
import { text } from '../view/messages';
import type { ViewState } from '../view/state';
import type { KnownIds } from '../view/viewKeys';
import {
  LESSON_BYTES_MOST,
  LESSON_VERSION,
  type Lesson,
  LessonSchema,
  type LessonStep,
  LessonStepSchema,
} from './lessonSchema';
import { viewOfStep } from './lessonView';

/** A lesson that can be shown, and one sentence for each thing in its file that could not be used as it stood. */
export interface ReadLesson {
  lesson: Lesson;
  /** The whole view of each step. */
  views: readonly ViewState[];
  notices: readonly string[];
}

type Entry = Record<string, unknown>;

/**
 * Read a lesson that may come from a stranger. A step that cannot be read is left out and said; ids that this leg does not
 * have are left out of the step; two steps of one name are told apart. Nothing of the file is run.
 * @param file the text of a `.lesson.json`
 * @throws Error with a sentence for the person when there is no lesson in it
 */
export function readLesson(file: string, known: KnownIds): ReadLesson {
  // A character has at least one byte: what is longer than this in characters is too large in any case.
  if (file.length > LESSON_BYTES_MOST) {
    const size = (file.length / 1e6).toFixed(1);
    throw new Error(text('lesson.tooLarge', { size, most: LESSON_BYTES_MOST / 1e6 }));
  }
  const entry = parse(file);
  const { steps: rawSteps, ...head } = entry;
  const notices: string[] = [];
  const steps = (Array.isArray(rawSteps) ? (rawSteps as readonly unknown[]) : []).flatMap((raw, at) => {
    const read = LessonStepSchema.safeParse(raw, { reportInput: true });
    if (read.success) return read.data;
    notices.push(text('lesson.stepLeftOut', { number: at + 1, ...whatIsWrong(read.error.issues) }));
    return [];
  });
  if (Array.isArray(rawSteps) && rawSteps.length > 0 && steps.length === 0)
    throw new Error(text('lesson.noStepLeft'));
  const read = LessonSchema.safeParse(
    { ...head, ...(rawSteps === undefined ? {} : { steps: namedApart(steps, notices) }) },
    { reportInput: true },
  );
  if (!read.success) throw new Error(text('lesson.broken', whatIsWrong(read.error.issues)));
  const lesson = read.data;
  return { lesson, views: lesson.steps.map((step, at) => viewOf(step, at, known, notices)), notices };
}

function parse(file: string): Entry {
  let json: unknown;
  try {
    json = JSON.parse(file);
  } catch {
    throw new Error(text('lesson.unreadable'));
  }
  if (typeof json !== 'object' || json === null || (json as Entry).format !== 'leg-lesson')
    throw new Error(text('lesson.notALesson'));
  const { version } = json as Entry;
  if (typeof version === 'number' && version > LESSON_VERSION)
    throw new Error(text('lesson.newer', { version }));
  return json as Entry;
}

function namedApart(steps: readonly LessonStep[], notices: string[]): LessonStep[] {
  const taken = new Set<string>();
  return steps.map((step) => {
    let { id } = step;
    for (let copy = 2; taken.has(id); copy++) id = `${step.id.slice(0, 58)}-${copy}`;
    taken.add(id);
    if (id !== step.id) notices.push(text('lesson.stepRenamed', { id: step.id, other: id }));
    return { ...step, id };
  });
}

function viewOf(step: LessonStep, at: number, known: KnownIds, notices: string[]): ViewState {
  const { patch, notices: refused } = checkPatch(step.view, known);
  for (const sentence of refused) notices.push(text('lesson.stepPart', { number: at + 1, sentence }));
  return viewOfStep(patch);
}

function whatIsWrong(issues: readonly z.core.$ZodIssue[]): { where: string; problem: string } {
  const [issue] = issues;
  const where = issue?.path.map(String).join('.') || '';
  if (issue?.code === 'unrecognized_keys')
    return { where: where || '·', problem: text('lesson.isNot', { value: issue.keys.join(', ') }) };
  const input = issue?.input;
  if (input === undefined) return { where, problem: text('lesson.isMissing') };
  const value = JSON.stringify(input) ?? String(input);
  return {
    where,
    problem: text('lesson.isNot', { value: value.length > 48 ? `${value.slice(0, 45)}...` : value }),
  };
}
