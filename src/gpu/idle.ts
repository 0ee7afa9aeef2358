/** Resolves when the browser has nothing more urgent to do (at the latest after a second); at the next timer where it cannot say. */
export function whenIdle(): Promise<void> {
  return new Promise((resolve) => {
    if (typeof requestIdleCallback === 'function') requestIdleCallback(() => resolve(), { timeout: 1000 });
    else setTimeout(resolve, 16);
  });
}
