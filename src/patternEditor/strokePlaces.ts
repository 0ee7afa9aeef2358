import type { Point } from '../leg/Leg';
import type { SkinSurface } from '../patterns/SkinSurface';
import type { Stroke } from '../patterns/schema';
import { sampleStroke, skinPointAt } from '../patterns/strokeSamples';
import { say } from './editorText';

/** Where a stroke lies on this skin; leg space, metres. */
export interface StrokePlace {
  /** Its middle line; empty when it misses the skin. */
  line: readonly Point[];
  /** Its ends; null when an end is off the skin. */
  from: Point | null;
  to: Point | null;
  /** One sentence when not all of it is on the skin. */
  problem: string | null;
}

/** A sample is thought to be on the skin unless more than this share of the stroke is missing: rays graze folds. */
const TOLERATED_SHARE = 0.04;

/** Where the stroke with this number (from 1) lies. */
export function strokePlace(skin: SkinSurface, stroke: Stroke, number: number): StrokePlace {
  const { points, onSkin } = sampleStroke(skin, stroke);
  const { segment } = stroke;
  const off = 1 - onSkin;
  const problem =
    points.length < 2
      ? say('offSkin', { number })
      : off > TOLERATED_SHARE
        ? say('partlyOff', { number, percent: Math.round(100 * off) })
        : null;
  return {
    line: points,
    from: skinPointAt(skin, { segment, ...stroke.from }),
    to: skinPointAt(skin, { segment, ...stroke.to }),
    problem,
  };
}

/** The end of a stroke laid at a point of the skin: its coordinates in the stroke's own segment. */
export function endAt(skin: SkinSurface, segment: Stroke['segment'], point: Point): Stroke['from'] {
  const { axial, bearing } = skin.limb.coordinatesOf(point, segment);
  return { axial, bearing };
}
