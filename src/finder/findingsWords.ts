import { list, text } from '../words/text';
import type { Findings } from './findings';
import { paintedWords } from './paintedWords';
import { rowName } from './suspectRows';

/** So many suspects, and so many look-alikes, are said. */
const SAID = 3;

/** What was found, for whoever does not see it: what is painted, what to check first, what else it may be, what fits best. */
export function findingsWords(findings: Findings): string {
  const { warnings, lookAlikes, suspects } = findings;
  const said = [paintedWords(findings)];
  if (warnings.flags.length > 0)
    said.push(text('finder.strip', { signs: list(warnings.flags.map(({ short }) => short)) }));
  if (lookAlikes.length > 0)
    said.push(text('finder.saidMimics', { names: list(lookAlikes.slice(0, SAID).map(({ name }) => name)) }));
  if (suspects.length > 0)
    said.push(
      text('finder.saidSuspects', { names: list(suspects.slice(0, SAID).map(({ row }) => rowName(row))) }),
    );
  return said.filter((sentence) => sentence !== '').join(' ');
}
