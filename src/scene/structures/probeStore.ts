import { createStore } from 'zustand/vanilla';
import type { Point } from '../../leg/Leg';
import type { LegSide } from '../../leg/legSides';
import { onSkinTap } from '../../leg/skinTaps';
import type { ContentIndex } from '../../patterns/contentIndex';
import type { Muscle, TriggerPoint } from '../../patterns/schema';
import { probeSkin } from '../../patterns/shownFields';
import type { ProbeHit, SkinSpot } from '../../patterns/skinSpot';
import { onSlice } from '../../view/onSlice';
import { viewStore } from '../../view/store';

export interface Probed {
  /** What is reported at the spot of the skin that was last asked about; null while none is. */
  hits: readonly ProbeHit[] | null;
  /** Name of that spot, when it was asked for by name. */
  place: string | null;
  /** The pain region in which it was touched. */
  region: string | null;
  /** Where it is, on the leg as modelled, leg space, metres, and on which leg; null for a place that this leg has no skin for. */
  spot: { point: Point; side: LegSide } | null;
  /** The same spot on the skin. */
  skin: SkinSpot | null;
  /** Listed id of what shimmered through the skin there. */
  under: string | null;
}

const NOTHING: Probed = { hits: null, place: null, region: null, spot: null, skin: null, under: null };

export const probeStore = createStore<Probed>()(() => NOTHING);

export function closeProbe(): void {
  if (probeStore.getState().hits !== null) probeStore.setState(NOTHING);
}

/** Answer touches of the skin; a selection made elsewhere puts the answer away. Returns what stops it. */
export function followSkinTaps(): () => void {
  const undo = [
    onSkinTap(({ vertices, weights, point, side, region, under }) => {
      probeStore.setState({
        hits: probeSkin({ vertices, weights }),
        place: null,
        region,
        spot: { point, side },
        skin: { vertices, weights },
        under,
      });
    }),
    onSlice(viewStore, ({ view }) => [view.select, view.trp], closeProbe),
  ];
  return () => {
    for (const stop of undo) stop();
  };
}

/** The points of one muscle that report the same zone at a spot. */
export interface ProbeGroup {
  muscle: Muscle;
  zone: ProbeHit['zone'];
  points: readonly TriggerPoint[];
}

/** Hits by muscle and zone, essential zones before spillover; an id the content does not know is left out. */
export function probeGroups(hits: readonly ProbeHit[], index: ContentIndex): ProbeGroup[] {
  const groups = new Map<string, ProbeGroup>();
  for (const wanted of ['essential', 'spillover'] as const)
    for (const { id, zone } of hits) {
      const entry = index.points.get(id);
      if (zone !== wanted || !entry) continue;
      const { muscle, point } = entry;
      const key = `${muscle.id} ${zone}`;
      groups.set(key, { muscle, zone, points: [...(groups.get(key)?.points ?? []), point] });
    }
  return [...groups.values()];
}
