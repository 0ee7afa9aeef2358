import type { ViewName } from '../view/state';
import type { Segment, Stroke, TriggerPoint } from './schema';

/** Where a band of a region begins and ends on the limb, and how far it reaches to either side. */
export interface RegionBand {
  segment: Segment;
  /** `[axial, bearing]`, see `limbCoordinates.ts`. */
  from: readonly [number, number];
  to: readonly [number, number];
  halfWidthCm: number;
}

const band = (
  segment: Segment,
  from: RegionBand['from'],
  to: RegionBand['to'],
  halfWidthCm: number,
): RegionBand => ({ segment, from, to, halfWidthCm });

/** What each of the content's pain regions is on the skin of any leg; a test holds the ids together and looks where they lie. */
export const REGION_BANDS: Readonly<Record<string, readonly RegionBand[]>> = {
  low_back_sacrum: [
    band('pelvis', [0.02, 160], [0.02, 210], 3.2),
    band('pelvis', [0.15, 215], [0.6, 222], 3),
  ],
  buttock: [band('pelvis', [0.45, 150], [0.45, 195], 4.5), band('pelvis', [0.85, 150], [0.85, 195], 4.5)],
  lateral_hip: [band('pelvis', [0.35, 90], [0.95, 95], 4.5)],
  groin: [band('pelvis', [0.7, 350], [1, 320], 2.6)],
  posterior_thigh: [band('thigh', [0.15, 180], [0.82, 180], 5.5)],
  lateral_thigh: [band('thigh', [0.1, 90], [0.86, 90], 4.5)],
  anterior_thigh: [band('thigh', [0.12, 5], [0.86, 5], 5)],
  medial_thigh: [band('thigh', [0.14, 270], [0.86, 270], 4.5)],
  anterior_knee: [band('knee', [0.15, 0], [0.75, 0], 3.8)],
  lateral_knee: [band('knee', [0.2, 90], [0.8, 90], 2.8)],
  medial_knee: [band('knee', [0.2, 270], [0.8, 270], 2.8)],
  posterior_knee: [band('knee', [0.2, 180], [0.75, 180], 3.6)],
  calf: [band('leg', [0.06, 180], [0.52, 180], 4.6)],
  lateral_leg: [band('leg', [0.1, 85], [0.78, 90], 2.8)],
  anterior_leg: [band('leg', [0.1, 15], [0.8, 5], 2.8)],
  lateral_ankle: [band('leg', [0.93, 90], [1.02, 95], 2.6)],
  anterior_ankle: [band('leg', [0.9, 0], [0.98, 0], 2.6)],
  medial_ankle: [band('leg', [0.9, 270], [0.99, 265], 2.6)],
  achilles_heel: [band('leg', [0.72, 180], [1.18, 180], 2.2)],
  sole_instep: [band('foot_sole', [0.36, 185], [0.58, 190], 2.6)],
  forefoot_sole: [band('foot_sole', [0.73, 150], [0.75, 210], 2.3)],
  // Straight up from the foot's axis there is the thigh: the band leans aside.
  dorsum_foot: [band('foot_dorsum', [0.2, 18], [0.6, 16], 2.8)],
  great_toe: [
    band('foot_dorsum', [0.88, 320], [0.97, 320], 1.6),
    band('foot_sole', [0.92, 242], [0.95, 240], 1.4),
  ],
};

/** Length of each segment of the limb, centimetres, for telling half widths from axial distances; any adult leg is near enough. */
const LENGTH_CM: Readonly<Record<Segment, number>> = {
  pelvis: 25,
  thigh: 40,
  knee: 13,
  leg: 37,
  foot_dorsum: 24,
  foot_sole: 24,
};
/** A centimetre around the limb, degrees. */
const DEGREES_PER_CM: Readonly<Record<Segment, number>> = {
  pelvis: 5.5,
  thigh: 7.5,
  knee: 9.5,
  leg: 11,
  foot_dorsum: 14,
  foot_sole: 14,
};
/** Places along a band and along a stroke that are compared. */
const STEPS = 6;

/** Whether a zone of the point is reported in a region, told from the words' strokes alone: no leg is needed, and a centimetre is not told apart. */
export function reachesRegion({ referral }: TriggerPoint, region: string): boolean {
  const strokes = [...referral.essential.strokes, ...referral.spillover.strokes];
  return (REGION_BANDS[region] ?? []).some((band) => strokes.some((stroke) => meet(band, stroke)));
}

function meet({ segment, from, to, halfWidthCm }: RegionBand, stroke: Stroke): boolean {
  if (stroke.segment !== segment) return false;
  const ofBand = along({ axial: from[0], bearing: from[1] }, { axial: to[0], bearing: to[1] });
  const reachCm = halfWidthCm + stroke.halfWidthCm;
  return along(stroke.from, stroke.to).some((one) =>
    ofBand.some((other) => {
      const downCm = (one.axial - other.axial) * LENGTH_CM[segment];
      const aroundCm = turn(one.bearing, other.bearing) / DEGREES_PER_CM[segment];
      return Math.hypot(downCm, aroundCm) < reachCm;
    }),
  );
}

interface Place {
  axial: number;
  bearing: number;
}

function along(from: Place, to: Place): Place[] {
  return Array.from({ length: STEPS + 1 }, (_, step) => ({
    axial: from.axial + ((to.axial - from.axial) * step) / STEPS,
    bearing: from.bearing + ((to.bearing - from.bearing) * step) / STEPS,
  }));
}

/** Between two bearings, 0 to 180 degrees. */
function turn(a: number, b: number): number {
  const around = Math.abs(a - b) % 360;
  return Math.min(around, 360 - around);
}

/** The named view that faces a region; what has no band is looked at from behind. */
export function viewOfRegion(region: string): ViewName {
  const [band] = REGION_BANDS[region] ?? [];
  if (!band) return 'posterior';
  if (band.segment === 'foot_sole') return 'sole';
  if (band.segment === 'foot_dorsum') return 'anterior';
  const bearing = band.to[1] % 360;
  if (bearing < 45 || bearing >= 315) return 'anterior';
  if (bearing < 135) return 'lateral';
  if (bearing >= 225) return 'medial';
  return band.segment === 'knee' ? 'knee' : 'posterior';
}
