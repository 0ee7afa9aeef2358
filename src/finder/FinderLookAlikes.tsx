import { Button } from 'react-aria-components/Button';
import { useStore } from 'zustand';
import { openCard } from '../view/actions';
import { text } from '../words/text';
import { Level } from './FinderWarnings';
import { finderStore } from './finderStore';

/** What else it may be, by name and how soon; one that is pressed opens its card. */
export function FinderLookAlikes({ onCard }: { onCard: () => void }) {
  const mimics = useStore(finderStore, ({ findings }) => findings.warnings.mimics);
  if (mimics.length === 0) return null;
  return (
    <section className="finder-part" aria-labelledby="finder-mimics">
      <h3 className="finder-subheading" id="finder-mimics">
        {text('finder.mimics')}
      </h3>
      <ul className="finder-mimics">
        {mimics.map(({ id, label, level }) => (
          <li key={id}>
            <Button
              className="finder-mimic"
              onPress={() => {
                openCard(`mimic:${id}`);
                onCard();
              }}
            >
              {shortName(label)}
              {level !== 'ordinary' && <Level level={level} />}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Without what stands in brackets behind it: the card tells the rest. */
function shortName(label: string): string {
  return label.replace(/\s*\([^()]*\)\s*$/, '');
}
