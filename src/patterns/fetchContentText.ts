import contentUrl from '../../models/trigger-points.json?url';
import { CONTENT_FILE } from './contentFile';
import { fetchText } from './fetchJson';

let coming: Promise<string> | null = null;

/**
 * The text of the content file built with the page, fetched once, and anew after it did not come: it is asked for together with the script that reads it.
 * @throws Error with one sentence when it does not come.
 */
export function fetchContentText(): Promise<string> {
  coming ??= fetchText(contentUrl, CONTENT_FILE).catch((error: unknown) => {
    // Whoever asks again asks the server.
    coming = null;
    throw error;
  });
  return coming;
}
