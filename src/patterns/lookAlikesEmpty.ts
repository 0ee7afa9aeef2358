import type { LookAlikes } from './lookAlikeSchema';

/** Stands in for the look-alikes until somebody asks for them. */
export const NO_LOOK_ALIKES: LookAlikes = {
  meta: null,
  sources: [],
  lookAlikes: [],
  nerves: [],
  comparisons: [],
};
