/** What a vertex of the skin is to a pattern; as a weight, an essential zone counts double. */
export const ZONE = { none: 0, spillover: 1, essential: 2 } as const;
