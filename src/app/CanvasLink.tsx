import { addAfterEffect, useFrame, useThree } from '@react-three/fiber';
import { useEffect } from 'react';
import type { Leg } from '../anatomy/Leg';
import { whenIdle } from '../gpu/idle';
import { connectRedraw, redraw } from '../view/redraw';
import { structurePicker } from './pickAt';
import { countFrame, markFirstFrame } from './readiness';
import { setViewportHandle } from './viewportHandle';

interface CanvasLinkProps {
  leg: Leg;
}

/** Ties the canvas to the page: redraws, the page's API, the first frame, and the trees for picking when it is idle. */
export function CanvasLink({ leg }: CanvasLinkProps) {
  const gl = useThree((state) => state.gl);
  const camera = useThree((state) => state.camera);
  const invalidate = useThree((state) => state.invalidate);

  useEffect(() => {
    const disconnect = connectRedraw(() => invalidate());
    redraw();
    return disconnect;
  }, [invalidate]);
  useEffect(() => setViewportHandle({ gl, camera }), [gl, camera]);
  useFrame(countFrame);
  useEffect(() => addAfterEffect(() => markFirstFrame()), []);

  useEffect(() => {
    let stopped = false;
    void structurePicker.prepare(leg, whenIdle, () => stopped);
    return () => {
      stopped = true;
    };
  }, [leg]);
  return null;
}
