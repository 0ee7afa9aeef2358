import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FIGURES } from './figures';

/**
 * SHA-256 (hex) over every figure: names and contents of all .json files below `folder`, sorted by path, line ends as \n.
 * Two builds with the same digest come from the same figures.
 */
export function figuresDigest(folder = FIGURES): string {
  const hash = createHash('sha256');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.json'))
    .sort();
  for (const file of files) {
    hash.update(`${file}\n${readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n')}`);
  }
  return hash.digest('hex');
}
