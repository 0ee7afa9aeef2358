import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { SurfaceBvh } from '../../src/geometry/bvhSurface';
import { centripetal } from '../../src/geometry/catmullRom';
import type { Leg, Structure } from '../../src/leg/Leg';
import { LimbCoordinates } from '../../src/leg/limbCoordinates';
import { parseLeg } from '../../src/leg/loadLeg';
import { type CourseStation, nerveCourseId } from '../../src/patterns/courseLines';
import { parseContentText } from '../../src/patterns/loadContent';
import { parseLookAlikes } from '../../src/patterns/lookAlikeParse';
import type { Nerve } from '../../src/patterns/lookAlikeSchema';
import { type NerveLines, nerveLinesText } from '../../src/patterns/nerveLines';
import { positionsInLegSpace, triangleIndices } from '../../src/patterns/skinMesh';
import { fitted, type LegSolids, resampled, rounded } from './measure/vesselLine';

const fileAt = (name: string) => fileURLToPath(new URL(`../${name}`, import.meta.url));

/** How much thinner a nerve is at its far end, and a branch at its own. */
const TAPER = { nerve: 0.3, branch: 0.5 } as const;
/** Pieces of the smooth line between two waypoints, before it is fitted into the leg. */
const PIECES = 12;

/** Half of what a nerve is thick where it lies flat on bone, mm: the sciatic nerve is a band of 5 to 6 mm. */
const FLAT_MM = 2.6;
/** Muscles that a nerve passes under, and nowhere through. */
const PASSES_UNDER: Readonly<Record<string, readonly string[]>> = {
  sciatic: ['piriformis'],
  posterior_femoral_cutaneous: ['piriformis'],
  inferior_gluteal: ['piriformis'],
};

type Waypoint = Nerve['course'][number];

/** The lines of all nerves and branches through the leg: smooth through their waypoints, clear of its bones and under its skin. */
export async function nerveLines(): Promise<NerveLines> {
  const leg = await parseLeg(new Uint8Array(readFileSync(fileAt('leg.glb'))).buffer);
  const { content } = parseContentText(readFileSync(fileAt('trigger-points.json'), 'utf8'));
  const file = JSON.parse(readFileSync(fileAt('look-alikes.json'), 'utf8'));
  const { nerves } = parseLookAlikes(file, content).lookAlikes;
  const solids = solidsOf(leg);
  const under = (nerve: string): LegSolids => ({
    ...solids,
    bones: [
      ...solids.bones,
      ...(PASSES_UNDER[nerve] ?? []).flatMap((id) => leg.structures.get(id) ?? []).map(solidOf),
    ],
  });
  const limb = new LimbCoordinates(leg.landmarks);
  const lineOf = (
    course: readonly Waypoint[],
    calibreMm: number,
    taper: number,
    clear = solids,
  ): CourseStation[] => {
    const places = course
      .map((waypoint) => placeOf(waypoint, limb, solids.skin))
      .filter((place) => place !== null);
    const smooth = centripetal(places, PIECES).map(
      ([x = 0, y = 0, z = 0], i, { length }): [number, number, number, number] => [
        1000 * x,
        1000 * y,
        1000 * z,
        (calibreMm / 2) * (1 - (taper * i) / (length - 1)),
      ],
    );
    return rounded(fitted(resampled(smooth), clear, FLAT_MM).line);
  };
  const { skin } = solids;
  return {
    vertices: skin.positions.length / 3,
    triangles: skin.indices.length / 3,
    lines: nerves.flatMap(({ id, course, calibreMm, branches }) => {
      const listed = nerveCourseId(id);
      return [
        { id: listed, listed, line: lineOf(course, calibreMm, TAPER.nerve, under(id)) },
        ...branches.map((branch) => ({
          id: `${branch.id}_branch`,
          listed,
          line: lineOf(branch.course, branch.calibreMm, TAPER.branch),
        })),
      ];
    }),
  };
}

/** Write `models/nerve-lines.json`. @returns its bytes */
export async function writeNerveLines(): Promise<number> {
  const text = nerveLinesText(await nerveLines());
  writeFileSync(fileAt('nerve-lines.json'), text);
  return text.length;
}

function solidsOf(leg: Leg): LegSolids {
  return {
    bones: leg.inside.filter(({ kind }) => kind === 'bone').map(solidOf),
    skin: solidOf(leg.skin),
  };
}

function solidOf(structure: Structure): SurfaceBvh {
  return new SurfaceBvh(positionsInLegSpace(structure), triangleIndices(structure));
}

/** From the axis of the limb (`reach` 0) towards the skin (`reach` 1): on the foot the first skin along the ray, elsewhere the outermost. Metres. */
function placeOf(
  { segment, axial, bearing, reach }: Waypoint,
  limb: LimbCoordinates,
  skin: SurfaceBvh,
): [number, number, number] | null {
  const { origin, direction } = limb.ray({ segment, axial, bearing });
  const exits = skin.rayHits(origin, direction).filter(({ outward }) => outward);
  const exit = segment === 'foot_dorsum' || segment === 'foot_sole' ? exits[0] : exits.at(-1);
  if (!exit) return null;
  const [x, y, z] = origin;
  const alongM = reach * exit.distanceM;
  return [x + alongM * direction[0], y + alongM * direction[1], z + alongM * direction[2]];
}
