import { Vector4 } from 'three';
import { emptyPicture } from '../../view/pictures';
import { redraw } from '../../view/redraw';
import { legScene } from '../LegScene';
import { checkContext } from '../lostContext';
import type { ViewportHandle } from '../viewportHandle';
import { type Area, type FigurePlan, planFigure } from './figureTiles';

/** The browser draws a tile, then has a breath to show how far it is. */
const breathe = () => new Promise<void>((resolve) => setTimeout(resolve));

const before = new Vector4();

export interface DrawnFigure {
  picture: HTMLCanvasElement;
  plan: FigurePlan;
}

/**
 * Draw what the camera sees, larger than the screen: tile by tile on the page's own canvas, each copied before it is shown.
 * The projection stays that of the page, only the window onto it moves, so that signs, outlines and dots keep their
 * proportions; nothing is compiled and no second copy of the leg is made.
 * @param free the part of the canvas to show, CSS pixels from its upper left corner
 * @param background a CSS colour; null for none
 * @param onTile how many tiles are drawn, of how many
 * @param beforeTile called before each drawing, and what it returns after it: the page may draw its own view in between
 * @throws Error in one sentence when the graphics card has dropped it meanwhile
 */
export async function drawFigure(
  { gl, scene, camera }: ViewportHandle,
  free: Area,
  longSidePx: number,
  background: string | null,
  onTile: (done: number, of: number) => void,
  beforeTile: () => () => void = () => () => {},
): Promise<DrawnFigure> {
  // The page may go on moving in between.
  const release = legScene().resolution.hold();
  try {
    const drawing = drawTiles({ gl, scene, camera }, free, longSidePx, background, onTile, beforeTile);
    let tile = drawing.next();
    for (; !tile.done; tile = drawing.next()) await breathe();
    return tile.value;
  } finally {
    release();
  }
}

/**
 * The same without a breath and with nothing behind it, for what cannot wait.
 * @throws Error in one sentence when the graphics card has dropped it
 */
export function drawFigureAtOnce(viewport: ViewportHandle, free: Area, longSidePx: number): DrawnFigure {
  const release = legScene().resolution.hold();
  try {
    const drawing = drawTiles(
      viewport,
      free,
      longSidePx,
      null,
      () => {},
      () => () => {},
    );
    let tile = drawing.next();
    while (!tile.done) tile = drawing.next();
    return tile.value;
  } finally {
    release();
  }
}

/** Draws a tile each time it is asked to go on. */
function* drawTiles(
  { gl, scene, camera }: ViewportHandle,
  free: Area,
  longSidePx: number,
  background: string | null,
  onTile: (done: number, of: number) => void,
  beforeTile: () => () => void,
): Generator<void, DrawnFigure, void> {
  checkContext(gl);
  const canvas = gl.domElement;
  const css = { width: canvas.clientWidth, height: canvas.clientHeight };
  const context = gl.getContext();
  const limits = context.getParameter(context.MAX_VIEWPORT_DIMS) as Int32Array;
  const mostPx = Math.min(limits[0] ?? 4096, limits[1] ?? 4096);
  const plan = planFigure(css, free, longSidePx, canvas, mostPx);
  const { picture, paper } = emptyPicture(plan.width, plan.height);
  if (background !== null) {
    paper.fillStyle = background;
    paper.fillRect(0, 0, plan.width, plan.height);
  }

  const ratio = gl.getPixelRatio();
  const whole = { width: Math.round(css.width * plan.scale), height: Math.round(css.height * plan.scale) };
  let done = 0;
  for (const tile of plan.tiles) {
    const left = Math.round(free.x * plan.scale) + tile.x;
    const top = Math.round(free.y * plan.scale) + tile.y;
    gl.getViewport(before);
    const afterTile = beforeTile();
    try {
      // From the lower left corner, in units of the pixel ratio.
      gl.setViewport(
        -left / ratio,
        (canvas.height - whole.height + top) / ratio,
        whole.width / ratio,
        whole.height / ratio,
      );
      gl.render(scene, camera);
      paper.drawImage(canvas, 0, 0, tile.width, tile.height, tile.x, tile.y, tile.width, tile.height);
      checkContext(gl);
    } finally {
      afterTile();
      gl.setViewport(before);
    }
    onTile(++done, plan.tiles.length);
    yield;
  }
  redraw();
  return { picture, plan };
}
