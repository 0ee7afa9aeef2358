import { expect, it } from 'vitest';
import { LIMB_SEGMENTS, type LimbSegment } from '../../src/leg/limbCoordinates';
import { sampleStroke, skinPointAt } from '../../src/patterns/strokeSamples';
import { realLeg } from './realLeg';

const { leg, skin, content } = await realLeg();
const { limb } = skin;

/** Levels of each segment that the content may use. */
const LEVELS: Readonly<Record<LimbSegment, readonly [number, number]>> = {
  pelvis: [0, 1],
  thigh: [0, 1],
  knee: [0, 1],
  leg: [0, 1.2],
  foot_dorsum: [0, 1],
  foot_sole: [0, 1],
};

/** Whether a height lies in a segment, a centimetre of slack where they meet, metres. */
function inSegment(segment: LimbSegment, y: number): boolean {
  if (segment.startsWith('foot')) return y < (leg.landmarks.ankle_crease_front?.[1] ?? 0) + 0.01;
  const [top, bottom] = LEVELS[segment];
  const upright = segment as 'pelvis' | 'thigh' | 'knee' | 'leg';
  return y < limb.height(upright, top) + 0.01 && y > limb.height(upright, bottom) - 0.01;
}

it.each(LIMB_SEGMENTS)('every spot of a fine grid of %s lies on it', (segment) => {
  const [from, to] = LEVELS[segment];
  const astray: string[] = [];
  let found = 0;
  for (let axial = from; axial <= to + 1e-9; axial += 0.025)
    for (let bearing = 0; bearing < 360; bearing += 2) {
      const point = skinPointAt(skin, { segment, axial, bearing });
      if (!point) continue;
      found++;
      const [x, y, z] = point.map((c) => c.toFixed(3));
      if (!inSegment(segment, point[1]) || !limb.liesOn(segment, point))
        astray.push(`${axial.toFixed(3)}@${bearing}: ${x}, ${y}, ${z}`);
    }
  expect(astray).toEqual([]);
  expect(found, 'spots with skin').toBeGreaterThan(1000);
});

it('a stroke on the top of the foot that begins high on it stays on the foot, wherever it begins', () => {
  for (let bearing = 340; bearing <= 380; bearing += 4)
    for (const axial of [0, 0.1, 0.2, 0.3, 0.4, 0.45]) {
      const from = { axial, bearing: bearing % 360 };
      const { points, onSkin } = sampleStroke(skin, {
        segment: 'foot_dorsum',
        from,
        to: { axial: 0.6, bearing: 350 },
        halfWidthCm: 2,
      });
      // At the crease itself the leg stands on the foot, and the first samples find no skin of the foot.
      expect(onSkin).toBeGreaterThan(0.75);
      expect(Math.max(...points.map(([, y]) => y)), `${axial}@${bearing % 360}`).toBeLessThan(0.11);
    }
});

it('every stroke of the content lies on its own segment', () => {
  const astray = content.muscles
    .flatMap(({ points }) => points)
    .flatMap(({ id, referral }) =>
      [...referral.essential.strokes, ...referral.spillover.strokes].flatMap((stroke) =>
        sampleStroke(skin, stroke)
          .points.filter((point) => !limb.liesOn(stroke.segment, point))
          .map((point) => `${id} ${stroke.segment} ${point.join(', ')}`),
      ),
    );
  expect(astray).toEqual([]);
});
