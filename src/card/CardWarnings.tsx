import { ChevronRight, TriangleAlert } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { Disclosure, DisclosurePanel } from 'react-aria-components/Disclosure';
import { Heading } from 'react-aria-components/Heading';
import { text } from '../words/text';
import { SourceNote } from './CardStatements';
import { CLOT_FLAG, type Warned, type Warnings } from './cardModel';
import { TopicLink } from './TopicChips';
import './CardWarnings.css';

interface CardWarningsProps {
  warnings: Warnings;
  /** What to mind with this muscle besides. */
  note?: string | undefined;
  /** They are what the card is about: all of them stand open. */
  open?: boolean;
}

/** Warning signs, before anything else on the card: the first in one strong line, all of them in full under it when it is opened. */
export function CardWarnings({ warnings, note, open = false }: CardWarningsProps) {
  const { first, rest } = warnings;
  const suspect = first.id === CLOT_FLAG ? text('card.clot') : first.suspect;
  return (
    <Disclosure className="warnings" defaultExpanded={open}>
      <Heading level={3} className="warnings-title">
        <Button slot="trigger" className="warnings-line">
          <TriangleAlert aria-hidden="true" size="1.125em" />
          <span>{text('card.checkFirst', { suspect, level: text(`card.within.${first.level}`) })}</span>
          <ChevronRight className="warnings-chevron" aria-hidden="true" size="1em" />
        </Button>
      </Heading>
      <DisclosurePanel className="warnings-all">
        {[first, ...rest].map((flag) => (
          <Warning key={flag.id} flag={flag} />
        ))}
        {note !== undefined && <p className="warning warnings-note">{note}</p>}
        {[first, ...rest].some(({ level }) => level === 'emergency') && (
          <p className="warnings-number">{text('card.emergencyNumber')}</p>
        )}
      </DisclosurePanel>
    </Disclosure>
  );
}

function Warning({ flag }: { flag: Warned }) {
  const { level, suspect, pattern, action, source, confidence, signs = [pattern], topic } = flag;
  return (
    <div className="warning" data-level={level}>
      <p className="warning-suspect">
        {topic === undefined ? suspect : <TopicLink topic={topic}>{suspect}</TopicLink>}{' '}
        <span className="warning-level">{text(`card.level.${level}`)}</span>
      </p>
      {signs.map((sign) => (
        <p key={sign}>{sign}</p>
      ))}
      <p className="warning-action">
        {action}
        {source && confidence && <SourceNote source={source} confidence={confidence} />}
      </p>
    </div>
  );
}
