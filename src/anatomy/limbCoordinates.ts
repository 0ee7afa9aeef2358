import type { Point } from './Leg';

export const LIMB_SEGMENTS = ['pelvis', 'thigh', 'knee', 'leg', 'foot_dorsum', 'foot_sole'] as const;
export type LimbSegment = (typeof LIMB_SEGMENTS)[number];

/** A place on the limb that needs no mesh. */
export interface LimbPoint {
  segment: LimbSegment;
  /** 0 proximal to 1 distal; outside of 0..1 the segment goes on (pelvis up to the back, leg down to the heel). */
  axial: number;
  /** Degrees around the segment's axis: 0 anterior, 90 lateral, 180 posterior, 270 medial; on the foot 0 dorsal, 180 plantar. */
  bearing: number;
}

/** From a point on the limb's axis outward; the place on the skin is where it leaves the body. Leg space, metres. */
export interface LimbRay {
  origin: [number, number, number];
  /** Unit length. */
  direction: [number, number, number];
}

/** The landmarks that limb coordinates are derived from. */
export const LIMB_LANDMARKS = [
  'hip_joint_centre',
  'knee_centre',
  'ankle_centre',
  'iliac_crest_top',
  'ischial_tuberosity',
  'patella_top',
  'tibial_tuberosity',
  'lateral_malleolus',
  'ankle_crease_front',
  'heel_back',
  'toe_tip_2',
] as const;

/** Kinks of the axis at hip, knee and ankle are rounded over this far to either side, metres: bands bend, they do not break. */
const ROUNDING_M = 0.03;
/** Height of the dorsum's axis above the floor at the toe tips, metres: low, so that bearing 320 meets the big toe. */
const DORSUM_TOE_HEIGHT_M = 0.006;

type LimbLandmark = (typeof LIMB_LANDMARKS)[number];

/**
 * Limb coordinates of one leg. From pelvis to heel the axis is one smooth line (vertical above the hip, hip to knee,
 * knee to ankle, vertical below) and rays are level, so that a band with matching bearings runs on over segment borders.
 * The foot has an axis from heel to second toe; its rays stand square to it.
 */
export class LimbCoordinates {
  private readonly at: Record<LimbLandmark, Point>;
  /** +1 when lateral is +X (left leg), -1 when it is -X. */
  private readonly lateral: 1 | -1;
  private readonly foot: { along: [number, number]; lengthM: number; creaseM: number };

  /**
   * @param landmarks Leg space, metres.
   * @param side Which leg the landmarks are of.
   * @throws Error naming the landmarks that are missing.
   */
  constructor(landmarks: Readonly<Record<string, Point>>, side: 'right' | 'left' = 'right') {
    const missing = LIMB_LANDMARKS.filter((name) => landmarks[name] === undefined);
    if (missing.length > 0)
      throw new Error(
        `limbCoordinates: landmarks ${missing.join(', ')} are missing; rebuild the model with npm run model.`,
      );
    const pick = (name: LimbLandmark): Point => landmarks[name] ?? [0, 0, 0];
    this.at = Object.fromEntries(LIMB_LANDMARKS.map((name) => [name, pick(name)])) as Record<
      LimbLandmark,
      Point
    >;
    this.lateral = side === 'left' ? 1 : -1;
    const { heel_back: heel, toe_tip_2: toe, ankle_crease_front: crease } = this.at;
    const lengthM = Math.hypot(toe[0] - heel[0], toe[2] - heel[2]);
    const along: [number, number] = [(toe[0] - heel[0]) / lengthM, (toe[2] - heel[2]) / lengthM];
    this.foot = {
      along,
      lengthM,
      creaseM: (crease[0] - heel[0]) * along[0] + (crease[2] - heel[2]) * along[1],
    };
  }

  /** The ray whose last exit from the body is `point`. */
  ray({ segment, axial, bearing }: LimbPoint): LimbRay {
    const angle = (bearing * Math.PI) / 180;
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
    if (segment !== 'foot_dorsum' && segment !== 'foot_sole') {
      const y = this.height(segment, axial);
      const [x, z] = this.axis(y);
      return { origin: [x, y, z], direction: [this.lateral * sin, 0, cos] };
    }
    const [ux, uz] = this.foot.along;
    // Lateral of the foot: the axis turned by 90 degrees on the floor, away from the midline.
    const direction: [number, number, number] = [this.lateral * uz * sin, cos, -this.lateral * ux * sin];
    return { origin: this.footAxis(segment, axial), direction };
  }

