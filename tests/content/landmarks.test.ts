import { expect, it } from 'vitest';
import { readContent } from './contentReport';
import { measuredLandmarks } from './landmarkTable';

const { zones, places } = await measuredLandmarks(readContent().content);

it('words of zones name landmarks', () => {
  const named = new Set(zones.map(({ landmark }) => landmark));
  for (const landmark of [
    'Achilles tendon',
    'lateral malleolus',
    'kneecap',
    'greater trochanter',
    'medial arch',
    'underside of the heel',
    'sole under the head of the third metatarsal',
    'sole under the head of the fifth metatarsal',
  ])
    expect(named).toContain(landmark);
});

it.each(zones)('$zone lies at the $landmark ($words)', ({ apartMm }) => {
  expect(apartMm).toBeLessThanOrEqual(10);
});

it.each(places)('$name stands over its bone', ({ apartMm }) => {
  expect(apartMm).toBeLessThanOrEqual(10);
});
