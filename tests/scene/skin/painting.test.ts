import { describe, expect, it } from 'vitest';
import {
  type BrushStroke,
  decodePainting,
  encodePainting,
  LINK_DABS_MOST,
  paintedVertices,
} from '../../../src/scene/skin/painting';

/** Skin as a line of vertices a centimetre apart. */
const line = (point: readonly [number, number, number], radiusM: number) =>
  Array.from({ length: 10 }, (_, v) => v).filter((v) => Math.abs(v / 100 - point[0]) <= radiusM + 1e-9);
const dab = (x: number, radiusM: number, erase = false) => ({ point: [x, 0, 0] as const, radiusM, erase });

describe('a painting', () => {
  it('is what the strokes leave, in their order', () => {
    const strokes: BrushStroke[] = [[dab(0.02, 0.02)], [dab(0.03, 0.01, true)], [dab(0.04, 0)]];
    expect([...paintedVertices(strokes, 10, line)].join('')).toBe('1100100000');
  });

  it('comes back from a link as it was, to the millimetre', () => {
    const strokes: BrushStroke[] = [
      [
        { point: [-0.123, 0.987, 0.045], radiusM: 0.018, erase: false },
        { point: [-0.11, 0.5, -0.031], radiusM: 0.04, erase: false },
      ],
      [{ point: [0.2, 0, 0.25], radiusM: 0.006, erase: true }],
    ];
    const text = encodePainting(strokes);
    expect(text).toMatch(/^[\w-]{21}$/);
    expect(decodePainting(text ?? '')?.flat()).toEqual(strokes.flat());
  });

  it('too large for a link is said to be', () => {
    expect(encodePainting([Array.from({ length: LINK_DABS_MOST + 1 }, () => dab(0, 0.01))])).toBeNull();
  });

  it.each(['A', 'AAAAAA!', 'ÄÖÜäöüß', 'A'.repeat(7), 'B'.repeat(7 * (LINK_DABS_MOST + 1))])(
    '%.20s is no painting, and no error',
    (text) => {
      expect(decodePainting(text)).toBeNull();
    },
  );
});
