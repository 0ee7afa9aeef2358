import { beforeAll, describe, expect, it } from 'vitest';
import { type RealFinder, realFinder, skinPatch } from './realFinder';

let finder: RealFinder;

beforeAll(async () => {
  finder = await realFinder();
}, 60_000);

describe('pain of the foot leads to muscles of the foot, too', () => {
  it.each([
    ['under the heel', { segment: 'foot_sole', axial: 0.12, bearing: 200 }, 0.022, 'quadratus_plantae', 2],
    [
      'the inner side of the heel',
      { segment: 'foot_sole', axial: 0.14, bearing: 262 },
      0.02,
      'abductor_hallucis',
      2,
    ],
    [
      'the ball of the foot',
      { segment: 'foot_sole', axial: 0.71, bearing: 175 },
      0.03,
      'adductor_hallucis',
      3,
    ],
    [
      'under the middle toes',
      { segment: 'foot_sole', axial: 0.72, bearing: 158 },
      0.02,
      'flexor_digitorum_brevis',
      3,
    ],
    [
      'under the big toe joint',
      { segment: 'foot_sole', axial: 0.72, bearing: 245 },
      0.016,
      'flexor_hallucis_brevis',
      3,
    ],
    [
      'under the little toe joint',
      { segment: 'foot_sole', axial: 0.645, bearing: 124 },
      0.016,
      'abductor_digiti_minimi',
      4,
    ],
    [
      'the top of the foot near the ankle',
      { segment: 'foot_dorsum', axial: 0.15, bearing: 15 },
      0.02,
      'extensor_hallucis_brevis',
      3,
    ],
  ] as const)('%s', (_, place, radiusM, muscle, within) => {
    const first = finder
      .find(skinPatch(finder.skin, place, radiusM))
      .suspects.slice(0, within)
      .flatMap(({ row }) => row.muscles.map(({ id }) => id));
    expect(first).toContain(muscle);
  });
});
