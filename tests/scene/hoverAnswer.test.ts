import { Vector3 } from 'three';
import { describe, expect, it, vi } from 'vitest';
import type { Structure } from '../../src/leg/Leg';
import { hoverAnswer } from '../../src/scene/hoverAnswer';
import type { Pick } from '../../src/scene/pickAt';

const hit = {
  structure: {} as Structure,
  point: new Vector3(),
  distanceM: 1,
  vertices: [0, 1, 2] as const,
  weights: [1, 0, 0] as const,
};
const pick = (kind: Pick['kind'], id: string | null): Pick => ({
  kind,
  id,
  side: 'right',
  fma: null,
  hit: kind === null || kind === 'marker' ? null : hit,
});
const REPORTED = { region: 'posterior_thigh', patterns: 14 };

describe('a resting pointer', () => {
  it('on faded skin names the muscle that shows through and says what a click answers', () => {
    const answer = hoverAnswer(
      pick('skin', 'skin'),
      () => pick('muscle', 'semitendinosus'),
      () => REPORTED,
    );
    expect(answer).toEqual({ id: 'semitendinosus', side: 'right', skin: REPORTED, clickable: true });
  });

  it('on opaque skin says region and number alone', () => {
    const answer = hoverAnswer(
      pick('skin', 'skin'),
      () => null,
      () => REPORTED,
    );
    expect(answer).toEqual({ id: null, side: null, skin: REPORTED, clickable: true });
  });

  it.each([
    ['muscle', 'soleus'],
    ['bone', 'femur'],
    ['marker', 'gas_1'],
  ] as const)('on a %s that takes the click says it alone, and asks nothing of the skin', (kind, id) => {
    const [through, ask] = [vi.fn(() => null), vi.fn(() => REPORTED)];
    expect(hoverAnswer(pick(kind, id), through, ask)).toMatchObject({ id, skin: null, clickable: true });
    expect(through).not.toHaveBeenCalled();
    expect(ask).not.toHaveBeenCalled();
  });

  it('beside the leg says nothing, and a click there is no hand', () => {
    const nothing = { ...pick(null, null), side: null };
    expect(hoverAnswer(nothing, vi.fn(), vi.fn())).toEqual({
      id: null,
      side: null,
      skin: null,
      clickable: false,
    });
  });
});
