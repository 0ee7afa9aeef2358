import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import { toggleTrps } from '../view/actions';
import { viewStore } from '../view/store';
import { TrackSwitch } from './TrackSwitch';
import './PatternSwitch.css';

interface PatternSwitchProps {
  /** Trigger points this switches together. */
  points: readonly string[];
  /** What it is called: `Gastrocnemius TrP1`, `all patterns of Gastrocnemius`. */
  label: string;
  /** Words beside the switch; without them the label is only heard. */
  children?: ReactNode;
}

/** Switches the reported patterns of one point or of a whole muscle; half on when only some of them are. */
export function PatternSwitch({ points, label, children }: PatternSwitchProps) {
  const state = useStore(viewStore, ({ view }) => {
    const on = points.filter((id) => view.show.includes(id)).length;
    return on === 0 ? 'off' : on === points.length ? 'on' : 'some';
  });
  return (
    <TrackSwitch
      className={children === undefined ? 'pattern-switch' : 'pattern-switch labelled-switch'}
      aria-label={label}
      isSelected={state === 'on'}
      onChange={() => toggleTrps(points, state !== 'on')}
      data-some={state === 'some' || undefined}
    >
      {children}
    </TrackSwitch>
  );
}
