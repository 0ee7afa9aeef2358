import { useFrame, useThree } from '@react-three/fiber';
import { useEffect, useMemo } from 'react';
import type { Leg } from '../../leg/Leg';
import { onSlice } from '../../view/onSlice';
import { redraw } from '../../view/redraw';
import { viewStore } from '../../view/store';
import { courseStore } from '../courses/courseStore';
import { CutFrame } from './CutFrame';
import { cutStore } from './cutStore';
import { SectionScene, sectionView } from './SectionScene';

interface SectionProps {
  leg: Leg;
}

/** The cross-section of a leg. What the person does reaches it straight from the store; React renders this once per leg. */
function Section({ leg }: SectionProps) {
  const scene = useMemo(() => new SectionScene(leg, new CutFrame(leg)), [leg]);
  const size = useThree((state) => state.size);

  useEffect(() => {
    scene.resize(size.width, size.height);
    redraw();
  }, [scene, size]);

  useEffect(() => {
    const touch = () => {
      scene.touch();
      redraw();
    };
    const touchCut = () => viewStore.getState().view.section !== null && touch();
    touch();
    const stops = [
      onSlice(viewStore, ({ view }) => view.section, touch),
      onSlice(viewStore, ({ view }) => sectionView(view), touchCut),
      onSlice(courseStore, ({ structures }) => structures, touchCut),
      onSlice(
        viewStore,
        ({ hover }) => hover,
        (now, before) => {
          const { areas } = cutStore.getState();
          if (areas.some(({ structure: { listed } }) => listed === now || listed === before)) touch();
        },
      ),
    ];
    const theme = new MutationObserver(touchCut);
    theme.observe(document.documentElement, { attributeFilter: ['data-theme'] });
    return () => {
      for (const stop of stops) stop();
      theme.disconnect();
      scene.dispose();
    };
  }, [scene]);

  useFrame(() => {
    const { view, hover } = viewStore.getState();
    scene.draw(view, hover, pageColours);
  }, -2);

  return <primitive object={scene.group} />;
}

export default Section;

function pageColours(): { paper: string; ink: string } {
  const style = getComputedStyle(document.documentElement);
  const read = (name: string, otherwise: string) => style.getPropertyValue(name).trim() || otherwise;
  return { paper: read('--paper', '#f3f0ea'), ink: read('--ink', '#22262b') };
}
