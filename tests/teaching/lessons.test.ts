import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LANDMARK_NAMES } from '../../src/anatomy/landmarkNames';
import { STRUCTURES } from '../../src/muscles/structureTable';
import { LessonSchema } from '../../src/teaching/lessonSchema';
import { checkPatch } from '../../src/view/checkPatch';

const FOLDER = 'public/lessons';
const content = JSON.parse(readFileSync('models/trigger-points.json', 'utf8')) as {
  muscles: { points: { id: string }[] }[];
};
const known = {
  trps: new Set(content.muscles.flatMap(({ points }) => points.map(({ id }) => id))),
  structures: new Set(STRUCTURES.map(({ id, muscle }) => muscle ?? id)),
};
const files = readdirSync(FOLDER).filter((name) => name.endsWith('.lesson.json'));

describe('the lessons that come with the page', () => {
  it('are four, one of them the three suspects', () => {
    expect(files).toContain('three-suspects.lesson.json');
    expect(files).toHaveLength(4);
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
      if (step.question) expect(step.question.choices.filter(({ right }) => right)).toHaveLength(1);
    }
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
