import { createStore } from 'zustand/vanilla';
import type { Complaint } from './complaints';
import type { PaintedRegion } from './paintedRegions';
import type { Suspect } from './ranking';
import type { SuspectGroup } from './suspectGroups';
import type { Warnings } from './warnings';

/** A suspect with the points whose pattern it is. */
export interface RankedGroup extends Suspect {
  group: SuspectGroup;
}

/** What follows from what is painted and ticked. */
export interface Findings {
  regions: readonly PaintedRegion[];
  warnings: Warnings;
  suspects: readonly RankedGroup[];
  /** Whether anything is painted. */
  painted: boolean;
  /** Patterns that are not computed yet and not among the suspects. */
  waiting: number;
}

export const NO_FINDINGS: Findings = {
  regions: [],
  warnings: { flags: [], more: [], mimics: [] },
  suspects: [],
  painted: false,
  waiting: 0,
};

/** What was ticked, which stays while the page lives, and what follows. */
export const finderStore = createStore<{ ticked: readonly Complaint[]; findings: Findings }>()(() => ({
  ticked: [],
  findings: NO_FINDINGS,
}));

export function setTicked(ticked: readonly Complaint[]): void {
  finderStore.setState({ ticked });
}
