import type { Structure } from '../anatomy/Leg';
import type { SliceLoop } from '../mesh/slice';
import { smoothstep } from '../muscles/fibres';

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
export function tissueAt(structure: Structure, outer: SliceLoop): Tissue {
  const shade = structure.geometry.getAttribute('_shade');
  if (!shade) return { share: 0, wallM: SHELL_M };
  const mean = (component: 'getX' | 'getZ') => {
    let sum = 0;
    for (let i = 0; i < outer.shares.length; i++) {
      const [a, b] = [
        shade[component](outer.edges[2 * i] as number),
        shade[component](outer.edges[2 * i + 1] as number),
      ];
      sum += a + (outer.shares[i] as number) * (b - a);
    }
    return sum / outer.shares.length;
  };
  if (structure.kind !== 'bone') return { share: mean('getZ'), wallM: SHELL_M };
  if (!isTube(structure)) return { share: 0, wallM: SHELL_M };
  const along = mean('getX');
  const shaft = smoothstep(0.1, 0.3, along) * (1 - smoothstep(0.72, 0.9, along));
  const radiusM = Math.sqrt(outer.area / Math.PI);
  return { share: shaft, wallM: SHELL_M + shaft * Math.max(SHAFT_WALL * radiusM - SHELL_M, 0) };
}

function isTube({ bounds }: Structure): boolean {
  const { min, max } = bounds;
  const sides = [max.x - min.x, max.y - min.y, max.z - min.z].sort((a, b) => b - a);
  return (sides[0] ?? 0) > TUBE_SLIMNESS * (sides[1] ?? 1);
}
