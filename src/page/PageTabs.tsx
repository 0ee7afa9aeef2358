import { Brush, ListTree, NotebookText, SlidersVertical } from 'lucide-react';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import { useStore } from 'zustand';
import { opened } from '../view/opened';
import { text } from '../words/text';
import { embedded } from './embedded';
import { layoutStore, openPanel, openView } from './layoutStore';
import type { PanelName } from './pageLayout';

const TABS: readonly { panel: PanelName; icon: typeof ListTree }[] = [
  { panel: 'list', icon: ListTree },
  { panel: 'card', icon: NotebookText },
];

/** Which of the two panels is there, where there is room for one only; on a phone it rises from below, as the view's sliders do. */
export function PageTabs() {
  const open = useStore(layoutStore, (layout) => layout.open);
  const sheet = useStore(layoutStore, ({ mode }) => mode === 'sheet');
  const view = useStore(layoutStore, (layout) => layout.view);
  const finder = useStore(opened, ({ tool }) => tool === 'finder');
  return (
    <nav className="page-tabs" aria-label={text('panel.tabsLabel')}>
      {TABS.filter(({ panel }) => panel === 'list' || !embedded).map(({ panel, icon: Icon }) => (
        <ToggleButton
          key={panel}
          className="page-tab"
          isSelected={open[panel]}
          onChange={(next) => openPanel(panel, next)}
        >
          {finder && panel === 'list' ? (
            <Brush aria-hidden="true" size="1.125em" />
          ) : (
            <Icon aria-hidden="true" size="1.125em" />
          )}
          {text(finder && panel === 'list' ? 'finder.title' : `panel.${panel}`)}
        </ToggleButton>
      ))}
      {sheet && !embedded && (
        <ToggleButton className="page-tab" isSelected={view} onChange={openView}>
          <SlidersVertical aria-hidden="true" size="1.125em" />
          {text('view.tools')}
        </ToggleButton>
      )}
    </nav>
  );
}
