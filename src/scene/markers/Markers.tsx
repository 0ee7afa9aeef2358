import { useThree } from '@react-three/fiber';
import { useEffect, useMemo } from 'react';
import { beforePicture } from '../../gpu/beforePicture';
import type { Leg } from '../../leg/Leg';
import { redraw } from '../../view/redraw';
import { MarkerScene } from './MarkerScene';
import { MarkerView } from './MarkerView';
import { setMarkers } from './markerAt';
import type { Sight } from './Sight';

interface MarkersProps {
  leg: Leg;
  /** What a camera sees of them. */
  sight: Sight;
}

/** Trigger points as the classical X at their depth in the muscle, and the tether of the one whose card is open. */
export function Markers({ leg, sight }: MarkersProps) {
  const scene = useMemo(() => new MarkerScene(), []);
  const camera = useThree((state) => state.camera);
  const size = useThree((state) => state.size);

  useEffect(() => {
    scene.resize(size.width, size.height);
    redraw();
  }, [scene, size]);

  useEffect(() => setMarkers((ndc, side) => scene.pick(camera, ndc, side)), [scene, camera]);

  useEffect(() => {
    const view = new MarkerView(leg, scene, sight);
    const stop = beforePicture((camera) => view.look(camera));
    return () => {
      stop();
      view.dispose();
      scene.dispose();
    };
  }, [leg, scene, sight]);

  return <primitive object={scene.group} />;
}
