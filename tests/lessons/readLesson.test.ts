import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LESSON_BYTES_MOST } from '../../src/lessons/lessonSchema';
import { LESSON_BASE, stepOfView, viewOfStep } from '../../src/lessons/lessonView';
import { lessonWords, withWords } from '../../src/lessons/lessonWords';
import { readLesson } from '../../src/lessons/readLesson';
import { DEFAULT_VIEW } from '../../src/view/state';

const known = { trps: new Set(['gas_1', 'gmin_p2']), structures: new Set(['soleus', 'femur']) };
const step = (id: string, view: object = {}, more: object = {}) => ({
  id,
  title: 'A step',
  caption: 'Words.',
  view,
  ...more,
});
const file = (...steps: unknown[]) => ({
  format: 'leg-lesson',
  version: 1,
  id: 'calf',
  title: 'Calf',
  steps,
});
const read = (lesson: unknown) => readLesson(JSON.stringify(lesson), known);

describe('a lesson from a file', () => {
  it('comes with the whole view of each step', () => {
    const { views, notices } = read(file(step('a', { show: ['gas_1'], view: 'sole' }), step('b')));
    expect(views[0]).toEqual({ ...DEFAULT_VIEW, show: ['gas_1'], view: 'sole' });
    expect(views[1]).toEqual({ ...DEFAULT_VIEW, show: [] });
    expect(notices).toEqual([]);
  });

  it('that comes with the page is read without a word', () => {
    const { notices } = readLesson(readFileSync('public/lessons/gastrocnemius.lesson.json', 'utf8'), {
      trps: null,
      structures: new Set(['gastrocnemius', 'soleus']),
    });
    expect(notices).toEqual([]);
  });

  it('loses only the step that cannot be read, and says which and why', () => {
    const { lesson, notices } = read(file(step('a'), step('b', {}, { seconds: 'long' }), step('c')));
    expect(lesson.steps.map(({ id }) => id)).toEqual(['a', 'c']);
    expect(notices).toEqual(['Step 2 was left out: seconds cannot be "long".']);
  });

  it('loses only the ids this leg does not have, and says in which step', () => {
    const { views, notices } = read(file(step('a', { show: ['gas_1', 'elbow_9'], section: { at: 1e99 } })));
    expect(views[0]?.show).toEqual(['gas_1']);
    expect(views[0]?.section).toBeNull();
    expect(notices).toHaveLength(2);
    expect(notices.join(' ')).toMatch(/In step 1:.*elbow_9/);
  });

  it('says the first things that are wrong and counts the rest', () => {
    const strange = Object.fromEntries(Array.from({ length: 60_000 }, (_, at) => [`k${at}`, 1]));
    const { notices } = read(file(step('a', strange)));
    expect(notices).toHaveLength(7);
    expect(notices[0]).toMatch(/In step 1: "k0"/);
    expect(notices.at(-1)).toBe('59,994 more things in this lesson were left out or changed.');
  });

  it('tells two steps of one name apart', () => {
    const { lesson, notices } = read(file(step('a'), step('a'), step('a')));
    expect(lesson.steps.map(({ id }) => id)).toEqual(['a', 'a-2', 'a-3']);
    expect(notices).toHaveLength(2);
  });

  it('keeps what looks like a program as plain words', () => {
    const script = '<script>alert(1)</script><img src=x onerror=alert(1)>';
    expect(read(file(step('a', {}, { caption: script }))).lesson.steps[0]?.caption).toBe(script);
  });

  it.each([
    ['{ "format": "leg-lesson", ', /does not hold JSON/],
    ['[]', /not a lesson of this page/],
    ['null', /not a lesson of this page/],
    ['"leg-lesson"', /not a lesson of this page/],
    [JSON.stringify({ ...file(step('a')), format: 'other' }), /not a lesson of this page/],
    [JSON.stringify({ ...file(step('a')), version: 2 }), /newer version.*format 2/],
    [JSON.stringify({ ...file(step('a')), version: 'one' }), /version cannot be "one"/],
    [JSON.stringify({ ...file(step('a')), title: undefined }), /title is missing/],
    [JSON.stringify({ ...file(step('a')), colour: 'red' }), /it has "colour", which no lesson has/],
    [JSON.stringify({ ...file(), steps: undefined }), /steps is missing/],
    [JSON.stringify(file()), /steps cannot be \[\]/],
    [JSON.stringify(file(7, null, { id: 'x' })), /No step of this lesson/],
    [JSON.stringify({ ...file(step('a')), steps: 'many' }), /steps/],
    [
      JSON.stringify(file(...Array.from({ length: 201 }, (_, at) => step(`s${at}`)))),
      /201 steps.*at most 200/,
    ],
    [
      `{"format":"leg-lesson","version":1,"id":"x","title":${'['.repeat(100_000)}${']'.repeat(100_000)}}`,
      /not a lesson of this page/,
    ],
    [JSON.stringify({ ...file(), steps: Array(300_000).fill(1) }), /300,000 steps/],
    [
      `{"format":"leg-lesson","pad":"${'x'.repeat(LESSON_BYTES_MOST)}"}`,
      /1\.0 MB; a lesson has at most 1 MB/,
    ],
  ])('%.60s is refused with a sentence', (text, said) => {
    expect(() => readLesson(text, known)).toThrow(said);
  });
});

describe("a step's view", () => {
  it('is kept as what differs, and gives the same view back', () => {
    const view = {
      ...LESSON_BASE,
      show: ['gas_1'],
      view: null,
      camera: { azimuthDeg: 30, elevationDeg: 5, distanceM: 1, target: [-0.1, 0.4, 0] as const },
      layers: { ...LESSON_BASE.layers, deep: 0.5 },
    };
    const kept = stepOfView(view);
    expect(Object.keys(kept).sort()).toEqual(['camera', 'layers', 'show', 'view']);
    expect(viewOfStep(kept)).toEqual(view);
    expect(stepOfView(LESSON_BASE)).toEqual({});
  });

  it('with a place of its own stands at no named view', () => {
    const camera = { azimuthDeg: 30, elevationDeg: 5, distanceM: 1, target: [0, 0.4, 0] as const };
    expect(viewOfStep({ camera }).view).toBeNull();
  });
});

describe('words of a lesson', () => {
  it('are said in the language asked for, else in English, else as they are', () => {
    expect(lessonWords({ en: 'calf', de: 'Wade' }, 'de')).toBe('Wade');
    expect(lessonWords({ en: 'calf', de: 'Wade' }, 'fr')).toBe('calf');
    expect(lessonWords('Wade', 'fr')).toBe('Wade');
  });

  it('are written in the language they are edited in', () => {
    expect(withWords({ en: 'calf' }, 'es', 'pantorrilla')).toEqual({ en: 'calf', es: 'pantorrilla' });
    expect(withWords('calf', 'es', 'pantorrilla')).toBe('pantorrilla');
  });
});
