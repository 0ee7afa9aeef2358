import type { Leg } from '../../leg/Leg';
import { skinSurface } from '../../patterns/skinPlaces';
import { PaintedField } from './PaintedField';
import { putOnSkin } from './PaintedSkin';
import { regionStroke } from './regions';

/** Mark a region of the content on the skin, as a pen would: contour and hatch. Returns what takes the mark away. */
export function markRegion(leg: Leg, id: string): () => void {
  const skin = skinSurface(leg);
  const field = new PaintedField(skin);
  field.add([regionStroke(skin, id)]);
  putOnSkin(leg, field);
  return () => {
    field.clear();
    putOnSkin(leg, field);
  };
}
