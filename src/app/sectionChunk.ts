import { viewStore } from '../view/store';

/** The cross-section: fetched when a view first asks for one. */
export const loadSection = () => import('../section/Section');

/** Resolves when what the view asks for of it is there; at once when it asks for nothing. */
export function sectionAsked(): Promise<unknown> {
  return viewStore.getState().view.section === null ? Promise.resolve() : loadSection();
}
