import { LIMB_SEGMENTS, type LimbSegment } from '../../leg/limbCoordinates';

/** How a trigger point is drawn: the X, a ring of dashes that says "deep under here", or not at all. */
export type PointSign = 'cross' | 'deep' | 'none';

/** What lies between the eye and a point of the leg, on the line from one to the other. Metres. */
export interface LineOfSight {
  /** From where the line enters what is drawn to the point; 0 when the point is in the open. */
  throughM: number;
  /** From the point on to where the line leaves the body again. */
  beyondM: number;
  /** Segment of the limb in which the line enters; null when the point is in the open. */
  entered: LimbSegment | null;
  /** Segment in which the point lies. */
  lies: LimbSegment;
  /** Something stands before the point that is another part of the body: the line leaves it before it comes to the point's own. */
  apart: boolean;
  /** The line enters by the face of a cross-section. */
  byCut: boolean;
  /** What is entered first is the muscle of the point, laid bare. */
  own: boolean;
}

const SIGHT_LIMITS = {
  /** An X is seen through this much of the body at most. */
  crossM: 0.06,
  /** What lies deeper, down to this, has the ring of dashes: the small glutei and the rotators of the hip from behind. */
  deepM: 0.1,
  /** A cross-section shows what lies in it: an X this far under its face at most. */
  cutM: 0.02,
  /** A point lies under the skin that is nearer to it than that on the other side, by no more than this. */
  slackM: 0.005,
} as const;

/** What is drawn of a point: never anything on a part of the body that it does not lie under. */
export function pointSign({ throughM, beyondM, entered, lies, apart, byCut, own }: LineOfSight): PointSign {
  const { crossM, deepM, cutM, slackM } = SIGHT_LIMITS;
  if (apart || (entered !== null && !neighbours(entered, lies))) return 'none';
  if (byCut) return throughM <= cutM ? 'cross' : 'none';
  if (own) return throughM <= crossM ? 'cross' : 'none';
  // Else an anterior point would be seen from behind where the limb is thin.
  if (throughM > beyondM + slackM || throughM > deepM) return 'none';
  return throughM <= crossM ? 'cross' : 'deep';
}

/** Whether a point of one segment is shown under the skin of another. Nothing of the leg is through the foot; the foot's own is under the heel, too, which is counted to the leg. */
function neighbours(entered: LimbSegment, lies: LimbSegment): boolean {
  const foot = (segment: LimbSegment) => segment === 'foot_dorsum' || segment === 'foot_sole';
  if (foot(lies)) return foot(entered) || entered === 'leg';
  if (foot(entered)) return false;
  return Math.abs(LIMB_SEGMENTS.indexOf(entered) - LIMB_SEGMENTS.indexOf(lies)) <= 1;
}
