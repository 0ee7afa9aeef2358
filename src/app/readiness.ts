/** Frames drawn since the page was loaded. */
export const frames = { drawn: 0 };

let settle: () => void = () => {};

/** Resolves after the first frame that shows the whole leg. */
export const firstFrame = new Promise<void>((resolve) => {
  settle = resolve;
});

/** Called as a frame with the leg in it is about to be drawn. */
export function countFrame(): void {
  frames.drawn++;
}

/** Called after a frame: the first one with the leg in it makes the page ready, for tests, embeds and measurements. */
export function markFirstFrame(): void {
  if (frames.drawn === 0 || document.documentElement.dataset.ready === 'true') return;
  document.documentElement.dataset.ready = 'true';
  performance.mark('leg:first-frame');
  settle();
}
