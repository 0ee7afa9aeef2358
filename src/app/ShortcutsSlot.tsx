import { useStore } from 'zustand';
import { part } from '../view/part';
import { shortcutsOpen, showShortcuts } from './shortcutsOpen';

const ShortcutsDialog = part(() => import('./ShortcutsDialog'));

/** The list of shortcuts, fetched when it is first asked for. */
export function ShortcutsSlot() {
  const open = useStore(shortcutsOpen, (state) => state.open);
  if (!open) return null;
  return <ShortcutsDialog onClose={() => showShortcuts(false)} />;
}
