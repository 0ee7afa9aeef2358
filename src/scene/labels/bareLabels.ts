import type { Leg, Point } from '../../leg/Leg';
import { LimbCoordinates } from '../../leg/limbCoordinates';
import { vesselStore } from '../../patterns/vesselStore';
import { explodeOffset } from '../../view/explodeOffset';
import type { ViewState } from '../../view/state';
import { text } from '../../words/text';
import { courseStore } from '../courses/courseStore';
import { highlightOf } from '../structures/highlight';
import type { LabelAnchor } from './labelAnchor';

/** A place is marked while it faces the camera: cosine. */
const FACING = 0.15;
/** What warns comes before names. */
const WARNS = 6;

/**
 * Where nobody presses, at the nerve or vessel that lies bare there: as long as that is drawn, on the side of the limb that faces the camera.
 * @param eye on the leg as modelled, metres
 */
export function bareLabels(leg: Leg, eye: Point, view: ViewState): LabelAnchor[] {
  const { places } = vesselStore.getState().vessels;
  const { courses, structures } = courseStore.getState();
  const limb = new LimbCoordinates(leg.landmarks);
  return places.flatMap(({ id, label, at, courses: bare }) => {
    const drawn = structures.find(
      (structure) => bare.includes(structure.id) && highlightOf(structure, view, null).shown,
    );
    const line = courses.find((course) => course.id === drawn?.id)?.line;
    if (!drawn || !line) return [];
    const { origin, direction } = limb.ray(at);
    const [x, y, z] = nearestTo(origin, direction, line);
    const [dx, dy, dz] = explodeOffset(drawn.id);
    const point: Point = [x + dx, y + dy, z + dz];
    const toEye = [eye[0] - point[0], eye[1] - point[1], eye[2] - point[2]] as const;
    const facing = dot(direction, toEye) / Math.hypot(...toEye);
    if (facing < FACING) return [];
    return {
      key: `bare ${id}`,
      text: text('course.noPressure', { place: label }),
      listed: null,
      kind: 'landmark',
      point,
      roomM: 0,
      weight: WARNS,
    };
  });
}

/** The station of a line that is nearest to a ray. */
function nearestTo(
  origin: Point,
  direction: Point,
  line: readonly (readonly [number, number, number, number])[],
): Point {
  let best: { at: Point; away: number } = { at: origin, away: Infinity };
  for (const [x, y, z] of line) {
    const out = [x - origin[0], y - origin[1], z - origin[2]] as const;
    const along = Math.max(dot(out, direction), 0);
    const away = Math.hypot(...out.map((o, c) => o - along * (direction[c] ?? 0)));
    if (away < best.away) best = { at: [x, y, z], away };
  }
  return best.at;
}

const dot = (a: Point, b: Point) => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
