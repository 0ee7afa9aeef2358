import { TriangleAlert } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { Disclosure, DisclosurePanel } from 'react-aria-components/Disclosure';
import { Heading } from 'react-aria-components/Heading';
import type { RedFlag } from '../referral/schema';
import { plural, text } from '../view/messages';
import { SourceNote } from './CardStatements';
import type { Warnings } from './cardModel';
import './CardWarnings.css';

/** Warning signs, before anything else on the card. */
export function CardWarnings({ warnings }: { warnings: Warnings }) {
  const { first, rest, calf } = warnings;
  return (
    <section className="warnings" aria-label={text('card.warningTitle')}>
      <h3 className="warnings-title">
        <TriangleAlert aria-hidden="true" size="1.125em" />
        {text(calf ? 'card.warningCalf' : 'card.warningTitle')}
      </h3>
      <Warning flag={first} />
      {rest.length > 0 && (
        <Disclosure className="warnings-more">
          <Heading level={4} className="warnings-more-title">
            <Button slot="trigger" className="text-button">
              {plural('card.warningMore', rest.length)}
            </Button>
          </Heading>
          <DisclosurePanel className="warnings-rest">
            {rest.map((flag) => (
              <Warning key={flag.id} flag={flag} />
            ))}
          </DisclosurePanel>
        </Disclosure>
      )}
      {[first, ...rest].some(({ level }) => level === 'emergency') && (
        <p className="warnings-number">{text('card.emergencyNumber')}</p>
      )}
    </section>
  );
}

function Warning({ flag }: { flag: RedFlag }) {
  const { level, suspect, pattern, action, source, confidence } = flag;
  return (
    <div className="warning" data-level={level}>
      <p className="warning-suspect">
        {suspect} <span className="warning-level">{text(`card.level.${level}`)}</span>
      </p>
      <p>{pattern}</p>
      <p className="warning-action">
        {action}
        <SourceNote source={source} confidence={confidence} />
      </p>
    </div>
  );
}
