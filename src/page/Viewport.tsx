import { useState } from 'react';
import type { Leg } from '../leg/Leg';
import { CanvasLink } from '../scene/CanvasLink';
import { Controls } from '../scene/camera/Controls';
import { LegCanvas } from '../scene/LegCanvas';
import { legScene } from '../scene/LegScene';
import { LegSides } from '../scene/LegSides';
import { Lights } from '../scene/Lights';
import { Markers } from '../scene/markersChunk';
import { SectionLink } from '../scene/SectionLink';
import { Skin } from '../scene/skin/Skin';
import { StructureMeshes } from '../scene/structures/StructureMeshes';
import { TuneDrawer } from '../tune/TuneDrawer';
import { text } from '../words/text';
import { CoursesLink } from './CoursesLink';
import { embedded } from './embedded';
import { LabelsLink } from './LabelsLink';
import { LegMenu } from './LegMenu';
import { LostContext } from './LostContext';
import { Pointer, Tooltip } from './laterParts';

interface ViewportProps {
  leg: Leg;
  /** The leg is to be drawn on another canvas. */
  onRenew: () => void;
}

/** The leg as it is drawn, and what the pointer does on it. */
export function Viewport({ leg, onRenew }: ViewportProps) {
  const [canvas, setCanvas] = useState<HTMLCanvasElement | null>(null);
  const scene = legScene();
  return (
    <>
      <LegCanvas label={text('stage.canvas')} onCanvas={setCanvas}>
        <CanvasLink leg={leg} />
        <Lights />
        <LegSides leg={leg}>
          <StructureMeshes leg={leg} />
          <Skin leg={leg} scene={scene.skinOf(leg)} opaque={scene.alone} />
          <Markers leg={leg} />
          <CoursesLink leg={leg} />
          <SectionLink leg={leg} />
          <LabelsLink leg={leg} />
        </LegSides>
        <Controls leg={leg} />
      </LegCanvas>
      {canvas && <Pointer canvas={canvas} />}
      <LostContext onRetry={onRenew} />
      <Tooltip />
      <LegMenu />
      {!embedded && <TuneDrawer />}
    </>
  );
}
