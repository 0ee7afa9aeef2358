import type { Point } from './Leg';

export const LIMB_SEGMENTS = ['pelvis', 'thigh', 'knee', 'leg', 'foot_dorsum', 'foot_sole'] as const;
export type LimbSegment = (typeof LIMB_SEGMENTS)[number];

/** A place on the limb that needs no mesh. */
export interface LimbPoint {
  segment: LimbSegment;
  /** 0 proximal to 1 distal; outside of 0..1 the segment goes on (pelvis up to the back, leg down to the heel). */
  axial: number;
  /**
   * Degrees around the segment's axis: 0 anterior, 90 lateral, 180 posterior, 270 medial; on the foot 0 dorsal, 180 plantar.
   * Said of the limb, not of the room: below the hip they turn with it (`BEARING_LANDMARKS`).
   */
  bearing: number;
}

/** From a point on the limb's axis outward; the place on the skin is where it leaves the body. Leg space, metres. */
export interface LimbRay {
  origin: [number, number, number];
  /** Unit length. */
  direction: [number, number, number];
}

/** The landmarks that limb coordinates are derived from. */
const LIMB_LANDMARKS = [
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

/**
 * Where a bony landmark stands by its words, degrees. A leg that is turned out has its kneecap at 14 degrees of the room and its
 * tendon at 201; whoever writes "over the kneecap" means 0 and "over the tendon" 180. Level by level, each bearing is turned as
 * the landmarks next to it are, and not at all from the hip joint up. A landmark that a model lacks turns nothing.
 * The nominal values are those of the content's own list of landmarks.
 */
const BEARING_LANDMARKS: readonly { level: string; bearings: Readonly<Record<string, number>> }[] = [
  { level: 'patella_centre', bearings: { patella_centre: 0, fibular_head: 110 } },
  { level: 'tibial_tuberosity', bearings: { tibial_tuberosity: 0, fibular_head: 110 } },
  {
    level: 'lateral_malleolus',
    bearings: { lateral_malleolus: 95, calcaneal_insertion: 180, medial_malleolus: 275 },
  },
];

/** The front of the ankle goes over into the foot within this distance ahead of the crease, metres. */
const INSTEP_M = 0.03;

/** No leg is turned out further than this by itself, degrees: a landmark that says so is misplaced. */
const MOST_TURN_DEG = 40;

/** At one height, metres: how far bearings are turned, by nominal bearing, both in degrees, sorted. */
interface Turning {
  y: number;
  turns: readonly { bearing: number; by: number }[];
}

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
  /** From the hip down. */
  private readonly turnings: readonly Turning[];

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
    this.turnings = this.turningsOf(landmarks);
  }

  /** The ray whose last exit from the body is `point`. */
  ray({ segment, axial, bearing }: LimbPoint): LimbRay {
    if (segment !== 'foot_dorsum' && segment !== 'foot_sole') {
      const y = this.height(segment, axial);
      const [x, z] = this.axis(y);
      const angle = radians(bearing + this.turnAt(y, bearing));
      return { origin: [x, y, z], direction: [this.lateral * Math.sin(angle), 0, Math.cos(angle)] };
    }
    const angle = radians(bearing);
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
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
        bearing: this.nominal(y, degrees(this.lateral * (x - ax), z - az)),
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

  /**
   * Whether a point on the skin can be meant by limb coordinates of `segment`: a ray straight up from the instep leaves the body at the
   * foot, and once more at the thigh. Leg and foot share the heel and the front of the ankle.
   */
  liesOn(segment: LimbSegment, point: Point): boolean {
    const { along, creaseM } = this.foot;
    const heel = this.at.heel_back;
    const aheadM = (point[0] - heel[0]) * along[0] + (point[2] - heel[2]) * along[1] - creaseM;
    const belowCrease = point[1] < this.at.ankle_crease_front[1];
    if (segment === 'foot_dorsum' || segment === 'foot_sole') return belowCrease;
    return !(belowCrease && aheadM > INSTEP_M);
  }

  /** Height of a level of an upright segment, metres above the floor. */
  height(segment: Exclude<LimbSegment, 'foot_dorsum' | 'foot_sole'>, axial: number): number {
    const [top, bottom] = this.levels(segment);
    return top + axial * (bottom - top);
  }

  /** How the landmarks of this leg turn the bearings, from the hip down. */
  private turningsOf(landmarks: Readonly<Record<string, Point>>): Turning[] {
    const turnings: Turning[] = [{ y: this.at.hip_joint_centre[1], turns: [{ bearing: 0, by: 0 }] }];
    for (const { level, bearings } of BEARING_LANDMARKS) {
      const turns = Object.entries(bearings).flatMap(([name, bearing]) => {
        const point = landmarks[name];
        if (!point) return [];
        const [ax, az] = this.axis(point[1]);
        const actual = degrees(this.lateral * (point[0] - ax), point[2] - az);
        const by = ((actual - bearing + 540) % 360) - 180;
        return [{ bearing, by: Math.max(-MOST_TURN_DEG, Math.min(MOST_TURN_DEG, by)) }];
      });
      const y = landmarks[level]?.[1];
      if (y !== undefined && turns.length > 0) turnings.push({ y, turns });
    }
    return turnings;
  }

  /** By how much a nominal bearing is turned at height y, degrees towards lateral in front. */
  private turnAt(y: number, bearing: number): number {
    const below = this.turnings.findIndex((turning) => turning.y <= y);
    if (below === 0) return 0;
    const lower = this.turnings.at(below);
    const upper = below < 0 ? lower : this.turnings[below - 1];
    if (!lower || !upper) return 0;
    const t = upper === lower ? 1 : (upper.y - y) / (upper.y - lower.y);
    return (1 - t) * turnBy(upper, bearing) + t * turnBy(lower, bearing);
  }

  /** The nominal bearing of an actual one at height y. */
  private nominal(y: number, actual: number): number {
    let bearing = actual;
    // Turns change slowly with the bearing, by less than a third of it: each round leaves less than a third of the error.
    for (let round = 0; round < 24; round++) bearing = actual - this.turnAt(y, bearing);
    return ((bearing % 360) + 360) % 360;
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

/** By how much a bearing is turned at one height: linear between the landmarks on either side of it, all the way round. */
function turnBy({ turns }: Turning, bearing: number): number {
  const [first] = turns;
  if (!first) return 0;
  const at = ((bearing % 360) + 360) % 360;
  const after = turns.findIndex((turn) => turn.bearing > at);
  const to = after < 0 ? { ...first, bearing: first.bearing + 360 } : turns[after];
  const from = after === 0 ? turns.at(-1) : turns.at(after < 0 ? -1 : after - 1);
  if (!to || !from) return first.by;
  const start = after === 0 ? from.bearing - 360 : from.bearing;
  const t = to.bearing === start ? 0 : (at - start) / (to.bearing - start);
  return from.by + t * (to.by - from.by);
}

const radians = (angle: number) => (angle * Math.PI) / 180;

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
