/**
 * The trigger points and the search trees that place them in their muscles: fetched once the leg is there,
 * so that the first frame does not wait for them.
 */
export const loadMarkers = () => import('./MarkersLink');
