import { Box3, BufferAttribute, BufferGeometry, Matrix4 } from 'three';
import { tubeAround } from '../../geometry/tube';
import type { Structure } from '../../leg/Leg';
import type { Course, CourseStation } from '../../patterns/courseLines';

/** Corners of a ring: of a thin tube few are seen. */
const SIDES = { thin: 8, thick: 12 } as const;
const THICK_M = 0.0025;
/** Ends of two lines this near to each other are one place, metres. */
const SAME_PLACE_M = 0.001;
/** A tube may be this much straighter than its line, metres: a tenth of the thinnest. */
const STRAIGHT_M = 0.0001;
/** A free end gets this thin, as a share, over this length, metres: it goes on in twigs that are not drawn. */
const TWIG = { share: 0.3, lengthM: 0.014 } as const;
/** An end is free where no other course of its kind comes this near, metres. */
const GOES_ON_M = 0.012;
/** Light that the flesh around it leaves to a tube, 0 to 1. */
const OPENNESS = 0.9;

/** Each course as a mesh of the leg: drawn, cut and named like any other. */
export function courseStructures(courses: readonly Course[]): Structure[] {
  return courses.map((course) => {
    const line = sparse(withTwigs(course, courses));
    const geometry = geometryAround(line, [
      isOpen(line[0], course, courses),
      isOpen(line.at(-1), course, courses),
    ]);
    return {
      id: course.id,
      listed: course.listed,
      kind: course.kind,
      latin: '',
      english: course.listed.replaceAll('_', ' '),
      layer: '',
      group: '',
      fma: '',
      geometry,
      matrixWorld: new Matrix4(),
      bounds: new Box3().setFromBufferAttribute(geometry.getAttribute('position') as BufferAttribute),
    };
  });
}

/** Whether no other course goes on from this end: there the two would be seen through each other as a ball. */
function isOpen(end: CourseStation | undefined, { id }: Course, courses: readonly Course[]): boolean {
  return !courses.some(
    (other) =>
      other.id !== id &&
      [other.line[0], other.line.at(-1)].some(
        (station) => station && end && apartM(station, end) < SAME_PLACE_M,
      ),
  );
}

function geometryAround(line: readonly CourseStation[], round: readonly [boolean, boolean]): BufferGeometry {
  const thick = Math.max(...line.map(([, , , radiusM]) => radiusM)) > THICK_M;
  const tube = tubeAround(line, thick ? SIDES.thick : SIDES.thin, round);
  const count = tube.along.length;
  const shade = new Uint8Array(4 * count);
  const fibre = new Int8Array(4 * count);
  for (let v = 0; v < count; v++) {
    // Along, ambient occlusion, tendon, cavity.
    shade.set([255 * (tube.along[v] ?? 0), 255 * OPENNESS, 0, 128], 4 * v);
    for (let c = 0; c < 3; c++) fibre[4 * v + c] = Math.round(127 * (tube.directions[3 * v + c] ?? 0));
  }
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new BufferAttribute(tube.positions, 3));
  geometry.setAttribute('normal', new BufferAttribute(tube.normals, 3));
  geometry.setAttribute('_shade', new BufferAttribute(shade, 4, true));
  geometry.setAttribute('_fibre', new BufferAttribute(fibre, 4, true));
  geometry.setIndex(new BufferAttribute(tube.indices, 1));
  return geometry;
}

/** The line without the stations that a straight piece between others leaves out by no more than `STRAIGHT_M`. */
function sparse(line: readonly CourseStation[]): CourseStation[] {
  const kept = line.slice(0, 1);
  let from = 0;
  for (let to = 2; to < line.length; to++) {
    const between = line.slice(from + 1, to);
    if (
      between.every(
        (station) => offChord(station, line[from] as CourseStation, line[to] as CourseStation) <= STRAIGHT_M,
      )
    )
      continue;
    from = to - 1;
    kept.push(line[from] as CourseStation);
  }
  return [...kept, ...line.slice(-1)];
}

/** How far a station is from the straight line between two others, in place and in half width; metres. */
function offChord(station: CourseStation, a: CourseStation, b: CourseStation): number {
  const way = [0, 1, 2, 3].map((c) => (b[c] ?? 0) - (a[c] ?? 0));
  const out = [0, 1, 2, 3].map((c) => (station[c] ?? 0) - (a[c] ?? 0));
  const square = way.reduce((sum, w) => sum + w * w, 0);
  const t = square === 0 ? 0 : out.reduce((sum, o, c) => sum + o * (way[c] ?? 0), 0) / square;
  return Math.hypot(...out.map((o, c) => o - t * (way[c] ?? 0)));
}

/** The line with its far end drawn out where it leads nowhere. */
function withTwigs({ id, kind, line }: Course, courses: readonly Course[]): readonly CourseStation[] {
  const end = line.at(-1);
  if (!end) return line;
  const others = courses.filter((course) => course.id !== id && course.kind === kind);
  if (others.some((other) => other.line.some((station) => apartM(station, end) < GOES_ON_M))) return line;
  let leftM = 0;
  const drawn = [...line];
  for (let i = line.length - 1; i >= 0 && leftM < TWIG.lengthM; i--) {
    const [x, y, z, radiusM] = line[i] as CourseStation;
    const share = TWIG.share + (1 - TWIG.share) * (leftM / TWIG.lengthM);
    drawn[i] = [x, y, z, radiusM * share];
    const before = line[i - 1];
    if (before) leftM += apartM(before, line[i] as CourseStation);
  }
  return drawn;
}

function apartM(a: CourseStation, b: CourseStation): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}
