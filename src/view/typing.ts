/** Whether keys pressed on `target` are text being written, which no shortcut of the page may take. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return (
    target.isContentEditable || target.matches('textarea, select, input:not([type=checkbox], [type=range])')
  );
}
