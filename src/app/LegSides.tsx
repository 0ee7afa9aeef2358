import { useThree } from '@react-three/fiber';
import { type ReactNode, useEffect, useRef } from 'react';
import type { Group } from 'three';
import type { Leg } from '../anatomy/Leg';
import { onSlice } from '../view/onSlice';
import { redraw } from '../view/redraw';
import { viewStore } from '../view/store';
import { SidePasses } from './sidePasses';
import { followSole } from './soleFade';

interface LegSidesProps {
  leg: Leg;
  /** What is drawn of the leg, in leg space as modelled. */
  children: ReactNode;
}

/** Everything in it is drawn for the right leg, for the left one or for both, as the view says; React renders nothing for that. */
export function LegSides({ leg, children }: LegSidesProps) {
  const scene = useThree((state) => state.scene);
  const group = useRef<Group>(null);
  useEffect(() => {
    if (!group.current) return;
    const passes = new SidePasses(scene, group.current, leg, () => viewStore.getState().view.side);
    const unsubscribe = onSlice(viewStore, ({ view }) => view.side, redraw);
    return () => {
      unsubscribe();
      passes.dispose();
    };
  }, [scene, leg]);
  useEffect(() => followSole(leg), [leg]);
  return <group ref={group}>{children}</group>;
}
