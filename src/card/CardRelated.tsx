import { Button } from 'react-aria-components/Button';
import type { Muscle } from '../patterns/schema';
import { text } from '../words/text';
import { CardNetwork } from './CardNetwork';
import { Statement } from './CardStatements';
import type { RelatedTarget, Relation } from './cardModel';
import { goTo, leadsSomewhere } from './relatedTarget';
import './CardRelated.css';

interface CardRelatedProps {
  muscle: Muscle;
  relations: readonly Relation[];
}

/** How this muscle goes with others: drawn, with a switch for each, then in words with the ways to their cards. */
export function CardRelated({ muscle, relations }: CardRelatedProps) {
  return (
    <>
      <CardNetwork muscle={muscle} relations={relations} />
      <h4 className="card-subtitle relations-title">{text('network.words')}</h4>
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
    </>
  );
}

/** The way to what is related; its switch stands in the network. */
function Chip({ target }: { target: RelatedTarget }) {
  if (!leadsSomewhere(target)) return <span className="chip chip-plain">{target.name}</span>;
  return (
    <span className="chip">
      <Button className="chip-name" onPress={() => goTo(target)}>
        {target.name}
      </Button>
    </span>
  );
}
