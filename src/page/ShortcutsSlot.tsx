import { useStore } from 'zustand';
import { dialogs, showShortcuts } from '../view/dialogs';
import { ShortcutsDialog } from './laterParts';

/** The list of shortcuts, fetched when it is first asked for. */
export function ShortcutsSlot() {
  const open = useStore(dialogs, ({ shortcuts }) => shortcuts);
  if (!open) return null;
  return <ShortcutsDialog onClose={() => showShortcuts(false)} />;
}
