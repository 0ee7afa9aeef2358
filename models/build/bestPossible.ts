import type { TriangleMesh } from '../../src/geometry/TriangleMesh';
import { type Closeness, compareSurfaces, contestedSpace } from './fidelity';
import { pack, type Rank, type Rival } from './geometry/packing';
import { relaxOnField } from './geometry/relax';
import type { ScalarGrid } from './geometry/ScalarGrid';
import { surfaceNets } from './geometry/surfaceNets';

/** A structure of the reference: its mesh (metres), its signed distance (mm) and its samples on the lattice of solidOf. */
export interface ReferenceSolid {
  id: string;
  rank: Rank;
  mesh: TriangleMesh;
  signed: ScalarGrid;
  solid: ScalarGrid;
}

export interface BestPossible {
  /** It keeps all that bones and sheets leave it: no model whose muscles stay out of bone can come nearer to this structure. */
  alone: Closeness;
  /** It shares with its neighbours as models/figures/shares.json says: what a perfect fit of this model would reach. */
  shared: Closeness;
}

/**
 * How near to the reference a model could come in which nothing shares space. The reference itself is cut as the model is
 * (bone wins, then sheets, then the agreed shares), and what is left is compared with the whole.
 */
export function bestPossible(
  self: ReferenceSolid,
  others: readonly ReferenceSolid[],
  leaves: (rival: string) => number | undefined,
): BestPossible {
  const rivals = others.filter(({ id, rank }) => id !== self.id && rank >= self.rank);
  const claims = rivals.map((rival): Rival => {
    const share = leaves(rival.id);
    const claim = { grid: rival.signed, rank: rival.rank, thicknessAt: () => 1 };
    return share === undefined ? claim : { ...claim, leaves: share };
  });
  const kept = (met: readonly Rival[]): Closeness => {
    const grid = pack({ grid: self.signed, rank: self.rank, thicknessAt: () => 1 }, met, { inset: 0 });
    const mesh = relaxOnField(surfaceNets(grid), grid);
    return compareSurfaces(mesh, self.mesh, self.solid, contestedSpace(self.solid, [])).whole;
  };
  return { alone: kept(claims.filter(({ rank }) => rank > self.rank)), shared: kept(claims) };
}
