import { useStore } from 'zustand';
import { toggleAlike } from '../view/actions';
import { viewStore } from '../view/store';
import { text } from '../words/text';
import { TrackSwitch } from './TrackSwitch';
import './PatternSwitch.css';

interface AlikeSwitchProps {
  /** The drawing: `root_pain_s1`. */
  drawing: string;
  /** Name of its look-alike. */
  name: string;
}

/** Switches one drawing of a look-alike on the skin. */
export function AlikeSwitch({ drawing, name }: AlikeSwitchProps) {
  const on = useStore(viewStore, ({ view }) => view.alike.includes(drawing));
  return (
    <TrackSwitch
      className="pattern-switch"
      aria-label={text('alike.switch', { name })}
      isSelected={on}
      onChange={() => toggleAlike(drawing)}
    />
  );
}
