import { ChevronRight, Focus } from 'lucide-react';
import { useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { useStore } from 'zustand';
import { AlikeSwitch } from '../list/AlikeSwitch';
import { PatternSwitch } from '../list/PatternSwitch';
import { TrackSwitch } from '../list/TrackSwitch';
import { contentStore } from '../patterns/contentStore';
import type { LookAlike } from '../patterns/lookAlikeSchema';
import { viewOfRegion } from '../patterns/regionBands';
import type { Content } from '../patterns/schema';
import { viewOfLookAlike } from '../patterns/strokeView';
import { type Topic, topicKey } from '../patterns/topics';
import { litByTopic, withoutPoints } from '../scene/structures/litByTopic';
import { pointName } from '../scene/structures/structureTree';
import { select, setView, setViewState, showAlike } from '../view/actions';
import { part } from '../view/part';
import { type MessageId, text } from '../words/text';
import { TopicComparisons } from './CardAgainstLinks';
import { StructureChips, VesselsOf } from './CardCourse';
import { CardEvidence, CardSourceNames } from './CardEvidence';
import { CardSection } from './CardSection';
import { SourceNote, Statement } from './CardStatements';
import { CardWarnings } from './CardWarnings';
import { actionOf, drawnOf } from './drawnCard';
import { TopicChips } from './TopicChips';
import { lookAlikesOfTopic, musclesOfTopic, type TopicMuscle, warningsOfTopic } from './topicCard';
import './CardTopic.css';

/** What is drawn of a look-alike; by itself while it is not known which. */
export const CardDrawn = part(() => import('./CardDrawn'));
const DrawnSections = part(() => import('./DrawnSections'));

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
  const { own } = drawnOf(
    topic,
    useStore(contentStore, (state) => state.lookAlikes.lookAlikes),
  );
  const muscles = musclesOfTopic(topic, index);
  // What is drawn names the points itself, and tells of them.
  const told = new Set(own?.points);
  const further =
    kind === 'alike' ? [] : muscles.filter(({ points }) => points.every((point) => !told.has(point.id)));
  const points =
    kind === 'alike' && own ? own.points : muscles.flatMap((entry) => entry.points.map((point) => point.id));
  const warnings = warningsOfTopic(topic, content, own);
  const lit = litByTopic(topic.key, index);
  return (
    <div data-sourced={sourced || undefined}>
      <header className="card-head">
        <h2 className="card-name card-name-topic">{name}</h2>
        {own?.latin !== undefined && <p className="latin card-latin">{own.latin}</p>}
        <p className="card-meta">{text(`topic.kind.${kind}`)}</p>
        <div className="card-actions">
          {(kind === 'region' || own || lit.length > 0) && (
            <Button
              className="action-button"
              onPress={() =>
                kind === 'region'
                  ? setView(viewOfRegion(id))
                  : own
                    ? showAlike(own.id, { view: viewOfLookAlike(own) })
                    : onFrame(lit)
              }
            >
              <Focus aria-hidden="true" size="1em" />
              {text('card.goTo')}
            </Button>
          )}
          {own && (
            <AlikeSwitch drawing={own.id} name={name}>
              {text('alike.area')}
            </AlikeSwitch>
          )}
          {points.length > 1 && (
            <PatternSwitch points={points} label={text('list.allOf', { name })}>
              {text('topic.allOn')}
            </PatternSwitch>
          )}
        </div>
      </header>
      <TopicLevel topic={topic} content={content} drawn={own} />
      {warnings && <CardWarnings warnings={warnings} open />}
      <TopicWords topic={topic} content={content} />
      {kind === 'mimic' && <VesselsOf mimic={id} />}
      {(kind === 'mimic' || kind === 'alike') && <CardDrawn inline topic={topic} />}
      {further.length > 0 && (
        <section className="card-part">
          <h3 className="card-subtitle">{text(MUSCLES[kind])}</h3>
          <ul className="topic-muscles">
            {further.map((entry) => (
              <MuscleRow key={entry.muscle.id} entry={entry} inRegion={kind === 'region'} />
            ))}
          </ul>
          <OtherMuscles ids={withoutPoints(topic)} />
        </section>
      )}
      {kind === 'flag' && muscles.length === 0 && <p className="card-note">{text('topic.everywhere')}</p>}
      {!own && <TopicComparisons topic={topic} />}
      <LookAlikes topic={topic} content={content} drawn={own} />
      <div className="card-sections">
        {own && <DrawnSections inline topic={topic} />}
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

interface DrawnPartProps {
  topic: Topic;
  content: Content;
  /** What is drawn of it and has no other card. */
  drawn: LookAlike | null;
}

/** How soon to see someone about a look-alike or a sign, and what to do. */
function TopicLevel({ topic: { kind, id }, content, drawn }: DrawnPartProps) {
  const said =
    kind === 'mimic'
      ? content.mimics.find((one) => one.id === id)
      : kind === 'flag'
        ? content.redFlags.find((one) => one.id === id)
        : drawn && { level: drawn.level, action: actionOf(drawn, content) };
  if (!said || said.level === 'ordinary') return null;
  return (
    <p className="topic-level" data-level={said.level}>
      <span className="warning-level">{text(`card.level.${said.level}`)}</span> {said.action}
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
  if (ids.length === 0) return null;
  return (
    <div className="statements">
      <h4 className="card-subtitle">{text('topic.withoutPoints')}</h4>
      <StructureChips ids={ids} />
    </div>
  );
}

function LookAlikes({ topic, content, drawn }: DrawnPartProps) {
  const mimics = lookAlikesOfTopic(topic, content, drawn);
  if (mimics.length === 0) return null;
  return (
    <section className="card-part">
      <TopicChips title={text('topic.elsewhere')} keys={mimics.map(({ id }) => topicKey('mimic', id))} />
    </section>
  );
}
