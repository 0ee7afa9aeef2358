import { BookOpen } from 'lucide-react';
import { useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { useStore } from 'zustand';
import { contentStore } from '../patterns/contentStore';
import { setViewState } from '../view/actions';
import { readCard } from '../view/opened';
import { viewStore } from '../view/store';
import { plural, text } from '../words/text';
import type { Complaint } from './complaints';
import { FinderFold } from './FinderFold';
import { finderStore } from './finderStore';
import type { RankedSuspect } from './findings';
import { NAMELESS } from './ranking';
import { rowName } from './suspectRows';

/** So many are read; more can be asked for. */
const SHOWN_FIRST = { roomy: 6, compact: 3 } as const;

/** The reported patterns that fit what was painted and ticked, muscle by muscle, best fit first. */
export function FinderSuspects({ compact, onCard }: { compact: boolean; onCard: () => void }) {
  const { suspects, painted, waiting } = useStore(finderStore, ({ findings }) => findings);
  const ticked = useStore(finderStore, (state) => state.ticked.length > 0);
  const [all, setAll] = useState(false);
  const most = SHOWN_FIRST[compact ? 'compact' : 'roomy'];
  const shown = all ? suspects : suspects.filter(explainsAny).slice(0, most);
  const asked = painted || ticked;
  if (!asked) return compact ? null : <p className="finder-quiet">{text('finder.suspects.start')}</p>;
  return (
    <section className="finder-part" aria-labelledby="finder-suspects">
      <h3 className="finder-subheading" id="finder-suspects">
        {text('finder.suspects')}
      </h3>
      {waiting > 0 && <p className="finder-quiet">{text('finder.waiting', { count: waiting })}</p>}
      {suspects.length === 0 && waiting === 0 && (
        <p className="finder-quiet">{text('finder.suspects.none')}</p>
      )}
      <ol className="finder-suspects">
        {shown.map((suspect) => (
          <SuspectRow key={suspect.id} suspect={suspect} onCard={onCard} />
        ))}
      </ol>
      {suspects.length > shown.length && (
        <Button className="text-button" onPress={() => setAll(true)}>
          {text('finder.more', { count: suspects.length - shown.length })}
        </Button>
      )}
      {suspects.length > 0 && !compact && (
        <FinderFold title={text('finder.sorting')}>
          <p className="finder-quiet">{text('finder.sortingText')}</p>
          <p className="finder-quiet">{text('finder.sortingAlikes')}</p>
        </FinderFold>
      )}
    </section>
  );
}

/** What only brushes the painting is there for whoever asks for more. */
function explainsAny({ explains }: RankedSuspect): boolean {
  return explains.regions.length + explains.complaints.length > 0;
}

function SuspectRow({ suspect, onCard }: { suspect: RankedSuspect; onCard: () => void }) {
  const { row, explains, asked, points } = suspect;
  const ids = row.muscles.map(({ id }) => id).join();
  const open = useStore(viewStore, ({ view }) => view.select.join() === ids);
  const regions = useStore(contentStore, ({ content }) => content.painRegions);
  const reasons = [
    ...explains.regions.map((id) =>
      id === NAMELESS ? text('finder.spot') : (regions.find((region) => region.id === id)?.english ?? id),
    ),
    ...explains.complaints.map((id) => text(`complaint.${id as Complaint}`)),
  ];
  const count =
    points.length === row.points.length
      ? plural('finder.points', points.length)
      : text('finder.pointsOf', { count: points.length, all: row.points.length });
  return (
    <li className="finder-suspect" data-open={open || undefined}>
      <Button className="finder-suspect-button" aria-current={open} onPress={() => showSuspect(suspect)}>
        <span className="finder-suspect-head">
          <span className="finder-suspect-name">
            {rowName(row)} <span className="finder-suspect-points">— {count}</span>
          </span>
          <span className="finder-score">{text('finder.explains', { count: reasons.length, asked })}</span>
        </span>
        {reasons.length > 0 && <span className="finder-reasons">{reasons.join(' + ')}</span>}
      </Button>
      {open && (
        <Button className="text-button finder-card" onPress={onCard}>
          <BookOpen aria-hidden="true" size="1em" />
          {text('finder.card')}
        </Button>
      )}
    </li>
  );
}

/** All points of the row over the painting; with one point its tether and window, too. What fits stays in sight. */
function showSuspect({ row, points }: RankedSuspect): void {
  const [first] = points;
  setViewState({
    show: [...points],
    trp: points.length === 1 && first !== undefined ? first : null,
    select: row.muscles.map(({ id }) => id),
  });
  readCard(false);
}
