import { useEffect, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { useStore } from 'zustand';
import { legStore } from '../leg/legStore';
import { contentStore } from '../patterns/contentStore';
import { setView, setViewState } from '../view/actions';
import { DEFAULT_VIEW } from '../view/state';
import { viewStore } from '../view/store';
import { veilStore } from '../view/veilStore';
import { text } from '../words/text';
import { followUnseen } from './followUnseen';
import type { Unseen } from './unseen';
import './PatternsUnseen.css';

/** Less than this of the skin, and what is on it would hardly be seen when it comes back. */
const FAINT = 0.5;

/** One sentence under the legend when something is on and not seen, with the one press that shows it. */
export function PatternsUnseen() {
  const leg = useStore(legStore, (state) => state.leg);
  // As of the last rest of the camera.
  const [unseen, setUnseen] = useState<Unseen | null>(null);
  useEffect(() => (leg ? followUnseen(leg, setUnseen) : undefined), [leg]);
  const index = useStore(contentStore, (state) => state.index);
  const veiled = useStore(veilStore, ({ names, signs }) => names || signs);
  const why = veiled ? null : (unseen?.why ?? null);
  const loud = why === 'skin' || why === 'cut' || why === 'point';
  return (
    <div className="unseen" data-why={why ?? undefined}>
      {/* Said once, when it comes up. Which side a pattern is on changes with every turn, and is only written. */}
      <div role="status">{loud && <p>{text(`unseen.${why}`)}</p>}</div>
      {why === 'away' && unseen?.why === 'away' && (
        <p>
          {text('unseen.away', { names: names(unseen.ids, (id) => index.points.get(id)?.muscle.english) })}
        </p>
      )}
      {unseen && why && (
        <Button className="unseen-show" onPress={() => show(unseen)}>
          {text(`unseen.${why}.show`)}
        </Button>
      )}
    </div>
  );
}

function show(unseen: Unseen): void {
  const { skin } = viewStore.getState().view;
  if (unseen.why === 'skin')
    setViewState({ depth: 'skin', explode: 0, skin: skin < FAINT ? DEFAULT_VIEW.skin : skin });
  else if (unseen.why === 'cut') setViewState({ section: null });
  else if ('view' in unseen) setView(unseen.view);
}

function names(ids: readonly string[], nameOf: (id: string) => string | undefined): string {
  return [...new Set(ids.map((id) => nameOf(id) ?? ''))].filter((name) => name !== '').join(', ');
}
