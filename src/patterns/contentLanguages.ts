import { shown } from '../leg/shown';
import type { ContentWords } from './contentStrings';
import { fetchText, readJson } from './fetchJson';

/** Where the words of each language lie, of the content and of the study; only files that are there. Each is fetched when somebody wants it. */
const URLS = import.meta.glob<string>('../../models/languages/*.json', {
  query: '?url',
  import: 'default',
  eager: true,
});

/**
 * The words of `models/languages/{name}.json`: `de` for the content's, `study.de` for those of the study; null for a language into which it has not
 * been translated.
 * @param signal gives the wait up
 * @throws Error with one sentence when the file cannot be fetched or read.
 */
export async function loadWords(name: string, signal?: AbortSignal): Promise<ContentWords | null> {
  const url = URLS[`../../models/languages/${name}.json`];
  if (url === undefined) return null;
  const file = `models/languages/${name}.json`;
  return readContentWords(readJson(await fetchText(url, file, signal), file), name);
}

/** @throws Error with one sentence when `json` is not a file of translated strings. */
export function readContentWords(json: unknown, language: string): ContentWords {
  const { strings } = (json ?? {}) as { strings?: unknown };
  if (typeof strings !== 'object' || strings === null)
    throw new Error(
      `models/languages/${language}.json: "strings" is ${strings === undefined ? 'missing' : shown(strings)}; it must hold the translated strings by address.`,
    );
  const read: Record<string, { of: string; text: string }> = {};
  for (const [address, entry] of Object.entries(strings as Record<string, unknown>)) {
    const { of, text } = (entry ?? {}) as { of?: unknown; text?: unknown };
    // A broken entry stays English; a test names it.
    if (typeof of === 'string' && typeof text === 'string' && text.trim() !== '')
      read[address] = { of, text };
  }
  return { language, strings: read };
}
