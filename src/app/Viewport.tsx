import { Canvas, useThree } from '@react-three/fiber';
import { useEffect } from 'react';
import { NeutralToneMapping } from 'three';
import type { Leg } from '../anatomy/Leg';
import { Controls } from '../camera/Controls';
import { StructureMeshes } from '../muscles/StructureMeshes';
import { connectRedraw } from '../view/redraw';
import { Lights } from './Lights';
import { setViewportHandle } from './viewportHandle';

interface ViewportProps {
  leg: Leg;
}

/** The one canvas. It draws when asked to and never by itself. */
export function Viewport({ leg }: ViewportProps) {
  return (
    <Canvas
      frameloop="demand"
      dpr={[1, 2]}
      gl={{
        antialias: true,
        alpha: true,
        toneMapping: NeutralToneMapping,
        powerPreference: 'high-performance',
      }}
      camera={{ fov: 24, near: 0.01, far: 12 }}
    >
      <Handle />
      <Lights />
      <StructureMeshes leg={leg} />
      <Controls leg={leg} />
    </Canvas>
  );
}

function Handle() {
  const gl = useThree((state) => state.gl);
  const camera = useThree((state) => state.camera);
  const invalidate = useThree((state) => state.invalidate);
  useEffect(() => connectRedraw(() => invalidate()), [invalidate]);
  useEffect(() => setViewportHandle({ gl, camera }), [gl, camera]);
  return null;
}
