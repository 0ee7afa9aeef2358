import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { shortened } from '../../leg/shown';
import { askToStay } from '../../view/deviceStorage';
import { LESSON_DATABASE } from '../../view/keptNames';
import { causeOf } from '../../view/sayError';
import { fromStorage, storageCause } from '../../view/storageCause';
import { text } from '../../words/text';
import { type KeptLesson, readKeptLesson } from '../keptLessonRecord';
import { LESSON_BYTES_MOST, type Lesson } from '../lessonSchema';

interface Shelf extends DBSchema {
  /** Written by this page; what is read may be anything. */
  lessons: { key: string; value: unknown };
}

/** A record of the library that cannot be read: no lesson, or one of a newer version. */
export interface UnreadableLesson {
  /** As the library has it: whoever wrote the record may have taken a number, or a list. */
  key: string;
  /** The same in words. */
  id: string;
  record: unknown;
}

/** Says `change` when lessons have come in from elsewhere on the page: who lists them looks again. */
export const libraryNews = new EventTarget();

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

/** All that the library holds, as it was written. */
export function libraryRecords(): Promise<unknown[]> {
  return fromStorage(shelf().then((database) => database.getAll('lessons')));
}

/**
 * The person's own lessons, the one changed last first.
 * @param onUnreadable hears of those that cannot be read; they stay as they are
 */
export async function keptLessons(
  onUnreadable: (lessons: readonly UnreadableLesson[]) => void = () => {},
): Promise<KeptLesson[]> {
  const lessons: KeptLesson[] = [];
  const unreadable: UnreadableLesson[] = [];
  for (const record of await libraryRecords()) {
    const kept = readKeptLesson(record);
    if (kept) lessons.push(kept);
    else {
      // No record is without the key it is kept under.
      const key = (record as { id: string }).id;
      unreadable.push({ key, id: shortened(String(key)), record });
    }
  }
  if (unreadable.length > 0) onUnreadable(unreadable);
  return lessons.sort((a, b) => b.changed - a.changed);
}

/**
 * Add lessons of another device. One that is here in the same words is not added again; one whose id stands for another lesson here gets an id
 * of its own, so that neither takes the place of the other.
 * @param records as `libraryRecords` gave them there; may be anything
 * @param reserved ids that no lesson of the person's may have
 * @returns how many were added, how many could not be read, and a sentence why it ended early, as on a full disk
 */
export async function takeInLessons(
  records: readonly unknown[],
  reserved: Iterable<string> = [],
): Promise<{ added: number; unreadable: number; problem: string | null }> {
  const here = (await keptLessons()).map(({ lesson }) => lesson);
  const words = new Set(here.map(wordsOf));
  const taken = new Set([...reserved, ...here.map(({ id }) => id)]);
  const result = { added: 0, unreadable: 0, problem: null as string | null };
  for (const record of records) {
    const kept = readKeptLesson(record);
    if (!kept) result.unreadable++;
    if (!kept || words.has(wordsOf(kept.lesson))) continue;
    const id = taken.has(kept.id) ? freeLessonId(kept.id, taken) : kept.id;
    try {
      await keepLesson({ ...kept.lesson, id }, kept.changed);
    } catch (error) {
      result.problem = text('device.notAll', { cause: causeOf(error) });
      break;
    }
    taken.add(id);
    words.add(wordsOf(kept.lesson));
    result.added++;
  }
  if (result.added > 0) libraryNews.dispatchEvent(new Event('change'));
  return result;
}

/** All of a lesson but its name on the device. */
function wordsOf({ id, ...rest }: Lesson): string {
  return JSON.stringify(rest);
}

/**
 * Null when there is none.
 * @throws Error with a sentence for the person when there is one that cannot be read
 */
export async function keptLesson(id: string): Promise<Lesson | null> {
  const record: unknown = await fromStorage(shelf().then((database) => database.get('lessons', id)));
  if (record === undefined) return null;
  const kept = readKeptLesson(record);
  if (!kept) throw new Error(text('lessons.unreadable'));
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
