/** Name of the signs of the trigger points in the scene. */
export const MARKERS = 'markers';
