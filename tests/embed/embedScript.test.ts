import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { buildEmbedScript } from '../../embedScript';

/** Kilobytes after gzip that another page fetches before it has seen a leg. */
const MOST_KB = 4;

it('the script for other pages is small, plain, and knows its poster and four languages', async () => {
  const code = await buildEmbedScript('assets/poster-12345678.webp');
  expect(gzipSync(code, { level: 9 }).length / 1000).toBeLessThan(MOST_KB);
  // No module: another host may load it without the leave of ours.
  expect(code).not.toMatch(/\b(import|export)\b[ {]/);
  for (const words of ['assets/poster-12345678.webp', 'Show the leg', 'Das Bein zeigen', 'pierna', 'jambe'])
    expect(code).toContain(words);
});
