import type * as z from 'zod/mini';
import { shortened, shown, shownIds } from '../leg/shown';
import { CONTENT_FILE } from './contentFile';

/** One thing wrong in the content file, as a sentence that names the entry and says what to do. */
export interface ContentProblem {
  /** The entry as a person would look for it: `muscle gastrocnemius, point gas_1`. */
  entry: string;
  /** Where in the entry: `referral.essential.strokes[0].halfWidthCm`; empty for the entry itself. */
  path: string;
  text: string;
}

type Issue = z.core.$ZodIssue;

const KIND_WORDS: Record<string, string> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  tuple: 'a list',
  record: 'an object',
};

/** A value as it may stand in a sentence: short, on one line, the absent one said in words. */
function showOrNothing(value: unknown): string {
  if (value === undefined) return 'nothing';
  return shown(value);
}

/** `['strokes', 0, 'from']` as `strokes[0].from`. */
function pathWords(path: readonly PropertyKey[]): string {
  const steps = path.map((step, i) =>
    typeof step === 'number' ? `[${step}]` : `${i ? '.' : ''}${stepWord(String(step))}`,
  );
  return shortened(steps.join(''), 80);
}

/** A key as it is written, in quotes when it is no word. */
function stepWord(key: string): string {
  return /^[\w&][\w& -]*$/.test(key) ? shortened(key, 24) : shown(key, 24);
}

function expected(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return KIND_WORDS[issue.expected] ?? issue.expected;
    case 'too_small':
      if (issue.origin === 'array') return `${issue.minimum} or more entries`;
      return issue.origin === 'string' ? 'a text that is not empty' : `a number of at least ${issue.minimum}`;
    case 'too_big':
      return issue.origin === 'array'
        ? `at most ${issue.maximum} entries`
        : `a number of at most ${issue.maximum}`;
    case 'invalid_value':
      return `${issue.values.length > 1 ? 'one of ' : ''}${shortened(issue.values.map((v) => JSON.stringify(v)).join(', '), 120)}`;
    case 'invalid_format':
      return issue.message.startsWith('Invalid') ? `a valid ${issue.format}` : issue.message;
    case 'invalid_union':
      return '"all" or a list of muscle ids';
    default:
      return issue.message === 'Invalid input' ? 'what its neighbours have' : issue.message;
  }
}

/** Say what zod found in one entry, first mistake only: the next shows when that one is mended. */
export function sayIssues(entry: string, issues: readonly Issue[], file?: string): ContentProblem {
  const issue = issues[0];
  if (!issue)
    return sayProblem(entry, '', 'is not as the schema wants it', 'compare it with its neighbours', file);
  const path = pathWords(issue.path);
  const more = issues.length > 1 ? ` (and ${issues.length - 1} more in this entry)` : '';
  if (issue.code === 'unrecognized_keys') {
    const keys = shownIds(issue.keys);
    return sayProblem(
      entry,
      path,
      `has the unknown key ${keys}${more}`,
      'correct its spelling or remove it',
      file,
    );
  }
  const missing = issue.input === undefined ? 'is missing' : `is ${showOrNothing(issue.input)}`;
  return sayProblem(entry, path, `${missing}${more}`, `give ${expected(issue)}`, file);
}

/** `file: entry, path what; do`, as every message of the project is built. */
export function sayProblem(
  entry: string,
  path: string,
  what: string,
  toDo: string,
  file = CONTENT_FILE,
): ContentProblem {
  const named = shortened(entry, 120);
  const where = path ? `${named}, ${shortened(path, 100)}` : named;
  return { entry, path, text: `${file}: ${where} ${what}; ${toDo}.` };
}
