import { beforeAll, describe, expect, it } from 'vitest';
import { readFibres, readLandmarks } from '../../models/build/figures';
import { type Flesh, readFlesh } from './readFlesh';

/** Muscles that cross the ankle. */
const LONG = [
  'tibialis_anterior',
  'extensor_hallucis_longus',
  'extensor_digitorum_longus',
  'fibularis_tertius',
  'fibularis_longus',
  'fibularis_brevis',
  'tibialis_posterior',
  'flexor_digitorum_longus',
  'flexor_hallucis_longus',
  'plantaris',
];

/** Fleshy down to the ankle: flexor hallucis longus to the talus, fibularis brevis to the back of the lateral malleolus (Gray 1918). */
const FLESHY_TO_ANKLE = ['flexor_hallucis_longus', 'fibularis_brevis'];

let muscles: ReadonlyMap<string, Flesh>;
beforeAll(async () => {
  muscles = await readFlesh();
});

/** Height (mm) of the lowest and of the highest vertex that is more flesh than tendon. */
function fleshBetween(id: string): [number, number] {
  const { tendon, positions } = muscles.get(id) as Flesh;
  let [low, high] = [Infinity, -Infinity];
  for (let v = 0; v < tendon.length; v++) {
    if (tendon[v] > 0.5) continue;
    low = Math.min(low, 1000 * positions[3 * v + 1]);
    high = Math.max(high, 1000 * positions[3 * v + 1]);
  }
  return [low, high];
}

describe('red stays on bellies', () => {
  const malleolus = 1000 * readLandmarks().landmarks.medial_malleolus[1];

  for (const id of LONG) {
    it(`${id} is tendon at the ankle and in the foot`, () => {
      const [low] = fleshBetween(id);
      // Where flesh does reach the ankle it ends there: no more than 25 mm below the malleoli's tips is the sole's arch.
      expect(low).toBeGreaterThan(FLESHY_TO_ANKLE.includes(id) ? malleolus - 25 : malleolus + 5);
    });
  }

  it('flexor hallucis longus and fibularis brevis are fleshy to just above the ankle', () => {
    for (const id of FLESHY_TO_ANKLE) expect(fleshBetween(id)[0]).toBeLessThan(malleolus + 15);
  });

  it('soleus is fleshy low in the leg', () => {
    expect(fleshBetween('soleus')[0]).toBeLessThan(150);
  });

  // Heights in mm, from Gray's words for where the tendon begins and the bones of this leg (knee joint line at 452).
  it.each([
    ['plantaris', 400, 470, 'a belly of 7 to 10 cm'],
    ['gracilis', 480, 540, 'a tendon behind the medial condyle'],
    ['semitendinosus', 500, 620, 'a long tendon from below the middle of the thigh'],
    ['sartorius', 430, 470, 'flesh to the knee'],
    ['tibialis_anterior', 150, 210, 'a tendon at the lower third of the leg'],
    ['fibularis_longus', 180, 240, 'a tendon in the lower third'],
    ['rectus_femoris', 500, 590, 'a tendon above the kneecap'],
  ])('%s ends between %i and %i mm: %s', (id, from, to) => {
    const [low] = fleshBetween(id);
    expect(low).toBeGreaterThan(from);
    expect(low).toBeLessThan(to);
  });

  it('says of every muscle where it is flesh, and by what', () => {
    for (const [id, { flesh, source }] of Object.entries(readFibres().fibres)) {
      expect(flesh, id).toBeDefined();
      expect(source, id).toBeTruthy();
      const [from, to] = flesh ?? [0, 0];
      expect(from).toBeGreaterThanOrEqual(0);
      expect(to).toBeGreaterThan(from + 0.1);
      expect(to).toBeLessThanOrEqual(1);
    }
  });
});
