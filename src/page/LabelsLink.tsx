import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { Leg } from '../leg/Leg';
import { isMidline, mirrored } from '../leg/legSides';
import { legStore } from '../leg/legStore';
import type { SightAt } from '../scene/labels/Labels';
import { insideAt, structurePicker } from '../scene/pickAt';
import { hurryTrees } from '../scene/treeTime';
import { LEGS_SHOWN } from '../view/sides';
import { viewStore } from '../view/store';
import { Labels } from './laterParts';

interface LabelsLinkProps {
  leg: Leg;
}

/** Fetches the names beside the leg when a view first asks for some; from then on they stay. */
export function LabelsLink({ leg }: LabelsLinkProps) {
  const asked = useStore(viewStore, ({ view }) => {
    const { labels, landmarks, section, layers } = view;
    const courses = layers.nerves > 0 || layers.vessels > 0;
    return labels === 'all' || labels === 'selection' || landmarks || section !== null || courses;
  });
  // Of two pictures neither is the one that names would stand beside.
  const beside = useStore(viewStore, ({ view }) => view.beside);
  const [wanted, setWanted] = useState(asked);
  useEffect(() => {
    if (asked) setWanted(true);
  }, [asked]);
  if (!wanted || beside) return null;
  return <Labels leg={leg} sightAt={sightAt} />;
}

const sightAt: SightAt = (clientX, clientY) => {
  // Without the trees a grid of rays would hold the page up for seconds.
  if (structurePicker.ready < (legStore.getState().leg?.structures.size ?? 1)) {
    hurryTrees();
    return undefined;
  }
  const hit = insideAt(clientX, clientY);
  if (!hit) return null;
  const { structure, side, point } = hit;
  // What lies in the midline is met by the rays of both legs: it is the first one's.
  const leg = isMidline(structure) ? (LEGS_SHOWN[viewStore.getState().view.side][0] ?? side) : side;
  const [x, y, z] = point.toArray();
  return {
    id: `${structure.listed} ${leg}`,
    listed: structure.listed,
    side: leg,
    point: leg === side ? [x, y, z] : mirrored([x, y, z]),
  };
};
