import { useFrame, useThree } from '@react-three/fiber';
import { useEffect, useMemo, useRef } from 'react';
import type { Leg } from '../anatomy/Leg';
import { onSlice } from '../view/onSlice';
import { redraw } from '../view/redraw';
import { skinShare } from '../view/skinShare';
import { viewStore } from '../view/store';
import { SkinPatterns } from './SkinPatterns';
import { SkinScene } from './SkinScene';

interface SkinProps {
  leg: Leg;
}

/** The skin and the heat on it. What the person does reaches the uniforms straight from the store; React renders this once per leg. */
export function Skin({ leg }: SkinProps) {
  const scene = useMemo(() => new SkinScene(leg), [leg]);

  const gl = useThree((state) => state.gl);
  const patternsOn = useRef<SkinPatterns | null>(null);
  useFrame(() => patternsOn.current?.draw(gl));

  useEffect(() => {
    const patterns = new SkinPatterns(leg, scene);
    patternsOn.current = patterns;
    const { domElement } = gl;
    const onRestored = () => patterns.invalidate();
    domElement.addEventListener('webglcontextrestored', onRestored);
    const apply = () => {
      const { view, tuning } = viewStore.getState();
      const share = skinShare(view);
      scene.group.visible = share > 0;
      scene.setOpacity(view.skin * share, view.trp !== null);
      scene.tune({ ...tuning, heatOpacity: tuning.heatOpacity * share });
      redraw();
    };
    apply();
    const unsubscribe = onSlice(
      viewStore,
      ({ view, tuning }) => [view.skin, skinShare(view), view.trp !== null, tuning],
      apply,
    );
    return () => {
      unsubscribe();
      domElement.removeEventListener('webglcontextrestored', onRestored);
      patternsOn.current = null;
      patterns.dispose();
      scene.dispose();
    };
  }, [leg, scene, gl]);

  return <primitive object={scene.group} />;
}
