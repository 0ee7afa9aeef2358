import { ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { useStore } from 'zustand';
import { ZoneMark } from '../list/ZoneMark';
import { type Against, lookAlikesOfPoints, patternsBeside } from '../patterns/against';
import { contentStore } from '../patterns/contentStore';
import type { Level } from '../patterns/levels';
import type { Topic } from '../patterns/topics';
import { useLookAlikes } from '../patterns/useLookAlikes';
import { AlikeMark } from '../scene/legend/AlikeMark';
import { text } from '../words/text';
import { openAgainst } from './compareOnLeg';
import './CardAgainst.css';

/** So many are listed before one asks for all. */
const FIRST = 5;

/** "Could it be something else?": the look-alikes that these points are taken for, each of which opens its comparison. */
export function CardAgainstLinks({ points }: { points: readonly string[] }) {
  useLookAlikes();
  const index = useStore(contentStore, (state) => state.index);
  const lookAlikes = useStore(contentStore, (state) => state.lookAlikes);
  const [all, showAll] = useState(false);
  const found = lookAlikesOfPoints(points, index, lookAlikes);
  if (found.length === 0) return null;
  const shown = all || found.length <= FIRST + 1 ? found : found.slice(0, FIRST);
  return (
    <section className="card-part against-links">
      <h3 className="card-subtitle">{text('against.title')}</h3>
      <p className="card-lead">{text('against.titleWhat')}</p>
      <ul>
        {shown.map((against) => (
          <li key={against.key}>
            <AgainstLink against={against} />
          </li>
        ))}
      </ul>
      {shown.length < found.length && (
        <Button className="text-button against-more" onPress={() => showAll(true)}>
          {text('against.more', { count: found.length })}
        </Button>
      )}
    </section>
  );
}

/** On the card of a look-alike that is drawn: the patterns that are taken for it, each of which opens its comparison. */
export function TopicComparisons({ topic: { kind, id } }: { topic: Topic }) {
  return kind === 'alike' || kind === 'mimic' ? <PatternsBeside kind={kind} id={id} /> : null;
}

function PatternsBeside({ kind, id }: { kind: 'alike' | 'mimic'; id: string }) {
  useLookAlikes();
  const index = useStore(contentStore, (state) => state.index);
  const lookAlikes = useStore(contentStore, (state) => state.lookAlikes);
  const drawn = kind === 'alike' ? [id] : index.drawnAs(id).map((one) => one.id);
  const found = patternsBeside(drawn, index, lookAlikes);
  if (found.length === 0) return null;
  return (
    <section className="card-part against-links">
      <h3 className="card-subtitle">{text('against.beside')}</h3>
      <ul>
        {found.map((against) => (
          <li key={against.key}>
            <Button className="against-row" onPress={() => openAgainst(against)}>
              <ZoneMark zone="essential" points={[against.entry.point.id]} />
              <span className="against-row-words against-row-name">
                {against.comparison?.title ?? against.entry.point.label}
              </span>
              <ChevronRight aria-hidden="true" size="1em" />
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function AgainstLink({ against }: { against: Against }) {
  const { lookAlike, comparison } = against;
  return (
    <Button className="against-row" onPress={() => openAgainst(against)}>
      <AlikeMark lookAlike={lookAlike} />
      <span className="against-row-words">
        <span className="against-row-name">
          {lookAlike.label}
          <LookAlikeLevel level={lookAlike.level} />
        </span>
        {comparison && <span className="against-row-why">{comparison.why}</span>}
      </span>
      <ChevronRight aria-hidden="true" size="1em" />
    </Button>
  );
}

/** How soon to see someone; nothing where it can wait. */
export function LookAlikeLevel({ level }: { level: Level }) {
  return level === 'ordinary' ? null : <span className="warning-level">{text(`card.level.${level}`)}</span>;
}
