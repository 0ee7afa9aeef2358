import type { WebGLRenderer } from 'three';
import { createStore } from 'zustand/vanilla';
import { redraw } from '../view/redraw';
import { text } from '../words/text';

export const lostContext = createStore<{
  /** The graphics card has dropped the picture and not given it back. */
  lost: boolean;
  /** How many canvases there have been: one that is not given back is made anew. */
  canvases: number;
}>()(() => ({ lost: false, canvases: 0 }));

/**
 * Follow what becomes of the renderer's context. The card can drop it at any time (sleep, driver update, too many tabs); three sets everything up anew when
 * the browser gives it back.
 * @returns what ends it
 */
export function followContext(renderer: WebGLRenderer): () => void {
  const { domElement: canvas } = renderer;
  restWhileLost(renderer);
  let focused = false;
  const show = () => {
    const lost = renderer.getContext().isContextLost();
    // Without its context a canvas is a white sheet.
    canvas.style.visibility = lost ? 'hidden' : '';
    lostContext.setState({ lost });
  };
  const onLost = () => {
    focused = document.activeElement === canvas;
    show();
  };
  const onRestored = () => {
    leaveWhatIsGone(renderer);
    show();
    // What is hidden loses it.
    if (focused && document.activeElement === document.body) canvas.focus({ preventScroll: true });
    redraw();
  };
  show();
  lostContext.setState(({ canvases }) => ({ canvases: canvases + 1 }));
  canvas.addEventListener('webglcontextlost', onLost);
  canvas.addEventListener('webglcontextrestored', onRestored);
  return () => {
    canvas.removeEventListener('webglcontextlost', onLost);
    canvas.removeEventListener('webglcontextrestored', onRestored);
    lostContext.setState({ lost: false });
  };
}

/**
 * A picture that is to be kept must not be blank.
 * @throws Error in one sentence while the graphics card has dropped what is drawn
 */
export function checkContext(renderer: WebGLRenderer): void {
  if (renderer.getContext().isContextLost()) throw new Error(text('share.lost'));
}

const resting = new WeakSet<WebGLRenderer>();

/** Without a context nothing can be made: three would go on with nulls in place of programs and targets, and throw in every frame. */
function restWhileLost(renderer: WebGLRenderer): void {
  if (resting.has(renderer)) return;
  resting.add(renderer);
  const gl = renderer.getContext();
  const render = renderer.render.bind(renderer);
  const compile = renderer.compile.bind(renderer);
  const setRenderTarget = renderer.setRenderTarget.bind(renderer);
  const forceContextLoss = renderer.forceContextLoss.bind(renderer);
  renderer.render = (...what) => {
    if (!gl.isContextLost()) render(...what);
  };
  renderer.compile = (...what) => (gl.isContextLost() ? new Set() : compile(...what));
  renderer.setRenderTarget = (target, ...where) => {
    // Back to the canvas always: it may have been lost since the target was taken.
    if (target === null || !gl.isContextLost()) setRenderTarget(target, ...where);
  };
  renderer.forceContextLoss = () => {
    if (!gl.isContextLost()) forceContextLoss();
  };
}

const MADE = [
  'Buffer',
  'VertexArray',
  'Texture',
  'Framebuffer',
  'Renderbuffer',
  'Shader',
  'Program',
] as const;
const leaving = new WeakSet<WebGLRenderer>();

/** What was made before it was lost went with it; three lets go of it later all the same, which browsers note on the console each time. */
function leaveWhatIsGone(renderer: WebGLRenderer): void {
  if (leaving.has(renderer)) return;
  leaving.add(renderer);
  const gl = renderer.getContext() as unknown as Record<string, (made: unknown) => unknown>;
  for (const kind of MADE) {
    const [is, remove] = [gl[`is${kind}`]?.bind(gl), gl[`delete${kind}`]?.bind(gl)];
    gl[`delete${kind}`] = (made) => is?.(made) && remove?.(made);
  }
}
