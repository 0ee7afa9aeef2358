import { setViewState } from '../../view/actions';
import type { SectionPlane } from '../../view/state';
import { viewStore } from '../../view/store';

/** The cut that the tool begins with: level, in the upper half of the thigh, the leg below it left standing. */
const FIRST_SECTION: SectionPlane = { at: 0.6, tiltDeg: 0, turnDeg: 0, keep: 'below' };

/** One press of an arrow key, one notch of the wheel: metres. */
export const SWEEP_STEP_M = 0.002;

/** Change part of the cut; a sweep counts as one step of the history. */
export function moveSection(patch: Partial<SectionPlane>, subject: string | null = null): void {
  const { section } = viewStore.getState().view;
  if (section) setViewState({ section: { ...section, ...patch } }, subject);
}

/** Sweep the plane along the leg; held at its ends. @param share of the leg's height, upwards */
export function sweepSection(share: number): void {
  const { section } = viewStore.getState().view;
  if (section) moveSection({ at: Math.min(1, Math.max(0, section.at + share)) }, 'section');
}

/** Set while a cut has just been made by hand: the camera then rises to see what is laid open, once. */
export const justCut = { wanted: false };

/** Cut the leg, or make it whole. */
export function toggleSection(): void {
  justCut.wanted = viewStore.getState().view.section === null;
  setViewState({ section: viewStore.getState().view.section ? null : FIRST_SECTION });
}
