import { Check, Video } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { Menu, MenuItem, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { useStore } from 'zustand';
import { setProjection } from '../../view/actions';
import { handStore } from '../../view/handStore';
import { prefersReducedMotion } from '../../view/motion';
import { settings } from '../../view/settings';
import { viewStore } from '../../view/store';
import { type MessageId, text } from '../../words/text';
import { flyTo } from './flights';
import { setTurntable } from './turntable';

/** What the camera can do besides the named views: frame, flatten, step, turn by itself. */
export function CameraMenu() {
  const selected = useStore(viewStore, ({ view }) => view.select);
  const flat = useStore(viewStore, ({ view }) => view.projection === 'orthographic');
  const guided = useStore(settings, (state) => state.guided);
  const turning = useStore(handStore, (hand) => hand.turning);
  const still = prefersReducedMotion();
  return (
    <MenuTrigger>
      <Button className="icon-button" aria-label={text('camera.label')}>
        <Video aria-hidden="true" size="1.125em" />
      </Button>
      <Popover className="menu-popover" placement="left top">
        <Menu className="menu" aria-label={text('camera.label')}>
          <Item
            words="camera.frame"
            hint={<kbd>F</kbd>}
            isDisabled={selected.length === 0}
            onAction={() => flyTo(selected)}
          />
          <Item words="camera.whole" hint={<kbd>Home</kbd>} onAction={() => flyTo([])} />
          <Item
            words="camera.flat"
            hint={text('camera.flat.hint')}
            on={flat}
            onAction={() => setProjection(flat ? 'perspective' : 'orthographic')}
          />
          <Item
            words="camera.guided"
            hint={text('camera.guided.hint')}
            on={guided}
            onAction={() => settings.setState({ guided: !guided })}
          />
          <Item
            words="camera.turntable"
            hint={text(still ? 'camera.turntable.off' : 'camera.turntable.hint')}
            on={turning}
            isDisabled={still}
            onAction={() => setTurntable(!turning)}
          />
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

interface ItemProps {
  words: MessageId;
  hint: ReactNode;
  /** For what is switched on and off; without it the item just happens. */
  on?: boolean;
  isDisabled?: boolean;
  onAction: () => void;
}

function Item({ words, hint, on, isDisabled = false, onAction }: ItemProps) {
  return (
    <MenuItem
      className="menu-item"
      textValue={text(words)}
      isDisabled={isDisabled}
      onAction={onAction}
      {...(on === undefined ? {} : { 'aria-pressed': on })}
    >
      <span className="menu-item-words">
        {text(words)}
        <span className="menu-item-hint">{hint}</span>
      </span>
      {on === true && <Check aria-hidden="true" size="1em" />}
    </MenuItem>
  );
}
