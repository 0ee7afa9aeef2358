import { useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { isCourseKind } from '../leg/Leg';
import { isAgainstKey } from '../patterns/against';
import { contentStore } from '../patterns/contentStore';
import { topicKey } from '../patterns/topics';
import { vesselStore } from '../patterns/vesselStore';
import { probeStore } from '../scene/structures/probeStore';
import { structureOf } from '../scene/structures/structureOf';
import { viewStore } from '../view/store';
import { text } from '../words/text';
import { CardAgainst } from './CardAgainst';
import { CardCompare } from './CardCompare';
import { CardCourse } from './CardCourse';
import { CardEmpty } from './CardEmpty';
import { CardMuscle } from './CardMuscle';
import { CardProbe } from './CardProbe';
import { CardRoot } from './CardRoot';
import { CardStructure } from './CardStructure';
import { CardDrawn, CardTopic } from './CardTopic';
import './Card.css';

interface CardProps {
  /** Asked for by "Show on the leg": bring these structures into view. */
  onFrame: (listedIds: readonly string[]) => void;
}

/** The card of what was asked for: a complaint or a region, a comparison, a trigger point when one is open, the muscle or the bone that is selected, or what is on now. */
export function Card({ onFrame }: CardProps) {
  const article = useRef<HTMLElement>(null);
  const id = useStore(viewStore, ({ view }) => view.select.at(-1) ?? null);
  const trp = useStore(viewStore, ({ view }) => view.trp);
  const card = useStore(viewStore, ({ view }) => view.card);
  const index = useStore(contentStore, (state) => state.index);
  const open = trp === null ? undefined : index.points.get(trp);
  const muscle = open?.muscle ?? (id === null ? undefined : index.muscles.get(id));
  const structure = id === null ? undefined : structureOf(id);
  // Vessels have their names from a file of their own.
  useStore(vesselStore, ({ vessels }) => vessels);
  const probed = useStore(probeStore, ({ hits }) => hits);
  const topic = card === null ? undefined : index.topics.get(card);
  const against = card !== null && isAgainstKey(card) ? card : undefined;
  const shown = topic?.key ?? against ?? open?.point.id ?? muscle?.id ?? id;

  useEffect(() => {
    // A new card is read from its top.
    if (shown !== undefined || probed !== null) article.current?.closest('.panel-body')?.scrollTo({ top: 0 });
  }, [shown, probed]);

  return (
    <article ref={article} className="card" aria-label={text('card.label')}>
      <CardProbe />
      <CardCompare />
      {against !== undefined ? (
        <CardAgainst key={against} card={against} />
      ) : topic?.kind === 'root' ? (
        <CardRoot key={topic.key} topic={topic} onFrame={onFrame} />
      ) : topic ? (
        <CardTopic key={topic.key} topic={topic} onFrame={onFrame} />
      ) : card?.startsWith(topicKey('alike', '')) ? (
        <CardDrawn inline topic={null} />
      ) : muscle ? (
        <CardMuscle key={shown} muscle={muscle} point={open?.point ?? null} onFrame={onFrame} />
      ) : structure && isCourseKind(structure.kind) ? (
        <CardCourse key={structure.id} course={structure} onFrame={onFrame} />
      ) : structure ? (
        <CardStructure structure={structure} onFrame={onFrame} />
      ) : (
        <CardEmpty />
      )}
    </article>
  );
}
