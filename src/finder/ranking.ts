import { ZONE } from '../patterns/skinZones';
import type { PaintedRegion } from './paintedRegions';

/** One reported pattern on this skin. */
export interface PatternZones {
  /** Trigger point: `gas_1`. */
  id: string;
  /** One `ZONE` per vertex of the skin: also its weight, since an essential zone counts double. */
  zones: Uint8Array;
}

/** What is ranked: a muscle, or muscles that share their patterns. */
export interface RankedRow {
  id: string;
  /** Ids of its muscles. */
  muscles: readonly string[];
  /** Patterns of all its points. */
  patterns: readonly PatternZones[];
  /** Complaints reported with it. */
  complaints: ReadonlySet<string>;
}

/** How well a row fits what was painted and ticked. None of the numbers is a likelihood. */
export interface Suspect {
  id: string;
  /** How much of the painting its patterns cover together, 0 to 1: essential zones count whole, spillover half. */
  covers: number;
  /** Painted regions and ticked complaints that are reported with it. */
  explains: { regions: readonly string[]; complaints: readonly string[] };
  /** How many regions and complaints there are to be explained. */
  asked: number;
  /** Its points whose pattern lies where something is painted; all of them when nothing is. */
  points: readonly string[];
  /** What it is sorted by; only the order means something. */
  fit: number;
}

/** The painting as a place of its own, where it lies in no named region. */
export const NAMELESS = '';

/** A region counts as explained when its patterns reach this share of it; where it is all spillover they reach half. */
const EXPLAINED = 0.25;
/** From this share on more of it makes no difference to whether a region is reached. */
const REACHED = 0.5;
/** Rows that cover less of the painting than this, and explain no region, are no answer to it. */
const LEAST_COVER = 0.03;
/** A pattern is shown with its row when it covers this share of the painting or of one region. */
const POINT_COVER = 0.03;
/** A muscle that the guide of a region names last, or not at all, has this share of the weight of the one it names first. */
const GUIDE_LEAST = 0.5;
/** How much of the fit of a place depends on whether all of a pattern is painted: people paint where it hurts, not a chart. */
const WHOLE_PATTERN = 0.15;

export interface RankingInput {
  /** Painted vertices. Empty: complaints alone rank. */
  painted: readonly number[];
  /** The skin's area around each vertex, square metres. */
  areasM2: Float32Array;
  regions: readonly PaintedRegion[];
  rows: readonly RankedRow[];
  /** Ticked complaints, as ids of the content's `activity`. */
  ticked: readonly string[];
  /** Muscles whose patterns are reported in a region, those named first for it first. */
  guide: ReadonlyMap<string, readonly string[]>;
}

/**
 * Rank muscles by what was painted and ticked, best fit first; ties keep the order of `rows`.
 *
 * Place: how much of each painted region the row's patterns cover, the regions averaged half by number and half by area, so that
 * a small region counts as a place of its own. Half of a region's worth is whether it is reached at all. A muscle that the guide of the region
 * names early counts more than one named late.
 * Complaints: each one that is reported with the row adds as much again as the place is worth, so that a complaint weighs as much as the place
 * and nothing without it.
 */
export function rankSuspects({ painted, areasM2, regions, rows, ticked, guide }: RankingInput): Suspect[] {
  if (painted.length === 0) return byComplaints(rows, ticked);
  const area = (v: number) => areasM2[v] ?? 0;
  const sum = (vertices: readonly number[], weight: (v: number) => number) =>
    vertices.reduce((total, v) => total + weight(v) * area(v), 0);
  const places =
    regions.length > 0 ? regions : [{ id: NAMELESS, presence: 1, vertices: painted as readonly number[] }];
  const placeM2 = places.map(({ vertices }) => sum(vertices, () => 1));
  const allM2 = placeM2.reduce((a, b) => a + b, 0);
  const paintedM2 = sum(painted, () => 1);
  const presence = places.reduce((total, place) => total + place.presence, 0);
  const asked = places.length + ticked.length;

  return rows
    .map((row) => {
      const reach = (v: number) => {
        let most = 0;
        for (const { zones } of row.patterns) most = Math.max(most, zones[v] ?? 0);
        return most / ZONE.essential;
      };
      let place = 0;
      const reached: string[] = [];
      places.forEach(({ id, presence: own, vertices }, i) => {
        const m2 = placeM2[i] ?? 0;
        const cover = m2 > 0 ? sum(vertices, reach) / m2 : 0;
        if (cover >= EXPLAINED) reached.push(id);
        const worth = (cover + Math.min(1, cover / REACHED)) / 2;
        const share = (own / presence + (allM2 > 0 ? m2 / allM2 : 0)) / 2;
        place += share * worth * guideWeight(row, guide.get(id) ?? []);
      });
      const covers = sum(painted, reach) / paintedM2;
      const meets = row.patterns.map(({ id, zones }) => ({
        id,
        meetM2: sum(painted, (v) => (zones[v] ?? 0) / ZONE.essential),
        most: Math.max(
          ...places.map(
            ({ vertices }, i) => sum(vertices, (v) => (zones[v] ?? 0) / ZONE.essential) / (placeM2[i] || 1),
          ),
        ),
        zoneM2: zoneArea(zones, areasM2),
      }));
      const whole = Math.max(0, ...meets.map(({ meetM2, zoneM2 }) => (zoneM2 > 0 ? meetM2 / zoneM2 : 0)));
      const complaints = ticked.filter((complaint) => row.complaints.has(complaint));
      return {
        id: row.id,
        covers,
        explains: { regions: reached, complaints },
        asked,
        points: meets.filter(({ most }) => most >= POINT_COVER).map(({ id }) => id),
        fit: place * (1 - WHOLE_PATTERN + WHOLE_PATTERN * whole) * (1 + complaints.length),
      };
    })
    .filter(({ covers, explains }) => covers >= LEAST_COVER || explains.regions.length > 0)
    .sort((a, b) => b.fit - a.fit);
}

function byComplaints(rows: readonly RankedRow[], ticked: readonly string[]): Suspect[] {
  return rows
    .map(({ id, patterns, complaints: reported }) => {
      const complaints = ticked.filter((complaint) => reported.has(complaint));
      return {
        id,
        covers: 0,
        explains: { regions: [], complaints },
        asked: ticked.length,
        points: patterns.map((pattern) => pattern.id),
        fit: complaints.length,
      };
    })
    .filter(({ fit }) => fit > 0)
    .sort((a, b) => b.fit - a.fit);
}

/** 1 for the muscle that the guide names first, falling evenly; the best of the row's muscles counts. */
function guideWeight({ muscles }: RankedRow, guide: readonly string[]): number {
  const at = Math.min(...muscles.map((id) => (guide.includes(id) ? guide.indexOf(id) : guide.length)));
  return guide.length === 0 ? 1 : 1 - (1 - GUIDE_LEAST) * Math.min(1, at / Math.max(1, guide.length - 1));
}

const areasOf = new WeakMap<Uint8Array, number>();

/** The area of a pattern or a drawing, essential zone or core whole and the rest half, square metres. */
export function zoneArea(zones: Uint8Array, areasM2: Float32Array): number {
  const known = areasOf.get(zones);
  if (known !== undefined) return known;
  let m2 = 0;
  for (let v = 0; v < zones.length; v++) m2 += ((zones[v] ?? 0) / ZONE.essential) * (areasM2[v] ?? 0);
  areasOf.set(zones, m2);
  return m2;
}
