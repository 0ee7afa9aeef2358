import { useEffect } from 'react';
import { useStore } from 'zustand';
import { type LookAlikeState, lookAlikeStore, startLookAlikes } from './lookAlikeStore';

/** Whether the drawn look-alikes are there; whoever shows them asks for them by this. */
export function useLookAlikes(): LookAlikeState {
  useEffect(() => void startLookAlikes(), []);
  return useStore(lookAlikeStore);
}
