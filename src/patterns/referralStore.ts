import { createStore } from 'zustand/vanilla';
import type { Point } from '../leg/Leg';

/** What is known about the patterns on this leg so far. */
export interface ReferralState {
  /** Middle of the essential zone on the skin by trigger point, leg space, metres; an id is missing until its field is there. */
  hearts: ReadonlyMap<string, Point | null>;
  /** Whether the dots of spillover zones have been spread over the skin. */
  dots: boolean;
  /** Whether the sign of the trigger point whose card is open is drawn on any leg; null when no card is open. */
  pointSeen: boolean | null;
  /** What went wrong with the fields, for the brackets of a sentence; null when nothing did. */
  problem: string | null;
}

export const referralStore = createStore<ReferralState>()(() => ({
  hearts: new Map(),
  dots: false,
  pointSeen: null,
  problem: null,
}));
