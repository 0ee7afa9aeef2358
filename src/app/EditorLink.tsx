import { addAfterEffect } from '@react-three/fiber';
import type { EditorStage } from '../referral/editor/editorStage';
import { address } from '../view/address';
import { PatternEditor } from './laterParts';
import { skinSpotAt } from './pickAt';
import { placeOnPage } from './placeOnPage';

/** The canvas as the editor needs it. */
const STAGE: EditorStage = {
  skinAt(clientX, clientY) {
    const point = skinSpotAt(clientX, clientY)?.point;
    return point ? [point.x, point.y, point.z] : null;
  },
  project: placeOnPage,
  onFrame: (listener) => addAfterEffect(() => listener()),
};

/** The pattern editor when the address asks for it with `?edit`; fetched only then. */
export function EditorLink() {
  if (!address().edit) return null;
  return <PatternEditor stage={STAGE} />;
}
