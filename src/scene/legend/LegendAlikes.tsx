import { X } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { useStore } from 'zustand';
import { contentStore } from '../../patterns/contentStore';
import { setViewState } from '../../view/actions';
import { viewStore } from '../../view/store';
import { veilStore } from '../../view/veilStore';
import { text } from '../../words/text';
import { AlikeMark } from './AlikeMark';

/** Which weave or cloud on the skin is which look-alike; nothing while none is on. */
export function LegendAlikes() {
  const on = useStore(viewStore, ({ view }) => view.alike);
  const { drawings } = useStore(contentStore, (state) => state.index);
  const silent = useStore(veilStore, ({ names }) => names);
  const shown = on.flatMap((id) => drawings.get(id) ?? []);
  if (shown.length === 0) return null;
  return (
    <div className="legend-alikes">
      <header className="legend-head">
        <h3 className="legend-title">{text('legend.alikes')}</h3>
        <Button
          className="legend-clear"
          aria-label={text('legend.clearAlikes')}
          onPress={() => setViewState({ alike: [] })}
        >
          <X aria-hidden="true" size="1em" />
          {text('list.clear')}
        </Button>
      </header>
      <ul className="legend-alike-rows">
        {shown.map(({ id, lookAlike, map }) => (
          <li key={id}>
            <AlikeMark lookAlike={lookAlike} />
            <span className="legend-alike-name">
              {silent ? '?' : lookAlike.label}{' '}
              <span className="legend-points">{map ? map.label : text(`legend.${lookAlike.drawn}`)}</span>
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
