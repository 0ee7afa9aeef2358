import { type SlicePlane, slicePlane } from '../../geometry/slice';
import type { Leg } from '../../leg/Leg';
import { LimbCoordinates } from '../../leg/limbCoordinates';
import type { SectionPlane } from '../../view/state';

type Vec3 = [number, number, number];

/**
 * A plane lies this far, metres, from a round height at the least: planes through whole rows of vertices are legal but
 * make slivers, and the figures' own levels are where people put them.
 */
const NUDGE_M = 1.3e-6;

/** Where a section cuts one leg, and how far its heights go. */
export class CutFrame {
  private readonly limb: LimbCoordinates;
  readonly bottomY: number;
  readonly topY: number;

  /** @throws Error when the leg has not the landmarks of limb coordinates */
  constructor(
    leg: Leg,
    private readonly side: 'right' | 'left' = 'right',
  ) {
    this.limb = new LimbCoordinates(leg.landmarks, side);
    this.bottomY = leg.bounds.min.y;
    this.topY = leg.bounds.max.y;
  }

  /** Height over the floor, metres, of a section's `at`. */
  heightOf(at: number): number {
    return this.bottomY + at * (this.topY - this.bottomY);
  }

  /** `at` of a height, held to 0 to 1. */
  atOf(y: number): number {
    return Math.min(1, Math.max(0, (y - this.bottomY) / (this.topY - this.bottomY)));
  }

  /** Where the limb's axis passes at height `y`, leg space, metres. */
  axisAt(y: number): Vec3 {
    const top = this.limb.height('thigh', 0);
    const bottom = this.limb.height('thigh', 1);
    return this.limb.ray({ segment: 'thigh', axial: (top - y) / (top - bottom), bearing: 0 }).origin;
  }

  /**
   * The plane of a section in leg space, metres. Its normal points to the part that is taken away; its `v` axis to the front
   * as far as it can (upwards for an upright plane), as on a plate.
   */
  planeOf({ at, tiltDeg, turnDeg, keep }: SectionPlane): SlicePlane {
    const tilt = (tiltDeg * Math.PI) / 180;
    const turn = (turnDeg * Math.PI) / 180;
    const lateral = this.side === 'left' ? 1 : -1;
    const away = keep === 'below' ? 1 : -1;
    const lean = Math.sin(tilt);
    const normal: Vec3 = [
      away * lean * lateral * Math.sin(turn),
      away * Math.cos(tilt),
      away * lean * Math.cos(turn),
    ];
    const [x, y, z] = this.axisAt(this.heightOf(at));
    const origin: Vec3 = [x, y + NUDGE_M, z];
    return slicePlane(origin, normal, tiltDeg > 60 ? [0, 1, 0] : [0, 0, 1]);
  }
}
