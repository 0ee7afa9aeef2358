import { part } from '../view/part';

/** The cross-section: fetched when a view first asks for one. */
export const Section = part(() => import('./section/Section'));
