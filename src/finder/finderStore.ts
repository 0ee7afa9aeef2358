import { createStore } from 'zustand/vanilla';
import type { Complaint } from './complaints';
import { type Findings, NO_FINDINGS } from './findings';

export interface FinderState {
  /** Complaints that are ticked; they stay while the page lives. */
  ticked: readonly Complaint[];
  findings: Findings;
  /** What is said of the findings to those who do not see them, once they have come to rest. */
  said: string;
}

/** What was ticked, and what follows from it and from the painting. */
export const finderStore = createStore<FinderState>()(() => ({
  ticked: [],
  findings: NO_FINDINGS,
  said: '',
}));

export function setTicked(ticked: readonly Complaint[]): void {
  finderStore.setState({ ticked });
}
