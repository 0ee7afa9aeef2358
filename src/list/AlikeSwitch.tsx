import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import { toggleAlike } from '../view/actions';
import { alikeOf } from '../view/state';
import { viewStore } from '../view/store';
import { text } from '../words/text';
import { TrackSwitch } from './TrackSwitch';
import './PatternSwitch.css';

interface AlikeSwitchProps {
  /** The drawing: `root_pain_s1`, `dermatome_l5~2`. */
  drawing: string;
  /** Name of its look-alike, of another map with whose it is. */
  name: string;
  /** Words beside the switch; without them its name is only heard. */
  children?: ReactNode;
}

/** Switches one drawing of a look-alike on the skin; half on while another map of the same is. */
export function AlikeSwitch({ drawing, name, children }: AlikeSwitchProps) {
  const on = useStore(viewStore, ({ view }) => view.alike.find((id) => alikeOf(id) === alikeOf(drawing)));
  return (
    <TrackSwitch
      className={children === undefined ? 'pattern-switch' : 'pattern-switch labelled-switch'}
      aria-label={text('alike.switch', { name })}
      isSelected={on === drawing}
      onChange={() => toggleAlike(drawing)}
      data-some={(on !== undefined && on !== drawing) || undefined}
    >
      {children}
    </TrackSwitch>
  );
}
