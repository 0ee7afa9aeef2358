import { addAfterEffect } from '@react-three/fiber';
import { OrthographicCamera, Vector3 } from 'three';
import type { Leg, Point } from '../../leg/Leg';
import { onSide } from '../../leg/legSides';
import { legStore } from '../../leg/legStore';
import { tween } from '../../view/motion';
import { pngOf } from '../../view/pictures';
import { redraw } from '../../view/redraw';
import { LEGS_SHOWN } from '../../view/sides';
import type { ViewName } from '../../view/state';
import { viewStore } from '../../view/store';
import { boxOnSide, framingOf } from '../camera/namedViews';
import { LAMPS } from '../lamps';
import { firstFullFrame, patternsPainted } from '../readiness';
import { fadeFor } from '../soleFade';
import { type ViewportHandle, viewportHandle } from '../viewportHandle';
import { hasWebGL2 } from '../webgl2';
import { drawFigure } from './figurePicture';

/** Dots per inch of a printed picture. A few more than 300, so that rounding never leaves fewer. */
const DPI = 304;
const MM_PER_INCH = 25.4;
/** White around the leg, metres. */
const MARGIN_M = 0.008;
/** The camera stands this far off, metres: outside anything shown. */
const STAND_OFF_M = 4;
/** How far beyond the middle of the foot the sole's picture sees, metres. */
const SOLE_DEPTH_M = 0.015;
/** A little longer than patterns take to fade in. */
const SETTLE_MS = 260;
/** A leg that has not been drawn by then will not be: the sheet goes on without pictures. */
const LONGEST_WAIT_MS = 90_000;

const UP = new Vector3(0, 1, 0);

/** The sides from which a plate can show the leg. */
export type PlateView = Exclude<ViewName, 'knee'>;

/** A view of the leg to be printed. */
export interface WantedPicture {
  view: PlateView;
  /** Millimetres on paper per metre of the leg. */
  scale: number;
}

/** A view of the leg as drawn for printing, on white. */
export interface SheetPicture {
  view: PlateView;
  /** Address of the PNG; whoever asked for it revokes it. */
  url: string;
  /** Size on paper at the scale asked for. */
  widthMm: number;
  heightMm: number;
  /** Where a point of the leg as modelled (leg space, metres) lies, as shares of width and height from the upper left. */
  place(point: Point): { x: number; y: number };
}

/** Resolves when the patterns that are on are painted: true when they can be drawn. False without WebGL2, without a canvas and when the graphics card is lost. */
export async function sheetPainted(): Promise<boolean> {
  if (!hasWebGL2()) return false;
  await Promise.race([firstFullFrame, new Promise((resolve) => setTimeout(resolve, LONGEST_WAIT_MS))]);
  if (legStore.getState().leg === null || isLost()) return false;
  await patternsPainted();
  await settled();
  return !isLost();
}

/** See `HandoutStage.pictures`. */
export async function sheetPictures(
  wanted: readonly WantedPicture[],
  onDrawn: (done: number) => void,
  signal: AbortSignal,
): Promise<SheetPicture[] | null> {
  const { leg } = legStore.getState();
  if (!leg) return null;
  const pictures: SheetPicture[] = [];
  for (const one of wanted) {
    // The canvas may have gone while the last one was drawn.
    const viewport = viewportHandle();
    if (!viewport || isLost() || signal.aborted) {
      for (const { url } of pictures) URL.revokeObjectURL(url);
      return null;
    }
    pictures.push(await drawView(viewport, leg, one));
    onDrawn(pictures.length);
  }
  return pictures;
}

function isLost(): boolean {
  return viewportHandle()?.gl.getContext().isContextLost() ?? true;
}

/** Patterns have faded in and a frame has shown them: what the skin sums up per frame is summed up. */
async function settled(): Promise<void> {
  await new Promise<void>((resolve) => {
    tween(SETTLE_MS, (t) => {
      if (t === 1) resolve();
    });
  });
  await new Promise<void>((resolve) => {
    const stop = addAfterEffect(() => {
      stop();
      resolve();
    });
    redraw();
  });
}

async function drawView(
  viewport: ViewportHandle,
  leg: Leg,
  { view, scale }: WantedPicture,
): Promise<SheetPicture> {
  const { gl, scene } = viewport;
  const side = LEGS_SHOWN[viewStore.getState().view.side][0] ?? 'right';
  const { box, direction } = framingOf(view, leg, { side, explode: 0 });
  // The named views leave room for what rises above the skin.
  if (view !== 'sole') box.copy(boxOnSide(leg.skin.bounds, side));
  const camera = new OrthographicCamera();
  camera.near = 0.01;
  // Of the sole's picture the leg behind the foot is no part.
  camera.far = view === 'sole' ? STAND_OFF_M + SOLE_DEPTH_M : 2 * STAND_OFF_M;
  const centre = box.getCenter(new Vector3());
  camera.up.copy(UP);
  camera.position.copy(centre).addScaledVector(direction, STAND_OFF_M);
  camera.lookAt(centre);
  camera.updateMatrixWorld();

  // What of the box is seen, in the plane of the picture.
  const half = { x: 0, y: 0 };
  for (let i = 0; i < 8; i++) {
    const corner = new Vector3(
      i & 1 ? box.max.x : box.min.x,
      i & 2 ? box.max.y : box.min.y,
      i & 4 ? box.max.z : box.min.z,
    ).applyMatrix4(camera.matrixWorldInverse);
    half.x = Math.max(half.x, Math.abs(corner.x) + MARGIN_M);
    half.y = Math.max(half.y, Math.abs(corner.y) + MARGIN_M);
  }
  // The whole canvas sees more: the part of it that shows the box is what is drawn.
  const { clientWidth: width, clientHeight: height } = gl.domElement;
  const fit = Math.min(width / half.x, height / half.y);
  const free = { width: half.x * fit, height: half.y * fit };
  camera.right = (half.x * width) / free.width;
  camera.left = -camera.right;
  camera.top = (half.y * height) / free.height;
  camera.bottom = -camera.top;
  camera.updateProjectionMatrix();

  const dotsPerM = (scale * DPI) / MM_PER_INCH;
  const area = { x: (width - free.width) / 2, y: (height - free.height) / 2, ...free };
  const { picture } = await drawFigure(
    { gl, scene, camera },
    area,
    2 * Math.max(half.x, half.y) * dotsPerM,
    '#ffffff',
    () => {},
    () => {
      scene.getObjectByName(LAMPS)?.quaternion.copy(camera.quaternion);
      return fadeFor(view, leg);
    },
  );
  return {
    view,
    url: URL.createObjectURL(await pngOf(picture)),
    widthMm: 2 * half.x * scale,
    heightMm: 2 * half.y * scale,
    place: (point: Point) => {
      const { x, y } = new Vector3(...onSide(point, side)).applyMatrix4(camera.matrixWorldInverse);
      return { x: 0.5 + x / (2 * half.x), y: 0.5 - y / (2 * half.y) };
    },
  };
}
