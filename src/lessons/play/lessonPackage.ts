import type { PackageContent, WordsByLanguage } from '../../platform/packageContent';
import type { Language } from '../../words/languages';
import type { Lesson, LessonWords } from '../lessonSchema';
import { lessonFileText } from './lessonFile';
import { isBuiltIn, lessonPath } from './lessonSources';

/**
 * A lesson as a package for a learning platform has it.
 * @param language under which words stand that the lesson has in one language only
 */
export function lessonPackage(lesson: Lesson, language: Language): PackageContent {
  const { id, title, summary, steps } = lesson;
  return {
    id,
    title: byLanguage(title, language),
    summary: summary === undefined ? {} : byLanguage(summary, language),
    start: `lesson=${id}`,
    lesson: id,
    scored: steps.some(({ question }) => question !== undefined),
    files: isBuiltIn(id) ? {} : { [lessonPath(id)]: lessonFileText(lesson) },
  };
}

function byLanguage(words: LessonWords, language: Language): WordsByLanguage {
  return typeof words === 'string' ? { [language]: words } : (words as WordsByLanguage);
}
