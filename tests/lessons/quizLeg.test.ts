import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Leg } from '../../src/leg/Leg';
import { muscleSpotAt } from '../../src/leg/muscleSpot';
import { indexContent } from '../../src/patterns/contentIndex';
import { parseLookAlikes } from '../../src/patterns/lookAlikeParse';
import type { Content, TriggerPoint } from '../../src/patterns/schema';
import { paintAnswer } from '../../src/quiz/paintAnswer';
import { placeAnswer, placeUnder, slideTo } from '../../src/quiz/placing';
import { candidatesFor } from '../../src/quiz/QuizClick';
import { QUIZ_KINDS, quizQuestions } from '../../src/quiz/questions';
import { limbPlaceOf, placeOf, quizGeometry, zonesOf } from '../../src/quiz/quizGeometry';
import { quizPool } from '../../src/quiz/quizPool';
import { quizStore } from '../../src/quiz/quizStore';
import { answeredView, askedView } from '../../src/quiz/quizViews';
import { highlightOf } from '../../src/scene/structures/highlight';
import { DEFAULT_VIEW } from '../../src/view/state';
import { realLeg } from '../patterns/realLeg';

let leg: Leg;
let content: Content;
let points: TriggerPoint[];
beforeAll(async () => {
  ({ leg, content, points } = await realLeg());
}, 60_000);

const pointOf = (id: string) => {
  const entry = indexContent(content).points.get(id);
  if (!entry) throw new Error(`no point ${id}`);
  return entry;
};

describe('what can be asked', () => {
  it('is in the model, and grows with the level', () => {
    const pool = quizPool(content);
    for (const { id } of pool.structures) expect(leg.listed.has(id), id).toBe(true);
    const size = (level: number) => pool.structures.filter((one) => one.level <= level).length;
    expect(size(1)).toBe(11);
    expect(size(2)).toBeGreaterThan(size(1));
    expect(size(3)).toBe(leg.listed.size - 1);
    expect(pool.points).toHaveLength(points.length);
  });

  it('shows what it asks for, and not what it must not', () => {
    const { lookAlikes } = parseLookAlikes(
      JSON.parse(readFileSync('models/look-alikes.json', 'utf8')),
      content,
    );
    const pool = quizPool(content, lookAlikes);
    const index = indexContent(content, lookAlikes);
    for (const kind of QUIZ_KINDS) {
      const questions = quizQuestions(pool, { kinds: [kind], level: 3, count: 999, seed: 1 });
      expect(questions.length).toBeGreaterThan(50);
      for (const question of questions) {
        const asked = { question, level: 2, leg, index, own: DEFAULT_VIEW } as const;
        const view = askedView(asked);
        expect(view.labels).toBe('off');
        expect(view.trp).toBeNull();
        if (kind !== 'which' && kind !== 'alike') expect(view.show).toEqual([]);
        // Where the other drawing ends is told with the answer.
        expect(view.alike).toEqual([]);
        if (kind === 'alike')
          expect(answeredView(asked)).toMatchObject({
            show: [question.alike?.point],
            alike: [question.alike?.lookAlike],
          });
        if (kind !== 'name') expect(view.select, question.id).toEqual([]);
        expect(answeredView(asked)).not.toMatchObject({ labels: 'all' });
        if (kind !== 'click') continue;
        const seen = (leg.listed.get(question.id) ?? []).some((one) => highlightOf(one, view, null).shown);
        expect(seen, `${question.id} can be tapped`).toBe(true);
      }
    }
  });

  it('offers the right place in the list once, among others that are to be seen', () => {
    const ids = quizPool(content).structures.map(({ id }) => id);
    const found = candidatesFor(leg, 'popliteus', ids, 'deep', 700);
    expect(found).toHaveLength(8);
    expect(new Set(found).size).toBe(8);
    expect(found.filter((id) => id === 'popliteus')).toHaveLength(1);
    expect(found).toEqual(candidatesFor(leg, 'popliteus', ids, 'deep', 700));
    // Gastrocnemius is peeled away at this depth.
    for (let seed = 0; seed < 40; seed++)
      expect(candidatesFor(leg, 'popliteus', ids, 'deep', seed)).not.toContain('gastrocnemius');
  });
});

