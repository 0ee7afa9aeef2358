import { useState } from 'react';
import { useStore } from 'zustand';
import { PatternSwitch } from '../list/PatternSwitch';
import { contentStore } from '../patterns/contentStore';
import type { Muscle, TriggerPoint } from '../patterns/schema';
import { topicKey } from '../patterns/topics';
import { structureOf } from '../scene/structures/structureOf';
import { select } from '../view/actions';
import { text } from '../words/text';
import { BarePlaces } from './BarePlaces';
import { CardAgainstLinks } from './CardAgainstLinks';
import { CardAttachments } from './CardAttachments';
import { CompareButton } from './CardCompare';
import { CardHead } from './CardHead';
import { CardMuscleSections } from './CardMuscleSections';
import { CardPatterns } from './CardPatterns';
import { CardPoint } from './CardPoint';
import { CardStatements } from './CardStatements';
import { CardWarnings } from './CardWarnings';
import { warningsOf } from './cardModel';
import { Linked } from './Term';
import { TopicLink } from './TopicChips';

interface CardMuscleProps {
  muscle: Muscle;
  /** The trigger point whose card is open; null for the muscle as a whole. */
  point: TriggerPoint | null;
  onFrame: (listedIds: readonly string[]) => void;
}

/** A muscle or one of its trigger points: the warning in one line, then the patterns, then everything else folded. */
export function CardMuscle({ muscle, point, onFrame }: CardMuscleProps) {
  const content = useStore(contentStore, (state) => state.content);
  const index = useStore(contentStore, (state) => state.index);
  const [sourced, setSourced] = useState(false);
  const warnings = warningsOf(muscle.id, index);
  const points = point ? [point] : muscle.points;
  const ids = points.map(({ id }) => id);
  const group = content.groups.find(({ id }) => id === muscle.group);
  const said = [
    ...(muscle.articleReferral ? [muscle.articleReferral] : []),
    ...(muscle.articlePointFacts ?? []),
  ];
  return (
    <div data-sourced={sourced || undefined}>
      <CardHead
        name={point?.label ?? muscle.english}
        latin={muscle.latin}
        meta={
          <>
            {group ? (
              <TopicLink topic={topicKey('group', group.id)}>{group.english}</TopicLink>
            ) : (
              muscle.group
            )}
            {`, ${text(`card.layer.${muscle.layer}`)}`}
          </>
        }
        {...(point ? { back: { name: muscle.english, onPress: () => select(muscle.id) } } : {})}
        onFrame={() => onFrame([muscle.id])}
      >
        {point && <CompareButton id={point.id} label={point.label} />}
        {!point && (
          <PatternSwitch points={ids} label={text('list.allOf', { name: muscle.english })}>
            {text('card.all')}
          </PatternSwitch>
        )}
      </CardHead>
      {!structureOf(muscle.id) && <p className="card-note">{text('card.notInModel')}</p>}
      {warnings && <CardWarnings warnings={warnings} note={muscle.safety} />}
      <BarePlaces muscle={muscle.id} />
      <section className="card-part">
        <h3 className="card-subtitle">
          <Linked>{text('card.points')}</Linked>
        </h3>
        <CardPatterns muscle={muscle} points={points} />
        {point ? (
          <CardPoint muscle={muscle} point={point} />
        ) : (
          <CardStatements title={text('card.inTheArticle')} said={said} />
        )}
      </section>
      <CardAgainstLinks points={ids} />
      {structureOf(muscle.id) && (
        <CardAttachments
          listed={muscle.id}
          said={{ origin: muscle.origin.text, insertion: muscle.insertion.text }}
        />
      )}
      {point && muscle.points.length > 1 && (
        <section className="card-part">
          <h3 className="card-subtitle">{text('card.otherPoints')}</h3>
          <CardPatterns muscle={muscle} points={muscle.points.filter((other) => other !== point)} />
        </section>
      )}
      <CardMuscleSections muscle={muscle} sourced={sourced} onSourced={setSourced} />
    </div>
  );
}
