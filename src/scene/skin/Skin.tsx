import { useFrame, useThree } from '@react-three/fiber';
import { useEffect, useRef } from 'react';
import { beforePicture } from '../../gpu/beforePicture';
import { whenIdle } from '../../gpu/idle';
import type { Leg } from '../../leg/Leg';
import { asPart, partSettled } from '../../view/failedParts';
import { prefersReducedMotion, tween } from '../../view/motion';
import { onSlice } from '../../view/onSlice';
import { redraw } from '../../view/redraw';
import { skinShare } from '../../view/skinShare';
import { viewStore } from '../../view/store';
import { expectPart, firstFullFrame, partArrived } from '../readiness';
import type { SkinAlikes } from './SkinAlikes';
import { SkinPatterns } from './SkinPatterns';
import type { SkinScene } from './SkinScene';

/** The skin of a first picture lets through what lies under it over this long. */
const CLEAR_MS = 400;

interface SkinProps {
  leg: Leg;
  scene: SkinScene;
  /** It is on the screen already, opaque. */
  opaque: boolean;
}

/** The skin and the heat on it. What the person does reaches the uniforms straight from the store; React renders this once per leg. */
export function Skin({ leg, scene, opaque }: SkinProps) {
  const gl = useThree((state) => state.gl);
  const get = useThree((state) => state.get);
  const patternsOn = useRef<SkinPatterns | null>(null);
  useFrame(() => patternsOn.current?.draw(gl));

  useEffect(() => {
    const patterns = new SkinPatterns(leg, scene);
    patternsOn.current = patterns;
    const { domElement } = gl;
    const onRestored = () => {
      scene.firstZones?.draw(gl);
      alikes?.invalidate();
      patterns.invalidate();
    };
    domElement.addEventListener('webglcontextrestored', onRestored);
    let clear = 1;
    const apply = () => {
      const { view, tuning } = viewStore.getState();
      const share = skinShare(view);
      scene.group.visible = share > 0;
      scene.setOpacity(1 + clear * (view.skin * share - 1), view.trp !== null);
      scene.tune({ ...tuning, heatOpacity: tuning.heatOpacity * share });
      redraw();
    };
    apply();
    const stopClearing = opaque
      ? tween(
          CLEAR_MS,
          (t) => {
            clear = t;
            apply();
          },
          !prefersReducedMotion(),
        )
      : () => {};
    const unsubscribe = onSlice(
      viewStore,
      ({ view, tuning }) => [view.skin, skinShare(view), view.trp !== null, tuning],
      apply,
    );
    const stopLooking = beforePicture((eye) => scene.look(gl, eye));
    let gone = false;
    let alikes: SkinAlikes | null = null;
    // What draws look-alikes comes when the first one is on.
    const showAlikes = async () => {
      if (alikes || gone || viewStore.getState().view.alike.length === 0) return;
      expectPart('alikes');
      try {
        const { SkinAlikes } = await import('./SkinAlikes');
        const { scene: room, camera } = get();
        if (alikes || gone) return;
        alikes = new SkinAlikes(leg, scene, patterns);
        await alikes.begin({ renderer: gl, scene: room, camera });
      } finally {
        partArrived('alikes');
      }
    };
    const wantAlikes = () => void asPart(showAlikes, showAlikes, () => gone);
    const stopAlikes = onSlice(viewStore, ({ view }) => view.alike.length > 0, wantAlikes);
    wantAlikes();
    const prepare = async () => {
      await firstFullFrame;
      await whenIdle();
      const { scene: room, camera } = get();
      const on = { renderer: gl, scene: room, camera };
      await scene.prepare(on, [{ heat: 'tools', opens: true }]);
      const { unfoldSkin } = await import('./unfoldSkin');
      const unfolded = gone ? null : await unfoldSkin(leg, scene.uniforms, gl);
      if (!unfolded) return;
      if (gone) {
        unfolded.dispose();
        return;
      }
      scene.unfold(unfolded);
      await scene.prepare(on, [
        { heat: 'picture', opens: false },
        { heat: 'none', opens: false },
        { heat: 'zones', opens: false },
      ]);
      patterns.keepPicture();
    };
    // Until it is there, the skin works its heat out in every frame.
    void asPart(scene, prepare, () => gone);
    return () => {
      gone = true;
      partSettled(scene);
      partSettled(showAlikes);
      stopAlikes();
      alikes?.dispose();
      stopLooking();
      unsubscribe();
      stopClearing();
      domElement.removeEventListener('webglcontextrestored', onRestored);
      patternsOn.current = null;
      patterns.dispose();
    };
  }, [leg, scene, gl, get, opaque]);

  return null;
}
