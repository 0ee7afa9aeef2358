import { useState } from 'react';
import type { Leg } from '../anatomy/Leg';
import { Controls } from '../camera/Controls';
import { StructureMeshes } from '../muscles/StructureMeshes';
import { TuneDrawer } from '../panel/TuneDrawer';
import { legScene } from '../scene/LegScene';
import { Skin } from '../skin/Skin';
import { text } from '../words/text';
import { CanvasLink } from './CanvasLink';
import { LabelsLink } from './LabelsLink';
import { LegCanvas } from './LegCanvas';
import { LegMenu } from './LegMenu';
import { LegSides } from './LegSides';
import { Lights } from './Lights';
import { LostContext } from './LostContext';
import { Pointer, Tooltip } from './laterParts';
import { Markers } from './markersChunk';
import { SectionLink } from './SectionLink';

interface ViewportProps {
  leg: Leg;
}

/** The leg as it is drawn, and what the pointer does on it. */
export function Viewport({ leg }: ViewportProps) {
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
          <SectionLink leg={leg} />
          <LabelsLink leg={leg} />
        </LegSides>
        <Controls leg={leg} />
      </LegCanvas>
      {canvas && <Pointer canvas={canvas} />}
      {canvas && <LostContext canvas={canvas} />}
      <Tooltip />
      <LegMenu />
      <TuneDrawer />
    </>
  );
}
