import { vertexAreas } from '../geometry/vertexAreas';
import type { SkinSurface } from '../patterns/SkinSurface';
import { PaintedField } from '../scene/skin/PaintedField';
import { REGION_BANDS, regionStroke } from '../scene/skin/regions';
import type { SkinPlaces } from './paintedRegions';

const known = new WeakMap<SkinSurface, SkinPlaces>();

/** Areas and named regions of a skin, worked out once. */
export function skinPlacesOf(skin: SkinSurface): SkinPlaces {
  const places = known.get(skin) ?? {
    areasM2: vertexAreas(skin.geodesics.positions, skin.geodesics.indices),
    regions: new Map(Object.keys(REGION_BANDS).map((id) => [id, paintingOf(skin, [id])])),
  };
  known.set(skin, places);
  return places;
}

/** These regions painted whole: 1 per painted vertex. */
export function paintingOf(skin: SkinSurface, regions: readonly string[]): Uint8Array {
  const field = new PaintedField(skin);
  field.add(regions.map((id) => regionStroke(skin, id)));
  return field.painted();
}
