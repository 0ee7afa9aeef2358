import { useStore } from 'zustand';
import { opened, showShortcuts } from '../view/opened';
import { ShortcutsDialog } from './laterParts';

/** The list of shortcuts, fetched when it is first asked for. */
export function ShortcutsSlot() {
  const open = useStore(opened, ({ shortcuts }) => shortcuts);
  if (!open) return null;
  return <ShortcutsDialog onClose={() => showShortcuts(false)} />;
}
