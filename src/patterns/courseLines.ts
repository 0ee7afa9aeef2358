import { centripetal } from '../geometry/catmullRom';
import type { CourseKind } from '../leg/Leg';

/** x, y, z and half width; leg space. Millimetres in files, metres in the page. */
export type CourseStation = readonly [x: number, y: number, z: number, radius: number];

/** A nerve, one of its branches, or a vessel as a line through the leg. */
export interface Course {
  /** One per line: `tibial_nerve`, `medial_calcaneal_branch`. */
  id: string;
  /** The nerve of a branch, else `id`: by it people know it. */
  listed: string;
  kind: CourseKind;
  /** From proximal to distal; metres. */
  line: readonly CourseStation[];
}

/** The listed id of an entry of `nerves` in `models/look-alikes.json`: `sciatic_nerve`. */
export function nerveCourseId(nerve: string): string {
  return `${nerve}_nerve`;
}

/** Stations of a drawn line are about as far apart as this, metres. */
const STEP_M = 0.0035;

/** A smooth line through stations of a file. @param stations millimetres */
export function drawnLine(stations: readonly CourseStation[]): CourseStation[] {
  const metres = stations.map((station) => station.map((mm) => mm / 1000));
  const gapsM = metres
    .slice(1)
    .map((to, i) => Math.hypot(...[0, 1, 2].map((c) => (to[c] ?? 0) - (metres[i]?.[c] ?? 0))));
  const steps = Math.max(1, Math.round(Math.max(0, ...gapsM) / STEP_M));
  return centripetal(metres, steps) as unknown as CourseStation[];
}
