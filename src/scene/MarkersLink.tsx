import { useMemo } from 'react';
import type { Leg } from '../leg/Leg';
import { viewStore } from '../view/store';
import { Markers } from './markers/Markers';
import { PointSight } from './PointSight';
import { structurePicker } from './pickAt';

/** The trigger points on the leg, and what a camera sees of them. */
export default function MarkersLink({ leg }: { leg: Leg }) {
  const sight = useMemo(() => new PointSight(leg, structurePicker, () => viewStore.getState().view), [leg]);
  return <Markers leg={leg} sight={sight} />;
}
