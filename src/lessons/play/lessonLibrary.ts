import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { LESSON_DATABASE } from '../../view/keptNames';
import { causeOf } from '../../view/sayError';
import { text } from '../../words/text';
import { LESSON_BYTES_MOST, type Lesson } from '../lessonSchema';

/** A lesson of the person's own, as kept on this device. */
export interface KeptLesson {
  id: string;
  /** As of the last change. */
  lesson: Lesson;
  /** When it was changed last, milliseconds since 1970. */
  changed: number;
}

interface Shelf extends DBSchema {
  lessons: { key: string; value: KeptLesson };
}

let opened: Promise<IDBPDatabase<Shelf>> | null = null;

function shelf(): Promise<IDBPDatabase<Shelf>> {
  opened ??= openDB<Shelf>(LESSON_DATABASE, 1, {
    upgrade: (database) => void database.createObjectStore('lessons', { keyPath: 'id' }),
    // Another tab wants to remove or renew it: let go, and open it again when next asked.
    blocking: () => closeLibrary(),
    terminated: () => {
      opened = null;
    },
  }).catch((error: unknown) => {
    opened = null;
    throw error;
  });
  return opened;
}

/** Let go of the database. */
export function closeLibrary(): void {
  // One that could not be opened has told whoever asked for it.
  opened?.then((database) => database.close()).catch(() => {});
  opened = null;
}

/** The person's own lessons, the one changed last first. */
export async function keptLessons(): Promise<KeptLesson[]> {
  const all = await (await shelf()).getAll('lessons');
  return all.sort((a, b) => b.changed - a.changed);
}

export async function keptLesson(id: string): Promise<Lesson | null> {
  return (await (await shelf()).get('lessons', id))?.lesson ?? null;
}

/**
 * Keep a lesson, if it can be read again. Resolves when it is on the device and not before: what is then shown as saved survives a crash.
 * @throws Error with a sentence for the person: the disk is full, storage is switched off, or the lesson has grown too large
 */
export async function keepLesson(lesson: Lesson, now = Date.now()): Promise<void> {
  if (new Blob([JSON.stringify(lesson)]).size > LESSON_BYTES_MOST)
    throw new Error(text('lessons.tooLong', { most: LESSON_BYTES_MOST / 1e6 }));
  try {
    const change = (await shelf()).transaction('lessons', 'readwrite', { durability: 'strict' });
    await Promise.all([change.store.put({ id: lesson.id, lesson, changed: now }), change.done]);
  } catch (error) {
    throw new Error(whyNot(error));
  }
}

export async function removeLesson(id: string): Promise<void> {
  const change = (await shelf()).transaction('lessons', 'readwrite', { durability: 'strict' });
  await Promise.all([change.store.delete(id), change.done]);
}

/** An id that no lesson has yet, made of the words of a title: `calf-pain`, `calf-pain-2`. */
export function freeLessonId(title: string, taken: ReadonlySet<string>): string {
  const bare = title
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/[\u0300-\u036f]/g, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 48);
  const stem = bare === '' ? 'lesson' : bare;
  let id = stem;
  for (let copy = 2; taken.has(id); copy++) id = `${stem}-${copy}`;
  return id;
}

function whyNot(error: unknown): string {
  const name = error instanceof Error ? error.name : '';
  if (name === 'QuotaExceededError') return text('lessons.diskFull');
  if (name === 'SecurityError' || name === 'InvalidStateError') return text('lessons.noStorage');
  return text('lessons.storageFailed', { cause: causeOf(error) });
}
