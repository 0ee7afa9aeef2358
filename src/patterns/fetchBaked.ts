import { inTime } from '../leg/inTime';
import { unpackedFile } from '../leg/unpackedFile';
import { type BakedPatterns, readBaked } from './bakedPatterns';

/** Not imports: a page without them works its patterns out itself. */
const FIRST = new URL('../../models/patterns-first.bin', import.meta.url).href;
const REST = new URL('../../models/patterns.bin', import.meta.url).href;

/** What has not come by then is worked out, milliseconds. */
const PATIENCE_MS = 30_000;

/** The baked patterns on their way; each null when it cannot be had. */
export interface BakedComing {
  /** What the page shows at first sight, and the dots. */
  first: Promise<BakedPatterns | null>;
  /** All other patterns: on their way from the start, unpacked when first asked for. The first picture shall not wait for what it does not show. */
  readonly rest: Promise<BakedPatterns | null>;
}

let coming: BakedComing | null = null;

/** Fetch the baked patterns, once. Never rejects. */
export function startBaked(): BakedComing {
  coming ??= begun();
  return coming;
}

function begun(): BakedComing {
  const first = unpacked(fetch(FIRST));
  const answer = fetch(REST);
  // Whoever asks is told.
  answer.catch(() => {});
  let rest: Promise<BakedPatterns | null> | null = null;
  return {
    first,
    get rest() {
      rest ??= unpacked(answer);
      return rest;
    },
  };
}

/** What baked patterns an answer brings; null when it brings none in time. */
export async function unpacked(answer: Promise<Response>): Promise<BakedPatterns | null> {
  try {
    const file = answer.then(unpackedFile);
    return readBaked(await inTime(file, PATIENCE_MS, () => new Error('patterns.bin: no answer')));
  } catch {
    return null;
  }
}
