import { useEffect } from 'react';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import { ToggleButtonGroup } from 'react-aria-components/ToggleButtonGroup';
import { useStore } from 'zustand';
import { setSide } from '../view/actions';
import { text } from '../view/messages';
import { SIDES } from '../view/state';
import { viewStore } from '../view/store';
import { isTyping } from '../view/typing';
import './SideSwitch.css';

/** The key that goes to the next of right, left and both. */
const KEY = 'm';

/** Which leg of the body is shown: the title of the plate, and the switch for it. */
export function SideSwitch() {
  const side = useStore(viewStore, ({ view }) => view.side);
  useEffect(() => {
    window.addEventListener('keydown', sideByKey);
    return () => window.removeEventListener('keydown', sideByKey);
  }, []);
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
        <ToggleButton key={one} id={one} className="side-button" aria-keyshortcuts={KEY.toUpperCase()}>
          <span>{text(`caption.${one}`)}</span>
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}

function sideByKey(event: KeyboardEvent): void {
  if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
  if (event.key.toLowerCase() !== KEY) return;
  const { side } = viewStore.getState().view;
  setSide(SIDES[(SIDES.indexOf(side) + 1) % SIDES.length] ?? 'right');
}
