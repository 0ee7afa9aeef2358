import { Layers } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { Dialog } from 'react-aria-components/Dialog';
import { Popover } from 'react-aria-components/Popover';
import { BesideTrigger } from '../view/BesideTrigger';
import { part } from '../view/part';
import { text } from '../words/text';

const LayersPanel = part(() => import('./LayersPanel'));

/** Opens what can be done to each layer; the sliders in it come when first asked for. The leg stays in reach meanwhile. */
export function LayersButton() {
  // Away from the leg, over the card, or where there is no room beside it; on a phone under the button, over the foot of the leg.
  const narrow = typeof matchMedia === 'function' && matchMedia('(width < 40rem)').matches;
  return (
    <BesideTrigger>
      <Button className="icon-button layers-button" aria-label={text('layers.title')}>
        <Layers aria-hidden="true" size="1.125em" />
      </Button>
      <Popover
        className="menu-popover"
        placement={narrow ? 'bottom end' : 'right top'}
        isNonModal
        shouldCloseOnInteractOutside={(element) => !element.closest('.stage-viewport')}
      >
        <Dialog className="layers">
          <LayersPanel inline standIn={<div className="layers-loading" aria-busy="true" />} />
        </Dialog>
      </Popover>
    </BesideTrigger>
  );
}
