import { useEffect } from 'react';
import { tapsAreTaken } from '../leg/legTaps';
import { toggleSection } from '../scene/section/sectionActions';
import { closeProbe } from '../scene/structures/probeStore';
import { clearSelection, redo, setSide, setView, setViewState, undo } from '../view/actions';
import { showShortcuts } from '../view/opened';
import { watchLinks } from '../view/ownWindow';
import { bindShortcuts } from '../view/shortcuts';
import { SIDES, VIEW_NAMES } from '../view/state';
import { viewStore } from '../view/store';
import { followPrinting } from './printing';

/** The keys of the page, from anywhere on it, its links to other windows, and its print. */
export function PageKeys() {
  useEffect(listen, []);
  useEffect(watchLinks, []);
  useEffect(followPrinting, []);
  return null;
}

function listen(): () => void {
  return bindShortcuts({
    'page.view': ({ key }) => {
      const name = VIEW_NAMES[Number(key) - 1];
      if (name !== undefined) setView(name);
    },
    'page.side': () => {
      const { side } = viewStore.getState().view;
      setSide(SIDES[(SIDES.indexOf(side) + 1) % SIDES.length] ?? 'right');
    },
    'page.labels': () => setViewState({ labels: viewStore.getState().view.labels === 'off' ? 'all' : 'off' }),
    'page.section': toggleSection,
    'page.letGo': () => {
      if (tapsAreTaken()) return false;
      closeProbe();
      clearSelection();
      return true;
    },
    'page.undo': () => undo(),
    'page.redo': redo,
    'page.shortcuts': () => showShortcuts(true),
  });
}
