import { beforeEach, describe, expect, test } from 'vitest';
import {
  addStroke,
  changeStroke,
  currentStrokes,
  editorStore,
  FRESH_EDITOR,
  openPoint,
  openZone,
  redoEdit,
  removeStroke,
  resetPoint,
  undoEdit,
} from '../../src/patternEditor/editorStore';
import { withEnd } from '../../src/patternEditor/strokeLimits';
import { readContent } from '../content/contentReport';

const { content } = readContent();
const pointOf = (id: string) => {
  const point = content.muscles.flatMap(({ points }) => points).find((other) => other.id === id);
  if (!point) throw new Error(`no point ${id} in the content`);
  return point;
};
const st1 = pointOf('st_1');
const gas1 = pointOf('gas_1');
const essential = () => currentStrokes()?.essential ?? [];

beforeEach(() => {
  editorStore.setState(FRESH_EDITOR, true);
  openPoint(st1);
});

describe('a change', () => {
  test('reaches only the stroke and the zone at hand, and leaves the content as it is', () => {
    const before = structuredClone(st1);
    changeStroke(1, (stroke) => withEnd(stroke, 'to', { axial: 0.5 }));
    expect(essential()[1]?.to).toEqual({
      axial: 0.5,
      bearing: st1.referral.essential.strokes[1]?.to.bearing,
    });
    expect(essential()[0]).toBe(st1.referral.essential.strokes[0]);
    expect(currentStrokes()?.spillover).toBe(st1.referral.spillover.strokes);
    expect(st1).toEqual(before);
  });

  test('of one gesture is taken back in one step, of two gestures in two', () => {
    for (const axial of [0.3, 0.4, 0.5]) changeStroke(1, (s) => withEnd(s, 'to', { axial }), 'drag.1');
    for (const axial of [0.6, 0.7]) changeStroke(1, (s) => withEnd(s, 'to', { axial }), 'drag.2');
    undoEdit();
    expect(essential()[1]?.to.axial).toBe(0.5);
    undoEdit();
    expect(essential()).toBe(st1.referral.essential.strokes);
    expect(undoEdit()).toBeNull();
  });

  test('on a point left since is kept, and taking it back goes there', () => {
    changeStroke(0, (stroke) => ({ ...stroke, halfWidthCm: 7 }));
    openPoint(gas1);
    openPoint(st1);
    expect(essential()[0]?.halfWidthCm).toBe(7);
    openPoint(gas1);
    expect(undoEdit()).toBe('st_1');
    expect(editorStore.getState().id).toBe('st_1');
  });

  test('that was taken back is made again, on the point where it was made', () => {
    changeStroke(0, (stroke) => ({ ...stroke, halfWidthCm: 7 }));
    const changed = essential();
    openPoint(gas1);
    changeStroke(0, (stroke) => ({ ...stroke, halfWidthCm: 5 }));
    undoEdit();
    undoEdit();
    expect(essential()).toBe(st1.referral.essential.strokes);
    expect(redoEdit()).toBe('st_1');
    expect(essential()).toBe(changed);
    expect(redoEdit()).toBe('gas_1');
    expect(essential()[0]?.halfWidthCm).toBe(5);
    expect(redoEdit()).toBeNull();
  });

  test('of a stroke that is not there changes nothing', () => {
    changeStroke(9, (stroke) => ({ ...stroke, halfWidthCm: 7 }));
    expect(editorStore.getState().history.past).toHaveLength(0);
  });
});

test('an added stroke goes on where the last one ends; removed, the rest is as before', () => {
  const last = essential().at(-1);
  addStroke(st1.surfacePoint);
  expect(essential()).toHaveLength(3);
  expect(essential()[2]).toMatchObject({ segment: last?.segment, from: last?.to });
  expect(editorStore.getState().stroke).toBe(2);
  removeStroke(2);
  expect(essential()).toEqual(st1.referral.essential.strokes);
});

test('the first stroke of an empty zone lies at the point itself', () => {
  openZone('spillover');
  while ((currentStrokes()?.spillover.length ?? 0) > 0) removeStroke(0);
  addStroke(st1.surfacePoint);
  expect(currentStrokes()?.spillover[0]).toMatchObject({
    segment: st1.surfacePoint.segment,
    from: { axial: st1.surfacePoint.axial, bearing: st1.surfacePoint.bearing },
  });
});

test('reset gives the strokes of the content, and can itself be taken back', () => {
  changeStroke(0, (stroke) => ({ ...stroke, halfWidthCm: 9 }));
  resetPoint(st1);
  expect(essential()).toBe(st1.referral.essential.strokes);
  undoEdit();
  expect(essential()[0]?.halfWidthCm).toBe(9);
});
