import { type ReactNode, useEffect } from 'react';
import type { Leg } from '../leg/Leg';
import { onSlice } from '../view/onSlice';
import { redraw } from '../view/redraw';
import { viewStore } from '../view/store';
import { legScene } from './LegScene';
import { followSole } from './soleFade';

interface LegSidesProps {
  leg: Leg;
  /** What is drawn of the leg, in leg space as modelled. */
  children: ReactNode;
}

/** Everything in it is drawn for the right leg, for the left one or for both, as the view says; React renders nothing for that. */
export function LegSides({ leg, children }: LegSidesProps) {
  useEffect(() => onSlice(viewStore, ({ view }) => view.side, redraw), []);
  useEffect(() => followSole(leg), [leg]);
  return <primitive object={legScene().legs}>{children}</primitive>;
}
