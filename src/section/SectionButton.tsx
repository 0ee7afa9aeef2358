import { Slice } from 'lucide-react';
import { useEffect } from 'react';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import { useStore } from 'zustand';
import { text } from '../view/messages';
import { viewStore } from '../view/store';
import { isTyping } from '../view/typing';
import { toggleSection } from './sectionActions';

/** Cuts the leg, or makes it whole; the key X does the same from anywhere on the page where nothing is being typed. */
export function SectionButton() {
  const on = useStore(viewStore, ({ view }) => view.section !== null);
  useEffect(() => {
    window.addEventListener('keydown', toggleByKey);
    return () => window.removeEventListener('keydown', toggleByKey);
  }, []);
  return (
    <ToggleButton
      className="icon-button"
      aria-label={text('section.title')}
      aria-keyshortcuts="X"
      isSelected={on}
      onChange={toggleSection}
    >
      <Slice aria-hidden="true" size="1.125em" />
    </ToggleButton>
  );
}

function toggleByKey(event: KeyboardEvent): void {
  if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || isTyping(event.target)) return;
  if (event.key.toLowerCase() === 'x') toggleSection();
}
