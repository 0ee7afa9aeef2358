import { useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { contentStore } from '../referral/contentStore';
import { text } from '../view/messages';
import { viewStore } from '../view/store';
import { CardCompare } from './CardCompare';
import { CardEmpty } from './CardEmpty';
import { CardMuscle } from './CardMuscle';
import { CardProbe } from './CardProbe';
import { CardStructure } from './CardStructure';
import { probeStore } from './probeStore';
import { structureOf } from './structureTable';
import './Card.css';

interface CardProps {
  /** Asked for by "Show on the leg": bring these structures into view. */
  onFrame: (listedIds: readonly string[]) => void;
}

/** The card of what is selected: of a trigger point when one is open, of the muscle or the bone, or what is on now. */
export function Card({ onFrame }: CardProps) {
  const card = useRef<HTMLElement>(null);
  const id = useStore(viewStore, ({ view }) => view.select.at(-1) ?? null);
  const trp = useStore(viewStore, ({ view }) => view.trp);
  const index = useStore(contentStore, (state) => state.index);
  const open = trp === null ? undefined : index.points.get(trp);
  const muscle = open?.muscle ?? (id === null ? undefined : index.muscles.get(id));
  const structure = id === null ? undefined : structureOf(id);
  const probed = useStore(probeStore, ({ hits }) => hits);
  const shown = open?.point.id ?? muscle?.id ?? id;

  useEffect(() => {
    // A new card is read from its top.
    if (shown !== undefined || probed !== null) card.current?.closest('.panel-body')?.scrollTo({ top: 0 });
  }, [shown, probed]);

  return (
    <article ref={card} className="card" aria-label={text('card.label')}>
      <CardProbe />
      <CardCompare />
      {muscle ? (
        <CardMuscle key={shown} muscle={muscle} point={open?.point ?? null} onFrame={onFrame} />
      ) : structure ? (
        <CardStructure structure={structure} onFrame={onFrame} />
      ) : (
        <CardEmpty />
      )}
    </article>
  );
}
