import type { Mimic } from '../patterns/schema';
import { topicKey } from '../patterns/topics';
import { text } from '../words/text';
import { Statement } from './CardStatements';
import { TopicLink } from './TopicChips';
import './CardReading.css';

/** What else hurts in the same place, how it differs, and what to do where it cannot be left. */
export function CardLookAlikes({ mimics }: { mimics: readonly Mimic[] }) {
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
          </li>
        ))}
      </ul>
    </>
  );
}
