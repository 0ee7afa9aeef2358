import type { ContentWords } from './contentStrings';

/** Where each language of the content lies; only files that are there. Each is fetched when somebody wants it. */
const URLS = import.meta.glob<string>(
  ['../../models/languages/*.json', '!../../models/languages/study.*.json'],
  {
    query: '?url',
    import: 'default',
    eager: true,
  },
);

/**
 * The content's words in `language`; null for English and for a language the content has not been translated into.
 * @throws Error with one sentence when the file cannot be fetched or read.
 */
export async function loadContentWords(language: string): Promise<ContentWords | null> {
  const url = URLS[`../../models/languages/${language}.json`];
  if (url === undefined) return null;
  const response = await fetch(url);
  if (!response.ok)
    throw new Error(
      `models/languages/${language}.json: the server answered ${response.status}; put the file back beside the page and reload.`,
    );
  return readContentWords(await response.json(), language);
}

/** @throws Error with one sentence when `json` is not a file of translated strings. */
export function readContentWords(json: unknown, language: string): ContentWords {
  const { strings } = (json ?? {}) as { strings?: unknown };
  if (typeof strings !== 'object' || strings === null)
    throw new Error(
      `models/languages/${language}.json: "strings" is ${JSON.stringify(strings) ?? 'missing'}; it must hold the translated strings by address.`,
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
