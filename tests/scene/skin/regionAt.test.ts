import { beforeAll, describe, expect, it } from 'vitest';
import { LimbCoordinates } from '../../../src/leg/limbCoordinates';
import type { SkinSurface } from '../../../src/patterns/SkinSurface';
import { regionAt } from '../../../src/scene/skin/regionAt';
import { REGION_BANDS, regionStroke } from '../../../src/scene/skin/regions';
import { realLeg } from '../../patterns/realLeg';

let limb: LimbCoordinates;
let skin: SkinSurface;
beforeAll(async () => {
  const real = await realLeg();
  limb = new LimbCoordinates(real.leg.landmarks);
  skin = real.skin;
});

describe('the region of a spot of the skin', () => {
  it.each(Object.keys(REGION_BANDS))('%s holds the middle of its own bands', (id) => {
    const dabs = regionStroke(skin, id);
    const own = dabs.filter(({ point }) => regionAt(limb, [...point]) === id);
    // At their borders regions overlap.
    expect(own.length / dabs.length, `${own.length} of ${dabs.length}`).toBeGreaterThan(0.7);
  });

  it('is of the same part of the limb, everywhere on the skin', () => {
    const { positions } = skin.geodesics;
    const faults = new Set<string>();
    for (let v = 0; v < positions.length / 3; v += 97) {
      const point = [positions[3 * v], positions[3 * v + 1], positions[3 * v + 2]] as [
        number,
        number,
        number,
      ];
      const id = regionAt(limb, point) ?? 'none';
      const bands = REGION_BANDS[id] ?? [];
      const own = limb.segmentOf(point);
      const foot = (segment: string) => segment.startsWith('foot');
      const high = (segment: string) => segment === 'pelvis' || segment === 'thigh';
      if (bands.some(({ segment }) => (foot(segment) && high(own)) || (foot(own) && high(segment))))
        faults.add(`${own}: ${id}`);
    }
    expect([...faults]).toEqual([]);
  });
});
