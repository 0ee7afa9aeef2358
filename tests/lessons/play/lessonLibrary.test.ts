import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LessonSaver, type SaveState } from '../../../src/lessons/edit/LessonSaver';
import { newLesson } from '../../../src/lessons/edit/lessonEdits';
import { LESSON_BYTES_MOST } from '../../../src/lessons/lessonSchema';
import {
  closeLibrary,
  freeLessonId,
  keepLesson,
  keptLesson,
  keptLessons,
  libraryNews,
  removeLesson,
  takeInLessons,
  type UnreadableLesson,
} from '../../../src/lessons/play/lessonLibrary';
import { LESSON_DATABASE } from '../../../src/view/keptNames';
import { storageCause } from '../../../src/view/storageCause';

const lesson = (id: string, title = id) => newLesson(id, title, 'A step', { show: ['gas_1'] });

beforeEach(async () => {
  closeLibrary();
  await new Promise<void>((resolve, reject) => {
    const request = indexedDB.deleteDatabase(LESSON_DATABASE);
    request.onsuccess = () => resolve();
    request.onerror = () => reject(new Error('not removed'));
  });
});
afterEach(() => vi.restoreAllMocks());

/** From here on the device refuses to store, as when its disk is full. */
function fullDisk(name = 'QuotaExceededError') {
  return vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('full', name);
  });
}

describe('the lessons of the person', () => {
  it('come back as they were kept, the one changed last first', async () => {
    await keepLesson(lesson('calf'), 1);
    await keepLesson(lesson('thigh'), 2);
    await keepLesson(lesson('calf', 'Calf again'), 3);
    closeLibrary();
    expect((await keptLessons()).map(({ id, lesson }) => [id, lesson.title])).toEqual([
      ['calf', 'Calf again'],
      ['thigh', 'thigh'],
    ]);
    expect(await keptLesson('calf')).toEqual(lesson('calf', 'Calf again'));
  });

  it.each<[string, object]>([
    ['no lesson', { id: 'x' }],
    ['null', { id: 'x', lesson: null }],
    ['a text', { id: 'x', lesson: 'abc' }],
    ['no steps', { id: 'x', lesson: { ...lesson('x'), steps: [] }, changed: 1 }],
    ['a step that is none', { id: 'x', lesson: { ...lesson('x'), steps: [null] }, changed: 1 }],
    ['no title', { id: 'x', lesson: { ...lesson('x'), title: null }, changed: 1 }],
    ['another id', { id: 'x', lesson: lesson('y'), changed: 1 }],
  ])('are listed beside a record with %s, which is counted and stays', async (_, record) => {
    await keepLesson(lesson('calf'));
    const database = await openDB(LESSON_DATABASE, 1);
    await database.put('lessons', record);
    let unreadable = 0;
    const kept = await keptLessons((found) => {
      unreadable = found.length;
    });
    expect(kept.map(({ id }) => id)).toEqual(['calf']);
    expect(unreadable).toBe(1);
    await expect(keptLesson('x')).rejects.toThrow(/cannot be read/);
    expect(await database.count('lessons')).toBe(2);
    database.close();
  });

  it.each<[string, IDBValidKey]>([
    ['a text', 'x'],
    ['a number', 5],
    ['a list', ['a', 1]],
  ])('can be deleted where they cannot be read, kept under %s', async (_, id) => {
    await keptLessons();
    const database = await openDB(LESSON_DATABASE, 1);
    await database.put('lessons', { id, lesson: 'abc' });
    let found: readonly UnreadableLesson[] = [];
    await keptLessons((unreadable) => {
      found = unreadable;
    });
    expect(found).toMatchObject([{ id: String(id), record: { id, lesson: 'abc' } }]);
    await removeLesson(found[0]?.key ?? '');
    expect(await database.count('lessons')).toBe(0);
    database.close();
  });

  describe('of another device', () => {
    const record = (id: string, title = id, changed = 1) => ({ id, lesson: lesson(id, title), changed });

    it('come beside those that are here: none is replaced, none comes twice, and what cannot be read costs itself', async () => {
      await keepLesson(lesson('calf', 'Here'), 5);
      const records = [record('calf', 'There'), record('thigh'), { id: 'x' }, null, record('gastrocnemius')];
      const looked = vi.fn();
      libraryNews.addEventListener('change', looked);
      expect(await takeInLessons(records, ['gastrocnemius'])).toEqual({
        added: 3,
        unreadable: 2,
        problem: null,
      });
      expect(looked).toHaveBeenCalledTimes(1);
      const titles = async () => (await keptLessons()).map(({ id, lesson }) => [id, lesson.title]).toSorted();
      expect(await titles()).toEqual([
        ['calf', 'Here'],
        ['calf-2', 'There'],
        ['gastrocnemius-2', 'gastrocnemius'],
        ['thigh', 'thigh'],
      ]);
      expect(await takeInLessons(records, ['gastrocnemius'])).toMatchObject({ added: 0 });
      expect(await titles()).toHaveLength(4);
      expect(looked).toHaveBeenCalledTimes(1);
      libraryNews.removeEventListener('change', looked);
    });

    it('are told when the disk is full, and those before stay', async () => {
      await keepLesson(lesson('calf'));
      fullDisk();
      expect(await takeInLessons([record('thigh')])).toEqual({
        added: 0,
        unreadable: 0,
        problem: expect.stringMatching(/^Not all .*no room left/),
      });
    });
  });

  it('that are being written are listed though their title is empty yet', async () => {
    await keepLesson(lesson('calf', ''));
    expect(await keptLessons()).toHaveLength(1);
  });

  it('are not waited for without end when storage never answers', async () => {
    vi.useFakeTimers();
    const quiet = { value: () => {} };
    const silent: IDBOpenDBRequest = Object.create(IDBRequest.prototype, {
      addEventListener: quiet,
      removeEventListener: quiet,
    });
    vi.spyOn(indexedDB, 'open').mockReturnValue(silent);
    const said = keptLessons().catch(storageCause);
    await vi.advanceTimersByTimeAsync(30_000);
    expect(await said).toBe('the storage of this device does not answer');
    vi.useRealTimers();
  });

  it('once kept are asked to stay', async () => {
    const persist = vi.fn(async () => true);
    vi.stubGlobal('navigator', { storage: { persist } });
    vi.resetModules();
    const fresh = await import('../../../src/lessons/play/lessonLibrary');
    await fresh.keepLesson(lesson('calf'));
    await fresh.keepLesson(lesson('thigh'));
    expect(persist).toHaveBeenCalledOnce();
    fresh.closeLibrary();
    vi.unstubAllGlobals();
  });

  it('that are removed are gone', async () => {
    await keepLesson(lesson('calf'));
    await removeLesson('calf');
    expect(await keptLesson('calf')).toBeNull();
  });

  it('stay as they were when the disk is full, and the person is told', async () => {
    await keepLesson(lesson('calf'));
    fullDisk();
    await expect(keepLesson(lesson('calf', 'New'))).rejects.toThrow(/no room left/);
    vi.restoreAllMocks();
    expect((await keptLesson('calf'))?.title).toBe('calf');
  });

  it('are not kept when they could not be opened again', async () => {
    const big = newLesson('big', 'Big', 'A step', { note: 'x'.repeat(LESSON_BYTES_MOST) });
    await expect(keepLesson(big)).rejects.toThrow(/beyond 1 MB/);
    expect(await keptLesson('big')).toBeNull();
  });

  it('do not keep others from removing the database: it lets go when asked', async () => {
    await keepLesson(lesson('calf'));
    await new Promise<void>((resolve) => {
      indexedDB.deleteDatabase(LESSON_DATABASE).onsuccess = () => resolve();
    });
    expect(await keptLessons()).toEqual([]);
  });

  it.each([
    ['Calf pain', [], 'calf-pain'],
    ['Calf pain', ['calf-pain', 'calf-pain-2'], 'calf-pain-3'],
    ['Où ça fait mal ?', [], 'ou-ca-fait-mal'],
    ['腓肠肌', [], 'lesson'],
  ])('%s with %j taken is named %s', (title, taken, id) => {
    expect(freeLessonId(title, new Set(taken))).toBe(id);
  });
});

