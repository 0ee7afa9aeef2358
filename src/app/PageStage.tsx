import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import { CameraMenu } from '../camera/CameraMenu';
import { Compass } from '../camera/Compass';
import { ViewBar } from '../camera/ViewBar';
import { LabelsMenu } from '../labels/LabelsMenu';
import { DepthSlider } from '../muscles/DepthSlider';
import { LayersButton } from '../muscles/LayersButton';
import { Legend } from '../referral/Legend';
import { SectionButton } from '../section/SectionButton';
import { layoutStore } from './layoutStore';
import { PageCaption } from './PageCaption';
import { PageHint } from './PageHint';
import { PageNotices } from './PageNotices';
import { SectionSlot } from './SectionSlot';
import { SkinSlider } from './SkinSlider';
import './PageStage.css';

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
              <LayersButton />
              <SectionButton />
              <CameraMenu />
              <LabelsMenu />
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
