import { CentrelineIndex } from './centreline';
import { readShares, readStructure } from './figures';
import { addRod, cutRod, type Rod } from './geometry/bridge';
import { type Claim, pack, type Rank, type Rival } from './geometry/packing';
import { type ScalarGrid, sampleGrid } from './geometry/ScalarGrid';

/** A structure's field and its rank when space is shared out. */
export interface PackEntry {
  id: string;
  rank: Rank;
  grid: ScalarGrid;
}

/** What is left of a structure when space is shared out, and the bridges over the breaks that sharing makes. */
export interface Packed {
  grid: ScalarGrid;
  rods: readonly Rod[];
}

/** Mm between a structure and the common face: neighbours stay apart after triangles are taken away. */
const INSET = 0.01;
/** The same for small structures, of which a sliver is a larger share. */
const SMALL_INSET = 0.05;
/** Volume of a small structure, cm3. */
const SMALL_CM3 = 12;

const insetOf = (id: string): number => (readStructure(id).volumeCm3 < SMALL_CM3 ? SMALL_INSET : INSET);

const thickness = new Map<string, Claim['thicknessAt']>();

/**
 * How much a structure gives way to those it has no share agreed with: its local half thickness (from the centreline's radii;
 * a constant without one) times its volume. Where muscles of the reference run into each other a small one would otherwise
 * lose a sixth of itself to a neighbour that hardly notices; this way both lose about the same share.
 */
function thicknessOf(id: string): Claim['thicknessAt'] {
  let at = thickness.get(id);
  if (!at) {
    const { centreline, volumeCm3 } = readStructure(id);
    const fallback = 5 * Math.cbrt(volumeCm3);
    const index = centreline && new CentrelineIndex(centreline);
    at = index
      ? (x, y, z) => volumeCm3 * Math.max(1, index.nearest(x, y, z).radius)
      : () => volumeCm3 * fallback;
    thickness.set(id, at);
  }
  return at;
}

const claim = ({ id, rank, grid }: PackEntry): Claim => ({ grid, rank, thicknessAt: thicknessOf(id) });

/** The part of `self` that its rivals leave it. */
export function packed(self: PackEntry, rivals: readonly PackEntry[]): ScalarGrid {
  const shares = readShares();
  const met = rivals.map((rival): Rival => {
    const leaves = shares.get(self.id)?.get(rival.id);
    return leaves === undefined ? claim(rival) : { ...claim(rival), leaves };
  });
  return pack(claim(self), met, { inset: insetOf(self.id) });
}

/** A bridge of `self` is hidden in the bones that it leaves room for, and none runs through the flesh of an equal. */
export const bridging = (self: PackEntry, rivals: readonly PackEntry[]) => {
  const within = (solids: readonly PackEntry[], depth: number) => (x: number, y: number, z: number) =>
    solids.some(({ grid }) => sampleGrid(grid, x, y, z) > depth);
  return {
    hidden: within(
      rivals.filter(({ rank }) => rank > self.rank && rank === 3),
      0,
    ),
    blocked: within(
      rivals.filter(({ rank }) => rank === self.rank),
      0.5,
    ),
  };
};

/**
 * A packed structure with its own bridges and, if it is small, without the rods of others: to a larger one a rod is nothing, but
 * may cut its thin parts. Changes `grid`.
 */
export function withRods(id: string, { grid, rods }: Packed, rivals: readonly Packed[]): ScalarGrid {
  if (readStructure(id).volumeCm3 < SMALL_CM3) {
    for (const rival of rivals) for (const rod of rival.rods) cutRod(grid, rod, SMALL_INSET);
  }
  for (const rod of rods) addRod(grid, rod);
  return grid;
}
