import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const SAYS = /(?<![\w.'])(?:text|plural|number|list|sentenceCase)\(/;

/** From `open`, an opening bracket, to the one that closes it. */
function bracketed(source: string, open: number): string {
  let depth = 0;
  for (let at = open; at < source.length; at++) {
    if (source[at] === '(') depth++;
    if (source[at] === ')' && --depth === 0) return source.slice(open, at + 1);
  }
  return source.slice(open);
}

/** Where `source` keeps words of the language it was first read in: the lines, as written. */
function kept(source: string): string[] {
  const memos = [...source.matchAll(/\b(?:useMemo|memo)(?:<[^>]*>)?(?=\()/g)]
    .map((found) => found[0] + bracketed(source, found.index + found[0].length))
    .filter((call) => SAYS.test(call));
  const once = source.split('\n').filter((line) => /^(export )?(const|let) /.test(line) && !/=>/.test(line));
  return [...memos, ...once.filter((line) => SAYS.test(line))].map((call) => call.split('\n')[0] ?? '');
}

it('nothing keeps words from one language to the next', () => {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.tsx?$/.test(name),
  );
  expect(files.length).toBeGreaterThan(300);
  const found = files
    .filter((name) => !name.startsWith('words'))
    .flatMap((name) => kept(readFileSync(join('src', name), 'utf8')).map((line) => `src/${name}: ${line}`));
  expect(found, 'take the words from useWords and name them in the dependencies').toEqual([]);
});

it('kept words would be told', () => {
  expect(kept("const TITLE = text('card.label');")).toHaveLength(1);
  expect(kept("  const title = useMemo(() => text('card.label'), []);")).toHaveLength(1);
  expect(kept("const Row = memo(function Row() {\n  return <p>{text('card.label')}</p>;\n});")).toHaveLength(
    1,
  );
  expect(kept("  const title = useMemo(() => words.text('card.label'), [words]);")).toEqual([]);
  expect(kept("const title = () => text('card.label');")).toEqual([]);
  expect(kept("  const title = text('card.label');")).toEqual([]);
});
