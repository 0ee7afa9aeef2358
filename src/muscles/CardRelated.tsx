import { Check, Plus } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import { useStore } from 'zustand';
import { openCard, select, setViewState, toggleTrps } from '../view/actions';
import { text } from '../view/messages';
import { viewStore } from '../view/store';
import { Statement } from './CardStatements';
import type { RelatedTarget, Relation } from './cardModel';
import './CardRelated.css';

/** How this muscle's points go with others: one line of words and chips that select a muscle or add its patterns. */
export function CardRelated({ relations }: { relations: readonly Relation[] }) {
  return (
    <ul className="relations">
      {relations.map(({ edge, label, targets }) => (
        <li key={edge.id} className="relation">
          <p className="relation-label">{text(label)}</p>
          <ul className="chips">
            {targets.map((target) => (
              <li key={target.id}>
                <Chip target={target} />
              </li>
            ))}
          </ul>
          <p className="relation-words">
            <Statement said={edge} />
          </p>
        </li>
      ))}
    </ul>
  );
}

function Chip({ target }: { target: RelatedTarget }) {
  const { name, select: listed, points, card } = target;
  const on = useStore(
    viewStore,
    ({ view }) => points.length > 0 && points.every((id) => view.show.includes(id)),
  );
  const [first] = listed;
  if (card !== undefined)
    return (
      <span className="chip">
        <Button className="chip-name" onPress={() => openCard(card)}>
          {name}
        </Button>
      </span>
    );
  if (first === undefined) return <span className="chip chip-plain">{name}</span>;
  return (
    <span className="chip">
      <Button
        className="chip-name"
        onPress={() => (listed.length === 1 ? select(first) : setViewState({ select: listed, trp: null }))}
      >
        {name}
      </Button>
      {points.length > 0 && (
        <ToggleButton
          className="chip-add"
          aria-label={text('list.allOf', { name })}
          isSelected={on}
          onChange={(next) => toggleTrps(points, next)}
        >
          {on ? <Check aria-hidden="true" size="1em" /> : <Plus aria-hidden="true" size="1em" />}
        </ToggleButton>
      )}
    </span>
  );
}
