import type { ReactNode } from 'react';
import { Switch, type SwitchProps } from 'react-aria-components/Switch';

interface TrackSwitchProps extends Omit<SwitchProps, 'children'> {
  /** Stands beside the track. */
  children?: ReactNode;
}

/** A switch whose thumb moves along a track. */
export function TrackSwitch({ children, ...props }: TrackSwitchProps) {
  return (
    <Switch {...props}>
      <span className="pattern-switch-track" aria-hidden="true">
        <span className="pattern-switch-thumb" />
      </span>
      {children}
    </Switch>
  );
}
