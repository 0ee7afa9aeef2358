import { X } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import { useStore } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import { ZoneMark } from '../list/ZoneMark';
import type { PointEntry } from '../patterns/contentIndex';
import { contentStore } from '../patterns/contentStore';
import { comparedPoints, MOST_PINS, stopComparing, togglePin } from '../scene/structures/comparePins';
import { setShow } from '../view/actions';
import { viewStore } from '../view/store';
import { type MessageId, text } from '../words/text';
import './CardCompare.css';

/** Pins a trigger point for comparison. */
export function CompareButton({ id, label }: { id: string; label: string }) {
  const pinned = useStore(viewStore, ({ view }) => comparedPoints(view).includes(id));
  const full = useStore(viewStore, ({ view }) => comparedPoints(view).length >= MOST_PINS);
  return (
    <ToggleButton
      className="action-button"
      aria-label={text(pinned ? 'card.compareRemove' : 'card.compareAdd', { name: label })}
      isSelected={pinned}
      isDisabled={full && !pinned}
      onChange={() => togglePin(id)}
    >
      {text('card.compare')}
    </ToggleButton>
  );
}

const ASPECTS: readonly {
  title: MessageId;
  zone: 'essential' | 'spillover';
  words: (entry: PointEntry) => string;
}[] = [
  { title: 'card.essential', zone: 'essential', words: ({ point }) => point.referral.essential.words },
  { title: 'card.spillover', zone: 'spillover', words: ({ point }) => point.referral.spillover.words },
  { title: 'card.quality', zone: 'essential', words: ({ point }) => point.quality },
  { title: 'card.place', zone: 'essential', words: ({ point }) => point.location },
];

/** The pinned points aspect by aspect: what differs stands one under the other, each in the colour it has on the skin. */
export function CardCompare() {
  const pins = useStore(
    viewStore,
    useShallow(({ view }) => comparedPoints(view)),
  );
  const index = useStore(contentStore, (state) => state.index);
  const entries = pins.flatMap((id) => index.points.get(id) ?? []);
  if (entries.length === 0) return null;
  return (
    <section className="compare" aria-label={text('compare.title')}>
      <header className="compare-head">
        <h2 className="compare-title">{text('compare.title')}</h2>
        <Button className="text-button" onPress={() => setShow(pins)}>
          {text('compare.only')}
        </Button>
        <Button className="text-button" onPress={stopComparing}>
          {text('compare.stop')}
        </Button>
      </header>
      <ul className="compare-pins">
        {entries.map(({ point }) => (
          <li key={point.id} className="compare-pin">
            <ZoneMark zone="essential" points={[point.id]} />
            <span>{point.label}</span>
            <Button
              className="icon-button"
              aria-label={text('compare.remove', { name: point.label })}
              onPress={() => togglePin(point.id)}
            >
              <X aria-hidden="true" size="1em" />
            </Button>
          </li>
        ))}
      </ul>
      {entries.length === 1 ? (
        <p className="card-lead">{text('compare.help')}</p>
      ) : (
        ASPECTS.map(({ title, zone, words }) => (
          <div key={title} className="compare-aspect">
            <h3 className="card-subtitle">{text(title)}</h3>
            <ul>
              {entries.map((entry) => (
                <li key={entry.point.id} className="compare-words">
                  <ZoneMark zone={zone} points={[entry.point.id]} />
                  <p>
                    <span className="visually-hidden">{entry.point.label}: </span>
                    {words(entry)}
                  </p>
                </li>
              ))}
            </ul>
          </div>
        ))
      )}
    </section>
  );
}
