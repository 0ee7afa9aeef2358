import type { CourseKind } from '../../leg/Leg';

/** As plates have them, muted: yellow, red, blue. Lightness tells them apart too: nerves are pale, veins darker than arteries. */
export const COURSE_TINTS: Readonly<Record<CourseKind, string>> = {
  nerve: '#f0d987',
  artery: '#c2544a',
  vein: '#5d7896',
};
