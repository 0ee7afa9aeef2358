import { lazy, Suspense, useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { Leg } from '../anatomy/Leg';
import { addNotice, setViewState } from '../view/actions';
import { text } from '../view/messages';
import { viewStore } from '../view/store';
import { loadSection } from './sectionChunk';
import { ViewportBoundary } from './ViewportBoundary';

const Section = lazy(loadSection);

interface SectionLinkProps {
  leg: Leg;
}

/** Fetches the cross-section when a view first asks for one; from then on it stays. */
export function SectionLink({ leg }: SectionLinkProps) {
  const asked = useStore(viewStore, ({ view }) => view.section !== null);
  const [wanted, setWanted] = useState(asked);
  useEffect(() => {
    if (asked) setWanted(true);
  }, [asked]);
  if (!wanted) return null;
  return (
    <ViewportBoundary onError={saySectionFailed}>
      <Suspense fallback={null}>
        <Section leg={leg} />
      </Suspense>
    </ViewportBoundary>
  );
}

/** The leg stays whole, and the person is told why. */
function saySectionFailed(error: unknown): void {
  addNotice(text('section.failed', { cause: error instanceof Error ? error.message : String(error) }));
  setViewState({ section: null });
}
