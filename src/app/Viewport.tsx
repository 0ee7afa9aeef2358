import { lazy, Suspense, useState } from 'react';
import type { Leg } from '../anatomy/Leg';
import { Controls } from '../camera/Controls';
import { StructureMeshes } from '../muscles/StructureMeshes';
import { TuneDrawer } from '../panel/TuneDrawer';
import { Skin } from '../skin/Skin';
import { addNotice } from '../view/actions';
import { text } from '../view/messages';
import { CanvasLink } from './CanvasLink';
import { Ground } from './Ground';
import { LabelsLink } from './LabelsLink';
import { LegCanvas } from './LegCanvas';
import { LegMenu } from './LegMenu';
import { LegSides } from './LegSides';
import { Lights } from './Lights';
import { LostContext } from './LostContext';
import { late } from './late';
import { loadMarkers } from './markersChunk';
import { SectionLink } from './SectionLink';
import { ViewportBoundary } from './ViewportBoundary';

const Markers = lazy(loadMarkers);
const Pointer = late(() => import('./Pointer').then((part) => part.Pointer));
const Tooltip = late(() => import('./Tooltip').then((part) => part.Tooltip));

interface ViewportProps {
  leg: Leg;
}

/** The leg as it is drawn, and what the pointer does on it. */
export function Viewport({ leg }: ViewportProps) {
  const [canvas, setCanvas] = useState<HTMLCanvasElement | null>(null);
  return (
    <>
      <LegCanvas label={text('stage.canvas')} onCanvas={setCanvas}>
        <CanvasLink leg={leg} />
        <Lights />
        <LegSides leg={leg}>
          <StructureMeshes leg={leg} />
          <Ground leg={leg} />
          <Skin leg={leg} />
          <ViewportBoundary onError={sayMarkersFailed}>
            <Suspense fallback={null}>
              <Markers leg={leg} />
            </Suspense>
          </ViewportBoundary>
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

/** The leg and its patterns go on without the signs. */
function sayMarkersFailed(error: unknown): void {
  addNotice(text('markers.failed', { cause: error instanceof Error ? error.message : String(error) }));
}
