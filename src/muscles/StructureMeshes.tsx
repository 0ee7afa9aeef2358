import { useEffect, useMemo } from 'react';
import type { Leg } from '../anatomy/Leg';
import { contentStore } from '../referral/contentStore';
import { redraw } from '../view/redraw';
import { viewStore } from '../view/store';
import { litByTopic } from './litByTopic';
import { ANSWER_MS, StructureScene } from './StructureScene';
import { tuneStructures } from './structureUniforms';

interface StructureMeshesProps {
  leg: Leg;
}

/**
 * Muscles, bones and connective tissue: one mesh each. What the person does reaches them as uniforms and flags
 * straight from the store; React renders this once per leg.
 */
export function StructureMeshes({ leg }: StructureMeshesProps) {
  const scene = useMemo(() => new StructureScene(leg), [leg]);

  useEffect(() => {
    const apply = (fadeMs: number) => {
      const { view, hover, tuning } = viewStore.getState();
      tuneStructures(tuning);
      scene.show(view, hover, litByTopic(view.card, contentStore.getState().index), pageInk, fadeMs);
      redraw();
    };
    apply(0);
    const unsubscribe = viewStore.subscribe(() => apply(ANSWER_MS));
    // A link's card comes to be known with the content.
    const stopContent = contentStore.subscribe(() => {
      if (viewStore.getState().view.card !== null) apply(ANSWER_MS);
    });
    return () => {
      unsubscribe();
      stopContent();
      scene.dispose();
    };
  }, [scene]);

  return <primitive object={scene.group} />;
}

/** The page's ink: dark on paper, pale on slate, so that the outline stands out from both. */
function pageInk(): string {
  return getComputedStyle(document.documentElement).getPropertyValue('--ink').trim() || '#22262b';
}
