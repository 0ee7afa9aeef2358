import { Printer } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { SHORTCUT_PLACES, SHORTCUTS, type Shortcut } from '../view/shortcuts';
import { text } from '../words/text';
import { PageDialog } from './PageDialog';
import { keyNames, strokesShown } from './shortcutWords';
import './ShortcutsDialog.css';

/** Every shortcut and what it does, by where it acts, from the table that binds them. It prints on one sheet. */
export default function ShortcutsDialog({ onClose }: { onClose: () => void }) {
  const all: readonly Shortcut[] = Object.values(SHORTCUTS);
  return (
    <PageDialog title={text('keys.title')} onClose={onClose}>
      <div className="shortcuts">
        {SHORTCUT_PLACES.map((place) => (
          <section key={place} className="shortcuts-part">
            <h3 className="about-subtitle">{text(`keys.in.${place}`)}</h3>
            <dl className="about-keys">
              {all
                .filter((shortcut) => shortcut.place === place)
                .map(({ keys, words }) => (
                  <div key={words}>
                    <dt>
                      {strokesShown(keys).map((stroke, at) => (
                        <span key={stroke} className="shortcuts-stroke">
                          {at > 0 && <span className="shortcuts-or"> / </span>}
                          {keyNames(stroke).map((name, i) => (
                            <span key={name}>
                              {i > 0 && ' '}
                              <kbd>{name}</kbd>
                            </span>
                          ))}
                        </span>
                      ))}
                    </dt>
                    <dd>{text(words)}</dd>
                  </div>
                ))}
            </dl>
          </section>
        ))}
      </div>
      <Button className="action-button shortcuts-print" onPress={() => window.print()}>
        <Printer aria-hidden="true" size="1em" />
        {text('keys.print')}
      </Button>
    </PageDialog>
  );
}
