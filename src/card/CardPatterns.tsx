import { ChevronRight } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { useStore } from 'zustand';
import { PatternSwitch } from '../list/PatternSwitch';
import { ZoneMark } from '../list/ZoneMark';
import { usePatternColour } from '../patterns/patternColours';
import type { Muscle, TriggerPoint, Zone } from '../patterns/schema';
import { pointName } from '../scene/structures/structureTree';
import { setViewState } from '../view/actions';
import { viewStore } from '../view/store';
import { text } from '../words/text';
import { BodyIcon } from './BodyIcon';
import { SourceNote } from './CardStatements';
import { type PatternBlock, patternBlocks, runsAboveModel } from './cardModel';
import { Term } from './Term';
import './CardPatterns.css';

interface CardPatternsProps {
  muscle: Muscle;
  points: readonly TriggerPoint[];
}

/** The reported patterns of a muscle in words, each beside a sketch and the switches of its points. */
export function CardPatterns({ muscle, points }: CardPatternsProps) {
  return (
    <div className="patterns">
      {patternBlocks(points).map((block, at) => (
        <Pattern key={block.first.id} muscle={muscle} block={block} explained={at === 0} />
      ))}
    </div>
  );
}

interface PatternProps {
  muscle: Muscle;
  block: PatternBlock;
  /** The names of its zones are linked to what they mean. */
  explained: boolean;
}

function Pattern({ muscle, block, explained }: PatternProps) {
  const { first, points } = block;
  const ids = points.map(({ id }) => id);
  const colour = usePatternColour(ids);
  const { essential, spillover } = first.referral;
  return (
    <section className="pattern" aria-label={points.map(({ label }) => label).join(', ')}>
      <BodyIcon point={first} colour={colour} />
      <div className="pattern-words">
        <ul className="pattern-points">
          {points.map((point) => (
            <PatternPoint key={point.id} muscle={muscle} point={point} />
          ))}
        </ul>
        <dl className="zones">
          <ZoneWords zone={essential} points={ids} kind="essential" explained={explained} />
          <ZoneWords zone={spillover} points={ids} kind="spillover" explained={explained} />
        </dl>
        <p className="pattern-quality">
          {first.quality}
          <SourceNote source={first.source} chapter={first.chapter} confidence={first.confidence} />
        </p>
      </div>
    </section>
  );
}

function PatternPoint({ muscle, point }: { muscle: Muscle; point: TriggerPoint }) {
  const open = useStore(viewStore, ({ view }) => view.trp === point.id);
  return (
    <li className="pattern-point" data-open={open || undefined}>
      <Button
        className="pattern-point-name"
        aria-label={point.label}
        onPress={() => setViewState({ select: [muscle.id], trp: point.id })}
      >
        {pointName(muscle, point)}
        <ChevronRight aria-hidden="true" size="0.875em" />
      </Button>
      <PatternSwitch points={[point.id]} label={point.label} />
    </li>
  );
}

interface ZoneWordsProps {
  zone: Zone;
  kind: 'essential' | 'spillover';
  points: readonly string[];
  explained: boolean;
}

function ZoneWords({ zone, kind, points, explained }: ZoneWordsProps) {
  const name = text(`card.${kind}`);
  const asides = [
    zone.strokes.some(({ rare }) => rare) && text('card.rare'),
    zone.strokes.some(({ contralateralToo }) => contralateralToo) && text('card.contralateral'),
    zone.strokes.some(({ proxyForDeep }) => proxyForDeep) && text('card.deepNote'),
    runsAboveModel(zone) && text('card.aboveModel'),
  ].filter((aside) => aside !== false);
  return (
    <div className="zone">
      <dt>
        <ZoneMark zone={kind} points={points} />
        {explained ? <Term id={kind}>{name}</Term> : name}
      </dt>
      <dd>{[zone.words, ...asides].join(' ')}</dd>
    </div>
  );
}
