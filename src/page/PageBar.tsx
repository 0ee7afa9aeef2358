import {
  ChevronDown,
  GraduationCap,
  Info,
  Languages,
  PanelLeftClose,
  PanelLeftOpen,
  PanelRightClose,
  PanelRightOpen,
  Redo2,
  Sun,
  Undo2,
} from 'lucide-react';
import { Group } from 'react-aria-components/Group';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import { useStore } from 'zustand';
import { type MessageId, text } from '../words/text';
import { LanguageMenu, PageAbout, PageHistory, TeachMenu, ThemeMenu } from './laterParts';
import { layoutStore, openPanel } from './layoutStore';
import { SettingsButton, ShareButton } from './PageDialogs';
import { PageSearchSlot } from './PageSearchSlot';
import type { PanelName } from './pageLayout';
import { StandIn } from './StandIn';

const HISTORY = (
  <>
    <StandIn icon={Undo2} />
    <StandIn icon={ChevronDown} className="history-steps" />
    <StandIn icon={Redo2} />
  </>
);

/** Title and page tools; the folds of the two panels stand above the side they fold. */
export function PageBar() {
  const mode = useStore(layoutStore, (layout) => layout.mode);
  return (
    <header className="page-bar">
      {mode === 'sides' && <Fold panel="list" />}
      <h1 className="page-title">{text('page.title')}</h1>
      <p className="page-disclaimer">{text('disclaimer.line')}</p>
      <PageSearchSlot folded={mode === 'sheet'} />
      <Group className="page-tools" aria-label={text('page.toolsLabel')}>
        <TeachMenu standIn={<StandIn icon={GraduationCap} />} />
        <PageHistory standIn={HISTORY} />
        {mode === 'sides' && <LanguageMenu standIn={<StandIn icon={Languages} />} />}
        {mode !== 'sheet' && <ThemeMenu standIn={<StandIn icon={Sun} />} />}
        <ShareButton />
        <SettingsButton />
        <PageAbout standIn={<StandIn icon={Info} />} />
        {mode === 'sides' && <Fold panel="card" />}
      </Group>
    </header>
  );
}

const ICONS = {
  list: { open: PanelLeftClose, folded: PanelLeftOpen },
  card: { open: PanelRightClose, folded: PanelRightOpen },
} as const;

const NAMES: Readonly<Record<PanelName, { hide: MessageId; show: MessageId }>> = {
  list: { hide: 'panel.hideList', show: 'panel.showList' },
  card: { hide: 'panel.hideCard', show: 'panel.showCard' },
};

function Fold({ panel }: { panel: PanelName }) {
  const open = useStore(layoutStore, (layout) => layout.open[panel]);
  const Icon = open ? ICONS[panel].open : ICONS[panel].folded;
  return (
    <ToggleButton
      className={`icon-button page-fold-${panel}`}
      aria-label={text(open ? NAMES[panel].hide : NAMES[panel].show)}
      isSelected={open}
      onChange={(next) => openPanel(panel, next)}
    >
      <Icon aria-hidden="true" size="1.125em" />
    </ToggleButton>
  );
}
