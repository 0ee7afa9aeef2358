import { Layers, Tags, Video } from 'lucide-react';
import { Group } from 'react-aria-components/Group';
import { SectionButton } from '../section/SectionButton';
import { text } from '../words/text';
import { late } from './late';
import { openView } from './layoutStore';
import { StandIn } from './StandIn';

const CameraMenu = late(() => import('../camera/CameraMenu').then((part) => part.CameraMenu));
const LabelsMenu = late(() => import('../labels/LabelsMenu').then((part) => part.LabelsMenu));
const LayersButton = late(() => import('../muscles/LayersButton').then((part) => part.LayersButton));

const DepthSlider = late(() => import('../muscles/DepthSlider').then((part) => part.DepthSlider));
const SkinSlider = late(() => import('./SkinSlider').then((part) => part.SkinSlider));

interface ViewToolsProps {
  /** They wait behind a button, and are open or not; without it they stand beside the leg. */
  folded?: 'open' | 'closed' | undefined;
}

/** How the leg is seen: skin and depth, layers, cut, camera, names. There even while folded, since their keys are. */
export function ViewTools({ folded }: ViewToolsProps) {
  return (
    <Group
      id="view-tools"
      className="stage-controls"
      aria-label={text('view.tools')}
      data-folded={folded}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || folded !== 'open') return;
        event.stopPropagation();
        openView(false);
        document.querySelector<HTMLElement>('[aria-controls="view-tools"]')?.focus();
      }}
    >
      <SkinSlider />
      <DepthSlider />
      <div className="stage-tools">
        <LayersButton standIn={<StandIn icon={Layers} className="layers-button" />} />
        <SectionButton />
        <CameraMenu standIn={<StandIn icon={Video} />} />
        <LabelsMenu standIn={<StandIn icon={Tags} />} />
      </div>
    </Group>
  );
}
