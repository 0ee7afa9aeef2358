import { useEffect, useRef } from 'react';
import { contentStore } from '../referral/contentStore';
import { viewStore } from '../view/store';
import { veiled } from '../view/veilStore';
import { whatChanged } from './whatChanged';

/** Says what changed in the picture to those who do not see it. Written past React: a change of view renders nothing here. */
export function PageAnnouncer() {
  const region = useRef<HTMLDivElement>(null);
  useEffect(
    () =>
      viewStore.subscribe(({ view }, { view: before }) => {
        if (veiled('names')) return;
        const said = whatChanged(before, view, contentStore.getState().index);
        if (said !== null && region.current) region.current.textContent = said;
      }),
    [],
  );
  return <div ref={region} className="visually-hidden" aria-live="polite" />;
}
