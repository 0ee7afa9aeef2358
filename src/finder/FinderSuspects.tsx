import { useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { useStore } from 'zustand';
import { setViewState } from '../view/actions';
import { number, plural, text } from '../view/messages';
import { viewStore } from '../view/store';
import type { Complaint } from './complaints';
import { FinderFold } from './FinderFold';
import { finderStore, type RankedGroup } from './finderStore';
import { shareWords } from './shareWords';
import { groupNames } from './suspectGroups';

/** So many are read; more can be asked for. */
const SHOWN_FIRST = 8;

/** The reported patterns that fit what was painted and ticked, best fit first. */
export function FinderSuspects() {
  const { suspects, painted, waiting } = useStore(finderStore, ({ findings }) => findings);
  const ticked = useStore(finderStore, (state) => state.ticked.length > 0);
  const [all, setAll] = useState(false);
  const shown = all ? suspects : suspects.slice(0, SHOWN_FIRST);
  const asked = painted || ticked;
  return (
    <section className="finder-part" aria-labelledby="finder-suspects">
      <h3 className="finder-heading" id="finder-suspects">
        {text('finder.suspects')}
      </h3>
      {waiting > 0 && <p className="finder-quiet">{text('finder.waiting', { count: waiting })}</p>}
      {suspects.length === 0 && waiting === 0 && (
        <p className="finder-quiet">{text(asked ? 'finder.suspects.none' : 'finder.suspects.start')}</p>
      )}
      <ol className="finder-suspects">
        {shown.map((suspect) => (
          <SuspectRow key={suspect.id} suspect={suspect} painted={painted} />
        ))}
      </ol>
      {suspects.length > shown.length && (
        <Button className="text-button" onPress={() => setAll(true)}>
          {text('finder.more', { count: suspects.length - shown.length })}
        </Button>
      )}
      {suspects.length > 0 && (
        <FinderFold title={text('finder.sorting')}>
          <p className="finder-quiet">{text('finder.sortingText')}</p>
        </FinderFold>
      )}
    </section>
  );
}

function SuspectRow({ suspect, painted }: { suspect: RankedGroup; painted: boolean }) {
  const { group, complaints } = suspect;
  const first = group.points[0];
  const open = useStore(viewStore, ({ view }) => group.points.some(({ point }) => point.id === view.trp));
  if (!first) return null;
  const names = groupNames(group);
  const alone = group.points.length === 1;
  const title = alone ? first.point.label : names.map(({ muscle }) => muscle.english).join(' · ');
  const mimics = new Set(names.flatMap(({ muscle }) => muscle.mimics)).size;
  return (
    <li className="finder-suspect" data-open={open || undefined}>
      <Button
        className="finder-suspect-button"
        aria-current={open}
        onPress={() =>
          setViewState({ show: [first.point.id], trp: first.point.id, select: [first.muscle.id] })
        }
      >
        <span className="finder-suspect-name">{title}</span>
        {!alone && (
          <span className="finder-suspect-points">{names.flatMap(({ labels }) => labels).join(' · ')}</span>
        )}
        {painted && (
          <>
            <Share id="finder.covers" share={suspect.covers} />
            <Share id="finder.isPainted" share={suspect.painted} />
          </>
        )}
      </Button>
      {(complaints.length > 0 || mimics > 0) && (
        <ul className="finder-facts">
          {complaints.map((id) => (
            <li key={id} className="finder-chip">
              {text(`complaint.${id as Complaint}`)}
            </li>
          ))}
          {mimics > 0 && <li className="finder-quiet">{plural('finder.lookAlikes', mimics)}</li>}
        </ul>
      )}
    </li>
  );
}

/** A share in a number, in words and as a bar. */
function Share({ id, share }: { id: 'finder.covers' | 'finder.isPainted'; share: number }) {
  const percent = number(share, { style: 'percent', maximumFractionDigits: 0 });
  return (
    <span className="finder-share">
      {text(id, { percent, share: shareWords(share) })}
      <span className="finder-bar" aria-hidden="true">
        <span className="finder-bar-fill" style={{ width: `${100 * share}%` }} />
      </span>
    </span>
  );
}
