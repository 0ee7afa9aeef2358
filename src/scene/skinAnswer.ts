import type { Leg } from '../leg/Leg';
import { LimbCoordinates } from '../leg/limbCoordinates';
import type { StructureHit } from '../leg/StructurePicker';
import { probeSkin } from '../patterns/shownFields';
import type { SkinAnswer } from '../view/store';
import { regionAt } from './skin/regionAt';

let limb: { leg: Leg; coordinates: LimbCoordinates } | null = null;

/** What is reported where a ray has met the skin, in short. */
export function skinAnswer(leg: Leg, hit: StructureHit): SkinAnswer {
  if (limb?.leg !== leg) limb = { leg, coordinates: new LimbCoordinates(leg.landmarks) };
  return { region: regionAt(limb.coordinates, hit.point.toArray()), patterns: probeSkin(hit).length };
}