describe('saving every change', () => {
  function saving(keep: (title: string) => Promise<void>) {
    const states: SaveState[] = [];
    const saver = new LessonSaver(
      ({ title }) => keep(String(title)),
      (state) => states.push(state),
    );
    return { saver, states, last: () => states.at(-1) };
  }

  it('says "saved" when the last change is on the device, and not before', async () => {
    const written: string[] = [];
    let release = () => {};
    const { saver, states } = saving(async (title) => {
      await new Promise<void>((resolve) => {
        release = resolve;
      });
      written.push(title);
    });
    saver.save(lesson('a', 'one'));
    saver.save(lesson('a', 'two'));
    saver.save(lesson('a', 'three'));
    expect(states.every(({ kind }) => kind === 'saving')).toBe(true);
    release();
    await vi.waitFor(() => expect(written).toEqual(['one']));
    expect(states.some(({ kind }) => kind === 'saved')).toBe(false);
    // Of what came meanwhile only the newest is written: it holds everything.
    await vi.waitFor(() => {
      release();
      expect(written).toEqual(['one', 'three']);
    });
    await saver.settled();
    expect(states.filter(({ kind }) => kind === 'saved')).toHaveLength(1);
  });

  it('says why not, and "saved" again once it works', async () => {
    fullDisk();
    const { saver, last } = saving((title) => keepLesson(lesson('a', title)));
    saver.save(lesson('a', 'one'));
    await saver.settled();
    expect(last()).toEqual({ kind: 'failed', cause: expect.stringMatching(/no room left/) });
    vi.restoreAllMocks();
    saver.save(lesson('a', 'two'));
    await saver.settled();
    expect(last()).toEqual({ kind: 'saved' });
    expect((await keptLesson('a'))?.title).toBe('two');
  });
});
