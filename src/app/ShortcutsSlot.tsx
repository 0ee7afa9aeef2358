import { useStore } from 'zustand';
import { ShortcutsDialog } from './laterParts';
import { shortcutsOpen, showShortcuts } from './shortcutsOpen';

/** The list of shortcuts, fetched when it is first asked for. */
export function ShortcutsSlot() {
  const open = useStore(shortcutsOpen, (state) => state.open);
  if (!open) return null;
  return <ShortcutsDialog onClose={() => showShortcuts(false)} />;
}
