import { useState } from 'react';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import { useStore } from 'zustand';
import { text } from '../view/messages';
import { Level } from './FinderWarnings';
import { finderStore } from './finderStore';

/** What else it may be, by name; one that is pressed says how it differs. */
export function FinderLookAlikes() {
  const mimics = useStore(finderStore, ({ findings }) => findings.warnings.mimics);
  const [open, setOpen] = useState<string | null>(null);
  if (mimics.length === 0) return null;
  const read = mimics.find(({ id }) => id === open);
  return (
    <section className="finder-part" aria-labelledby="finder-mimics">
      <h3 className="finder-subheading" id="finder-mimics">
        {text('finder.mimics')}
      </h3>
      <ul className="finder-mimics">
        {mimics.map(({ id, label, level }) => (
          <li key={id}>
            <ToggleButton
              className="finder-mimic"
              isSelected={id === open}
              onChange={(on) => setOpen(on ? id : null)}
            >
              {shortName(label)}
              {level !== 'ordinary' && <Level level={level} />}
            </ToggleButton>
          </li>
        ))}
      </ul>
      {read && (
        <p className="finder-mimic-words" role="status">
          <strong>{read.label}.</strong> {read.distinguishing.text} {read.action}
        </p>
      )}
    </section>
  );
}

/** Without what stands in brackets behind it: the rest is told when it is pressed. */
function shortName(label: string): string {
  return label.replace(/\s*\([^()]*\)\s*$/, '');
}
