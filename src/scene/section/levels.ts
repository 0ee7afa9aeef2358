import type { Leg, Point } from '../../leg/Leg';
import type { CutFrame } from './CutFrame';
import type { LegCut } from './LegCut';

/** Levels at which limbs are cut in atlases, from proximal to distal. */
export const LEVEL_NAMES = ['glutealFold', 'midThigh', 'kneeJoint', 'widestCalf', 'ankle'] as const;
type LevelName = (typeof LEVEL_NAMES)[number];

export interface Level {
  name: LevelName;
  /** As in a section: 0 the sole, 1 the top of the model. */
  at: number;
}

/** Heights tried in the search for the widest calf. */
const CALF_STEPS = 24;
/** The gluteal fold runs a little below the ischial tuberosity, as a share of the way from there to the knee. */
const FOLD_BELOW_ISCHIUM = 0.045;

/**
 * The named levels of this leg, from its own landmarks and its own skin: mid-thigh half way between greater trochanter and joint line,
 * the widest calf where the skin's area is largest between tibial tuberosity and ankle, the ankle at its joint's centre.
 * A level whose landmarks are missing is left out.
 */
export function namedLevels(leg: Leg, frame: CutFrame, cut: LegCut): Level[] {
  const { landmarks } = leg;
  const ischium = landmarks.ischial_tuberosity;
  const joint = landmarks.knee_joint_line ?? landmarks.knee_centre;
  const trochanter = landmarks.greater_trochanter ?? landmarks.hip_joint_centre;
  const tuberosity = landmarks.tibial_tuberosity;
  const ankle = landmarks.ankle_centre;
  const heights: Record<LevelName, number | null> = {
    glutealFold: between(ischium, joint, FOLD_BELOW_ISCHIUM),
    midThigh: between(trochanter, joint, 0.5),
    kneeJoint: joint?.[1] ?? null,
    widestCalf: tuberosity && ankle ? widest(tuberosity[1], ankle[1], frame, cut) : null,
    ankle: ankle?.[1] ?? null,
  };
  return LEVEL_NAMES.flatMap((name) => {
    const y = heights[name];
    return y === null ? [] : [{ name, at: frame.atOf(y) }];
  });
}

function between(a: Point | undefined, b: Point | undefined, share: number): number | null {
  return a && b ? a[1] + share * (b[1] - a[1]) : null;
}

/** The height between two at which the skin's area is largest, metres. */
function widest(top: number, bottom: number, frame: CutFrame, cut: LegCut): number {
  let best = { y: (top + bottom) / 2, areaM2: 0 };
  for (let i = 1; i < CALF_STEPS; i++) {
    const y = top + (i / CALF_STEPS) * (bottom - top);
    const plane = frame.planeOf({ at: frame.atOf(y), tiltDeg: 0, turnDeg: 0, keep: 'below' });
    const skin = cut.skinArea(plane);
    if (skin > best.areaM2) best = { y, areaM2: skin };
  }
  return best.y;
}
