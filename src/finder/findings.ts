import type { LookAlike } from '../patterns/lookAlikeSchema';
import type { Content } from '../patterns/schema';
import { complaintsByMuscle, withKinds } from './complaints';
import { type FoundLookAlike, rankLookAlikes } from './lookAlikes';
import { type PaintedRegion, paintedList, paintedRegions, type SkinPlaces } from './paintedRegions';
import { type PatternZones, type RankedRow, rankSuspects, type Suspect } from './ranking';
import { patternKey, type SuspectRow, suspectRows } from './suspectRows';
import { type Warnings, warningsFor } from './warnings';

/** A suspect with its muscles and points. */
export interface RankedSuspect extends Suspect {
  row: SuspectRow;
}

/** What follows from what is painted and ticked. */
export interface Findings {
  regions: readonly PaintedRegion[];
  warnings: Pick<Warnings, 'flags' | 'more'>;
  /** What else it may be, what cannot wait first. */
  lookAlikes: readonly FoundLookAlike[];
  suspects: readonly RankedSuspect[];
  /** Whether anything is painted. */
  painted: boolean;
  /** Patterns that are not computed yet and not among the suspects. */
  waiting: number;
}

export const NO_FINDINGS: Findings = {
  regions: [],
  warnings: { flags: [], more: [] },
  lookAlikes: [],
  suspects: [],
  painted: false,
  waiting: 0,
};

export interface FindingsInput {
  content: Content;
  /** Look-alikes that are drawn; none before they are there. */
  lookAlikes: readonly LookAlike[];
  /** 1 per painted vertex. */
  painting: Uint8Array;
  places: SkinPlaces;
  /** The zones of a point's pattern; null while they are not computed. */
  zonesOf: (point: string) => Uint8Array | null;
  /** The same of the drawing of a look-alike, its core in the place of the essential zone. */
  alikeZonesOf: (drawing: string) => Uint8Array | null;
  ticked: readonly string[];
}

/** From a painting and ticked complaints to warning signs, look-alikes and suspects: the one way for the page, programs and tests. */
export function findingsOf(input: FindingsInput): Findings {
  const { content, painting, places, zonesOf, ticked } = input;
  const painted = paintedList(painting);
  if (painted.length === 0 && ticked.length === 0) return NO_FINDINGS;
  const reported = complaintsByMuscle(content);
  let waiting = 0;
  const rows = suspectRows(content).map((row): RankedRow & { row: SuspectRow } => {
    const patterns: PatternZones[] = [];
    const known = new Map<string, Uint8Array>();
    for (const point of row.points) {
      const zones = known.get(patternKey(point)) ?? zonesOf(point.id);
      if (!zones) {
        waiting++;
        continue;
      }
      known.set(patternKey(point), zones);
      patterns.push({ id: point.id, zones });
    }
    const complaints = withKinds(new Set(row.muscles.flatMap(({ id }) => [...(reported.get(id) ?? [])])));
    return { row, id: row.id, muscles: row.muscles.map(({ id }) => id), patterns, complaints };
  });
  const regions = paintedRegions(painted, places);
  const byId = new Map(rows.map(({ row }) => [row.id, row]));
  const suspects = rankSuspects({
    painted,
    areasM2: places.areasM2,
    regions,
    rows,
    ticked,
    guide: new Map(content.painRegions.map(({ id, muscles }) => [id, muscles])),
  }).flatMap((suspect) => {
    const row = byId.get(suspect.id);
    return row ? [{ ...suspect, row }] : [];
  });
  const fitOf = new Map(suspects.flatMap(({ row, fit }) => row.muscles.map(({ id }) => [id, fit])));
  const { mimics: named, ...warnings } = warningsFor(content, { regions, fitOf, ticked });
  const lookAlikes = rankLookAlikes({
    mimics: content.mimics,
    named,
    lookAlikes: input.lookAlikes,
    painted,
    areasM2: places.areasM2,
    zonesOf: input.alikeZonesOf,
  });
  return { regions, warnings, lookAlikes, suspects, painted: painted.length > 0, waiting };
}
