import { Canvas } from '@react-three/fiber';
import { Suspense, useState } from 'react';
import { NeutralToneMapping } from 'three';
import type { Leg } from '../anatomy/Leg';
import { Controls } from '../camera/Controls';
import { StructureMeshes } from '../muscles/StructureMeshes';
import { text } from '../view/messages';
import { CanvasLink } from './CanvasLink';
import { Lights } from './Lights';
import { LostContext } from './LostContext';
import { Pointer } from './Pointer';
import { Tooltip } from './Tooltip';

interface ViewportProps {
  leg: Leg;
}

/**
 * The one canvas. It draws when asked to and never by itself. Its background is the page's own paper, seen through it.
 * Tone mapping: Khronos neutral leaves colours below the highlights as they are, so that the legend's colours are the skin's.
 */
export function Viewport({ leg }: ViewportProps) {
  const [canvas, setCanvas] = useState<HTMLCanvasElement | null>(null);
  return (
    <>
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
        role="application"
        aria-label={text('stage.canvas')}
        tabIndex={0}
        onCreated={({ gl }) => setCanvas(gl.domElement)}
      >
        <Suspense fallback={null}>
          <CanvasLink leg={leg} />
          <Lights />
          <StructureMeshes leg={leg} />
          <Controls leg={leg} />
        </Suspense>
      </Canvas>
      {canvas && <Pointer canvas={canvas} />}
      {canvas && <LostContext canvas={canvas} />}
      <Tooltip />
    </>
  );
}
