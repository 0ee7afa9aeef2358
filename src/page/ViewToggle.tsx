import { SlidersVertical } from 'lucide-react';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import { useStore } from 'zustand';
import { text } from '../words/text';
import { layoutStore, openView } from './layoutStore';

/** Where the column of sliders and tools has no room beside the leg: the one button behind which it waits. */
export function ViewToggle() {
  const open = useStore(layoutStore, ({ view }) => view);
  return (
    <ToggleButton
      className="view-toggle"
      aria-expanded={open}
      aria-controls="view-tools"
      isSelected={open}
      onChange={openView}
    >
      <SlidersVertical aria-hidden="true" size="1.125em" />
      {text('view.tools')}
    </ToggleButton>
  );
}
