import type { CatalogueEntry } from './catalogue';
import { type Centreline, readStructure } from './figures';

/** Small structures, cm3: the same error would be a larger share of them. */
const SMALL_CM3 = 12;
/** A muscle that is thinner than this over a quarter of its length has tendons worth following, mm. */
const TENDON_MM = 6;
/** One as thin as this runs to the toes. */
const TOES_MM = 3.5;

/** Simplification bound, mm: finer for sheets, for what is small and for long tendons. */
export function errorMm({ id, kind, yields }: CatalogueEntry): number {
  if (yields) return 0.3;
  if (kind === 'connective') return 0.2;
  const { volumeCm3, centreline } = readStructure(id);
  if (volumeCm3 < SMALL_CM3) return 0.15;
  const thin = centreline ? thinQuarter(centreline) : Infinity;
  return thin < TOES_MM ? 0.15 : thin < TENDON_MM ? 0.18 : 0.28;
}

function thinQuarter({ radii }: Centreline): number {
  return [...radii].sort((a, b) => a - b)[Math.floor(radii.length / 4)] ?? Infinity;
}
