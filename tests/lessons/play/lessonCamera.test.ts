import { describe, expect, it } from 'vitest';
import { namedFrom, placedIn, roomFactor } from '../../../src/lessons/play/lessonCamera';

const place = { azimuthDeg: 180, elevationDeg: 4, distanceM: 2, target: [-0.1, 0.5, 0.06] as const };

describe('the camera of a lesson', () => {
  it('stands where the lesson says on a projector', () => {
    // 1280 by 720, words beside the leg.
    expect(roomFactor({ width: 870 / 720, height: 648 / 720 })).toBe(1);
  });

  it('stands further away where there is less room, so that a phone shows all of it', () => {
    // 390 by 844, words below the leg.
    const phone = { width: 374 / 844, height: 420 / 844 };
    expect(placedIn(phone, place).distanceM).toBeCloseTo((2 * 0.86 * 844) / 420, 2);
  });

  it('is named as it was placed', () => {
    const phone = { width: 0.4, height: 0.5 };
    expect(namedFrom(phone, placedIn(phone, place)).distanceM).toBeCloseTo(place.distanceM, 2);
    expect(roomFactor({ width: 0, height: 0 })).toBe(1);
  });
});
