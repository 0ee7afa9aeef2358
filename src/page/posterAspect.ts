/** Width of the poster for a height of 1: the leg from behind, with its shadow. */
export const POSTER_ASPECT = 0.34;
