import { layoutStore, openPanel } from './layoutStore';

/** Put the caret into the search, wherever it is: in the bar, on a phone in the sheet of the structures. */
export function openSearch(): void {
  if (focusSearch()) return;
  if (layoutStore.getState().mode !== 'sheet') return;
  openPanel('list', true);
  // The field is only there to be focused once the sheet has opened.
  requestAnimationFrame(focusSearch);
}

/** Whether there is a search. Before the field has been fetched a button stands for it, and a press fetches it. */
function focusSearch(): boolean {
  const field = document.querySelector<HTMLElement>('.search input, .search-stub');
  if (field?.matches('.search-stub')) field.click();
  else field?.focus();
  return field !== null;
}
