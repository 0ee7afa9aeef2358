import { DownloadError, type DownloadFault, download } from '../leg/download';

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
 * The JSON in the text of `file`.
 * @throws Error with one sentence: what is wrong, where, and what to do.
 */
export function readJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(
      `${file}: the file is not valid JSON${whereInText(text, error)} (${text.length} characters read); it is cut short or mistyped there: restore it or mend that line.`,
    );
  }
}

/**
 * Fetch the text of `file`.
 * @param signal gives the wait up
 * @throws Error with one sentence when it does not come.
 */
export async function fetchText(url: string, file: string, signal?: AbortSignal): Promise<string> {
  try {
    return new TextDecoder().decode(await download(url, undefined, signal));
  } catch (error) {
    throw new Error(`${file}: ${whatFailed(error instanceof DownloadError ? error.fault : null, url)}.`, {
      cause: error,
    });
  }
}

function whatFailed(fault: DownloadFault | null, url: string): string {
  switch (fault?.kind) {
    case 'status':
      return `the server answered ${fault.status} for ${url}; put the file back beside the page and reload`;
    case 'page':
      return `the server answered with a web page for ${url}; put the file back beside the page and reload`;
    default:
      return `no answer from ${url}; check the connection and reload the page`;
  }
}
