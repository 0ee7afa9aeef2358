import { textOf } from '../../view/fileText';
import { saveJson } from '../../view/saveFile';
import type { KnownIds } from '../../view/viewKeys';
import type { Language } from '../../words/languages';
import { text } from '../../words/text';
import { LESSON_BYTES_MOST, type Lesson } from '../lessonSchema';
import { lessonWords } from '../lessonWords';
import { type ReadLesson, readLesson } from '../readLesson';
import { freeLessonId } from './lessonLibrary';

/** A lesson as the text of its file. */
export function lessonFileText(lesson: Lesson): string {
  return `${JSON.stringify(lesson, null, 2)}\n`;
}

/** Hand a lesson to the browser under its title: `calf-in-three-steps.lesson.json`, which is its id there too. */
export function saveLessonFile(lesson: Lesson, language: Language): void {
  const id = freeLessonId(lessonWords(lesson.title, language), new Set());
  const file = lessonFileText({ ...lesson, id });
  saveJson(`${id}.lesson.json`, file);
}

/**
 * Read a lesson from a file; one that is too large is refused before a byte of it is read.
 * @throws Error with a sentence for the person
 */
export async function openLessonFile(file: Blob, known: KnownIds): Promise<ReadLesson> {
  if (file.size > LESSON_BYTES_MOST)
    throw new Error(
      text('lesson.tooLarge', { size: (file.size / 1e6).toFixed(1), most: LESSON_BYTES_MOST / 1e6 }),
    );
  return readLesson(await textOf(file), known);
}
