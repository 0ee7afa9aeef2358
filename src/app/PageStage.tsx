import { Layers, Tags, Video } from 'lucide-react';
import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import { Compass } from '../camera/Compass';
import { ViewBar } from '../camera/ViewBar';
import { Legend } from '../referral/Legend';
import { SectionButton } from '../section/SectionButton';
import { late } from './late';
import { layoutStore } from './layoutStore';
import { PageCaption } from './PageCaption';
import { PageHint } from './PageHint';
import { PageNotices } from './PageNotices';
import { SectionSlot } from './SectionSlot';
import { StandIn } from './StandIn';
import './PageStage.css';
import './StageSide.css';

const CameraMenu = late(() => import('../camera/CameraMenu').then((part) => part.CameraMenu));
const LabelsMenu = late(() => import('../labels/LabelsMenu').then((part) => part.LabelsMenu));
const LayersButton = late(() => import('../muscles/LayersButton').then((part) => part.LayersButton));

const DepthSlider = late(() => import('../muscles/DepthSlider').then((part) => part.DepthSlider));
const SkinSlider = late(() => import('./SkinSlider').then((part) => part.SkinSlider));

/** The leg and what is drawn around it like the lettering of a plate: caption, compass, legend, views. */
export function PageStage({ viewport }: { viewport: ReactNode }) {
  const compact = useStore(layoutStore, ({ mode }) => mode === 'sheet');
  return (
    <main className="stage">
      <div id="leg" className="stage-viewport" tabIndex={-1}>
        {viewport}
      </div>
      <div className="stage-over">
        <div className="stage-free" data-free>
          <PageCaption />
          <div className="stage-side">
            <Compass />
            <SkinSlider />
            <DepthSlider />
            <div className="stage-tools">
              <LayersButton standIn={<StandIn icon={Layers} className="layers-button" />} />
              <SectionButton />
              <CameraMenu standIn={<StandIn icon={Video} />} />
              <LabelsMenu standIn={<StandIn icon={Tags} />} />
            </div>
          </div>
        </div>
        <SectionSlot compact={compact} />
        <div className="stage-messages">
          <PageHint />
          <PageNotices />
        </div>
        <div className="stage-legend">
          <Legend />
        </div>
        <div className="stage-dock">
          <ViewBar />
        </div>
      </div>
    </main>
  );
}
