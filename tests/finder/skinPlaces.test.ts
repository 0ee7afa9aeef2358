import { describe, expect, it } from 'vitest';
import { LimbCoordinates } from '../../src/leg/limbCoordinates';
import { skinMesh } from '../../src/patterns/skinMesh';
import { skinSpotAt } from '../../src/patterns/skinPlaces';
import { realLeg } from '../patterns/realLeg';

const { leg, content } = await realLeg();
const { positions } = skinMesh(leg);
const limb = new LimbCoordinates(leg.landmarks);

describe('named places of the skin', () => {
  it.each(content.coordinates.landmarks)('$name has skin', (place) => {
    expect(skinSpotAt(leg, place)).not.toBeNull();
  });

  it.each([
    ['hollow of the knee (popliteal fossa)', 180, 25],
    ['kneecap (patella)', 0, 25],
    ['middle of the back of the thigh', 182, 10],
    ['middle of the outer thigh', 92, 10],
    ['middle of the calf', 182, 15],
    ['outer ankle bone (lateral malleolus)', 95, 25],
  ])('%s lies where its bearing says', (name, bearing, withinDeg) => {
    const place = content.coordinates.landmarks.find((landmark) => landmark.name === name);
    const spot = place && skinSpotAt(leg, place);
    if (!place || !spot) throw new Error(`no spot for ${name}`);
    const v = 3 * spot.vertices[0];
    const at = limb.coordinatesOf(
      [positions[v] ?? 0, positions[v + 1] ?? 0, positions[v + 2] ?? 0],
      place.segment,
    );
    const off = Math.abs(((at.bearing - bearing + 540) % 360) - 180);
    expect(off).toBeLessThan(withinDeg);
  });
});
