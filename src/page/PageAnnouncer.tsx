import { useEffect, useRef } from 'react';
import { contentStore } from '../patterns/contentStore';
import { probeAlikes } from '../scene/structures/probeAlikes';
import { probeStore } from '../scene/structures/probeStore';
import { onSlice } from '../view/onSlice';
import { viewStore } from '../view/store';
import { veiled } from '../view/veilStore';
import { whatChanged, whatIsDrawnThere, whatIsThere } from './whatChanged';

/** Says what changed in the picture, and what is reported at a spot that was asked about, to those who do not see it. Written past React: a change of view renders nothing here. */
export function PageAnnouncer() {
  const region = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const say = (said: string | null) => {
      if (said !== null && region.current && !veiled('names')) region.current.textContent = said;
    };
    // Look-alikes come after the patterns, to be said after them.
    const add = (said: string | null) => {
      if (said !== null && region.current && !veiled('names')) region.current.append(`. ${said}`);
    };
    const stops = [
      onSlice(
        viewStore,
        ({ view }) => view,
        (view, before) => say(whatChanged(before, view, contentStore.getState().index)),
      ),
      probeStore.subscribe((probed) => say(whatIsThere(probed, contentStore.getState()))),
      probeAlikes.subscribe((drawn) => add(whatIsDrawnThere(drawn))),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, []);
  return <div ref={region} className="visually-hidden" aria-live="polite" />;
}
