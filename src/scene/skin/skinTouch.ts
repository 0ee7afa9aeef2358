import { BufferAttribute, DynamicDrawUsage } from 'three';
import type { Leg } from '../../leg/Leg';
import { encodePaint, PAINT_REACH_M } from './PaintedField';

/** Name of the attribute with two bytes per vertex of the skin: how far the border of the painting is, and that of the brush. */
export const TOUCH = 'aTouch';
export const TOUCH_SIZE = 2;
/** Where in the bytes of a vertex the painting stands, and the brush. */
export const TOUCH_PAINT = 0;
export const TOUCH_BRUSH = 1;

/**
 * The attribute of a skin on which nothing is painted. A painting is kept at the vertices and goes to the graphics card as they are: no
 * texture, no look-up in the shader, nothing compiled when somebody begins to paint.
 */
export function touchAttribute(vertexCount: number): BufferAttribute {
  const bytes = new Uint8Array(TOUCH_SIZE * vertexCount).fill(encodePaint(PAINT_REACH_M));
  const attribute = new BufferAttribute(bytes, TOUCH_SIZE, true);
  attribute.setUsage(DynamicDrawUsage);
  return attribute;
}

/** The attribute of the skin on the canvas; null while it is not drawn. */
export function touchOf({ skin }: Leg): BufferAttribute | null {
  const attribute = skin.geometry.getAttribute(TOUCH);
  return attribute instanceof BufferAttribute ? attribute : null;
}

const known = new WeakMap<BufferAttribute, { version: number; touched: boolean }>();

/** Whether anything is painted on the skin on the canvas, or the brush is over it. */
export function isTouched(leg: Leg): boolean {
  const touch = touchOf(leg);
  if (!touch) return false;
  const { version } = touch;
  const last = known.get(touch);
  if (last?.version === version) return last.touched;
  const far = encodePaint(PAINT_REACH_M);
  const touched = touch.array.some((byte) => byte !== far);
  known.set(touch, { version, touched });
  return touched;
}
