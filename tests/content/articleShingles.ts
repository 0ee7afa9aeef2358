import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/**
 * Whether our words are our own. The source article's text is not in this repository; what is here are hashes of every run of
 * seven words of the passages we could read, by which such a run is recognised in ours and cannot be read back.
 */
export const SHINGLE_WORDS = 7;
export const SHINGLE_FILE = 'tests/content/article-shingles.json';

interface ShingleFile {
  /** What was read, in words. */
  of: string;
  words: number;
  hashes: string[];
}

/** Runs of seven words, lower case, without punctuation. */
function shingles(text: string): string[] {
  const words = text
    .toLowerCase()
    .replace(/[’']/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  return words.slice(SHINGLE_WORDS - 1).map((_, i) => words.slice(i, i + SHINGLE_WORDS).join(' '));
}

/** Sixteen hexadecimal digits: of some hundred runs no two are alike by chance. */
function shingleHash(shingle: string): string {
  return createHash('sha256').update(shingle).digest('hex').slice(0, 16);
}

/** The hashes of all runs of these texts, sorted, each once. */
export function hashesOf(texts: readonly string[]): string[] {
  return [...new Set(texts.flatMap(shingles).map(shingleHash))].sort();
}

export function readShingles(): ShingleFile {
  return JSON.parse(readFileSync(SHINGLE_FILE, 'utf8'));
}

/** Runs of seven words of `text` that the hashes know. */
export function sharedRuns(text: string, hashes: ReadonlySet<string>): string[] {
  return shingles(text).filter((run) => hashes.has(shingleHash(run)));
}

/** Every text in a JSON value, with the path to it. */
export function textsIn(value: unknown, path = ''): { path: string; text: string }[] {
  if (typeof value === 'string') return [{ path, text: value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => textsIn(part, path ? `${path}/${key}` : key));
}
