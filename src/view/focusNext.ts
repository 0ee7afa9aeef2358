/**
 * Give the focus to what will be there once the page has been drawn anew; unless the person has gone somewhere by then: on a slow
 * device one can press the next key before.
 * @param find the element, or null when it has not come
 */
export function focusNext(find: () => HTMLElement | null): void {
  const before = document.activeElement;
  requestAnimationFrame(() => {
    const now = document.activeElement;
    if (now === before || now === document.body || now === null) find()?.focus({ preventScroll: true });
  });
}
