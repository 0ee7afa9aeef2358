import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ASPECTS, againstTable, urgencyOf } from '../../src/card/againstTable';
import {
  againstKey,
  againstOf,
  COMPARISONS_CARD,
  isCardKey,
  lookAlikesOfPoints,
  taughtComparisons,
} from '../../src/patterns/against';
import { indexContent } from '../../src/patterns/contentIndex';
import { cannotWait } from '../../src/patterns/levels';
import { parseLookAlikes } from '../../src/patterns/lookAlikeParse';
import { viewOfStrokes } from '../../src/patterns/strokeView';
import { parseStudy } from '../../src/patterns/studyParse';
import { readContent } from '../content/contentReport';

const json = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));
const { content } = readContent();
const { lookAlikes } = parseLookAlikes(json('models/look-alikes.json'), content);
const { study } = parseStudy(json('models/muscle-study.json'));
const index = indexContent(content, lookAlikes);
const find = (point: string, id: string) => {
  const against = againstOf(againstKey(point, id), index, lookAlikes);
  if (!against) throw new Error(`no comparison of ${point} and ${id}`);
  return against;
};
/** Each pattern beside each look-alike that it is taken for, and what is worth laying beside. */
const pairs = [
  ...lookAlikes.lookAlikes.flatMap(({ id, points }) => points.map((point) => find(point, id))),
  ...lookAlikes.comparisons.flatMap(({ point, lookAlike, further }) =>
    [lookAlike, ...further].map((id) => find(point, id)),
  ),
];

describe('a pattern beside a look-alike', () => {
  it('is told aspect by aspect, none of them empty', () => {
    expect(pairs.length).toBeGreaterThan(350);
    for (const against of pairs) {
      const rows = againstTable(against, { content, index, study });
      expect(rows.map(({ aspect }) => aspect)).toEqual(ASPECTS);
      for (const { aspect, pattern, lookAlike } of rows) {
        expect(pattern.length, `${against.key} ${aspect} of the pattern`).toBeGreaterThan(0);
        // The tract's irritation has no sign of its own; the card says so.
        if (aspect !== 'urgent' || against.lookAlike.id !== 'iliotibial_band')
          expect(lookAlike.length, `${against.key} ${aspect} of the look-alike`).toBeGreaterThan(0);
        for (const said of [...pattern, ...lookAlike])
          expect(said.text + (said.todo ?? ''), against.key).not.toBe('');
      }
    }
  });

  it('says what to do wherever something cannot wait, and each time once', () => {
    for (const against of pairs) {
      const urgent = againstTable(against, { content, index, study }).find(
        ({ aspect }) => aspect === 'urgent',
      );
      for (const said of [urgent?.pattern ?? [], urgent?.lookAlike ?? []]) {
        const todo = said.flatMap((one) => one.todo ?? []);
        expect(new Set(todo).size, against.key).toBe(todo.length);
        if (said.some(({ level }) => level && level !== 'ordinary'))
          expect(todo.join('').length, against.key).toBeGreaterThan(20);
      }
      const own = urgencyOf(against.lookAlike, index);
      expect(own !== null, against.key).toBe(against.lookAlike.level !== 'ordinary');
      if (own) expect(own.todo.length, against.key).toBeGreaterThan(20);
    }
    const clot = againstTable(find('sol_2', 'deep_vein_thrombosis'), { content, index, study }).at(-1);
    expect(clot?.lookAlike[0]).toMatchObject({ level: 'urgent' });
    expect(clot?.lookAlike[0]?.todo).toContain('do not press');
  });

  it('tells how the pattern is tested too, where the study has come', () => {
    const against = find('gmin_p1', 'root_pain_s1');
    const tests = (of: typeof study) => againstTable(against, { content, index, study: of })[3]?.pattern;
    expect(tests(study)?.map(({ text }) => text)).toContain(study.muscles.gluteus_minimus?.palpation.text);
    expect(tests({ ...study, muscles: {} })).toEqual([{ text: against.entry.point.location }]);
  });
});

describe('cards of comparisons', () => {
  it('are known by their key, and only where both are known', () => {
    const known = ['against:gmin_p1:root_pain_s1', COMPARISONS_CARD, 'mimic:dvt'];
    expect(known.filter((key) => !isCardKey(key, index))).toEqual([]);
    const unknown = [
      'against:elbow_1:root_pain_s1',
      'against:gmin_p1:elbow',
      'against:gmin_p1',
      'against:gmin_p1:root_pain_s1:x',
      'against',
    ];
    expect(unknown.filter((key) => isCardKey(key, index))).toEqual([]);
    expect(find('gmin_p1', 'root_pain_s1').comparison?.title).toContain('S1 root pain');
    expect(find('gmin_p1', 'hip_joint').comparison).toBeNull();
  });

  it('list the ten worth teaching', () => {
    const taught = taughtComparisons(index, lookAlikes);
    expect(taught).toHaveLength(10);
    expect(taught.every(({ comparison }) => comparison !== null)).toBe(true);
  });

  it('list what a point is taken for: what cannot wait, then what is worth teaching, then what lies on the same skin', () => {
    const ids = (points: string[]) =>
      lookAlikesOfPoints(points, index, lookAlikes).map(({ lookAlike }) => lookAlike.id);
    expect(ids(['sol_2']).slice(0, 2)).toEqual(['acute_compartment_syndrome', 'deep_vein_thrombosis']);
    for (const points of content.muscles.map((muscle) => muscle.points.map(({ id }) => id))) {
      const found = lookAlikesOfPoints(points, index, lookAlikes);
      expect(new Set(found.map(({ lookAlike }) => lookAlike.id)).size).toBe(found.length);
      const ranks = found.map(({ lookAlike, comparison }) =>
        cannotWait(lookAlike) ? 0 : comparison ? 1 : 2,
      );
      expect(ranks, points.join()).toEqual([...ranks].sort());
      expect(found.every(({ entry }) => points.includes(entry.point.id))).toBe(true);
    }
    const [first, second, taught, ...more] = ids(['gmin_p1']);
    expect([first, second, taught]).toEqual([
      'cauda_equina_syndrome',
      'deep_vein_thrombosis',
      'root_pain_s1',
    ]);
    const shared = more.map(
      (id) => index.lookAlikes.get(id)?.sharedArea.find(({ point }) => point === 'gmin_p1')?.ofPattern ?? 0,
    );
    expect(shared).toEqual([...shared].sort((a, b) => b - a));
  });

  it('are seen from the side on which both are drawn', () => {
    const viewOf = (point: string, id: string) => {
      const { entry, lookAlike } = find(point, id);
      return viewOfStrokes([...entry.point.referral.essential.strokes, ...lookAlike.area.core.strokes]);
    };
    expect(viewOf('gmin_p1', 'root_pain_s1')).toBe('posterior');
    expect(viewOf('gmin_a1', 'root_pain_l5')).toBe('lateral');
    expect(viewOf('gas_1', 'plantar_fasciopathy')).toBe('sole');
    expect(viewOf('rf_1', 'hip_joint')).toBe('anterior');
    expect(viewOf('ta_1', 'nerve_deep_fibular')).toBe('anterior');
  });
});
