import { CONTENT_FILE } from './contentFile';
import { type ParsedContent, parseContent } from './contentParse';
import { fetchContentText } from './fetchContentText';
import { fetchText, readJson } from './fetchJson';

/**
 * Parse the text of the content file.
 * @throws Error with one sentence: what is wrong, where, and what to do.
 */
export function parseContentText(text: string): ParsedContent {
  return parseContent(readJson(text, CONTENT_FILE));
}

/**
 * Fetch and read the content. Entries with mistakes are in `problems`, the rest is usable.
 * @param url where the file is; by default the one built with the page
 * @throws Error with one sentence when nothing can be read.
 */
export async function loadContent(url?: string): Promise<ParsedContent> {
  return parseContentText(await (url === undefined ? fetchContentText() : fetchText(url, CONTENT_FILE)));
}
