import { Layers, Tags, Video } from 'lucide-react';
import { Group } from 'react-aria-components/Group';
import { SectionButton } from '../scene/section/SectionButton';
import { text } from '../words/text';
import { CameraMenu, DepthSlider, LabelsMenu, LayersButton, SkinSlider } from './laterParts';
import { openView } from './layoutStore';
import { StandIn } from './StandIn';

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
