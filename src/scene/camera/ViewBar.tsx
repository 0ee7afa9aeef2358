import { ToggleButton } from 'react-aria-components/ToggleButton';
import { Toolbar } from 'react-aria-components/Toolbar';
import { useStore } from 'zustand';
import { setView } from '../../view/actions';
import { viewLabel } from '../../view/sideNames';
import { VIEW_NAMES } from '../../view/state';
import { viewStore } from '../../view/store';
import { text } from '../../words/text';
import './ViewBar.css';

/** The six named views, on the keys 1 to 6 too. */
export function ViewBar() {
  const current = useStore(viewStore, ({ view }) => view.view);
  const side = useStore(viewStore, ({ view }) => view.side);
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
