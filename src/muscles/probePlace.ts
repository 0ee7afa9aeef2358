import type { Leg } from '../anatomy/Leg';
import type { LimbPoint } from '../anatomy/limbCoordinates';
import { probeSkin } from '../anatomy/skinProbe';
import { skinSpotAt } from '../referral/skinPlaces';
import { probeStore } from './probeStore';

/** Ask about a named place of the skin. A place this leg has no skin for has no reports. */
export function probePlace(leg: Leg, place: LimbPoint & { name: string }): void {
  const spot = skinSpotAt(leg, place);
  probeStore.setState({ hits: spot ? probeSkin(spot) : [], place: place.name });
}
