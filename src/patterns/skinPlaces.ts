import type { Leg } from '../leg/Leg';
import type { LimbPoint } from '../leg/limbCoordinates';
import { SkinSurface } from './SkinSurface';
import { skinMesh } from './skinMesh';
import type { SkinSpot } from './skinSpot';
import { skinPointAt } from './strokeSamples';

const surfaces = new WeakMap<Leg, SkinSurface>();

/** The skin of this leg with its search tree and distances; built with the first question (about a tenth of a second) and kept. */
export function skinSurface(leg: Leg): SkinSurface {
  const known = surfaces.get(leg);
  if (known) return known;
  const skin = new SkinSurface(skinMesh(leg));
  surfaces.set(leg, skin);
  return skin;
}

/**
 * The spot of this leg's skin at limb coordinates; null where the model has no skin.
 * The first question builds the search tree (about a tenth of a second); nobody pays for it who does not ask.
 */
export function skinSpotAt(leg: Leg, at: LimbPoint): SkinSpot | null {
  const skin = skinSurface(leg);
  const point = skinPointAt(skin, at);
  const nearest = point && skin.bvh.nearest(point);
  if (!nearest) return null;
  const corner = (k: number) => skin.bvh.indices[3 * nearest.triangle + k] ?? 0;
  return { vertices: [corner(0), corner(1), corner(2)], weights: [1 / 3, 1 / 3, 1 / 3] };
}
