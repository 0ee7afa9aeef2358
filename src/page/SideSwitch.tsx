import { ToggleButton } from 'react-aria-components/ToggleButton';
import { ToggleButtonGroup } from 'react-aria-components/ToggleButtonGroup';
import { useStore } from 'zustand';
import { setSide } from '../view/actions';
import { ariaShortcut } from '../view/shortcuts';
import { SIDES } from '../view/state';
import { viewStore } from '../view/store';
import { text } from '../words/text';
import './SideSwitch.css';

/** Which leg of the body is shown: the title of the plate, and the switch for it. */
export function SideSwitch() {
  const side = useStore(viewStore, ({ view }) => view.side);
  return (
    <ToggleButtonGroup
      className="side-switch"
      aria-label={text('side.label')}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[side]}
      onSelectionChange={(keys) => {
        const chosen = SIDES.find((one) => keys.has(one));
        if (chosen) setSide(chosen);
      }}
    >
      {SIDES.map((one) => (
        <ToggleButton
          key={one}
          id={one}
          className="side-button"
          aria-keyshortcuts={ariaShortcut('page.side')}
        >
          <span>{text(`caption.${one}`)}</span>
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
