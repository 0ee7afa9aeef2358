import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { courseIds } from '../../../src/leg/courseIds';
import { LANDMARK_NAMES } from '../../../src/leg/landmarkNames';
import { LessonSchema } from '../../../src/lessons/lessonSchema';
import { BUILT_IN } from '../../../src/lessons/play/lessonSources';
import { drawingsOf } from '../../../src/patterns/lookAlikeDrawings';
import type { LookAlike } from '../../../src/patterns/lookAlikeSchema';
import { STRUCTURES } from '../../../src/scene/structures/structureTable';
import { checkPatch } from '../../../src/view/checkPatch';
import { readShingles, sharedRuns, textsIn } from '../../content/articleShingles';

const FOLDER = 'public/lessons';
const content = JSON.parse(readFileSync('models/trigger-points.json', 'utf8')) as {
  muscles: {
    points: { id: string; referral: Record<'essential' | 'spillover', { strokes: { segment: string }[] }> }[];
  }[];
};
const { lookAlikes } = JSON.parse(readFileSync('models/look-alikes.json', 'utf8')) as {
  lookAlikes: LookAlike[];
};
/** On which segments of the leg a point's pattern is drawn. */
const segments = new Map(
  content.muscles.flatMap(({ points }) =>
    points.map(({ id, referral: { essential, spillover } }) => [
      id,
      [...essential.strokes, ...spillover.strokes].map(({ segment }) => segment),
    ]),
  ),
);
const known = {
  trps: new Set(content.muscles.flatMap(({ points }) => points.map(({ id }) => id))),
  alikes: new Set(lookAlikes.flatMap(drawingsOf).map(({ id }) => id)),
  structures: new Set([...STRUCTURES.map(({ id, muscle }) => muscle ?? id), ...courseIds]),
};
const files = readdirSync(FOLDER).filter((name) => name.endsWith('.lesson.json'));

describe('the lessons that come with the page', () => {
  it('are those that the menu lists', () => {
    expect(files).toEqual(BUILT_IN.map((id) => `${id}.lesson.json`).sort());
  });

  it.each(files)('%s keeps to the schema, names only what the leg has, and has 8 to 12 steps', (file) => {
    const lesson = LessonSchema.parse(JSON.parse(readFileSync(join(FOLDER, file), 'utf8')));
    expect(`${lesson.id}.lesson.json`).toBe(file);
    expect(lesson.steps.length).toBeGreaterThanOrEqual(8);
    expect(lesson.steps.length).toBeLessThanOrEqual(12);
    expect(new Set(lesson.steps.map(({ id }) => id)).size).toBe(lesson.steps.length);
    for (const step of lesson.steps) {
      expect(checkPatch(step.view, known).notices, step.id).toEqual([]);
      for (const { at } of step.marks ?? []) if ('trp' in at) expect(known.trps).toContain(at.trp);
      // Heat is drawn on the skin: what a step shows can be seen on it, and on the sole where that is all one sees.
      const shown = (step.view.show ?? []) as string[];
      const alike = (step.view.alike ?? []) as string[];
      if (shown.length + alike.length > 0)
        expect(Number(step.view.skin ?? 1), step.id).toBeGreaterThanOrEqual(0.3);
      if (step.view.view === 'sole')
        for (const trp of shown) expect(segments.get(trp), `${step.id}: ${trp}`).toContain('foot_sole');
      if (step.question) expect(step.question.choices.filter(({ right }) => right)).toHaveLength(1);
    }
  });
});

/** What the source article says and a lesson must tell: fact, lesson, and the words that tell it by language. */
const TOLD: readonly [fact: string, lesson: string, words: Readonly<Record<string, RegExp>>][] = [
  [
    'A01',
    'hamstrings',
    { en: /people are tight/, de: /Verspannt sind/, es: /muy común/, fr: /très courante/ },
  ],
  ['A02', 'hamstrings', { en: /stiffness that/, de: /Steifheit/, es: /rigidez/, fr: /raideur/ }],
  [
    'A04',
    'hamstrings',
    { en: /sport.* tear/, de: /Sport.* reißen/, es: /deporte.* desgarran/, fr: /sport.* déchirer/ },
  ],
  [
    'A11',
    'hamstrings',
    { en: /source of knee/, de: /Kniebeschwerden/, es: /de rodilla/, fr: /douleurs du genou/ },
  ],
  [
    'A14',
    'hamstrings',
    { en: /With every stride/, de: /Bei jedem Schritt/, es: /En cada paso/, fr: /À chaque pas/ },
  ],
  [
    'A15',
    'hamstrings',
    { en: /under the buttock/, de: /Gesäßfalte\*\*/, es: /bajo la nalga/, fr: /sous la fesse/ },
  ],
  [
    'A15',
    'three-suspects',
    { en: /under the buttock/, de: /hinauf zur Gesäßfalte/, es: /bajo la nalga/, fr: /sous la fesse/ },
  ],
  ['A47', 'gastrocnemius', { en: /hard work/, de: /fallen schwer/, es: /difíciles/, fr: /difficiles/ }],
];

describe('the source article in the lessons', () => {
  const read = (id: string) =>
    LessonSchema.parse(JSON.parse(readFileSync(join(FOLDER, `${id}.lesson.json`), 'utf8')));

  it.each(TOLD)('%s is told in "%s", in every language', (_, id, words) => {
    const captions = read(id).steps.map(({ caption }) => caption);
    for (const [language, told] of Object.entries(words))
      expect(captions.some((caption) => told.test((caption as Record<string, string>)[language] ?? ''))).toBe(
        true,
      );
  });

  it('is not told in its own words', () => {
    const article = new Set(readShingles().hashes);
    const texts = files.flatMap((file) =>
      textsIn(JSON.parse(readFileSync(join(FOLDER, file), 'utf8')), file),
    );
    expect(
      texts.flatMap(({ path, text }) => sharedRuns(text, article).map((run) => `${path}: ${run}`)),
    ).toEqual([]);
  });
});

describe('the landmark names', () => {
  it('are those the model carries', () => {
    const { landmarks } = JSON.parse(readFileSync('models/figures/landmarks.json', 'utf8')) as {
      landmarks: Record<string, unknown>;
    };
    expect([...LANDMARK_NAMES].sort()).toEqual(Object.keys(landmarks).sort());
  });
});
