import { X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { useStore } from 'zustand';
import { legStore } from '../leg/legStore';
import { paintingStore } from '../scene/skin/paintingStore';
import { setViewState } from '../view/actions';
import { openTool, readCard } from '../view/opened';
import { drawnSkin } from '../view/skinShare';
import { DEFAULT_VIEW } from '../view/state';
import { viewStore } from '../view/store';
import { text } from '../words/text';
import { FinderComplaints } from './FinderComplaints';
import { FinderKeep } from './FinderKeep';
import { FinderRegions } from './FinderRegions';
import FinderResults from './FinderResults';
import { FinderSession } from './FinderSession';
import { FinderTools } from './FinderTools';
import { finderStore } from './finderStore';
import { paintedWords } from './paintedWords';
import { takeAddress } from './takeAddress';
import './Finder.css';

interface FinderProps {
  /** Show what follows here, below the brush; else it stands in a panel of its own. */
  results: boolean;
  /** In the sheet of a phone: everything is small, the leg has the room. */
  sheet: boolean;
}

/** "Where does it hurt?": paint it or tick it; what to check comes first, then the reported patterns that fit. */
export default function Finder({ results, sheet }: FinderProps) {
  const leg = useStore(legStore, (state) => state.leg);
  const [session, setSession] = useState<FinderSession | null>(null);
  useEffect(() => {
    if (!leg) return;
    clearTheSkin();
    takeAddress();
    const made = new FinderSession(leg);
    setSession(made);
    return () => {
      setSession(null);
      made.dispose();
    };
  }, [leg]);
  return (
    <section className="finder" aria-labelledby="finder-title">
      <header className="finder-head">
        <h2 className="finder-title" id="finder-title">
          {text('finder.title')}
        </h2>
        <Button className="icon-button" aria-label={text('panel.close')} onPress={() => openTool(null)}>
          <X aria-hidden="true" size="1.125em" />
        </Button>
      </header>
      <FinderTools sheet={sheet} />
      <FinderPainted />
      {results && <FinderResults compact onCard={() => readCard(true)} />}
      <FinderRegions onPaint={(id, on) => session?.paintRegion(id, on)} />
      <FinderComplaints open={!results} />
      <FinderKeep />
      <p className="finder-quiet">{text('finder.privacy')}</p>
      <FinderSaid />
    </section>
  );
}

/** What is painted, in words; before that, how one paints. */
function FinderPainted() {
  const findings = useStore(finderStore, (state) => state.findings);
  const words = paintedWords(findings);
  return (
    <div className="finder-painted-part">
      <p className="finder-painted">{words || text('finder.painted.none')}</p>
      {words === '' && (
        <p className="finder-quiet">
          <span className="finder-how-mouse">{text('finder.how')}</span>
          <span className="finder-how-touch">{text('finder.howTouch')}</span>
        </p>
      )}
    </div>
  );
}

/** Said once the hand rests, not at each dab. */
function FinderSaid() {
  const said = useStore(finderStore, (state) => state.said);
  return (
    <p className="visually-hidden" role="status">
      {said}
    </p>
  );
}

/** One paints on bare skin, as it is felt: it comes back when it was faded or peeled, and the pattern of first sight goes. */
function clearTheSkin(): void {
  const { view } = viewStore.getState();
  const fresh =
    paintingStore.getState().history.past.length === 0 && finderStore.getState().ticked.length === 0;
  const first = view.show.join() === DEFAULT_VIEW.show.join();
  setViewState({
    ...(drawnSkin(view) < 1 ? { skin: 1, depth: 'skin', only: [] } : {}),
    ...(fresh && first ? { show: [] } : {}),
    ...(view.trp === null ? {} : { trp: null }),
  });
}
