import type { SurfaceBvh } from '../../../src/geometry/bvhSurface';
import type { TubeLine } from './tubeLine';
import type { VesselPlan } from './vesselPlan';

/** x, y, z and half width; millimetres, leg space. */
export type Station = [number, number, number, number];

/** Towards its closed end a mesh narrows within this, mm. */
const END_MM = 10;
/** Two vessels that go over into each other do so within this of their ends, mm. */
const JOIN_MM = 45;
/** A branch begins this near to what it comes from, mm. */
const BRANCH_MM = 25;
/** Between stations, mm. */
const SPACING_MM = 6;
/** Passes of the mean of neighbours, weights 1, 2, 1: over a measured line of steps of 2 mm they even out what is shorter than a centimetre. */
const SMOOTH_PASSES = 8;
/** A vessel keeps at least this clear of bone, and this much lies between it and the surface of the skin, mm. */
const CLEAR_MM = { bone: 0.6, skin: 1.2 } as const;

/** From the trunk of the body to the foot, without the closed ends of the mesh. */
export function stationsOf({ points, radii }: TubeLine): Station[] {
  const all = points.map(([x, y, z], i): Station => [x, y, z, radii[i]]);
  if (all[0][1] < all[all.length - 1][1]) all.reverse();
  return withoutEnd(withoutEnd(all).reverse()).reverse();
}

function withoutEnd(all: Station[]): Station[] {
  const near = all.filter((station) => apart(station, all[0]) < 2 * END_MM);
  const radius = median(near.map(([, , , r]) => r));
  const first = all.findIndex((station) => station[3] > 0.8 * radius || apart(station, all[0]) > END_MM);
  return all.slice(Math.max(first, 0));
}

/**
 * Let a vessel begin where another one ends or passes; both are cut back to where they are nearest.
 * @throws when they are too far apart to be joined
 */
export function join(line: Station[], begins: NonNullable<VesselPlan['begins']>, parent: Station[]): void {
  const ends = 'after' in begins;
  const [from, reach] = ends
    ? [within(parent, parent.length - 1, JOIN_MM), JOIN_MM]
    : [parent.map((_, i) => i), BRANCH_MM];
  let best = { at: 0, on: 0, mm: Infinity };
  for (const at of within(line, 0, reach))
    for (const on of from) {
      // Of equally near places the one that costs least of either.
      const mm = apart(line[at], parent[on]) + 0.02 * at;
      if (mm < best.mm) best = { at, on, mm };
    }
  if (best.mm > reach)
    throw new Error(
      `join: ${best.mm.toFixed(0)} mm between a vessel and ${JSON.stringify(begins)}; check vesselPlan.ts`,
    );
  line.splice(0, best.at);
  const [x, y, z, r] = parent[best.on];
  if (ends) {
    parent.splice(best.on + 1);
    const [a, b, c, s] = line[0];
    const middle: Station = [(x + a) / 2, (y + b) / 2, (z + c) / 2, (r + s) / 2];
    parent.splice(parent.length - 1, 1, middle);
    line.splice(0, 1, middle);
  } else line.unshift([x, y, z, line[0][3]]);
}

/** Numbers of the stations within `reach` of one of them. */
function within(line: readonly Station[], of: number, reach: number): number[] {
  return line.flatMap((station, i) => (apart(station, line[of]) < reach ? [i] : []));
}

/** Even stations on a line without jitter; both ends stay. */
export function evened(line: readonly Station[]): Station[] {
  const radii = line.map((_, i) => median(line.slice(Math.max(0, i - 4), i + 5).map(([, , , r]) => r)));
  const fine = resampled(
    line.map(([x, y, z], i): Station => [x, y, z, radii[i]]),
    2,
  );
  return resampled(smoothed(fine, SMOOTH_PASSES));
}

function smoothed(line: readonly Station[], passes: number): Station[] {
  let all = [...line];
  for (let pass = 0; pass < passes; pass++)
    all = all.map((station, i) =>
      i === 0 || i === all.length - 1
        ? station
        : (station.map((value, c) => (all[i - 1][c] + 2 * value + all[i + 1][c]) / 4) as Station),
    );
  return all;
}

/** The same line with stations about `spacing` mm apart. */
export function resampled(line: readonly Station[], spacing = SPACING_MM): Station[] {
  const arc = [0];
  for (let i = 1; i < line.length; i++) arc.push(arc[i - 1] + apart(line[i], line[i - 1]));
  const length = arc[arc.length - 1];
  const pieces = Math.max(1, Math.round(length / spacing));
  let i = 0;
  return Array.from({ length: pieces + 1 }, (_, n): Station => {
    const at = (n / pieces) * length;
    while (i + 2 < arc.length && arc[i + 1] < at) i++;
    const t = Math.min(1, (at - arc[i]) / (arc[i + 1] - arc[i] || 1));
    return line[i].map((value, c) => value + t * (line[i + 1][c] - value)) as Station;
  });
}

/** What a line has to keep clear of; metres, leg space. */
export interface LegSolids {
  /** Bones, and what else it may not pass through. */
  bones: readonly SurfaceBvh[];
  skin: SurfaceBvh;
}

/**
 * Move a line out of the bones of the leg and under its skin, by as little as that takes and evenly along it.
 * @param mostMm half width that is kept clear at most: a thick nerve is flat where it lies on bone
 * @returns the line, and how far it went at most, mm
 */
export function fitted(
  line: readonly Station[],
  solids: LegSolids,
  mostMm = Infinity,
): { line: Station[]; movedMm: number } {
  let all = [...line];
  for (let round = 0; round < 40; round++) {
    const pushes = all.map((station) => pushOf(station, solids, mostMm));
    if (pushes.every((push) => Math.hypot(...push) < 0.02)) break;
    const even = smoothed(
      pushes.map(([x, y, z]): Station => [x, y, z, 0]),
      round < 30 ? 2 : 0,
    );
    all = all.map(([x, y, z, r], i): Station => [x + even[i][0], y + even[i][1], z + even[i][2], r]);
  }
  return { line: all, movedMm: Math.max(...all.map((station, i) => apart(station, line[i]))) };
}

/** How far a station has to go to be clear of the bones and under the skin, mm. */
function pushOf([x, y, z, r]: Station, { bones, skin }: LegSolids, mostMm: number): [number, number, number] {
  const at = [x / 1000, y / 1000, z / 1000] as const;
  const push: [number, number, number] = [0, 0, 0];
  const away = (solid: SurfaceBvh, clearMm: number, inside: boolean) => {
    const needM = (Math.min(r, mostMm) + clearMm) / 1000;
    const within = solid.contains(at);
    const hit = solid.nearest(at, within === inside ? needM : Infinity);
    if (!hit) return;
    const wrong = within !== inside;
    const byM = wrong ? hit.distanceM + needM : needM - hit.distanceM;
    const sign = (wrong ? -1 : 1) / (hit.distanceM || 1);
    for (const c of [0, 1, 2] as const) push[c] += 1000 * byM * sign * (at[c] - hit.point[c]);
  };
  for (const bone of bones) away(bone, CLEAR_MM.bone, false);
  away(skin, CLEAR_MM.skin, true);
  return push;
}

/** As files have it: tenths of a millimetre. */
export function rounded(line: readonly Station[]): Station[] {
  return line.map((station) => station.map((value) => Number(value.toFixed(1))) as Station);
}

function apart(a: Station, b: Station): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? 0;
}
