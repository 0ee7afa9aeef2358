import { createStore } from 'zustand/vanilla';

/**
 * What a question keeps from being told. `names`: no tooltip, caption, label, legend, menu or announcement says what is shown or pointed at;
 * `signs`: no trigger point is marked on the leg; `address`: the address is left as it was, since it would say what is shown.
 */
export interface Veil {
  names: boolean;
  signs: boolean;
  address: boolean;
}

export const OPEN: Veil = { names: false, signs: false, address: false };

export const veilStore = createStore<Veil>()(() => OPEN);

export function veiled(part: keyof Veil): boolean {
  return veilStore.getState()[part];
}
