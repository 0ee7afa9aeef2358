import { dotsOfTries, type StippleDots } from '../geometry/stippleDots';
import type { Leg } from '../leg/Leg';
import type { BakedPatterns } from './bakedPatterns';
import { positionsInLegSpace, triangleIndices } from './skinMesh';

type BakedDots = NonNullable<BakedPatterns['dots']>;

/** First picture and page want the same. */
const laid = new WeakMap<Leg, { of: BakedDots; dots: StippleDots }>();

/** The dots of spillover zones on the skin of `leg`, from the places that were baked for it; worked out once. */
export function dotsOn(leg: Leg, of: BakedDots): StippleDots {
  const known = laid.get(leg);
  if (known?.of === of) return known.dots;
  const mesh = { positions: positionsInLegSpace(leg.skin), indices: triangleIndices(leg.skin) };
  const dots = dotsOfTries(mesh, of.pitchM, of.kept);
  laid.set(leg, { of, dots });
  return dots;
}
