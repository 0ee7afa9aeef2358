import { ChevronDown, ChevronUp, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { useStore } from 'zustand';
import { opened, openTool } from '../view/opened';
import { text } from '../words/text';
import { layoutStore, openPanel, setSheet } from './layoutStore';
import type { PanelName } from './pageLayout';
import { dragSheet, wasDragged } from './sheetDrag';
import './PagePanel.css';

interface PagePanelProps {
  name: PanelName;
  id: string;
  children: ReactNode;
}

/** One of the two panels: a flat sheet beside the leg, or rising from below. Folded it keeps what was open in it. */
export function PagePanel({ name, id, children }: PagePanelProps) {
  const open = useStore(layoutStore, (layout) => layout.open[name]);
  const mode = useStore(layoutStore, (layout) => layout.mode);
  const finding = useStore(opened, ({ tool }) => tool === 'finder');
  const finder = finding && name === 'list';
  const found = useStore(opened, ({ beside }) => beside !== 'card') && finding && mode === 'sides';
  const title = text(
    name === 'list' ? (finder ? 'finder.title' : 'panel.list') : found ? 'finder.results' : 'panel.card',
  );
  return (
    <aside id={id} className={`panel panel-${name}`} aria-label={title} hidden={!open} tabIndex={-1}>
      {mode === 'sheet' && (
        <header className="panel-head" onPointerDownCapture={(event) => dragSheet(event, name)}>
          <SheetHeight />
          <Button
            className="icon-button"
            aria-label={text('panel.close')}
            onPress={() => {
              if (finder) openTool(null);
              openPanel(name, false);
            }}
          >
            <X aria-hidden="true" size="1.125em" />
          </Button>
        </header>
      )}
      <div className="panel-body">{children}</div>
    </aside>
  );
}

function SheetHeight() {
  const sheet = useStore(layoutStore, (layout) => layout.sheet);
  const full = sheet === 'full';
  const Icon = full ? ChevronDown : ChevronUp;
  return (
    <Button
      className="sheet-grip"
      aria-label={text(full ? 'panel.shorter' : 'panel.taller')}
      onPress={() => {
        if (!wasDragged()) setSheet(sheet === 'peek' ? 'half' : full ? 'half' : 'full');
      }}
    >
      <span className="sheet-grip-bar" aria-hidden="true" />
      <Icon aria-hidden="true" size="1em" />
    </Button>
  );
}