  /**
   * The limb coordinates of a point on or near the skin.
   * @param segment In which segment; by default the one that the point lies in.
   */
  coordinatesOf(point: Point, segment: LimbSegment = this.segmentOf(point)): LimbPoint {
    const [x, y, z] = point;
    if (segment !== 'foot_dorsum' && segment !== 'foot_sole') {
      const [top, bottom] = this.levels(segment);
      const [ax, az] = this.axis(y);
      return {
        segment,
        axial: (top - y) / (top - bottom),
        bearing: degrees(this.lateral * (x - ax), z - az),
      };
    }
    const { along, lengthM, creaseM } = this.foot;
    const heel = this.at.heel_back;
    const runM = (x - heel[0]) * along[0] + (z - heel[2]) * along[1];
    const axial = segment === 'foot_sole' ? runM / lengthM : (runM - creaseM) / (lengthM - creaseM);
    const [ox, oy, oz] = this.footAxis(segment, axial);
    const sideways = this.lateral * ((x - ox) * along[1] - (z - oz) * along[0]);
    return { segment, axial, bearing: degrees(sideways, y - oy) };
  }

  /** The segment that a point on the skin lies in. */
  segmentOf(point: Point): LimbSegment {
    const y = point[1];
    if (y > this.height('thigh', 0)) return 'pelvis';
    if (y > this.height('knee', 0)) return 'thigh';
    if (y > this.height('leg', 0)) return 'knee';
    const sole = this.coordinatesOf(point, 'foot_sole');
    if (y < this.at.ankle_crease_front[1]) {
      if (sole.bearing > 112 && sole.bearing < 248 && y < this.at.heel_back[1]) return 'foot_sole';
      if (sole.axial * this.foot.lengthM > this.foot.creaseM) return 'foot_dorsum';
    }
    return 'leg';
  }

  /** Height of a level of an upright segment, metres above the floor. */
  height(segment: Exclude<LimbSegment, 'foot_dorsum' | 'foot_sole'>, axial: number): number {
    const [top, bottom] = this.levels(segment);
    return top + axial * (bottom - top);
  }

  private levels(segment: Exclude<LimbSegment, 'foot_dorsum' | 'foot_sole'>): [number, number] {
    const crest = this.at.iliac_crest_top[1];
    const ischium = this.at.ischial_tuberosity[1];
    const patella = this.at.patella_top[1];
    const tuberosity = this.at.tibial_tuberosity[1];
    if (segment === 'pelvis') return [crest, ischium];
    if (segment === 'thigh') return [ischium, patella];
    if (segment === 'knee') return [patella, tuberosity];
    return [tuberosity, this.at.lateral_malleolus[1]];
  }

  /** x and z of the limb's axis at height y, metres. */
  private axis(y: number): [number, number] {
    const { hip_joint_centre: hip, knee_centre: knee, ankle_centre: ankle } = this.at;
    const along = (c: 0 | 2): number => {
      const thigh = (knee[c] - hip[c]) / (hip[1] - knee[1]);
      const leg = (ankle[c] - knee[c]) / (knee[1] - ankle[1]);
      return (
        hip[c] +
        thigh * softRamp(hip[1] - y) +
        (leg - thigh) * softRamp(knee[1] - y) -
        leg * softRamp(ankle[1] - y)
      );
    };
    return [along(0), along(2)];
  }

  private footAxis(segment: 'foot_dorsum' | 'foot_sole', axial: number): [number, number, number] {
    const { along, lengthM, creaseM } = this.foot;
    const { heel_back: heel, toe_tip_2: toe } = this.at;
    const runM = segment === 'foot_sole' ? axial * lengthM : creaseM + axial * (lengthM - creaseM);
    const endY = segment === 'foot_sole' ? toe[1] : DORSUM_TOE_HEIGHT_M;
    const y = heel[1] + Math.min(1, Math.max(0, runM / lengthM)) * (endY - heel[1]);
    return [heel[0] + along[0] * runM, y, heel[2] + along[1] * runM];
  }
}

/** 0 for t < -r, t for t > r, and a parabola between that meets both smoothly. */
function softRamp(t: number): number {
  if (t <= -ROUNDING_M) return 0;
  if (t >= ROUNDING_M) return t;
  return (t + ROUNDING_M) ** 2 / (4 * ROUNDING_M);
}

/** Angle from the second axis towards the first, degrees in [0, 360). */
function degrees(towards: number, from: number): number {
  const angle = (Math.atan2(towards, from) * 180) / Math.PI;
  return angle < 0 ? angle + 360 : angle;
}
