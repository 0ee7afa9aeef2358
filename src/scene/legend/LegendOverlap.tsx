import { ToggleButton } from 'react-aria-components/ToggleButton';
import { useStore } from 'zustand';
import { OVERLAP_COLOURS } from '../../patterns/zoneColours';
import { setViewState } from '../../view/actions';
import { viewStore } from '../../view/store';
import { text } from '../../words/text';

/** Switches the skin between which patterns are on and how many meet on a spot. */
export function OverlapToggle() {
  const on = useStore(viewStore, ({ view }) => view.overlap);
  return (
    <ToggleButton
      className="legend-overlap"
      isSelected={on}
      onChange={(overlap) => setViewState({ overlap })}
    >
      {text('legend.overlap')}
    </ToggleButton>
  );
}

/** The colours of the overlap view, from one pattern to as many as it tells apart. */
export function OverlapScale() {
  const most = OVERLAP_COLOURS.length;
  return (
    <div className="overlap-scale">
      <ol>
        {OVERLAP_COLOURS.map((colour, at) => (
          <li key={colour}>
            <span className="overlap-sample" style={{ background: colour }} aria-hidden="true" />
            {at + 1 === most ? text('legend.overlapMore', { count: most }) : at + 1}
          </li>
        ))}
      </ol>
      <p>{text('legend.overlapScale')}</p>
    </div>
  );
}
