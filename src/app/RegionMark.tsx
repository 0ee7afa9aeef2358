import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { legStore } from '../anatomy/legStore';
import { contentStore } from '../referral/contentStore';
import { markRegion } from '../skin/markRegion';
import { finderOpen } from '../view/finderOpen';
import { viewStore } from '../view/store';
import { firstFullFrame } from './readiness';

/** The region whose card is open is marked on the skin; while somebody paints there, what they paint is. */
export function RegionMark(): null {
  const leg = useStore(legStore, (state) => state.leg);
  const card = useStore(viewStore, ({ view }) => view.card);
  const topic = useStore(contentStore, ({ index }) => (card === null ? undefined : index.topics.get(card)));
  const painting = useStore(finderOpen, ({ open }) => open);
  const [pictured, setPictured] = useState(false);
  // Before that there is no skin to mark.
  useEffect(() => void firstFullFrame.then(() => setPictured(true)), []);
  const region = topic?.kind === 'region' && !painting ? topic.id : null;
  useEffect(
    () => (leg && pictured && region !== null ? markRegion(leg, region) : undefined),
    [leg, pictured, region],
  );
  return null;
}
