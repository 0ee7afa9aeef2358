import { useStore } from 'zustand';
import { legStore } from '../anatomy/legStore';
import { Viewport } from './Viewport';

/** The page. */
export function App() {
  const leg = useStore(legStore, (state) => state.leg);
  return <div style={{ position: 'fixed', inset: 0 }}>{leg && <Viewport leg={leg} />}</div>;
}
