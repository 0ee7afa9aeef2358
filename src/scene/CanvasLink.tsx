import { addAfterEffect, useFrame, useThree } from '@react-three/fiber';
import { useEffect } from 'react';
import type { Leg, Structure } from '../leg/Leg';
import { partFailed, partSettled } from '../view/failedParts';
import { connectRedraw, redraw } from '../view/redraw';
import { viewStore } from '../view/store';
import { Markers } from './markersChunk';
import { structurePicker } from './pickAt';
import { awaitFullFrame, countFrame, firstFullFrame, markFrame } from './readiness';
import { Section } from './sectionChunk';
import { skinTreeAwaited, whenTreesMay } from './treeTime';
import { setViewportHandle } from './viewportHandle';

interface CanvasLinkProps {
  leg: Leg;
}

/** Ties the canvas to the page: redraws, the page's API, the first frame, and the trees for picking when it is idle. */
export function CanvasLink({ leg }: CanvasLinkProps) {
  const gl = useThree((state) => state.gl);
  const camera = useThree((state) => state.camera);
  const scene = useThree((state) => state.scene);
  const get = useThree((state) => state.get);

  // All programs at once: one after the other, each as it is first drawn with, every one is waited for.
  useEffect(() => {
    gl.compile(scene, camera);
  }, [gl, scene, camera]);
  useEffect(() => {
    const disconnect = connectRedraw(() => {
      const { frameloop, setFrameloop, invalidate } = get();
      if (frameloop === 'never') setFrameloop('demand');
      invalidate();
    });
    redraw();
    return disconnect;
  }, [get]);
  useEffect(() => setViewportHandle({ gl, scene, camera }), [gl, scene, camera]);
  useFrame(countFrame);
  useEffect(() => {
    const cut = viewStore.getState().view.section !== null;
    void awaitFullFrame(Promise.all([Markers.fetch(), cut && Section.fetch()]));
    return addAfterEffect(markFrame);
  }, []);

  // What the first picture did not need: programs of what the skin still covers, and the trees for picking.
  useEffect(() => {
    let stopped = false;
    const plant = async () => {
      // Signs for which a ray was too dear without it wait for the skin's.
      const built = ({ kind }: Structure) => kind === 'skin' && skinTreeAwaited() && redraw();
      try {
        await structurePicker.prepare(leg, whenTreesMay, () => stopped, built);
        partSettled(leg);
      } catch {
        if (!stopped) partFailed(leg, () => void plant());
      }
    };
    const prepare = async () => {
      await firstFullFrame;
      await whenTreesMay();
      if (stopped) return;
      gl.compile(scene, camera);
      await plant();
    };
    void prepare();
    return () => {
      stopped = true;
      partSettled(leg);
    };
  }, [leg, gl, scene, camera]);
  return null;
}
