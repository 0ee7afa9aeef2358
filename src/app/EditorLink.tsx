import { addAfterEffect } from '@react-three/fiber';
import { lazy, Suspense } from 'react';
import { Vector3 } from 'three';
import { onSide } from '../anatomy/legSides';
import type { EditorStage } from '../referral/editor/editorStage';
import { LEGS_SHOWN } from '../view/sides';
import { viewStore } from '../view/store';
import { skinSpotAt } from './pickAt';
import { viewportHandle } from './viewportHandle';

const PatternEditor = lazy(() => import('../referral/editor/PatternEditor'));

const place = new Vector3();

/** The canvas as the editor needs it. */
const STAGE: EditorStage = {
  skinAt(clientX, clientY) {
    const point = skinSpotAt(clientX, clientY)?.point;
    return point ? [point.x, point.y, point.z] : null;
  },
  project(point) {
    const viewport = viewportHandle();
    if (!viewport) return null;
    const { left, top, width, height } = viewport.gl.domElement.getBoundingClientRect();
    // With both legs shown strokes are drawn on the one they are modelled on.
    const side = LEGS_SHOWN[viewStore.getState().view.side][0] ?? 'right';
    const { x, y, z } = place.set(...onSide(point, side)).project(viewport.camera);
    if (z > 1) return null;
    return { x: left + ((x + 1) / 2) * width, y: top + ((1 - y) / 2) * height };
  },
  onFrame: (listener) => addAfterEffect(() => listener()),
};

/** The pattern editor when the address asks for it with `?edit`; fetched only then. */
export function EditorLink() {
  if (!new URLSearchParams(window.location.search).has('edit')) return null;
  return (
    <Suspense fallback={null}>
      <PatternEditor stage={STAGE} />
    </Suspense>
  );
}
