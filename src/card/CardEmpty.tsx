import { Brush } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { useStore } from 'zustand';
import type { ContentIndex } from '../patterns/contentIndex';
import { contentStore } from '../patterns/contentStore';
import type { Content, Muscle, TriggerPoint } from '../patterns/schema';
import { select } from '../view/actions';
import { openTool } from '../view/opened';
import { viewStore } from '../view/store';
import { text } from '../words/text';
import { CardPatterns } from './CardPatterns';
import { CardPlaces } from './CardPlaces';
import { Linked } from './Term';

/** Nothing is selected: what is on the skin now, in words, and where to start. */
export function CardEmpty() {
  const content = useStore(contentStore, (state) => state.content);
  const index = useStore(contentStore, (state) => state.index);
  const show = useStore(viewStore, ({ view }) => view.show);
  const on = pointsByMuscle(show, index);
  return (
    <>
      <header className="card-head">
        <h2 className="card-name card-name-quiet">
          {text(on.length > 0 ? 'card.onNow' : 'card.emptyTitle')}
        </h2>
      </header>
      {on.map(({ muscle, points }) => (
        <section key={muscle.id} className="card-part card-on">
          <h3 className="card-on-name">
            <Button className="text-button" onPress={() => select(muscle.id)}>
              {muscle.english}
            </Button>
          </h3>
          <CardPatterns muscle={muscle} points={points} />
        </section>
      ))}
      <section className="card-part">
        <p className="card-lead">
          <Linked>{text('card.empty')}</Linked>
        </p>
        <Button className="action-button card-finder" onPress={() => openTool('finder')}>
          <Brush aria-hidden="true" size="1em" />
          {text('finder.title')}
        </Button>
        <h3 className="card-subtitle">{text('card.startWith')}</h3>
        <ul className="chips">
          {starters(content, index).map((muscle) => (
            <li key={muscle.id}>
              <span className="chip">
                <Button className="chip-name" onPress={() => select(muscle.id)}>
                  {muscle.english}
                </Button>
              </span>
            </li>
          ))}
        </ul>
        {content.evidence.wording.map((sentence) => (
          <p key={sentence} className="card-fineprint">
            {sentence}
          </p>
        ))}
      </section>
      <CardPlaces />
    </>
  );
}

/** The muscles of the source article. */
function starters(content: Content, index: ContentIndex): Muscle[] {
  const ids = content.painRegions.find(({ id }) => id === 'posterior_thigh')?.articlePrimary ?? [];
  return ids.flatMap((id) => index.muscles.get(id) ?? []);
}

function pointsByMuscle(
  show: readonly string[],
  index: ContentIndex,
): { muscle: Muscle; points: TriggerPoint[] }[] {
  const on = new Map<string, { muscle: Muscle; points: TriggerPoint[] }>();
  for (const id of show) {
    const entry = index.points.get(id);
    if (!entry) continue;
    const group = on.get(entry.muscle.id) ?? { muscle: entry.muscle, points: [] };
    group.points.push(entry.point);
    on.set(entry.muscle.id, group);
  }
  return [...on.values()];
}
