/**
 * `npx tsx tests/content/writeArticleShingles.ts FILE...`: hashes of every run of seven words of these text files, which lie
 * outside of the repository and stay there. A run that ends one passage and begins the next is none.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { hashesOf, SHINGLE_FILE, SHINGLE_WORDS } from './articleShingles';

const files = process.argv.slice(2);
if (files.length === 0)
  throw new Error('writeArticleShingles: no file is named; give the text files of the passages.');
const hashes = hashesOf(files.flatMap((file) => readFileSync(file, 'utf8').split('\n')));
const of =
  "Passages of the source article: its beginning to biceps femoris, and its author's section on gastrocnemius. Not read: its section on gluteus minimus.";
writeFileSync(SHINGLE_FILE, `${JSON.stringify({ of, words: SHINGLE_WORDS, hashes }, null, 2)}\n`);
console.log(`wrote ${SHINGLE_FILE}: ${hashes.length} runs of ${SHINGLE_WORDS} words`);
