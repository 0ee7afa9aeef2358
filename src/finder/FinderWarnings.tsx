import { TriangleAlert } from 'lucide-react';
import { useStore } from 'zustand';
import { cannotWait } from '../referral/levels';
import type { Mimic, RedFlag } from '../referral/schema';
import { plural, text } from '../view/messages';
import { FinderFold } from './FinderFold';
import { finderStore } from './finderStore';

/** What to check before any muscle: warning signs as questions with what to do, then look-alikes. Nothing while nothing is said. */
export function FinderWarnings() {
  const { flags, more, mimics } = useStore(finderStore, ({ findings }) => findings.warnings);
  if (flags.length === 0 && more.length === 0) return null;
  const urgent = mimics.filter(cannotWait);
  return (
    <section className="finder-warnings" aria-labelledby="finder-check">
      <h3 className="finder-warnings-title" id="finder-check">
        <TriangleAlert aria-hidden="true" size="1.125em" />
        {text('finder.check')}
      </h3>
      <p className="finder-quiet">{text('finder.checkLead')}</p>
      {flags.map((flag) => (
        <Question key={flag.id} flag={flag} />
      ))}
      {more.length > 0 && (
        <FinderFold title={plural('finder.moreSigns', more.length)}>
          {more.map((flag) => (
            <Question key={flag.id} flag={flag} />
          ))}
        </FinderFold>
      )}
      <LookAlikes mimics={urgent} />
      {mimics.length > urgent.length && (
        <FinderFold title={text('finder.mimics')}>
          <LookAlikes mimics={mimics.filter((mimic) => !cannotWait(mimic))} />
        </FinderFold>
      )}
    </section>
  );
}

function LookAlikes({ mimics }: { mimics: readonly Mimic[] }) {
  if (mimics.length === 0) return null;
  return (
    <ul className="finder-mimics">
      {mimics.map(({ id, label, distinguishing, level }) => (
        <li key={id}>
          <strong>{label}</strong>
          {level !== 'ordinary' && <span className="finder-level">{text(`card.level.${level}`)}</span>}
          <span className="finder-mimic-words">{distinguishing.text}</span>
        </li>
      ))}
    </ul>
  );
}

/** A warning sign as a question: the content tells it as a statement. */
function Question({ flag: { level, pattern, suspect, action } }: { flag: RedFlag }) {
  return (
    <div className="finder-question" data-level={level}>
      <p>{text('finder.question', { sign: pattern.replace(/[.?!\s]+$/, '') })}</p>
      <p className="finder-action">{action}</p>
      <p className="finder-quiet">
        {text('finder.mayBe', { what: suspect })}{' '}
        <span className="finder-level">{text(`card.level.${level}`)}</span>
      </p>
    </div>
  );
}
