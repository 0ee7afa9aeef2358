import type { Leg } from '../anatomy/Leg';
import { LimbCoordinates } from '../anatomy/limbCoordinates';
import type { StructureHit } from '../anatomy/StructurePicker';
import { probeSkin } from '../anatomy/skinProbe';
import { regionAt } from '../skin/regionAt';
import type { SkinAnswer } from '../view/store';

let limb: { leg: Leg; coordinates: LimbCoordinates } | null = null;

/** What is reported where a ray has met the skin, in short. */
export function skinAnswer(leg: Leg, hit: StructureHit): SkinAnswer {
  if (limb?.leg !== leg) limb = { leg, coordinates: new LimbCoordinates(leg.landmarks) };
  return { region: regionAt(limb.coordinates, hit.point.toArray()), patterns: probeSkin(hit).length };
}
