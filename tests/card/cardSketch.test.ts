import { describe, expect, test } from 'vitest';
import { bestViews, project, sketchLines } from '../../src/card/patternSketch';
import { indexContent } from '../../src/patterns/contentIndex';
import type { Stroke } from '../../src/patterns/schema';
import { between, OUTLINE } from '../../src/scene/structures/bodyOutline';
import { readContent } from '../content/contentReport';

const index = indexContent(readContent().content);
const point = (id: string) => {
  const entry = index.points.get(id);
  if (!entry) throw new Error(`no trigger point ${id} in the content`);
  return entry.point;
};

const stroke = (segment: Stroke['segment'], bearing: number): Stroke => ({
  segment,
  from: { axial: 0.2, bearing },
  to: { axial: 0.8, bearing },
  halfWidthCm: 2,
});

describe('the sketch of a pattern', () => {
  test('shows a stroke only on the side it is on', () => {
    expect(sketchLines('back', [stroke('thigh', 180)])).toHaveLength(1);
    expect(sketchLines('front', [stroke('thigh', 180)])).toHaveLength(0);
    expect(sketchLines('front', [stroke('thigh', 0)])).toHaveLength(1);
    expect(sketchLines('outer', [stroke('leg', 90)])).toHaveLength(1);
    expect(sketchLines('inner', [stroke('leg', 90)])).toHaveLength(0);
    expect(sketchLines('sole', [stroke('foot_sole', 180)])).toHaveLength(1);
    expect(sketchLines('sole', [stroke('foot_dorsum', 0)])).toHaveLength(0);
  });

  test('puts the outer side of a right leg on the right from behind and on the left from the front', () => {
    const [behind] = project('back', -150, 500, 0);
    const [front] = project('front', -150, 500, 0);
    expect(behind).toBeGreaterThan(0);
    expect(front).toBeLessThan(0);
  });

  test.each([
    ['gas_1', ['back', 'sole']],
    ['st_1', ['back']],
    ['vm_1', ['front']],
    ['fdl_1', ['sole']],
  ])('%s is seen from: %s', (id, views) => {
    const best = bestViews(point(id));
    expect(best.slice(0, views.length).sort()).toEqual([...views].sort());
  });

  test('every pattern of the content has at least one sketch that shows some of it', () => {
    for (const { point } of index.points.values()) {
      const [view] = bestViews(point);
      const strokes = [...point.referral.essential.strokes, ...point.referral.spillover.strokes];
      expect(view, `a view of ${point.id}`).toBeDefined();
      if (view) expect(sketchLines(view, strokes).length, `lines of ${point.id}`).toBeGreaterThan(0);
    }
  });

  test('the outline is read between its rows and held at its ends', () => {
    const [top, second] = OUTLINE;
    if (!top || !second) throw new Error('the outline has no rows');
    expect(between(OUTLINE, 'y', (top.y + second.y) / 2).lateral).toBeCloseTo(
      (top.lateral + second.lateral) / 2,
    );
    expect(between(OUTLINE, 'y', 99)).toEqual(top);
  });
});
