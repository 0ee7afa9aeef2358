import { useEffect } from 'react';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import { Toolbar } from 'react-aria-components/Toolbar';
import { useStore } from 'zustand';
import { setView } from '../view/actions';
import { text } from '../view/messages';
import { viewLabel } from '../view/sideNames';
import { VIEW_NAMES } from '../view/state';
import { viewStore } from '../view/store';
import { isTyping } from '../view/typing';
import './ViewBar.css';

/** The six named views; the keys 1 to 6 do the same from anywhere on the page where nothing is being typed. */
export function ViewBar() {
  const current = useStore(viewStore, ({ view }) => view.view);
  const side = useStore(viewStore, ({ view }) => view.side);
  useEffect(() => {
    window.addEventListener('keydown', viewByKey);
    return () => window.removeEventListener('keydown', viewByKey);
  }, []);
  return (
    <Toolbar className="view-bar" aria-label={text('views.label')}>
      {VIEW_NAMES.map((name, at) => (
        <ToggleButton
          key={name}
          className="view-button"
          aria-label={text(viewLabel(name, side))}
          aria-keyshortcuts={String(at + 1)}
          isSelected={current === name}
          onChange={() => setView(name)}
        >
          {name === 'knee' ? text('views.knee.short') : text(viewLabel(name, side))}
        </ToggleButton>
      ))}
    </Toolbar>
  );
}

function viewByKey(event: KeyboardEvent): void {
  if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
  const name = VIEW_NAMES[Number(event.key) - 1];
  if (name !== undefined) setView(name);
}