describe('a painting', () => {
  it('of the very pattern earns all of it, of the other side of the leg nothing', () => {
    const { point } = pointOf('gas_1');
    const zones = zonesOf(leg, point);
    const exact = paintAnswer(
      leg,
      point,
      Uint8Array.from(zones, (zone) => Number(zone > 0)),
    );
    expect(exact).toMatchObject({ right: true, found: 1, beside: 0 });
    expect(exact.score).toBeCloseTo(1);
    const wrong = paintAnswer(
      leg,
      point,
      Uint8Array.from(zones, (zone) => Number(zone === 0)),
    );
    expect(wrong).toMatchObject({ right: false, score: 0, found: 0, beside: 1 });
  });
});

describe('a placed point', () => {
  it('is measured from where the point lies on this leg', () => {
    const { point, muscle } = pointOf('gmin_p2');
    const place = placeOf(leg, point, muscle.id);
    if (!place) throw new Error('no place');
    const answer = (off: number) => placeAnswer(leg, point, muscle.id, [place[0] + off, place[1], place[2]]);
    expect(answer(0)).toMatchObject({ score: 1, right: true, distanceM: 0 });
    expect(answer(0.018)?.distanceM).toBeCloseTo(0.018);
    expect(answer(0.1)).toMatchObject({ score: 0, right: false });
  });

  it('slides along the line of sight from the skin to the other side of the leg', () => {
    const back = leg.landmarks.knee_centre ?? [0, 0.5, 0];
    placeUnder(leg, [back[0], back[1] - 0.1, back[2] - 0.07], [0, 0, 1]);
    const { placing } = quizStore.getState();
    expect(placing?.sight?.thicknessM).toBeGreaterThan(0.05);
    expect(placing?.sight?.thicknessM).toBeLessThan(0.2);
    slideTo(0.04);
    expect(quizStore.getState().placing?.point[2]).toBeCloseTo(back[2] - 0.03);
  });

  it.each(['gastrocnemius_medial', 'soleus', 'gluteus_minimus', 'biceps_femoris_long'])(
    'by fractions of %s lies in it, and runs from its upper end to its lower',
    (id) => {
      const structure = leg.structures.get(id);
      if (!structure) throw new Error(`no ${id}`);
      const { places, limb } = quizGeometry(leg);
      const mesh = places.meshOf(structure);
      const at = (along: number, depth: number) => muscleSpotAt(mesh, limb, { along, across: 0.5, depth });
      for (const along of [0.25, 0.5, 0.75]) {
        const spot = at(along, 0.5);
        expect(spot && mesh.bvh.contains(spot), `inside at ${along}`).toBe(true);
      }
      expect(at(0.2, 0.5)?.[1]).toBeGreaterThan(at(0.8, 0.5)?.[1] ?? 0);
      const [outer, inner] = [at(0.5, 0.1), at(0.5, 0.9)];
      expect(outer).not.toEqual(inner);
    },
  );
});

it('looks at structures from where they lie', () => {
  expect(limbPlaceOf(leg, 'gastrocnemius')).toMatchObject({ segment: 'leg' });
  expect(limbPlaceOf(leg, 'nothing')).toBeNull();
});

it('knows every pair of patterns that are too alike to be told apart on the skin', () => {
  const pool = quizPool(content);
  const zones = points.map((point) => ({ id: point.id, zones: zonesOf(leg, point) }));
  const patternOf = new Map(pool.points.map(({ id, pattern }) => [id, pattern]));
  const alike: string[] = [];
  zones.forEach((a, at) => {
    for (const b of zones.slice(at + 1)) {
      let [both, either] = [0, 0];
      for (let v = 0; v < a.zones.length; v++) {
        both += Math.min(a.zones[v] ?? 0, b.zones[v] ?? 0);
        either += Math.max(a.zones[v] ?? 0, b.zones[v] ?? 0);
      }
      if (both / either > 0.75 && patternOf.get(a.id) !== patternOf.get(b.id)) alike.push(`${a.id} ${b.id}`);
    }
  });
  expect(alike).toEqual([]);
}, 180_000);
