import { text } from '../words/text';
import { FinderLookAlikes } from './FinderLookAlikes';
import { FinderSuspects } from './FinderSuspects';
import { FinderWarnings } from './FinderWarnings';
import './Finder.css';

interface FinderResultsProps {
  /** In the sheet of a phone or the only panel, below the brush; else in a panel of its own. */
  compact: boolean;
  /** Open the card of what is selected. */
  onCard: () => void;
}

/** What follows from what is painted and ticked, as one paints: what to check first, what else it may be, which patterns fit. */
export default function FinderResults({ compact, onCard }: FinderResultsProps) {
  if (compact)
    return (
      <div className="finder-found">
        <FinderWarnings compact />
        <FinderSuspects compact onCard={onCard} />
        <FinderLookAlikes compact onCard={onCard} />
      </div>
    );
  return (
    <section className="finder" aria-labelledby="finder-results">
      <header className="finder-head">
        <h2 className="finder-title" id="finder-results">
          {text('finder.results')}
        </h2>
      </header>
      <FinderWarnings compact={false} />
      <FinderLookAlikes compact={false} onCard={onCard} />
      <FinderSuspects compact={false} onCard={onCard} />
    </section>
  );
}
