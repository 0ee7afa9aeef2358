import { ChevronRight, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { Disclosure, DisclosurePanel } from 'react-aria-components/Disclosure';
import { Heading } from 'react-aria-components/Heading';
import { useStore } from 'zustand';
import type { RedFlag } from '../patterns/schema';
import { plural, text } from '../words/text';
import { FinderFold } from './FinderFold';
import { finderStore } from './finderStore';

/**
 * What to check before any muscle: at most three warning signs as questions with what to do, the rest one press away. Nothing while nothing is
 * painted or ticked. Where there is little room the three stand in one line, which opens.
 */
export function FinderWarnings({ compact }: { compact: boolean }) {
  const { flags, more } = useStore(finderStore, ({ findings }) => findings.warnings);
  if (flags.length === 0) return null;
  const signs = (
    <>
      {flags.map((flag, at) => (
        <Sign key={flag.id} flag={flag} open={at === 0} />
      ))}
      {more.length > 0 && (
        <FinderFold title={plural('finder.moreSigns', more.length)}>
          {more.map((flag) => (
            <Sign key={flag.id} flag={flag} open={false} />
          ))}
        </FinderFold>
      )}
      {flags.some(({ level }) => level === 'emergency') && (
        <p className="finder-quiet">{text('card.emergencyNumber')}</p>
      )}
    </>
  );
  if (!compact)
    return (
      <section className="finder-warnings" aria-labelledby="finder-check">
        <h3 className="finder-warnings-title" id="finder-check">
          <TriangleAlert aria-hidden="true" size="1.125em" />
          {text('finder.check')}
        </h3>
        {signs}
      </section>
    );
  return (
    <section className="finder-warnings" aria-label={text('finder.check')}>
      <Disclosure className="finder-strip">
        <Heading level={3} className="finder-fold-heading">
          <Button slot="trigger" className="finder-strip-button">
            <TriangleAlert aria-hidden="true" size="1.125em" />
            <span>
              {text('finder.check')}: {flags.map(({ short }) => short).join(' · ')}
            </span>
            <ChevronRight className="finder-fold-sign" aria-hidden="true" size="1em" />
          </Button>
        </Heading>
        <DisclosurePanel className="finder-strip-panel">{signs}</DisclosurePanel>
      </Disclosure>
    </section>
  );
}

/** A warning sign: what it may be and how soon, the question, and when it is opened what to do. */
function Sign({ flag, open }: { flag: RedFlag; open: boolean }) {
  const { level, pattern, suspect, action } = flag;
  // Which is first changes as one paints; what a person has opened or folded stays so.
  const [asked, setAsked] = useState<boolean | null>(null);
  return (
    <Disclosure
      className="finder-sign"
      data-level={level}
      isExpanded={asked ?? open}
      onExpandedChange={setAsked}
    >
      <Heading level={4} className="finder-fold-heading">
        <Button slot="trigger" className="finder-sign-button">
          <span className="finder-sign-name">{suspect}</span>
          <Level level={level} />
        </Button>
      </Heading>
      <p className="finder-sign-question">
        {text('finder.question', { sign: pattern.replace(/[.?!\s]+$/, '') })}
      </p>
      <DisclosurePanel>
        <p className="finder-action">{action}</p>
      </DisclosurePanel>
    </Disclosure>
  );
}

/** How soon to see someone. */
export function Level({ level }: Pick<RedFlag, 'level'>) {
  return (
    <span className="finder-level" data-level={level}>
      {text(`card.level.${level}`)}
    </span>
  );
}
