import type * as z from 'zod/mini';
import { shortened, shown, shownIds } from '../leg/shown';
import { checkPatch } from '../view/checkPatch';
import type { ViewState } from '../view/state';
import type { KnownIds } from '../view/viewKeys';
import { plural, text } from '../words/text';
import {
  LESSON_BYTES_MOST,
  LESSON_STEPS_MOST,
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

/** More sentences than this nobody reads; the rest is counted. */
const NOTICES_MOST = 6;
/** What a lesson holds lies in fewer objects and lists within each other. */
const DEPTH_MOST = 20;

/** Sentences for the person; those past the first few are not even written. */
class Notices {
  private readonly said: string[] = [];
  private more = 0;

  add(sentence: () => string): void {
    if (this.said.length < NOTICES_MOST) this.said.push(sentence());
    else this.more++;
  }

  all(): string[] {
    return this.more === 0 ? this.said : [...this.said, plural('lesson.more', this.more)];
  }
}

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
  if (Array.isArray(rawSteps) && rawSteps.length > LESSON_STEPS_MOST)
    throw new Error(text('lesson.tooManySteps', { count: rawSteps.length, most: LESSON_STEPS_MOST }));
  const notices = new Notices();
  const steps = (Array.isArray(rawSteps) ? (rawSteps as readonly unknown[]) : []).flatMap((raw, at) => {
    const read = LessonStepSchema.safeParse(raw, { reportInput: true });
    if (read.success) return read.data;
    notices.add(() => text('lesson.stepLeftOut', { number: at + 1, ...whatIsWrong(read.error.issues) }));
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
  const views = lesson.steps.map((step, at) => viewOf(step, at, known, notices));
  return { lesson, views, notices: notices.all() };
}

function parse(file: string): Entry {
  let json: unknown;
  try {
    json = JSON.parse(file);
  } catch {
    throw new Error(text('lesson.unreadable'));
  }
  if (
    typeof json !== 'object' ||
    json === null ||
    (json as Entry).format !== 'leg-lesson' ||
    isDeeperThan(json, DEPTH_MOST)
  )
    throw new Error(text('lesson.notALesson'));
  const { version } = json as Entry;
  if (typeof version === 'number' && version > LESSON_VERSION)
    throw new Error(text('lesson.newer', { version: shown(version) }));
  return json as Entry;
}

/** Without recursion: what is nested a hundred thousand times would end it. */
function isDeeperThan(json: unknown, most: number): boolean {
  let level: unknown[] = [json];
  for (let depth = 0; depth <= most; depth++) {
    level = level.flatMap((value) =>
      typeof value === 'object' && value !== null ? Object.values(value) : [],
    );
    if (level.length === 0) return false;
  }
  return true;
}

function namedApart(steps: readonly LessonStep[], notices: Notices): LessonStep[] {
  const taken = new Set<string>();
  return steps.map((step) => {
    let { id } = step;
    for (let copy = 2; taken.has(id); copy++) id = `${step.id.slice(0, 58)}-${copy}`;
    taken.add(id);
    const other = id;
    if (other !== step.id) notices.add(() => text('lesson.stepRenamed', { id: step.id, other }));
    return { ...step, id };
  });
}

function viewOf(step: LessonStep, at: number, known: KnownIds, notices: Notices): ViewState {
  const { patch, refused } = checkPatch(step.view, known);
  for (const what of refused) notices.add(() => text('lesson.stepPart', { number: at + 1, what }));
  return viewOfStep(patch);
}

function whatIsWrong(issues: readonly z.core.$ZodIssue[]): { where: string; problem: string } {
  const [issue] = issues;
  const path = issue?.path.map((step) => shortened(String(step), 24)).join('.') ?? '';
  const where = path === '' ? text('lesson.whole') : shortened(path, 80);
  if (issue?.code === 'unrecognized_keys')
    return { where, problem: text('lesson.unknownKey', { key: shownIds(issue.keys) }) };
  const input = issue?.input;
  if (input === undefined) return { where, problem: text('lesson.isMissing') };
  return { where, problem: text('lesson.isNot', { value: shown(input) }) };
}
