import { beforeEach, describe, expect, it } from 'vitest';
import type { BrushStroke } from '../../../src/scene/skin/painting';
import {
  addStroke,
  clearPainting,
  NO_PAINTING,
  paintingStore,
  redoStroke,
  replacePainting,
  undoStroke,
} from '../../../src/scene/skin/paintingStore';

const stroke = (x: number): BrushStroke => [{ point: [x, 0, 0], radiusM: 0.01, erase: false }];
const standing = () => paintingStore.getState().strokes.flat();

beforeEach(() => paintingStore.setState(NO_PAINTING));

describe('strokes', () => {
  it('are taken back and put back one by one', () => {
    const [a, b] = [stroke(1), stroke(2)];
    addStroke(a);
    addStroke(b);
    expect(undoStroke()).toBe(true);
    expect(standing()).toEqual(a);
    expect(redoStroke()).toBe(true);
    expect(standing()).toEqual([...a, ...b]);
    expect(redoStroke()).toBe(false);
  });

  it('clearing is one step that can be taken back', () => {
    addStroke(stroke(1));
    addStroke(stroke(2));
    clearPainting();
    expect(standing()).toEqual([]);
    undoStroke();
    expect(standing()).toHaveLength(2);
  });

  it('clearing nothing is no step', () => {
    clearPainting();
    expect(undoStroke()).toBe(false);
  });

  it('what a file brings takes the place of what was there, which comes back with one step fewer than it had', () => {
    addStroke(stroke(1));
    replacePainting([stroke(5), stroke(6)]);
    expect(standing().map(({ point }) => point[0])).toEqual([5, 6]);
    undoStroke();
    undoStroke();
    expect(standing().map(({ point }) => point[0])).toEqual([1]);
  });
});
