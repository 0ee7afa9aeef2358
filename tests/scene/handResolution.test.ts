import { describe, expect, it } from 'vitest';
import { HandResolution, MOVING_SHARE, REST_TICKS } from '../../src/scene/handResolution';

const FAST_S = 1 / 60;
const LATE_S = 1 / 12;

/** Shares that so many frames of a movement are drawn at, one at each tick of the browser's clock. */
function move(hand: HandResolution, frames: number, sinceS: number): number[] {
  return Array.from({ length: frames }, () => {
    const share = hand.frame(true, sinceS);
    hand.tick();
    return share;
  });
}

/** Ticks with nothing moving until a last frame is due; null when none is. */
function restOf(hand: HandResolution): number | null {
  for (let tick = 1; tick < 20; tick++) if (hand.tick()) return tick;
  return null;
}

describe('the resolution of the canvas', () => {
  it('in software is lower from the second frame of a movement on, and full when the camera rests', () => {
    const hand = new HandResolution(true);
    expect(move(hand, 4, LATE_S)).toEqual([1, MOVING_SHARE, MOVING_SHARE, MOVING_SHARE]);
    expect(restOf(hand)).toBe(REST_TICKS - 1);
    expect(hand.frame(false, LATE_S)).toBe(1);
    expect(hand.counting).toBe(false);
  });

  it('on a card that follows stays full', () => {
    const hand = new HandResolution(false);
    expect(new Set(move(hand, 60, FAST_S))).toEqual(new Set([1]));
    expect(restOf(hand)).toBe(null);
  });

  it('on a card that does not follow is lower after two late frames, and for the whole of later movements', () => {
    const hand = new HandResolution(false);
    expect(move(hand, 5, LATE_S)).toEqual([1, 1, MOVING_SHARE, MOVING_SHARE, MOVING_SHARE]);
    restOf(hand);
    expect(move(hand, 3, LATE_S)).toEqual([1, MOVING_SHARE, MOVING_SHARE]);
  });

  it('is not lowered for a hand that pauses, however long', () => {
    const hand = new HandResolution(false);
    for (let i = 0; i < 10; i++) {
      expect(hand.frame(true, LATE_S)).toBe(1);
      for (let tick = 0; tick < 4; tick++) hand.tick();
    }
  });

  it('does not flicker while a hand hesitates', () => {
    const hand = new HandResolution(true);
    move(hand, 3, LATE_S);
    for (let tick = 0; tick < REST_TICKS - 2; tick++) expect(hand.tick()).toBe(false);
    expect(hand.frame(false, LATE_S)).toBe(MOVING_SHARE);
    expect(hand.frame(true, LATE_S)).toBe(MOVING_SHARE);
  });

  it('is full for a jump of one frame', () => {
    const hand = new HandResolution(true);
    expect(move(hand, 1, LATE_S)).toEqual([1]);
    expect(restOf(hand)).toBe(null);
  });

  it('is full while a picture is taken, though the camera moves', () => {
    const hand = new HandResolution(true);
    move(hand, 3, LATE_S);
    const release = hand.hold();
    expect(hand.share).toBe(1);
    expect(move(hand, 2, LATE_S)).toEqual([1, 1]);
    release();
    release();
    expect(move(hand, 1, LATE_S)).toEqual([MOVING_SHARE]);
  });

  it('is full again in later movements once even a card that was slow is quick', () => {
    const hand = new HandResolution(false);
    move(hand, 4, LATE_S);
    move(hand, 4, 1 / 200);
    restOf(hand);
    expect(move(hand, 4, FAST_S)).toEqual([1, 1, 1, 1]);
  });
});
