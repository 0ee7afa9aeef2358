import { shortened } from '../../leg/shown';
import { packaged } from '../../platform/packaged';
import { address } from '../../view/address';
import type { KnownIds } from '../../view/viewKeys';
import { text } from '../../words/text';
import { type ReadLesson, readLesson } from '../readLesson';
import { keptLesson } from './lessonLibrary';
import { lessonOfLink } from './lessonLink';

/** The lessons that come with the page, by id; each is `public/lessons/<id>.lesson.json`. */
export const BUILT_IN = [
  'three-suspects',
  'hamstrings',
  'gluteus-minimus',
  'gastrocnemius',
  'heel-and-sole',
  'sciatica',
] as const;

/** The lessons that lie where the page lies: in a package for a learning platform the packed one comes first. */
export function lessonsThere(): readonly string[] {
  const packed = packaged()?.lesson;
  return packed ? [packed, ...BUILT_IN.filter((id) => id !== packed)] : BUILT_IN;
}

export function isBuiltIn(id: string): boolean {
  return BUILT_IN.some((other) => other === id);
}

/** Where a lesson lies that comes with the page, from the page. */
export function lessonPath(id: string): string {
  return `lessons/${id}.lesson.json`;
}

/**
 * The lesson `id` from where it is: among those that come with the page, or among the person's own.
 * @throws Error with a sentence for the person
 */
export async function fetchLesson(id: string, known: KnownIds): Promise<ReadLesson> {
  if (!lessonsThere().includes(id)) {
    const own = await keptLesson(id);
    if (!own) throw new Error(text('lessons.unknown', { id: shortened(id) }));
    return readLesson(JSON.stringify(own), known);
  }
  return readLesson(await builtInText(id), known);
}

/** The text of a lesson that comes with the page. */
async function builtInText(id: string): Promise<string> {
  try {
    const answer = await fetch(new URL(lessonPath(id), document.baseURI));
    if (answer.ok) return await answer.text();
  } catch {
    // Nor has it come.
  }
  throw new Error(text('lessons.notFetched', { id }));
}

/** A lesson that the address carries in its fragment, `#lesson=…`; null when it carries none. */
export async function lessonOfAddress(known: KnownIds): Promise<ReadLesson | null> {
  const packed = address()['#lesson'];
  return packed === null ? null : readLesson(await lessonOfLink(packed), known);
}
