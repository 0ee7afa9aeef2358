import { useStore } from 'zustand';
import { TrackSwitch } from '../list/TrackSwitch';
import { contentStore } from '../patterns/contentStore';
import { byLevel } from '../patterns/levels';
import type { Muscle } from '../patterns/schema';
import { text } from '../words/text';
import { CardAnatomy } from './CardAnatomy';
import { CardEvidence, CardSources } from './CardEvidence';
import { CardLookAlikes } from './CardLookAlikes';
import { CardPlaceChips } from './CardPlaces';
import { CardReading } from './CardReading';
import { CardRelated } from './CardRelated';
import { CardSection } from './CardSection';
import { CardStatements } from './CardStatements';
import { CardStudy } from './CardStudy';
import { causesOf, relationsOf } from './cardModel';
import { TopicChips } from './TopicChips';
import { topicsOfMuscle } from './topicCard';

interface CardMuscleSectionsProps {
  muscle: Muscle;
  sourced: boolean;
  onSourced: (sourced: boolean) => void;
}

/** The parts of a muscle's card that open and fold. Complaints are open: they are what a person comes with. */
export function CardMuscleSections({ muscle, sourced, onSourced }: CardMuscleSectionsProps) {
  const content = useStore(contentStore, (state) => state.content);
  const index = useStore(contentStore, (state) => state.index);
  const { setsOff, keepsGoing } = causesOf(muscle);
  const relations = relationsOf(muscle.id, content, index);
  const mimics = muscle.mimics.flatMap((id) => index.mimics.get(id) ?? []).sort(byLevel);
  const reading = index.readingOf(muscle.id);
  const topics = topicsOfMuscle(muscle.id, index);
  return (
    <div className="card-sections">
      <CardSection title={text('card.complaintsAndLimits')} open>
        <CardStatements said={muscle.symptoms} />
        <CardStatements title={text('card.limits')} said={muscle.limits} />
        <CardStatements title={text('card.consequences')} said={muscle.consequences ?? []} />
        <TopicChips title={text('topic.alsoComplaints')} keys={topics.complaints} />
        <TopicChips title={text('topic.alsoRegions')} keys={topics.regions} />
      </CardSection>
      <CardSection title={text('card.causes')}>
        <CardStatements title={text('card.setsOff')} said={setsOff} />
        <CardStatements title={text('card.keepsGoing')} said={keepsGoing} />
      </CardSection>
      {relations.length > 0 && (
        <CardSection title={text('card.related')}>
          <CardRelated muscle={muscle} relations={relations} />
        </CardSection>
      )}
      {mimics.length > 0 && (
        <CardSection title={text('card.lookAlikes')} count={mimics.length}>
          <CardLookAlikes mimics={mimics} />
        </CardSection>
      )}
      <CardSection title={text('study.title')}>
        <CardStudy muscle={muscle} />
      </CardSection>
      <CardSection title={text('card.anatomy')}>
        <CardAnatomy muscle={muscle} content={content} index={index} />
      </CardSection>
      <CardSection title={text('card.evidence')}>
        <CardEvidence content={content} />
      </CardSection>
      <CardSection title={text('card.sources')}>
        <TrackSwitch className="labelled-switch" isSelected={sourced} onChange={onSourced}>
          {text('card.showSources')}
        </TrackSwitch>
        <CardSources content={content} muscle={muscle} />
      </CardSection>
      <CardSection title={text('card.places')}>
        <CardPlaceChips />
      </CardSection>
      <CardSection title={text('card.reading')}>
        <CardReading muscle={muscle} reading={reading} />
      </CardSection>
    </div>
  );
}
