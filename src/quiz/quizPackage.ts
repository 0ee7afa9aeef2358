import type { PackageContent } from '../platform/packageContent';
import type { Language } from '../words/languages';
import { text } from '../words/text';
import { keysOfSetup, type QuizSetup } from './quizSetup';

/** The quiz that is set up as a package for a learning platform has it: answered alone, with the same questions for everyone. */
export function quizPackage(setup: QuizSetup, language: Language): PackageContent {
  const keys = keysOfSetup({ ...setup, forClass: false, practice: false });
  const start = Object.entries(keys).flatMap(([key, value]) =>
    typeof value === 'string' ? [`${key}=${encodeURIComponent(value)}`] : [],
  );
  return {
    id: `quiz-${setup.seed}`,
    title: { [language]: text('quiz.numbered', { seed: String(setup.seed) }) },
    summary: { [language]: text('teach.quiz.hint') },
    start: start.join('&'),
    lesson: null,
    scored: true,
    files: {},
  };
}

/** Whether `setup` asks what the packed quiz asks; another number is another turn of the same quiz. */
export function isSameQuiz(setup: QuizSetup, packed: QuizSetup): boolean {
  const same = (key: 'level' | 'count') => setup[key] === packed[key];
  return (
    !setup.forClass &&
    !setup.practice &&
    same('level') &&
    same('count') &&
    setup.kinds.join() === packed.kinds.join() &&
    setup.of.join() === packed.of.join()
  );
}
