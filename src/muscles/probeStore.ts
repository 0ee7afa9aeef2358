import { createStore } from 'zustand/vanilla';
import { type ProbeHit, probeSkin } from '../anatomy/skinProbe';
import { onSkinTap } from '../anatomy/skinTaps';
import { viewStore } from '../view/store';

/** What is reported at the spot of the skin that was last touched; null while none is asked about. */
export const probeStore = createStore<{ hits: readonly ProbeHit[] | null }>()(() => ({ hits: null }));

export function closeProbe(): void {
  if (probeStore.getState().hits !== null) probeStore.setState({ hits: null });
}

/** Answer touches of the skin; a selection made elsewhere puts the answer away. Returns what stops it. */
export function followSkinTaps(): () => void {
  const undo = [
    onSkinTap(({ vertices }) => {
      probeStore.setState({ hits: probeSkin({ vertices, weights: [1 / 3, 1 / 3, 1 / 3] }) });
    }),
    viewStore.subscribe(({ view }, { view: before }) => {
      if (view.select !== before.select || view.trp !== before.trp) closeProbe();
    }),
  ];
  return () => {
    for (const stop of undo) stop();
  };
}

/** Essential zones before spillover, each in the order of the content. */
export function inReadingOrder(hits: readonly ProbeHit[]): ProbeHit[] {
  return [
    ...hits.filter(({ zone }) => zone === 'essential'),
    ...hits.filter(({ zone }) => zone === 'spillover'),
  ];
}
