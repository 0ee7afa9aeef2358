import { part } from '../view/part';

/** The trigger points and the search trees that place them in their muscles. */
export const Markers = part(() => import('./MarkersLink'));
