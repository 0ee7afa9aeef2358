import contentUrl from '../../models/trigger-points.json?url';
import { type ParsedContent, parseContent } from './contentParse';

const FILE = 'models/trigger-points.json';

/** Where in `text` a JSON parser stopped, as `line 12, column 3`; empty when the engine does not say. */
function whereInText(text: string, error: unknown): string {
  const message = error instanceof Error ? error.message : '';
  const at = /position (\d+)/.exec(message)?.[1];
  const offset =
    at === undefined && /end of|unterminated/i.test(message) ? text.length : Number(at ?? Number.NaN);
  if (Number.isNaN(offset)) return '';
  const before = text.slice(0, offset).split('\n');
  return ` at line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1}`;
}

/**
 * Parse the text of the content file.
 * @throws Error with one sentence: what is wrong, where, and what to do.
 */
export function parseContentText(text: string): ParsedContent {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw new Error(
      `${FILE}: the file is not valid JSON${whereInText(text, error)} (${text.length} characters read); it is cut short or mistyped there: restore it or mend that line.`,
    );
  }
  return parseContent(json);
}

/**
 * Fetch and read the content. Entries with mistakes are in `problems`, the rest is usable.
 * @param url where the file is; by default the one built with the page
 * @throws Error with one sentence when nothing can be read.
 */
export async function loadContent(url: string = contentUrl): Promise<ParsedContent> {
  let response: Response;
  try {
    response = await fetch(url);
  } catch {
    throw new Error(`${FILE}: no answer from ${url}; check the connection and reload the page.`);
  }
  if (!response.ok)
    throw new Error(
      `${FILE}: the server answered ${response.status} for ${url}; put the file back beside the page and reload.`,
    );
  return parseContentText(await response.text());
}
