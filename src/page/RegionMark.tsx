import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { legStore } from '../leg/legStore';
import { contentStore } from '../patterns/contentStore';
import { firstFullFrame } from '../scene/readiness';
import { markRegion } from '../scene/skin/markRegion';
import { opened } from '../view/opened';
import { viewStore } from '../view/store';

/** The region whose card is open is marked on the skin; while somebody paints there, what they paint is. */
export function RegionMark(): null {
  const leg = useStore(legStore, (state) => state.leg);
  const card = useStore(viewStore, ({ view }) => view.card);
  const topic = useStore(contentStore, ({ index }) => (card === null ? undefined : index.topics.get(card)));
  const painting = useStore(opened, ({ tool }) => tool === 'finder');
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
