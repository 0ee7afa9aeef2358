import type { SkinSurface } from '../referral/SkinSurface';
import type { Segment } from '../referral/schema';
import { sampleStroke } from '../referral/strokeSamples';
import type { BrushStroke, Dab } from './painting';

/** Where a band of a region begins and ends on the limb, and how far it reaches to either side. */
interface RegionBand {
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

/** Dabs of a band lie this share of their radius apart; their border then waves by a twelfth of it. */
const SPACING = 0.55;

/**
 * A region as the brush would paint it, in one stroke: undo, the link and the file know no other paint. Empty when the id is
 * not in the table or the skin does not reach there.
 */
export function regionStroke(skin: SkinSurface, id: string, erase = false): BrushStroke {
  return (REGION_BANDS[id] ?? []).flatMap((part) => bandDabs(skin, part, erase));
}

function bandDabs(skin: SkinSurface, { segment, from, to, halfWidthCm }: RegionBand, erase: boolean): Dab[] {
  const { points } = sampleStroke(skin, {
    segment,
    from: { axial: from[0], bearing: from[1] },
    to: { axial: to[0], bearing: to[1] },
    halfWidthCm,
  });
  const radiusM = halfWidthCm / 100;
  const dabs: Dab[] = [];
  let last: Dab['point'] | null = null;
  points.forEach((point, i) => {
    const far = last
      ? Math.hypot(point[0] - last[0], point[1] - last[1], point[2] - last[2])
      : Number.POSITIVE_INFINITY;
    if (far < SPACING * radiusM && i < points.length - 1) return;
    dabs.push({ point, radiusM, erase });
    last = point;
  });
  return dabs;
}
