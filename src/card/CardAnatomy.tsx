import { Button } from 'react-aria-components/Button';
import { useStore } from 'zustand';
import type { ContentIndex } from '../patterns/contentIndex';
import type { Content, Muscle, Sourced } from '../patterns/schema';
import { studyStore } from '../patterns/studyStore';
import { select } from '../view/actions';
import { text } from '../words/text';
import { CardStatements, Statement } from './CardStatements';

interface CardAnatomyProps {
  muscle: Muscle;
  content: Content;
  index: ContentIndex;
}

/** Origin, insertion, actions, and what the muscle works against; the nerve where "To study" does not say it. */
export function CardAnatomy({ muscle, content, index }: CardAnatomyProps) {
  const studied = useStore(studyStore, ({ study }) => muscle.id in study.muscles);
  const notes = content.groups
    .filter(({ members }) => members.includes(muscle.id))
    .flatMap(({ note }) => note ?? []);
  return (
    <>
      <dl className="facts">
        <AnatomyFact name={text('card.origin')} said={muscle.origin} />
        <AnatomyFact name={text('card.insertion')} said={muscle.insertion} />
        {!studied && <AnatomyFact name={text('card.innervation')} said={muscle.innervation} />}
      </dl>
      <CardStatements title={text('card.actions')} said={muscle.actions} />
      {muscle.antagonists.length > 0 && (
        <div className="statements">
          <h4 className="card-subtitle">{text('card.antagonists')}</h4>
          <ul className="chips">
            {muscle.antagonists.map((id) => (
              <li key={id}>
                <Antagonist id={id} index={index} />
              </li>
            ))}
          </ul>
        </div>
      )}
      <CardStatements title={text('card.inTheArticle')} said={muscle.articleAnatomy ?? []} />
      {notes.map((note) => (
        <p key={note} className="card-lead">
          {note}
        </p>
      ))}
    </>
  );
}

function AnatomyFact({ name, said }: { name: string; said: Sourced }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <Statement said={said} />
      </dd>
    </div>
  );
}

function Antagonist({ id, index }: { id: string; index: ContentIndex }) {
  const muscle = index.muscles.get(id);
  if (!muscle) return <span className="chip chip-plain">{id.replaceAll('_', ' ')}</span>;
  return (
    <span className="chip">
      <Button className="chip-name" onPress={() => select(id)}>
        {muscle.english}
      </Button>
    </span>
  );
}
