import { text } from '../words/text';

/**
 * What a file holds, as text.
 * @throws Error with a sentence for the person: it has been moved, changed or locked since it was chosen
 */
export async function textOf(file: Blob): Promise<string> {
  try {
    return await file.text();
  } catch (cause) {
    throw new Error(text('file.unread'), { cause });
  }
}
