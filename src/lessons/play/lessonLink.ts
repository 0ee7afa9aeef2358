import { text } from '../../words/text';
import { LESSON_BYTES_MOST, type Lesson } from '../lessonSchema';

/** A link longer than this is cut off by some mail programs and messengers, characters. */
export const LINK_MOST = 6000;

/**
 * A link that carries a whole lesson in its fragment, which is never sent to a server: JSON, deflated, in base64url.
 * @param page address of the page without query and fragment
 * @returns null when the link would be longer than `LINK_MOST`
 */
export async function linkOfLesson(lesson: Lesson, page: string): Promise<string | null> {
  const deflated = await through(
    new TextEncoder().encode(JSON.stringify(lesson)),
    new CompressionStream('deflate-raw'),
    LESSON_BYTES_MOST,
  );
  const link = `${page}#lesson=${base64url(deflated)}`;
  return link.length > LINK_MOST ? null : link;
}

/**
 * The text of the lesson that a link carries.
 * @throws Error with a sentence for the person when it carries none, or one that unpacks to more than a lesson may have
 */
export async function lessonOfLink(packed: string): Promise<string> {
  try {
    const bytes = Uint8Array.from(atob(packed.replaceAll('-', '+').replaceAll('_', '/')), (c) =>
      c.charCodeAt(0),
    );
    const inflated = await through(bytes, new DecompressionStream('deflate-raw'), LESSON_BYTES_MOST);
    return new TextDecoder('utf-8', { fatal: true }).decode(inflated);
  } catch {
    throw new Error(text('lessons.linkBroken'));
  }
}

/** Bytes through a stream; refuses to read on past `most`, so that a small link cannot fill the memory. */
async function through(
  bytes: Uint8Array<ArrayBuffer>,
  stream: CompressionStream | DecompressionStream,
  most: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const parts: BlobPart[] = [];
  let size = 0;
  const reader = new Blob([bytes]).stream().pipeThrough(stream).getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return new Uint8Array(await new Blob(parts).arrayBuffer());
    size += value.length;
    if (size > most) {
      await reader.cancel();
      throw new Error(`lessonLink: more than ${most} bytes`);
    }
    parts.push(value as Uint8Array<ArrayBuffer>);
  }
}

function base64url(bytes: Uint8Array): string {
  const characters: string[] = [];
  for (let at = 0; at < bytes.length; at += 0x8000)
    characters.push(String.fromCharCode(...bytes.subarray(at, at + 0x8000)));
  return btoa(characters.join('')).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}
