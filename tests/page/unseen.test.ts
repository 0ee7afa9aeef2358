import { Vector3 } from 'three';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { clearCutPlane, setCutPlane } from '../../src/leg/cutPlane';
import { LimbCoordinates } from '../../src/leg/limbCoordinates';
import { UnseenPatterns } from '../../src/page/unseen';
import { type ContentIndex, indexContent } from '../../src/patterns/contentIndex';
import { positionsInLegSpace } from '../../src/patterns/skinMesh';
import { ZONE } from '../../src/patterns/skinZones';
import { NAMED_VIEWS } from '../../src/scene/camera/namedViews';
import { DEFAULT_VIEW, type ViewName, type ViewState } from '../../src/view/state';
import { realLeg } from '../patterns/realLeg';

let patterns: UnseenPatterns;
let index: ContentIndex;
let limb: LimbCoordinates;

/** Zones for the test: the back of the thigh, the shin, the sole. */
const ZONES: Readonly<Record<string, (x: number, y: number, z: number) => boolean>> = {
  st_1: (_x, y, z) => y > 0.6 && y < 0.75 && z < 0.05,
  ta_1: (_x, y, z) => y > 0.2 && y < 0.35 && z > 0.09,
  gas_1: (x, y, z) => {
    const { segment, axial, bearing } = limb.coordinatesOf([x, y, z]);
    return segment === 'foot_sole' && axial > 0.3 && axial < 0.6 && Math.abs(bearing - 180) < 30;
  },
};

beforeAll(async () => {
  const { leg, content } = await realLeg();
  index = indexContent(content);
  limb = new LimbCoordinates(leg.landmarks);
  const places = positionsInLegSpace(leg.skin);
  const zones = Object.fromEntries(
    Object.entries(ZONES).map(([id, inside]) => [
      id,
      Uint8Array.from({ length: places.length / 3 }, (_, v) =>
        inside(places[3 * v] ?? 0, places[3 * v + 1] ?? 0, places[3 * v + 2] ?? 0)
          ? ZONE.essential
          : ZONE.none,
      ),
    ]),
  );
  patterns = new UnseenPatterns(leg, (id) => zones[id] ?? null);
}, 60_000);
afterEach(clearCutPlane);

function why(patch: Partial<ViewState>, from: ViewName = 'posterior', pointSeen: boolean | null = null) {
  const view = { ...DEFAULT_VIEW, view: from, ...patch };
  return patterns.why(view, index, NAMED_VIEWS[from].direction, pointSeen);
}

describe('what is on and not seen', () => {
  it('is nothing while patterns face the eye, or none is on', () => {
    expect(why({ show: ['st_1'] })).toBeNull();
    expect(why({ show: ['ta_1'] }, 'anterior')).toBeNull();
    expect(why({ show: ['gas_1'] }, 'sole')).toBeNull();
    expect(why({ show: [], depth: 'deep' })).toBeNull();
  });

  it('is every pattern when the skin is peeled or the leg has come apart, not when it is see-through', () => {
    for (const patch of [{ depth: 'superficial' }, { depth: 'bone' }, { explode: 0.5 }] as const)
      expect(why({ show: ['st_1'], ...patch })).toEqual({ why: 'skin' });
    expect(why({ show: ['st_1'], skin: 0 })).toBeNull();
  });

  it('is what faces away, with the view that shows it', () => {
    expect(why({ show: ['ta_1'] })).toEqual({ why: 'away', ids: ['ta_1'], view: 'anterior' });
    expect(why({ show: ['st_1', 'ta_1'] }, 'anterior')).toEqual({
      why: 'away',
      ids: ['st_1'],
      view: 'posterior',
    });
    expect(why({ show: ['gas_1'] }, 'lateral')).toEqual({ why: 'away', ids: ['gas_1'], view: 'sole' });
    // The view of the sole shows the foot alone.
    expect(why({ show: ['st_1'] }, 'sole')).toEqual({ why: 'away', ids: ['st_1'], view: 'posterior' });
  });

  it('is seen on one of two legs', () => {
    const inner = NAMED_VIEWS.medial.direction;
    expect(why({ show: ['ta_1'], side: 'both' }, 'anterior')).toBeNull();
    expect(patterns.why({ ...DEFAULT_VIEW, show: ['ta_1'], side: 'left' }, index, inner, null)?.why).toBe(
      patterns.why({ ...DEFAULT_VIEW, show: ['ta_1'] }, index, inner.clone().setX(-inner.x), null)?.why,
    );
  });

  it('is what the cross-section has taken away', () => {
    setCutPlane(new Vector3(0, 0.5, 0), new Vector3(0, 1, 0));
    const section = { at: 0.5, tiltDeg: 0, turnDeg: 0, keep: 'below' } as const;
    expect(why({ show: ['st_1'], section })).toEqual({ why: 'cut' });
    expect(why({ show: ['ta_1'], section }, 'anterior')).toBeNull();
  });

  it('is the trigger point of the card, with the side that it lies on', () => {
    expect(why({ show: ['ta_1'], trp: 'ta_1' }, 'posterior', false)).toEqual({
      why: 'point',
      view: 'anterior',
    });
    expect(why({ show: [], trp: 'gas_1' }, 'anterior', false)).toEqual({ why: 'point', view: 'posterior' });
    expect(why({ show: ['ta_1'], trp: 'ta_1' }, 'anterior', true)).toBeNull();
  });
});
