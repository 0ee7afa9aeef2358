import { useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { Leg } from '../leg/Leg';
import { setViewState } from '../view/actions';
import type { ViewState } from '../view/state';
import { viewStore } from '../view/store';
import { Section } from './sectionChunk';

interface SectionLinkProps {
  leg: Leg;
}

/** Fetches the cross-section when a view first asks for one; from then on it stays. */
export function SectionLink({ leg }: SectionLinkProps) {
  const asked = useStore(viewStore, ({ view }) => view.section !== null);
  const [wanted, setWanted] = useState(asked);
  const cut = useRef<ViewState['section']>(null);
  useEffect(() => {
    if (asked) setWanted(true);
  }, [asked]);
  if (!wanted) return null;
  const leave = () => {
    cut.current = viewStore.getState().view.section;
    // The leg stays whole.
    setViewState({ section: null });
    setWanted(false);
  };
  return <Section leg={leg} leave={leave} back={() => setViewState({ section: cut.current })} />;
}
