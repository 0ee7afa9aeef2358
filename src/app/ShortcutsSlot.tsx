import { lazy, Suspense } from 'react';
import { useStore } from 'zustand';
import { shortcutsOpen, showShortcuts } from './shortcutsOpen';

const ShortcutsDialog = lazy(() => import('./ShortcutsDialog'));

/** The list of shortcuts, fetched when it is first asked for. */
export function ShortcutsSlot() {
  const open = useStore(shortcutsOpen, (state) => state.open);
  if (!open) return null;
  return (
    <Suspense fallback={null}>
      <ShortcutsDialog onClose={() => showShortcuts(false)} />
    </Suspense>
  );
}
