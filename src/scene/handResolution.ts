/** Of the canvas's pixels this share along each edge is drawn while the camera moves and frames take long. */
export const MOVING_SHARE = 0.5;
/** A frame that takes longer than this does not follow the hand, seconds. */
const SLOW_S = 1 / 30;
/** A frame at the lower resolution that takes no longer than this would do at the full one, seconds. */
const QUICK_S = 1 / 120;
/** The camera rests when it has not moved for so many ticks of the browser's clock: a hand that hesitates makes nothing flicker. */
export const REST_TICKS = 6;
/** One frame is a jump, not a movement. */
const MOVEMENT_FRAMES = 2;
/** One frame that comes late may be due to something else. */
const LATE_FRAMES = 2;

/**
 * The resolution of the canvas follows the hand: lower while the camera moves and frames come late, full as soon as it rests. Numbers alone; who draws says
 * when a frame is about to be drawn, and asks for another when it is told to.
 */
export class HandResolution {
  /** Frames of this movement. */
  private moved = 0;
  private quiet = 0;
  private late = 0;
  private slow: boolean;
  private low = false;
  private holds = 0;

  /** @param software drawing is known to take long: no card does it */
  constructor(private readonly software: boolean) {
    this.slow = software;
  }

  /**
   * A frame is about to be drawn.
   * @param moving the camera goes on from here
   * @param sinceS seconds since the last one
   * @returns share of the full resolution to draw it at
   */
  frame(moving: boolean, sinceS: number): number {
    if (moving) {
      // From the second on it is known how long the one before took, unless the hand has paused.
      if (this.moved > 0 && this.quiet <= 1) this.judge(sinceS);
      this.moved++;
      this.quiet = 0;
      this.low ||= this.slow && this.moved >= MOVEMENT_FRAMES;
    }
    return this.share;
  }

  /** A tick of the browser's clock has passed. Returns whether the camera rests now, so that a last frame is due at the full resolution. */
  tick(): boolean {
    if (this.moved === 0) return false;
    this.quiet++;
    if (this.quiet < REST_TICKS) return false;
    const due = this.low;
    this.moved = 0;
    this.low = false;
    return due;
  }

  /** Whether ticks are to be counted. */
  get counting(): boolean {
    return this.moved > 0;
  }

  /** All is drawn at the full resolution until what is returned is called: a picture is taken. */
  hold(): () => void {
    this.holds++;
    let held = true;
    return () => {
      if (held) this.holds--;
      held = false;
    };
  }

  /** Of the full resolution. */
  get share(): number {
    return this.low && this.holds === 0 ? MOVING_SHARE : 1;
  }

  private judge(sinceS: number): void {
    if (this.software) return;
    this.late = sinceS > SLOW_S ? this.late + 1 : 0;
    if (this.late >= LATE_FRAMES) this.slow = true;
    if (this.low && sinceS < QUICK_S) this.slow = false;
  }
}
