import { Vector3 } from 'three';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { clearCutPlane, setCutPlane } from '../../src/leg/cutPlane';
import type { Leg } from '../../src/leg/Leg';
import { shadowStrength } from '../../src/scene/standing';
import { DEFAULT_VIEW, type ViewState } from '../../src/view/state';
import { realLeg } from '../patterns/realLeg';

describe('the shadow on the floor', () => {
  let leg: Leg;
  beforeAll(async () => {
    leg = (await realLeg()).leg;
  }, 60_000);
  afterEach(clearCutPlane);
  const strength = (patch: Partial<ViewState>) => shadowStrength(leg, { ...DEFAULT_VIEW, ...patch });

  it('is that of a foot, and weaker under bare muscle', () => {
    expect(strength({})).toBeGreaterThan(0.3);
    expect(strength({ depth: 'superficial' })).toBeGreaterThan(0.1);
    expect(strength({ depth: 'superficial' })).toBeLessThan(strength({}));
    expect(strength({ depth: 'bone' })).toBeGreaterThan(0.1);
  });

  it('is not there without a foot', () => {
    expect(strength({ depth: 'superficial', only: ['gastrocnemius'] })).toBe(0);
    expect(strength({ depth: 'superficial', only: ['femur'] })).toBe(0);
    const foot = leg.inside.filter(({ bounds }) => bounds.max.y < 0.2).map(({ listed }) => listed);
    expect(strength({ skin: 0, hide: foot })).toBe(0);
    expect(strength({ explode: 0.6 })).toBe(0);
  });

  it('goes with the part that the cross-section takes away', () => {
    setCutPlane(new Vector3(0, 0.5, 0), new Vector3(0, -1, 0));
    expect(strength({})).toBe(0);
    setCutPlane(new Vector3(0, 0.5, 0), new Vector3(0, 1, 0));
    expect(strength({})).toBeGreaterThan(0.3);
  });
});
