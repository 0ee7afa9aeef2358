import { addNotice } from '../view/actions';
import { plural } from '../words/text';
import type { ContentProblem } from './contentProblems';

/** More sentences about one file nobody reads; the rest is counted. */
const PROBLEMS_SAID = 3;

/** What is wrong in one file, to whoever opened the page. */
export function sayProblems(problems: readonly Pick<ContentProblem, 'text'>[]): void {
  for (const problem of problems.slice(0, PROBLEMS_SAID)) addNotice(problem.text);
  if (problems.length > PROBLEMS_SAID) addNotice(plural('content.more', problems.length - PROBLEMS_SAID));
}
