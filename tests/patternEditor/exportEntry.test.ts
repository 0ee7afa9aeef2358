import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { strokesOfPoint } from '../../src/patternEditor/editorStore';
import { editedEntry, entryJson } from '../../src/patternEditor/exportEntry';
import { TriggerPointSchema } from '../../src/patterns/schema';
import { readContent } from '../content/contentReport';

const points = readContent().content.muscles.flatMap((muscle) => muscle.points);

test('every point exports as an entry that the schema takes, equal to the content', () => {
  for (const point of points) {
    const json: unknown = JSON.parse(entryJson(editedEntry(point, strokesOfPoint(point))));
    expect(TriggerPointSchema.parse(json)).toEqual(point);
  }
});

test('an edited stroke is in the export, on one line as in the content file', () => {
  const [point] = points;
  if (!point) throw new Error('no points');
  const { essential, spillover } = strokesOfPoint(point);
  const [first, ...rest] = essential;
  if (!first) throw new Error('no strokes');
  const text = entryJson(
    editedEntry(point, { essential: [{ ...first, halfWidthCm: 4.25 }, ...rest], spillover }),
  );
  const line = text.split('\n').find((candidate) => candidate.includes('4.25'));
  expect(line).toContain('"segment"');
  expect(line).toContain('"halfWidthCm": 4.25 }');
});

test('the layout is that of the content file: every plain stroke of an export is a line there too', () => {
  const file = readFileSync('models/trigger-points.json', 'utf8');
  const strokes = points.flatMap((point) =>
    entryJson(point)
      .split('\n')
      .map((line) => line.trim().replace(/,$/, ''))
      .filter((line) => line.startsWith('{ "segment"') && line.endsWith('"halfWidthCm": 3 }')),
  );
  expect(strokes.length).toBeGreaterThan(20);
  for (const stroke of strokes) expect(file).toContain(stroke);
});
