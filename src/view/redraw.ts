type Invalidate = () => void;

let invalidate: Invalidate = () => {};

/** Ask for one frame. The only way in which anything outside the canvas makes it draw; without it an idle page draws none. */
export function redraw(): void {
  invalidate();
}

/** The viewport says how a frame is asked for; returns what undoes that. */
export function connectRedraw(ask: Invalidate): () => void {
  invalidate = ask;
  return () => {
    if (invalidate === ask) invalidate = () => {};
  };
}
