import { Group, NeutralToneMapping, PCFSoftShadowMap, PerspectiveCamera, Scene, WebGLRenderer } from 'three';
import type { Leg } from '../leg/Leg';
import { viewStore } from '../view/store';
import { CanvasResolution } from './CanvasResolution';
import { groundOf } from './ground';
import { HalfPasses, type HalfShows } from './halfPasses';
import { shownHalves } from './halves';
import { Lamps } from './lamps';
import { MARKERS } from './markers/markersName';
import { SidePasses } from './sidePasses';
import { SkinScene } from './skin/SkinScene';

/** Vertical field of view of the page's camera, degrees. */
const FOV_DEG = 24;
/** It sees from here to there, metres. */
const NEAR_M = 0.02;
const FAR_M = 12;

/** The browser gives no context at all. */
export class NoContextError extends Error {}

/**
 * The one canvas and what is always on it: renderer, camera, lamps, and the legs with their ground and skin. Made by three alone, so that the
 * first picture waits for nothing of the page; the page's React root takes it over and hangs everything else into it.
 *
 * Its background is the page's own paper, seen through it. Tone mapping: Khronos neutral leaves colours below the highlights as they are, so that the
 * legend's colours are the skin's.
 */
export class LegScene {
  readonly canvas = document.createElement('canvas');
  readonly renderer: WebGLRenderer;
  readonly resolution: CanvasResolution;
  readonly scene = new Scene();
  readonly camera = new PerspectiveCamera(FOV_DEG, 1, NEAR_M, FAR_M);
  readonly lamps = new Lamps();
  /** What hangs here is drawn for the right leg, for the left one or for both. Leg space. */
  readonly legs = new Group();
  /** The skin is on the screen, opaque and alone: what lies under it has yet to come. */
  alone = false;
  private leg: { of: Leg; skin: SkinScene; dispose: () => void } | null = null;

  /** @throws NoContextError without WebGL2; Error when the graphics card has no use for it now */
  constructor() {
    this.canvas.style.display = 'block';
    // three would say on the console that there is none.
    const context = this.canvas.getContext('webgl2', {
      antialias: true,
      alpha: true,
      depth: true,
      // What is selected is seen through the skin where it lies next under it: marked there.
      stencil: true,
      powerPreference: 'high-performance',
    });
    if (!context) throw new NoContextError('This browser gives no WebGL2 context.');
    // Lost as soon as it was made: three would read its limits.
    if (!context.getShaderPrecisionFormat(context.VERTEX_SHADER, context.HIGH_FLOAT))
      throw new Error('The graphics card has dropped the WebGL2 context.');
    this.renderer = new WebGLRenderer({
      canvas: this.canvas,
      context,
      alpha: true,
      antialias: true,
      stencil: true,
    });
    this.renderer.toneMapping = NeutralToneMapping;
    // Nothing casts one; but programs are told apart by it, and this is what Fiber sets.
    this.renderer.shadowMap.type = PCFSoftShadowMap;
    // To ask whether a program is right is to wait until it is made; the tests ask.
    this.renderer.debug.checkShaderErrors = import.meta.env.DEV;
    keepPicture(this.renderer);
    this.resolution = new CanvasResolution(this.renderer);
    this.scene.add(this.lamps.sky, this.lamps.rig, this.legs);
  }

  /** The skin of `leg`, with its ground; made when first asked for. */
  skinOf(leg: Leg): SkinScene {
    if (this.leg?.of === leg) return this.leg.skin;
    this.leg?.dispose();
    const skin = new SkinScene(leg);
    const ground = groundOf(leg);
    const halves = new HalfPasses(
      () => shownHalves({ width: this.canvas.clientWidth, height: this.canvas.clientHeight }),
      (what) => this.showOnly(skin, what),
    );
    const passes = new SidePasses(this.scene, this.legs, leg, () => viewStore.getState().view.side, halves);
    this.legs.add(ground.mesh, skin.group);
    const dispose = () => {
      passes.dispose();
      this.legs.remove(ground.mesh, skin.group);
      ground.dispose();
      skin.dispose();
    };
    this.leg = { of: leg, skin, dispose };
    return skin;
  }

  /** Beside look-alikes there are no signs of trigger points. */
  private showOnly(skin: SkinScene, what: HalfShows): () => void {
    const takeBack = skin.showOnly(what);
    const signs = what === 'alikes' ? this.scene.getObjectByName(MARKERS) : undefined;
    if (!signs?.visible) return takeBack;
    signs.visible = false;
    return () => {
      signs.visible = true;
      takeBack();
    };
  }

  /** Name of the program that the skin was drawn with last; empty before there is one. */
  get skinProgram(): string {
    return this.leg?.skin.program ?? '';
  }

  /** The heat of the patterns that are on is kept in a picture: frames look it up. */
  get heatKept(): boolean {
    return this.leg?.skin.picture?.ready ?? false;
  }

  dispose(): void {
    this.leg?.dispose();
    this.leg = null;
    this.canvas.remove();
    this.renderer.dispose();
    this.renderer.forceContextLoss();
  }
}

/** Whoever takes the renderer over sets the size that it has; that would empty the canvas and leave it so until the next frame. */
function keepPicture(renderer: WebGLRenderer): void {
  const setSize = renderer.setSize.bind(renderer);
  const setPixelRatio = renderer.setPixelRatio.bind(renderer);
  let last = '';
  renderer.setSize = (width, height, updateStyle) => {
    const size = [width, height, renderer.getPixelRatio()].join();
    if (size === last) return;
    last = size;
    setSize(width, height, updateStyle);
  };
  renderer.setPixelRatio = (ratio) => {
    if (ratio !== renderer.getPixelRatio()) setPixelRatio(ratio);
  };
}

let current: LegScene | null = null;

/**
 * The canvas of the page.
 * @throws Error when the graphics card gives no context
 */
export function legScene(): LegScene {
  current ??= new LegScene();
  return current;
}

/** Let it go; the next one who asks gets another. */
export function endLegScene(): void {
  current?.dispose();
  current = null;
}
