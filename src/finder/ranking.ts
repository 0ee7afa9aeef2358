import { ZONE } from '../referral/skinZones';

/** One reported pattern on this skin. */
export interface PatternZones {
  /** Trigger point: `gas_1`. */
  id: string;
  /** One `ZONE` per vertex of the skin: also its weight, since an essential zone counts double. */
  zones: Uint8Array;
}

/** How well one pattern fits what was painted and ticked. None of the numbers is a likelihood. */
export interface Suspect {
  id: string;
  /** How much of the painting the pattern covers, 0 to 1: skin under its essential zone counts whole, under its spillover half. */
  covers: number;
  /** How much of the pattern is painted, 0 to 1: skin of its essential zone weighs double. */
  painted: number;
  /** Which of the ticked complaints are reported with it. */
  complaints: readonly string[];
  /** What it is sorted by; only the order means something. */
  fit: number;
}

/** What a ticked complaint that matches adds to the fit; the place alone gives at most 1. */
export const COMPLAINT_FIT = 0.12;
/** People paint where it hurts, not all of where a chart would: what the pattern covers counts more than how much of it is painted. */
export const PAINTED_WEIGHT = 0.25;
/** Patterns that cover less of the painting than this are no answer to it. */
export const LEAST_COVER = 0.02;

export interface RankingInput {
  /** 1 where the skin was painted, 0 elsewhere; per vertex. Empty painting: complaints alone rank. */
  painting: Uint8Array;
  /** The skin's area around each vertex, square metres. */
  areasM2: Float32Array;
  patterns: readonly PatternZones[];
  /** Ticked complaints, as ids of the content's `activity`. */
  ticked: readonly string[];
  /** Complaints reported with each trigger point. */
  complaintsOf: (id: string) => ReadonlySet<string>;
}

/**
 * Rank reported patterns by what was painted and ticked, best fit first; ties keep the order of `patterns`.
 * The fit of the place is van Rijsbergen's F measure (Information Retrieval, 1979, chapter 7) of `covers` (as precision)
 * and `painted` (as recall), with beta squared = `PAINTED_WEIGHT`.
 */
export function rankSuspects({ painting, areasM2, patterns, ticked, complaintsOf }: RankingInput): Suspect[] {
  let paintedM2 = 0;
  for (let v = 0; v < painting.length; v++) if (painting[v]) paintedM2 += areasM2[v] ?? 0;
  return patterns
    .map(({ id, zones }) => {
      let [meetM2, zoneM2] = [0, 0];
      for (let v = 0; v < zones.length; v++) {
        const weight = zones[v] ?? 0;
        if (weight === 0) continue;
        const weighted = weight * (areasM2[v] ?? 0);
        zoneM2 += weighted;
        if (painting[v]) meetM2 += weighted;
      }
      const covers = paintedM2 > 0 ? meetM2 / (ZONE.essential * paintedM2) : 0;
      const painted = zoneM2 > 0 ? meetM2 / zoneM2 : 0;
      const reported = complaintsOf(id);
      const complaints = ticked.filter((complaint) => reported.has(complaint));
      const fit = fitOfPlace(covers, painted) + COMPLAINT_FIT * complaints.length;
      return { id, covers, painted, complaints, fit };
    })
    .filter(({ covers, complaints }) => (paintedM2 > 0 ? covers >= LEAST_COVER : complaints.length > 0))
    .sort((a, b) => b.fit - a.fit);
}

function fitOfPlace(covers: number, painted: number): number {
  const below = PAINTED_WEIGHT * covers + painted;
  return below > 0 ? ((1 + PAINTED_WEIGHT) * covers * painted) / below : 0;
}
