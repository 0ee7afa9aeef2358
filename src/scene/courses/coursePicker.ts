import { Ray, Vector3 } from 'three';
import type { Structure } from '../../leg/Leg';
import type { Course, CourseStation } from '../../patterns/courseLines';
import { explodeOffset } from '../../view/explodeOffset';
import type { CourseHit, CourseState } from './courseStore';

const from = new Vector3();
const to = new Vector3();
const onRay = new Vector3();
const onLine = new Vector3();
const moved = new Ray();

/**
 * Which nerve or vessel a ray meets, by its distance from their lines: a tube of 2 mm is a pixel or two on the screen, and who points at it is met halfway.
 * A look along all of them takes about 0.1 ms.
 */
export function coursePicker(courses: readonly Course[]): NonNullable<CourseState['near']> {
  const lines = new Map(courses.map(({ id, line }) => [id, line]));
  return (ray, candidates, reachM) => {
    let first: CourseHit | null = null;
    for (const structure of candidates) {
      const [x, y, z] = explodeOffset(structure.id);
      moved.copy(ray);
      moved.origin.set(ray.origin.x - x, ray.origin.y - y, ray.origin.z - z);
      const hit = nearestOf(structure, lines.get(structure.id) ?? [], moved, reachM);
      hit?.point.set(hit.point.x + x, hit.point.y + y, hit.point.z + z);
      if (hit && (!first || isBefore(hit, first))) first = hit;
    }
    return first;
  };
}

/** What is met comes before what is passed; of two the nearer. */
function isBefore(a: CourseHit, b: CourseHit): boolean {
  if (a.missM <= 0 !== b.missM <= 0) return a.missM <= 0;
  return a.missM <= 0 ? a.distanceM < b.distanceM : a.missM < b.missM;
}

function nearestOf(
  structure: Structure,
  line: readonly CourseStation[],
  ray: Ray,
  reachM: (distanceM: number) => number,
): CourseHit | null {
  let best: CourseHit | null = null;
  for (let i = 1; i < line.length; i++) {
    const [ax, ay, az, ar] = line[i - 1] as CourseStation;
    const [bx, by, bz, br] = line[i] as CourseStation;
    const apart = Math.sqrt(ray.distanceSqToSegment(from.set(ax, ay, az), to.set(bx, by, bz), onRay, onLine));
    const radiusM = Math.max(ar, br);
    const missM = apart - radiusM;
    const distanceM = Math.max(
      onRay.distanceTo(ray.origin) - Math.sqrt(Math.max(radiusM ** 2 - apart ** 2, 0)),
      0,
    );
    if (missM > reachM(distanceM)) continue;
    if (best && (best.missM <= 0 ? missM > 0 || distanceM >= best.distanceM : missM >= best.missM)) continue;
    best = {
      structure,
      point: onLine.clone().lerp(onRay, apart > 0 ? Math.min(radiusM / apart, 1) : 0),
      distanceM,
      missM,
      vertices: [0, 0, 0],
      weights: [1, 0, 0],
    };
  }
  return best;
}
