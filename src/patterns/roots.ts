/** Root levels that reach the leg, from above. */
export const ROOTS = ['T12', 'L1', 'L2', 'L3', 'L4', 'L5', 'S1', 'S2', 'S3'] as const;
