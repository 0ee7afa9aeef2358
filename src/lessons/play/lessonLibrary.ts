import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { askToStay } from '../../view/deviceStorage';
import { LESSON_DATABASE } from '../../view/keptNames';
import { fromStorage, storageCause } from '../../view/storageCause';
import { plural, text } from '../../words/text';
import { type KeptLesson, readKeptLesson } from '../keptLessonRecord';
import { LESSON_BYTES_MOST, type Lesson } from '../lessonSchema';

interface Shelf extends DBSchema {
  /** Written by this page; what is read may be anything. */
  lessons: { key: string; value: unknown };
}

let opened: Promise<IDBPDatabase<Shelf>> | null = null;

function shelf(): Promise<IDBPDatabase<Shelf>> {
  opened ??= fromStorage(
    openDB<Shelf>(LESSON_DATABASE, 1, {
      upgrade: (database) => void database.createObjectStore('lessons', { keyPath: 'id' }),
      // Another tab wants to remove or renew it: let go, and open it again when next asked.
      blocking: () => closeLibrary(),
      terminated: () => {
        opened = null;
      },
    }),
  ).catch((error: unknown) => {
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

/**
 * The person's own lessons, the one changed last first.
 * @param onUnreadable hears how many more there are that cannot be read; they stay as they are
 */
export async function keptLessons(onUnreadable: (count: number) => void = () => {}): Promise<KeptLesson[]> {
  const all = await fromStorage(shelf().then((database) => database.getAll('lessons')));
  const lessons = all.map(readKeptLesson).filter((kept) => kept !== null);
  if (lessons.length < all.length) onUnreadable(all.length - lessons.length);
  return lessons.sort((a, b) => b.changed - a.changed);
}

/**
 * Null when there is none.
 * @throws Error with a sentence for the person when there is one that cannot be read
 */
export async function keptLesson(id: string): Promise<Lesson | null> {
  const record: unknown = await fromStorage(shelf().then((database) => database.get('lessons', id)));
  if (record === undefined) return null;
  const kept = readKeptLesson(record);
  if (!kept) throw new Error(plural('lessons.unreadable', 1));
  return kept.lesson;
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
    const record: KeptLesson = { id: lesson.id, lesson, changed: now };
    await fromStorage(Promise.all([change.store.put(record), change.done]));
    askToStay();
  } catch (error) {
    throw new Error(whyNot(error));
  }
}

export async function removeLesson(id: string): Promise<void> {
  const change = (await shelf()).transaction('lessons', 'readwrite', { durability: 'strict' });
  await fromStorage(Promise.all([change.store.delete(id), change.done]));
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
  return text('lessons.storageFailed', { cause: storageCause(error) });
}
