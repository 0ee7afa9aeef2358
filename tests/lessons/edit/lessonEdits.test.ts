import { describe, expect, it } from 'vitest';
import {
  copyOf,
  newLesson,
  withCopyOf,
  withoutStep,
  withStepAfter,
  withStepChanged,
  withStepMoved,
} from '../../../src/lessons/edit/lessonEdits';
import { LESSON_STEPS_MOST, type Lesson, LessonSchema } from '../../../src/lessons/lessonSchema';
import { lessonFileText } from '../../../src/lessons/play/lessonFile';
import { readLesson } from '../../../src/lessons/readLesson';

const step = (title: string) => ({ title, caption: '', view: {} });
const lessonOf = (...titles: string[]): Lesson =>
  titles
    .slice(1)
    .reduce(
      (lesson, title) => withStepAfter(lesson, lesson.steps.length - 1, step(title)),
      newLesson('calf', 'Calf', titles[0] ?? 'a', {}),
    );
const titles = ({ steps }: Lesson) => steps.map(({ title }) => title).join('');

describe('editing a lesson', () => {
  it('begins with one that can be read', () => {
    expect(LessonSchema.safeParse(lessonOf('a')).success).toBe(true);
  });

  it.each([
    [0, 2, 'bca'],
    [2, 0, 'cab'],
    [1, 1, 'abc'],
    [0, 3, 'abc'],
    [-1, 0, 'abc'],
  ])('moves step %i to place %i: %s', (from, to, order) => {
    expect(titles(withStepMoved(lessonOf('a', 'b', 'c'), from, to))).toBe(order);
  });

  it('puts a new step after the one shown, under an id of its own', () => {
    const lesson = withStepAfter(withoutStep(lessonOf('a', 'b', 'c'), 0), 0, step('x'));
    expect(titles(lesson)).toBe('bxc');
    expect(new Set(lesson.steps.map(({ id }) => id)).size).toBe(3);
    expect(LessonSchema.safeParse(lesson).success).toBe(true);
  });

  it('duplicates a step without sharing anything with it', () => {
    const lesson = withCopyOf(lessonOf('a', 'b'), 0);
    expect(titles(lesson)).toBe('aab');
    expect(lesson.steps[1]?.view).not.toBe(lesson.steps[0]?.view);
  });

  it('keeps the last step, and takes no more than a lesson may have', () => {
    expect(titles(withoutStep(lessonOf('a'), 0))).toBe('a');
    const full = lessonOf(...Array.from({ length: LESSON_STEPS_MOST }, () => 'a'));
    expect(withStepAfter(full, 0, step('x'))).toBe(full);
  });

  it('takes a part out when it is set to nothing', () => {
    const noted = withStepChanged(lessonOf('a'), 0, { notes: 'Ask first.' });
    expect(noted.steps[0]?.notes).toBe('Ask first.');
    expect(withStepChanged(noted, 0, { notes: undefined }).steps[0]).not.toHaveProperty('notes');
  });

  it('comes back from its file as it was', () => {
    const lesson = lessonOf('a', 'b');
    const known = { trps: null, structures: new Set<string>() };
    expect(readLesson(lessonFileText(lesson), known)).toMatchObject({ lesson, notices: [] });
  });

  it('leaves what it copies and changes as it was', () => {
    const lesson = lessonOf('a', 'b');
    const before = structuredClone(lesson);
    copyOf(lesson, 'other', 'Other');
    withStepMoved(lesson, 0, 1);
    withStepChanged(lesson, 0, { title: 'x' });
    expect(lesson).toEqual(before);
  });
});
