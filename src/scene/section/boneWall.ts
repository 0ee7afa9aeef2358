import { MathUtils } from 'three';
import { onPlane, type SliceLoop, type SlicePlane } from '../../geometry/slice';
import type { Structure } from '../../leg/Leg';

const AXES = ['x', 'y', 'z'] as const;

/** Bones whose length is at least this many times their second longest side are tubes: a wall around marrow. */
const TUBE_SLIMNESS = 2.6;
/** Wall of a tube half way along it, as a share of its radius: 7 mm on a femur 28 mm across, 2.5 mm on a fibula. */
const SHAFT_WALL = 0.46;
/** Wall at the ends of tubes and of all other bones, metres: a shell around spongy bone. */
const SHELL_M = 0.0013;

/** What is to be seen on a cut of one structure. */
export interface Tissue {
  /** Of a muscle the share of tendon, of a bone that of shaft (marrow instead of spongy bone); 0 to 1. */
  share: number;
  /** Thickness of a bone's wall, metres. */
  wallM: number;
}

/**
 * What the cut around this line is made of. The model has surfaces only; how thick a wall is and where marrow gives way to
 * spongy bone follows textbook proportions, from how far along the bone it is cut.
 */
export function tissueAt(structure: Structure, outer: SliceLoop, plane: SlicePlane): Tissue {
  if (structure.kind !== 'bone') return { share: meanTendon(structure, outer), wallM: SHELL_M };
  const along = alongTube(structure, outer, plane);
  if (along === null) return { share: 0, wallM: SHELL_M };
  const shaft = MathUtils.smoothstep(along, 0.1, 0.3) * (1 - MathUtils.smoothstep(along, 0.72, 0.9));
  const radiusM = Math.sqrt(outer.area / Math.PI);
  return { share: shaft, wallM: SHELL_M + shaft * Math.max(SHAFT_WALL * radiusM - SHELL_M, 0) };
}

function meanTendon({ geometry }: Structure, { edges, shares }: SliceLoop): number {
  const shade = geometry.getAttribute('_shade');
  if (!shade) return 0;
  let sum = 0;
  for (let i = 0; i < shares.length; i++) {
    const [a, b] = [shade.getZ(edges[2 * i] as number), shade.getZ(edges[2 * i + 1] as number)];
    sum += a + (shares[i] as number) * (b - a);
  }
  return sum / shares.length;
}

/** How far along a tube the cut lies, 0 to 1; null for bones that are none. */
function alongTube({ bounds }: Structure, { points }: SliceLoop, plane: SlicePlane): number | null {
  const sides = AXES.map((axis) => ({
    axis,
    low: bounds.min[axis],
    length: bounds.max[axis] - bounds.min[axis],
  }));
  const [long, next] = sides.sort((a, b) => b.length - a.length);
  if (!long || !next || long.length < TUBE_SLIMNESS * next.length) return null;
  let [u, v] = [0, 0];
  for (let i = 0; i < points.length; i += 2) {
    u += points[i] as number;
    v += points[i + 1] as number;
  }
  const centre = onPlane(plane, (2 * u) / points.length, (2 * v) / points.length);
  return ((centre[AXES.indexOf(long.axis)] as number) - long.low) / long.length;
}
