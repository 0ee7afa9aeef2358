import type { Leg, Point } from '../../leg/Leg';
import type { LimbPoint } from '../../leg/limbCoordinates';
import { probeSkin } from '../../patterns/shownFields';
import { skinSpotAt, skinSurface } from '../../patterns/skinPlaces';
import { viewStore } from '../../view/store';
import { probeStore } from './probeStore';

/** Ask about a named place of the skin. A place this leg has no skin for has no reports. */
export function probePlace(leg: Leg, place: LimbPoint & { name: string }): void {
  const spot = skinSpotAt(leg, place);
  const { side } = viewStore.getState().view;
  probeStore.setState({
    hits: spot ? probeSkin(spot) : [],
    place: place.name,
    region: null,
    spot: spot && { point: middleOf(leg, spot.vertices), side: side === 'left' ? 'left' : 'right' },
    skin: spot,
    under: null,
  });
}

/** Of three vertices of the skin, leg space, metres. */
function middleOf(leg: Leg, vertices: readonly [number, number, number]): Point {
  const { positions } = skinSurface(leg).geodesics;
  const mean = (axis: number) => vertices.reduce((sum, v) => sum + (positions[3 * v + axis] ?? 0) / 3, 0);
  return [mean(0), mean(1), mean(2)];
}
