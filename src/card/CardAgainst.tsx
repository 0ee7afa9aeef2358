import { ChevronLeft, ChevronRight, Printer } from 'lucide-react';
import { useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import { useStore } from 'zustand';
import { PatternSwitch } from '../list/PatternSwitch';
import { TrackSwitch } from '../list/TrackSwitch';
import { ZoneMark } from '../list/ZoneMark';
import {
  type Against,
  againstKey,
  againstOf,
  COMPARISONS_CARD,
  taughtComparisons,
} from '../patterns/against';
import { contentStore } from '../patterns/contentStore';
import type { LookAlike } from '../patterns/lookAlikeSchema';
import { useLookAlikes } from '../patterns/useLookAlikes';
import { AlikeMark } from '../scene/legend/AlikeMark';
import { openCard, setViewState, toggleAlike } from '../view/actions';
import { writeAddress } from '../view/address';
import { openTool } from '../view/opened';
import { viewStore } from '../view/store';
import { text } from '../words/text';
import { AgainstTable } from './AgainstTable';
import { urgencyOf } from './againstTable';
import { LookAlikeLevel } from './CardAgainstLinks';
import { CardSection } from './CardSection';
import { CardWarnings } from './CardWarnings';
import { warningsOf } from './cardModel';
import { openAgainst } from './compareOnLeg';
import './CardAgainst.css';

/** A comparison by its key, or the list of those worth teaching. */
export function CardAgainst({ card }: { card: string }) {
  const { status, cause } = useLookAlikes();
  const index = useStore(contentStore, (state) => state.index);
  const lookAlikes = useStore(contentStore, (state) => state.lookAlikes);
  const against = againstOf(card, index, lookAlikes);
  const waiting =
    status === 'failed' ? text('alike.failed', { cause: cause ?? '' }) : text('against.loading');
  return (
    <div className="card-against">
      {against ? (
        <Compared against={against} />
      ) : status === 'ready' ? (
        <Comparisons />
      ) : (
        <p className="card-note against-waiting" role="status">
          {waiting}
        </p>
      )}
    </div>
  );
}

/** All comparisons worth teaching, each with what it is good for. */
function Comparisons() {
  const index = useStore(contentStore, (state) => state.index);
  const lookAlikes = useStore(contentStore, (state) => state.lookAlikes);
  return (
    <>
      <header className="card-head">
        <h2 className="card-name card-name-topic">{text('against.all')}</h2>
        <p className="card-meta">{text('against.allWhat')}</p>
      </header>
      <ul className="against-list">
        {taughtComparisons(index, lookAlikes).map((against) => (
          <li key={against.key}>
            <Button className="against-row" onPress={() => openAgainst(against)}>
              <span className="against-row-words">
                <span className="against-row-name">
                  {against.comparison?.title}
                  <LookAlikeLevel level={against.lookAlike.level} />
                </span>
                <span className="against-row-why">{against.comparison?.why}</span>
              </span>
              <ChevronRight aria-hidden="true" size="1em" />
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Pattern and look-alike: warnings first, then the two as switches, what to ask, and the table. */
function Compared({ against }: { against: Against }) {
  const { entry, lookAlike, comparison } = against;
  const { point, muscle } = entry;
  const index = useStore(contentStore, (state) => state.index);
  const warnings = warningsOf(muscle.id, index);
  const urgent = urgencyOf(lookAlike, index);
  return (
    <>
      <header className="card-head">
        <Button
          className="text-button card-back"
          aria-label={text('card.back', { name: point.label })}
          onPress={() => setViewState({ select: [muscle.id], trp: point.id, beside: false })}
        >
          <ChevronLeft aria-hidden="true" size="1em" />
          {point.label}
        </Button>
        <h2 className="card-name card-name-topic">
          {comparison?.title ?? text('against.name', { point: point.label, other: lookAlike.label })}
        </h2>
        <p className="card-meta">{text('against.what')}</p>
      </header>
      {warnings && <CardWarnings warnings={warnings} note={muscle.safety} />}
      {urgent && (
        <p className="topic-level" data-level={urgent.level}>
          <span className="warning-level">{text(`card.level.${urgent.level}`)}</span> {lookAlike.label}:{' '}
          {urgent.todo}
        </p>
      )}
      <section className="card-part">
        {comparison && <p className="against-why">{comparison.why}</p>}
        <OnLeg against={against} />
        <BesideChoice />
        <div className="card-actions">
          <Button className="action-button" onPress={() => printAgainst(against.key)}>
            <Printer aria-hidden="true" size="1em" />
            {text('against.print')}
          </Button>
        </div>
      </section>
      {comparison && (
        <section className="card-part">
          <h3 className="card-subtitle">{text('against.ask')}</h3>
          <ul className="against-ask">
            {comparison.ask.map((ask) => (
              <li key={ask}>{ask}</li>
            ))}
          </ul>
          <Further against={against} ids={comparison.further} />
        </section>
      )}
      <section className="card-part">
        <AgainstTable against={against} />
      </section>
      <div className="card-sections">
        <CardSection title={text('card.evidence')}>
          <Doubt lookAlike={lookAlike} />
        </CardSection>
      </div>
      <p className="card-part">
        <Button className="text-button" onPress={() => openCard(COMPARISONS_CARD)}>
          {text('against.toAll')}
        </Button>
      </p>
    </>
  );
}

/** Both on one leg, or each on its own. */
function BesideChoice() {
  const beside = useStore(viewStore, ({ view }) => view.beside);
  return (
    <div className="card-actions">
      {[false, true].map((apart) => (
        <ToggleButton
          key={String(apart)}
          className="action-button"
          isSelected={beside === apart}
          onChange={() => setViewState({ beside: apart })}
        >
          {text(apart ? 'against.apart' : 'against.together')}
        </ToggleButton>
      ))}
    </div>
  );
}

/** Its sheet is what the handouts are opened with. */
function printAgainst(key: string): void {
  writeAddress({ handout: key });
  openTool('handout');
}

/** The two, each a switch of what is on the leg. */
function OnLeg({ against: { entry, lookAlike } }: { against: Against }) {
  const { point } = entry;
  const on = useStore(viewStore, ({ view }) => view.alike.includes(lookAlike.id));
  return (
    <ul className="against-pair">
      <li>
        <ZoneMark zone="essential" points={[point.id]} />
        <PatternSwitch points={[point.id]} label={point.label}>
          {point.label}
        </PatternSwitch>
      </li>
      <li>
        <AlikeMark lookAlike={lookAlike} />
        <TrackSwitch
          className="pattern-switch labelled-switch"
          isSelected={on}
          onChange={() => toggleAlike(lookAlike.id)}
        >
          {lookAlike.label}
        </TrackSwitch>
      </li>
    </ul>
  );
}

/** Further look-alikes that are worth comparing with the point. */
function Further({ against: { entry }, ids }: { against: Against; ids: readonly string[] }) {
  const index = useStore(contentStore, (state) => state.index);
  const lookAlikes = useStore(contentStore, (state) => state.lookAlikes);
  const others = ids.flatMap((id) => againstOf(againstKey(entry.point.id, id), index, lookAlikes) ?? []);
  if (others.length === 0) return null;
  return (
    <div className="statements">
      <h4 className="card-subtitle">{text('against.further')}</h4>
      <ul className="chips">
        {others.map((other) => (
          <li key={other.key}>
            <span className="chip">
              <Button className="chip-name" onPress={() => openAgainst(other)}>
                {other.lookAlike.label}
              </Button>
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What is doubtful of the look-alike's drawing, and what it rests on. */
function Doubt({ lookAlike }: { lookAlike: LookAlike }) {
  const sources = useStore(contentStore, ({ lookAlikes }) => lookAlikes.sources);
  const meta = useStore(contentStore, ({ lookAlikes }) => lookAlikes.meta);
  const [all, showAll] = useState(false);
  const named = lookAlike.sources.flatMap((id) => sources.find((source) => source.id === id) ?? []);
  return (
    <div className="evidence">
      <p>
        {text('against.drawingOf', {
          name: lookAlike.label,
          confidence: text(`card.confidence.${lookAlike.confidence}`),
        })}{' '}
        {lookAlike.doubt}
      </p>
      {meta && <p>{meta.precision}</p>}
      {all ? (
        <ul className="against-sources">
          {named.map(({ id, authors, year, title, where }) => (
            <li key={id}>{[authors, year, title, where].filter((part) => part !== undefined).join('. ')}</li>
          ))}
        </ul>
      ) : (
        <p>
          <Button className="text-button" onPress={() => showAll(true)}>
            {text('against.sources', { count: named.length })}
          </Button>
        </p>
      )}
    </div>
  );
}
