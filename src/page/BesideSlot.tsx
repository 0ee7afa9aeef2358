import { useStore } from 'zustand';
import { viewStore } from '../view/store';
import { BesideCaptions } from './laterParts';

/** What stands over the two pictures while the leg is shown twice. */
export function BesideSlot() {
  const on = useStore(viewStore, ({ view }) => view.beside);
  return on ? <BesideCaptions /> : null;
}
