import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { afterAll, beforeAll, describe, vi } from 'vitest';
import { importReading, parseReading } from '../../src/card/ownReading';
import { readPaintingFile } from '../../src/finder/paintingLink';
import { lessonWords } from '../../src/lessons/lessonWords';
import { closeLibrary, keptLesson, keptLessons, removeLesson } from '../../src/lessons/play/lessonLibrary';
import { endLesson, startLesson } from '../../src/lessons/play/lessonPlay';
import { isPresented } from '../../src/lessons/present/presented';
import { readLesson } from '../../src/lessons/readLesson';
import { keepSettings } from '../../src/page/keptSettings';
import { openShelf, readMemoriesFile } from '../../src/quiz/memories';
import { checkPatch } from '../../src/view/checkPatch';
import { LESSON_DATABASE, MEMORY_DATABASE } from '../../src/view/keptNames';
import { settings } from '../../src/view/settings';
import { viewStore } from '../../src/view/store';
import { fuzzKind } from './fuzzKind';
import { lessonSamples } from './lessonSamples';
import { mutatedFile, mutatedJson, mutatedText } from './mutations';
import { oddText } from './oddValues';
import { mustBeForPeople, NotTold } from './told';

const known = { trps: new Set(['gas_1', 'gmin_p2']), structures: new Set(['soleus', 'femur']) };

/** What a browser has beside IndexedDB, as far as the page's keeping goes. */
class Kept {
  private readonly items = new Map<string, string>();
  getItem = (key: string) => this.items.get(key) ?? null;
  setItem = (key: string, value: string) => void this.items.set(key, value);
  removeItem = (key: string) => void this.items.delete(key);
}

beforeAll(() => {
  const sessionStorage = new Kept();
  const localStorage = new Kept();
  const location = { origin: 'https://example.org', pathname: '/', search: '', hash: '' };
  const history = { state: null, replaceState: () => {} };
  // As a browser whose system prefers neither theme.
  const matchMedia = () => ({ matches: false, addEventListener: () => {} });
  vi.stubGlobal('window', { sessionStorage, localStorage, location, history, indexedDB, matchMedia });
  vi.stubGlobal('document', { documentElement: { dataset: {} }, querySelector: () => null });
});
afterAll(() => vi.unstubAllGlobals());

const records = lessonSamples.map((lesson) => ({ id: lesson.id, lesson, changed: 1 }));

/** A record beside a good one: the good one is always there, and what is listed can be listed. */
async function readRecord(record: unknown): Promise<void> {
  const database = await openDB(LESSON_DATABASE, 1, {
    upgrade: (db) => void db.createObjectStore('lessons', { keyPath: 'id' }),
  });
  await database.clear('lessons');
  await database.put('lessons', { ...records[1], id: 'good', lesson: { ...lessonSamples[1], id: 'good' } });
  try {
    await database.put('lessons', record);
  } catch {
    // No storage keeps it.
  }
  database.close();
  let unreadable = 0;
  const all = await keptLessons((found) => {
    unreadable = found.length;
  });
  if (!all.some(({ id }) => id === 'good')) throw new NotTold('the good lesson is gone');
  if (all.length + unreadable > 2) throw new NotTold('more than were kept');
  for (const { id, lesson } of all) {
    lessonWords(lesson.title, 'de');
    for (const { title, caption, view } of lesson.steps) {
      if (typeof lessonWords(title, 'de') !== 'string' || typeof lessonWords(caption, 'fr') !== 'string')
        throw new NotTold('words that are none');
      mustBeForPeople(checkPatch(view, known).notices);
    }
    if (id !== 'good') await removeLesson(id);
  }
  await keptLesson('calf');
  closeLibrary();
}

const card = {
  key: 'which:gas_1',
  card: {
    due: 1e12,
    last_review: 1e12,
    stability: 2,
    difficulty: 5,
    elapsed_days: 0,
    scheduled_days: 1,
    learning_steps: 0,
    reps: 1,
    lapses: 0,
    state: 2,
  },
};

