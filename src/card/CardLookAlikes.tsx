import { useStore } from 'zustand';
import { AlikeSwitch } from '../list/AlikeSwitch';
import { contentStore } from '../patterns/contentStore';
import type { LookAlike } from '../patterns/lookAlikeSchema';
import type { Mimic } from '../patterns/schema';
import { topicKey } from '../patterns/topics';
import { text } from '../words/text';
import { Statement } from './CardStatements';
import { TopicLink } from './TopicChips';
import './CardReading.css';

/** What else hurts in the same place, how it differs, and what to do where it cannot be left. */
export function CardLookAlikes({ mimics }: { mimics: readonly Mimic[] }) {
  // They come with "Could it be something else?" above.
  const index = useStore(contentStore, (state) => state.index);
  return (
    <>
      <p className="card-lead">{text('card.lookAlikesLead')}</p>
      <ul className="look-alikes">
        {mimics.map(({ id, label, level, resemblance, distinguishing, action }) => (
          <li key={id} className="look-alike">
            <h4 className="card-subtitle">
              <TopicLink topic={topicKey('mimic', id)}>{label}</TopicLink>
              {level !== 'ordinary' && <span className="warning-level">{text(`card.level.${level}`)}</span>}
            </h4>
            <p>
              <Statement said={resemblance} />
            </p>
            <p className="look-alike-differs">
              <strong>{text('card.differs')}</strong> <Statement said={distinguishing} />
            </p>
            {action !== undefined && <p className="look-alike-action">{action}</p>}
            <Drawings drawn={index.drawnAs(id)} />
          </li>
        ))}
      </ul>
    </>
  );
}

/** The areas that are drawn of it, each a switch. */
function Drawings({ drawn }: { drawn: readonly LookAlike[] }) {
  return drawn.map(({ id, label }) => (
    <AlikeSwitch key={id} drawing={id} name={label}>
      {drawn.length === 1 ? text('alike.area') : label}
    </AlikeSwitch>
  ));
}
