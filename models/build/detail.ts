import type { CatalogueEntry } from './catalogue';
import { type Centreline, readStructure } from './figures';

/** Small structures, cm3: the same error would be a larger share of them. */
const SMALL_CM3 = 12;
/** A muscle that is thinner than this over a quarter of its length has tendons worth following, mm. */
const TENDON_MM = 6;
/** One as thin as this runs to the toes. */
const TOES_MM = 3.5;
/** Bound of what is a sheet, in whole or in part, mm. */
const SHEET_ERROR_MM = 0.2;

/** Simplification bound, mm: finer for sheets, for what is small and for long tendons. */
export function errorMm({ id, kind }: CatalogueEntry): number {
  if (kind === 'connective') return SHEET_ERROR_MM;
  const { volumeCm3, centreline, drawnLobes } = readStructure(id);
  if (drawnLobes) return SHEET_ERROR_MM;
  if (volumeCm3 < SMALL_CM3) return 0.15;
  const thin = centreline ? thinQuarter(centreline) : Infinity;
  return thin < TOES_MM ? 0.15 : thin < TENDON_MM ? 0.17 : 0.23;
}

function thinQuarter({ radii }: Centreline): number {
  return [...radii].sort((a, b) => a - b)[Math.floor(radii.length / 4)] ?? Infinity;
}
