import { Slice } from 'lucide-react';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import { useStore } from 'zustand';
import { ariaShortcut } from '../../view/shortcuts';
import { viewStore } from '../../view/store';
import { text } from '../../words/text';
import { toggleSection } from './sectionActions';

/** Cuts the leg, or makes it whole. */
export function SectionButton() {
  const on = useStore(viewStore, ({ view }) => view.section !== null);
  return (
    <ToggleButton
      className="icon-button"
      aria-label={text('section.title')}
      aria-keyshortcuts={ariaShortcut('page.section')}
      isSelected={on}
      onChange={toggleSection}
    >
      <Slice aria-hidden="true" size="1.125em" />
    </ToggleButton>
  );
}
