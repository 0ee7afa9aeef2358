import type { Leg, Point } from '../leg/Leg';
import { LimbCoordinates } from '../leg/limbCoordinates';
import { PointPlaces } from '../patterns/pointPlaces';
import type { PlateView } from '../scene/pictures/sheetPictures';
import type { SheetMuscle } from './sheetModel';
import { FOOT_M, TOWARDS } from './sheetViews';

/** Something marked on the leg, and the way its skin faces. */
export interface SkinMark {
  /** Leg space as modelled, metres. */
  point: Point;
  /** Outwards, unit length. */
  normal: Point;
}

/** A sign of a pattern at the heart of its essential zone on the skin. */
export interface SkinSign extends SkinMark {
  sign: string;
}

/** The X of a trigger point. */
export interface SheetCross extends SkinMark {
  id: string;
  /** CSS colour. */
  colour: string;
}

/** A sign as it stands on a picture; several that would cover each other stand as one. Millimetres. */
export interface PlacedSign {
  text: string;
  x: number;
  y: number;
}

/** Skin that faces the eye by at least this (cosine) shows what lies on it. */
const FACING = 0.3;
/** Signs nearer than this are written as one, millimetres. */
const APART_MM = 4.2;

/**
 * Where each pattern's essential zone is: a sign per point that has one on the skin.
 * @param hearts middle of the zone by trigger point; null where there is none on this leg
 * @param normalAt outward normal of the skin at a point of it
 */
export function skinSigns(
  muscles: readonly SheetMuscle[],
  hearts: ReadonlyMap<string, Point | null>,
  normalAt: (point: Point) => Point,
): SkinSign[] {
  return muscles.flatMap(({ patterns }) =>
    patterns.flatMap(({ sign, block }) =>
      block.points.flatMap(({ id }) => {
        const point = hearts.get(id);
        return point ? [{ sign, point, normal: normalAt(point) }] : [];
      }),
    ),
  );
}

/** The X of each chosen trigger point, in its muscle; it is shown where the skin over it faces the eye, not through the leg. */
export function sheetCrosses(muscles: readonly SheetMuscle[], leg: Leg): SheetCross[] {
  const places = new PointPlaces(leg);
  const limb = new LimbCoordinates(leg.landmarks);
  return muscles.flatMap(({ muscle, colour, patterns }) =>
    patterns.flatMap(({ block }) =>
      block.points.flatMap((point) => {
        const place = places.placeOf(point, muscle.id);
        const { direction } = limb.ray(point.surfacePoint);
        return place
          ? [{ id: point.id, colour: colour?.contour ?? '#000000', point: place.point, normal: direction }]
          : [];
      }),
    ),
  );
}

/** The views among `views` that show a mark: those its skin faces, or else the one it faces most. */
export function viewsOfMark({ point, normal }: SkinMark, views: readonly PlateView[]): PlateView[] {
  const facing = (view: PlateView) => {
    if (view === 'sole' && point[1] > FOOT_M) return Number.NEGATIVE_INFINITY;
    const [x, y, z] = TOWARDS[view];
    return x * normal[0] + y * normal[1] + z * normal[2];
  };
  const shown = views.filter((view) => facing(view) >= FACING);
  if (shown.length > 0) return shown;
  const best = [...views].sort((a, b) => facing(b) - facing(a))[0];
  return best !== undefined && facing(best) > 0 ? [best] : [];
}

/** Signs that lie on each other become one: `1 2`. The same sign twice stays where both are, unless they meet. */
export function apart(signs: readonly PlacedSign[], apartMm = APART_MM): PlacedSign[] {
  const placed: { texts: string[]; x: number; y: number }[] = [];
  for (const { text, x, y } of signs) {
    const near = placed.find((other) => Math.hypot(other.x - x, other.y - y) < apartMm);
    if (!near) placed.push({ texts: [text], x, y });
    else if (!near.texts.includes(text)) near.texts.push(text);
  }
  return placed.map(({ texts, x, y }) => ({ text: texts.join(' '), x, y }));
}

/** Half the height of a sign as it is printed, and half the width of one of its letters, millimetres. */
const HALF_HIGH_MM = 1.3;
const HALF_LETTER_MM = 1.05;
/** What an X takes up around its middle. */
const CROSS_HALF_MM = 1.3;

/** Signs moved as little as is needed to leave every X of a trigger point, and each other, in sight. Millimetres. */
export function clearOf(
  signs: readonly PlacedSign[],
  crosses: readonly { x: number; y: number }[],
): PlacedSign[] {
  const placed: PlacedSign[] = [];
  for (const sign of signs) {
    const halfWide = HALF_LETTER_MM * sign.text.length;
    const isClear = ({ x, y }: PlacedSign) =>
      crosses.every(
        (cross) =>
          Math.abs(cross.x - x) >= halfWide + CROSS_HALF_MM ||
          Math.abs(cross.y - y) >= HALF_HIGH_MM + CROSS_HALF_MM,
      ) &&
      placed.every(
        (other) =>
          Math.abs(other.x - x) >= halfWide + HALF_LETTER_MM * other.text.length ||
          Math.abs(other.y - y) >= 2 * HALF_HIGH_MM,
      );
    placed.push(around(sign, halfWide).find(isClear) ?? sign);
  }
  return placed;
}

/** Where a sign may stand, the nearest places first. */
function around({ text, x, y }: PlacedSign, halfWide: number): PlacedSign[] {
  const [wide, high] = [halfWide + CROSS_HALF_MM, HALF_HIGH_MM + CROSS_HALF_MM];
  const steps = [0, 0.5, 1, 1.5, 2].flatMap((right) =>
    [0, 0.5, 1, 1.5, 2].flatMap((down) =>
      [1, -1].flatMap((h) => [1, -1].map((v) => ({ dx: h * right * wide, dy: v * down * high }))),
    ),
  );
  return steps
    .sort((a, b) => Math.hypot(a.dx, a.dy) - Math.hypot(b.dx, b.dy))
    .map(({ dx, dy }) => ({ text, x: x + dx, y: y + dy }));
}
