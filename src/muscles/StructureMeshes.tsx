import { useEffect, useMemo } from 'react';
import type { Leg } from '../anatomy/Leg';
import { redraw } from '../view/redraw';
import { viewStore } from '../view/store';
import { StructureScene } from './StructureScene';
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
    const apply = () => {
      const { view, hover, tuning } = viewStore.getState();
      tuneStructures(tuning);
      scene.show(view, hover);
      redraw();
    };
    apply();
    const unsubscribe = viewStore.subscribe(apply);
    return () => {
      unsubscribe();
      scene.dispose();
    };
  }, [scene]);

  return <primitive object={scene.group} />;
}
