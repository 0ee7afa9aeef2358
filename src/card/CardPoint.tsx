import type { Muscle, TriggerPoint } from '../patterns/schema';
import { text } from '../words/text';
import { SourceNote } from './CardStatements';
import { isSpotAboveModel } from './cardModel';
import { Fact } from './Fact';

interface CardPointProps {
  muscle: Muscle;
  point: TriggerPoint;
}

/** What is said of one trigger point beyond its pattern: where it is, how its pain feels, what it reaches inside. */
export function CardPoint({ muscle, point }: CardPointProps) {
  return (
    <dl className="facts">
      <Fact name={text('card.place')}>
        {point.location}
        <SourceNote source={point.source} chapter={point.chapter} confidence={point.confidence} />
      </Fact>
      {point.deepTarget && <Fact name={text('card.deepTarget')}>{point.deepTarget.join(', ')}</Fact>}
      {point.extra !== undefined && <Fact name={text('card.alsoSaid')}>{point.extra}</Fact>}
      {point.optional && <Fact name={text('card.note')}>{text('card.optional')}</Fact>}
      {muscle.numberingNote !== undefined && (
        <Fact name={text('card.numbering')}>{muscle.numberingNote}</Fact>
      )}
      <Fact name={text('card.precision')}>
        {[
          text('card.positionNote', { confidence: text(`card.confidence.${point.place.confidence}`) }),
          point.surfaceNote,
          isSpotAboveModel(point) && text('card.spotAboveModel'),
        ]
          .filter((note) => typeof note === 'string')
          .join(' ')}
      </Fact>
    </dl>
  );
}
