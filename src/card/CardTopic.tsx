import { ChevronRight, Focus } from 'lucide-react';
import { useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { useStore } from 'zustand';
import { PatternSwitch } from '../list/PatternSwitch';
import { TrackSwitch } from '../list/TrackSwitch';
import { contentStore } from '../patterns/contentStore';
import { viewOfRegion } from '../patterns/regionBands';
import type { Content } from '../patterns/schema';
import { type Topic, topicKey } from '../patterns/topics';
import { idName } from '../scene/structures/idName';
import { litByTopic, withoutPoints } from '../scene/structures/litByTopic';
import { pointName } from '../scene/structures/structureTree';
import { select, setView, setViewState } from '../view/actions';
import { type MessageId, text } from '../words/text';
import { TopicComparisons } from './CardAgainstLinks';
import { VesselsOf } from './CardCourse';
import { CardEvidence, CardSourceNames } from './CardEvidence';
import { CardSection } from './CardSection';
import { SourceNote, Statement } from './CardStatements';
import { CardWarnings } from './CardWarnings';
import { TopicChips } from './TopicChips';
import { lookAlikesOfTopic, musclesOfTopic, type TopicMuscle, warningsOfTopic } from './topicCard';
import './CardTopic.css';

interface CardTopicProps {
  topic: Topic;
  onFrame: (listedIds: readonly string[]) => void;
}

/** What a list of muscles is called on each kind of card. */
const MUSCLES: Readonly<Record<Topic['kind'], MessageId>> = {
  complaint: 'topic.reportedWith',
  mimic: 'topic.mayBe',
  alike: 'topic.mayBe',
  region: 'topic.reportedHere',
  group: 'topic.muscles',
  flag: 'topic.concerned',
  root: 'topic.muscles',
};

/** A complaint, a look-alike, a region, a muscle group or a warning sign: warnings first, then what it is, then the muscles, each a switch. */
export function CardTopic({ topic, onFrame }: CardTopicProps) {
  const content = useStore(contentStore, (state) => state.content);
  const index = useStore(contentStore, (state) => state.index);
  const [sourced, setSourced] = useState(false);
  const { kind, id, name } = topic;
  const muscles = musclesOfTopic(topic, index);
  const points = muscles.flatMap((entry) => entry.points.map((point) => point.id));
  const warnings = warningsOfTopic(topic, content);
  const lit = litByTopic(topic.key, index);
  return (
    <div data-sourced={sourced || undefined}>
      <header className="card-head">
        <h2 className="card-name card-name-topic">{name}</h2>
        <p className="card-meta">{text(`topic.kind.${kind}`)}</p>
        <div className="card-actions">
          {(kind === 'region' || lit.length > 0) && (
            <Button
              className="action-button"
              onPress={() => (kind === 'region' ? setView(viewOfRegion(id)) : onFrame(lit))}
            >
              <Focus aria-hidden="true" size="1em" />
              {text('card.goTo')}
            </Button>
          )}
          {points.length > 1 && (
            <PatternSwitch points={points} label={text('list.allOf', { name })}>
              {text('topic.allOn')}
            </PatternSwitch>
          )}
        </div>
      </header>
      <TopicLevel topic={topic} content={content} />
      {warnings && <CardWarnings warnings={warnings} open />}
      <TopicWords topic={topic} content={content} />
      {kind === 'mimic' && <VesselsOf mimic={id} />}
      {muscles.length > 0 && (
        <section className="card-part">
          <h3 className="card-subtitle">{text(MUSCLES[kind])}</h3>
          <ul className="topic-muscles">
            {muscles.map((entry) => (
              <MuscleRow key={entry.muscle.id} entry={entry} inRegion={kind === 'region'} />
            ))}
          </ul>
          <OtherMuscles ids={withoutPoints(topic)} />
        </section>
      )}
      {kind === 'flag' && muscles.length === 0 && <p className="card-note">{text('topic.everywhere')}</p>}
      <TopicComparisons topic={topic} />
      <LookAlikes topic={topic} content={content} />
      <div className="card-sections">
        <CardSection title={text('card.evidence')}>
          <CardEvidence content={content} />
        </CardSection>
        <CardSection title={text('card.sources')}>
          <TrackSwitch className="labelled-switch" isSelected={sourced} onChange={setSourced}>
            {text('card.showSources')}
          </TrackSwitch>
          <CardSourceNames content={content} />
        </CardSection>
      </div>
    </div>
  );
}

/** How soon to see someone about a look-alike or a sign, and what to do. */
function TopicLevel({ topic: { kind, id }, content }: { topic: Topic; content: Content }) {
  const said =
    kind === 'mimic'
      ? content.mimics.find((one) => one.id === id && one.level !== 'ordinary')
      : kind === 'flag'
        ? content.redFlags.find((one) => one.id === id)
        : undefined;
  if (!said || said.level === 'ordinary') return null;
  return (
    <p className="topic-level" data-level={said.level}>
      <span className="warning-level">{text(`card.level.${said.level}`)}</span>{' '}
      {(said as { action?: string }).action}
    </p>
  );
}

/** What the content says of the thing itself. */
function TopicWords({ topic: { kind, id }, content }: { topic: Topic; content: Content }) {
  const mimic = kind === 'mimic' ? content.mimics.find((one) => one.id === id) : undefined;
  const flag = kind === 'flag' ? content.redFlags.find((one) => one.id === id) : undefined;
  const note =
    kind === 'group'
      ? content.groups.find((one) => one.id === id)?.note
      : kind === 'region'
        ? content.painRegions.find((one) => one.id === id)?.articleNote
        : undefined;
  if (mimic)
    return (
      <section className="topic-words">
        <dl className="facts">
          <div>
            <dt>{text('card.differs')}</dt>
            <dd>
              <Statement said={mimic.distinguishing} />
            </dd>
          </div>
          <div>
            <dt>{text('topic.resembles')}</dt>
            <dd>
              <Statement said={mimic.resemblance} />
            </dd>
          </div>
        </dl>
      </section>
    );
  if (flag)
    return (
      <section className="topic-words">
        <dl className="facts">
          <div>
            <dt>{text('topic.sign')}</dt>
            <dd>
              {flag.pattern}
              <SourceNote source={flag.source} confidence={flag.confidence} />
            </dd>
          </div>
        </dl>
      </section>
    );
  return note === undefined ? null : <p className="card-note">{note}</p>;
}

function MuscleRow({ entry: { muscle, points, said }, inRegion }: { entry: TopicMuscle; inRegion: boolean }) {
  const [first] = points;
  const one = inRegion && points.length === 1 ? first : undefined;
  const ids = points.map(({ id }) => id);
  return (
    <li className="topic-muscle">
      <div className="topic-muscle-words">
        <Button
          className="pattern-point-name"
          onPress={() => (one ? setViewState({ select: [muscle.id], trp: one.id }) : select(muscle.id))}
        >
          {muscle.english}
          <ChevronRight aria-hidden="true" size="0.875em" />
        </Button>
        {inRegion && (
          <p className="topic-muscle-said">{points.map((point) => pointName(muscle, point)).join(', ')}</p>
        )}
        {said.map((statement) => (
          <p key={statement.text} className="topic-muscle-said">
            <Statement said={statement} />
          </p>
        ))}
      </div>
      <PatternSwitch points={ids} label={text('list.allOf', { name: muscle.english })} />
    </li>
  );
}

/** Muscles of a group without trigger points. */
function OtherMuscles({ ids }: { ids: readonly string[] }) {
  const index = useStore(contentStore, (state) => state.index);
  if (ids.length === 0) return null;
  return (
    <div className="statements">
      <h4 className="card-subtitle">{text('topic.withoutPoints')}</h4>
      <ul className="chips">
        {ids.map((id) => (
          <li key={id}>
            <span className="chip">
              <Button className="chip-name" onPress={() => select(id)}>
                {idName(id, index)}
              </Button>
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function LookAlikes({ topic, content }: { topic: Topic; content: Content }) {
  const mimics = lookAlikesOfTopic(topic, content);
  if (mimics.length === 0) return null;
  return (
    <section className="card-part">
      <TopicChips title={text('topic.elsewhere')} keys={mimics.map(({ id }) => topicKey('mimic', id))} />
    </section>
  );
}