async function readMemory(record: unknown): Promise<void> {
  const database = await openDB(MEMORY_DATABASE, 1, {
    upgrade: (db) => void db.createObjectStore('cards', { keyPath: 'key' }),
  });
  await database.clear('cards');
  await database.put('cards', { ...card, key: 'name:soleus' });
  try {
    await database.put('cards', record);
  } catch {
    // No storage keeps it.
  }
  database.close();
  const shelf = await openShelf();
  const all = await shelf.all();
  shelf.close();
  if (!all.some(({ key }) => key === 'name:soleus')) throw new NotTold('the good memory is gone');
  for (const memory of all)
    if (!Number.isFinite(memory.card.stability)) throw new NotTold('a memory of no number');
}

const reading = {
  legReading: 1,
  reading: [{ id: 'own_1', title: 'A book', kind: 'book', muscles: 'all', url: 'https://example.org' }],
};
const [smallest] = lessonSamples.slice(1);
const played = readLesson(JSON.stringify(smallest), known);
const presented = {
  revision: 3,
  by: 'a',
  step: 2,
  startedAt: 1e12,
  ink: [{ colour: '#0b57d0', spots: [[0, 0.1]] }],
};

describe('what the device keeps', () => {
  fuzzKind('stored: lessons', mutatedJson(records), readRecord, 0.3);
  fuzzKind('stored: memories', mutatedJson([card]), readMemory, 0.15);
  fuzzKind(
    'stored: the view before a lesson',
    mutatedFile([{ id: 'small', view: { show: ['gas_1'], skin: 0.4, camera: null, layers: { bone: 0.4 } } }]),
    (kept) => {
      window.sessionStorage.setItem('leg-viewer.before-lesson', kept);
      startLesson(played);
      endLesson();
      const { view } = viewStore.getState();
      if (checkPatch(view, { trps: null, structures: known.structures }).notices.length > 0)
        throw new NotTold('a view that is none');
    },
    0.15,
  );
  fuzzKind(
    'stored: settings',
    oddText,
    (value) => {
      for (const key of ['skinTone', 'guided', 'motion', 'theme', 'hint', 'language', 'own-reading'])
        window.localStorage.setItem(`leg-viewer.${key}`, value);
      keepSettings();
      if (![0, 1, 2].includes(viewStore.getState().tuning.skinTone)) throw new NotTold('a tone that is none');
      if (typeof settings.getState().guided !== 'boolean') throw new NotTold('a setting that is none');
    },
    0.02,
  );
  fuzzKind(
    'stored: own reading',
    mutatedFile([reading]),
    (file) => {
      const { problem } = parseReading(file);
      const { problem: again } = importReading(file);
      mustBeForPeople([problem, again].filter((said) => said !== null));
    },
    0.1,
  );
  fuzzKind(
    'stored: files of answers',
    mutatedFile([{ format: 'leg-quiz-memories', version: 1, cards: [card] }]),
    (file) => {
      const read = readMemoriesFile(file);
      if ('problem' in read) mustBeForPeople([read.problem]);
    },
    0.1,
  );
  fuzzKind(
    'stored: files of paintings',
    mutatedFile([{ format: 'leg-painting', version: 1, painting: 'AAAAAAAAAAAAAA', complaints: ['limp'] }]),
    (file) => {
      for (const dab of readPaintingFile(file)?.strokes?.flat() ?? [])
        if (![...dab.point, dab.radiusM].every(Number.isFinite)) throw new NotTold('a dab that is none');
    },
    0.1,
  );
  fuzzKind(
    'stored: the file of a device',
    mutatedFile([
      {
        format: 'leg-viewer-device',
        version: 1,
        settings: { theme: 'dark', skinTone: 1, guided: true, lessMotion: false },
        lessons: records.slice(1, 2),
        answers: { format: 'leg-quiz-memories', version: 1, cards: [card] },
        reading,
      },
    ]),
    async (file) => {
      // It looks at the window as soon as it is there.
      const { takeInDevice } = await import('../../src/page/deviceFile');
      try {
        mustBeForPeople((await takeInDevice(file)).problems);
      } finally {
        closeLibrary();
      }
    },
    0.1,
  );
  fuzzKind('stored: a presentation', mutatedJson([presented]), (value) => isPresented(value), 0.05);
  fuzzKind('stored: torn text', mutatedText([JSON.stringify(reading)]), (file) => importReading(file), 0.03);
});
