import { useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { useStore } from 'zustand';
import { shortName } from '../card/shortName';
import { AlikeSwitch } from '../list/AlikeSwitch';
import { openCard } from '../view/actions';
import { text } from '../words/text';
import { Level } from './FinderWarnings';
import { finderStore } from './finderStore';
import { type FoundLookAlike, LOOK_ALIKES_FIRST } from './lookAlikes';
import { coverWords } from './shareWords';

/** So many are read in the sheet of a phone. */
const SHOWN_COMPACT = 3;

/** What else it may be, what cannot wait first: each by name and how soon, with what sets it apart, the switch of its drawing and its card. */
export function FinderLookAlikes({ compact, onCard }: { compact: boolean; onCard: () => void }) {
  const found = useStore(finderStore, ({ findings }) => findings.lookAlikes);
  const [all, setAll] = useState(false);
  if (found.length === 0) return null;
  const shown = all ? found : found.slice(0, compact ? SHOWN_COMPACT : LOOK_ALIKES_FIRST);
  return (
    <section className="finder-part" aria-labelledby="finder-mimics">
      <h3 className="finder-subheading" id="finder-mimics">
        {text('finder.mimics')}
      </h3>
      <ul className="finder-alikes">
        {shown.map((one) => (
          <LookAlikeRow key={one.key} one={one} onCard={onCard} />
        ))}
      </ul>
      {found.length > shown.length && (
        <Button className="text-button" onPress={() => setAll(true)}>
          {text('finder.more', { count: found.length - shown.length })}
        </Button>
      )}
    </section>
  );
}

function LookAlikeRow({ one, onCard }: { one: FoundLookAlike; onCard: () => void }) {
  const { key, level, apart, drawing, covers } = one;
  const name = shortName(one.name);
  return (
    <li className="finder-alike">
      <div className="finder-alike-words">
        <Button
          className="finder-alike-name"
          onPress={() => {
            openCard(key);
            onCard();
          }}
        >
          {name}
          {level !== 'ordinary' && <Level level={level} />}
        </Button>
        <p className="finder-reasons">
          {apart} <span className="visually-hidden">{coverWords(covers)}</span>
        </p>
      </div>
      {drawing !== null && <AlikeSwitch drawing={drawing} name={name} />}
    </li>
  );
}
