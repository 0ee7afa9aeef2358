import {
  type BufferGeometry,
  type Camera,
  type Group,
  Matrix4,
  type Object3D,
  type Scene,
  Vector3,
  type WebGLRenderer,
} from 'three';
import { tellPicture } from '../gpu/beforePicture';
import type { Leg } from '../leg/Leg';
import { isMidline, type LegSide, legPair, legSide } from '../leg/legSides';
import type { Side } from '../view/state';
import type { HalfPasses } from './halfPasses';

const MIRROR = new Matrix4().makeScale(-1, 1, 1);
const eye = new Vector3();

/**
 * Draws the legs of a body from the one leg that there is. What hangs in `group` is drawn as modelled, mirrored, or in two
 * passes one after the other: nothing is built, uploaded or compiled for the second leg, and whatever a part of the page puts
 * into the group has its mirror image by itself. Hangs on the scene, so that every rendering of it, the page's as that of a
 * figure for export, shows the same legs.
 *
 * The midline divides the legs, so the leg across it is drawn first and the near one over it: see-through skin blends in the
 * right order, which sorting could not do.
 */
export class SidePasses {
  /** By their positions: drawn from afar, a structure has another geometry on the same vertices. */
  private readonly midline: ReadonlySet<unknown>;
  /** The second pass is being drawn. */
  private nested = false;
  private readonly hidden: Object3D[] = [];

  /**
   * @param side what is to be shown, asked for before each picture
   * @param halves draws the picture twice where it is divided
   */
  constructor(
    private readonly scene: Scene,
    private readonly group: Group,
    leg: Leg,
    private readonly side: () => Side,
    private readonly halves: HalfPasses,
  ) {
    this.midline = new Set(leg.inside.filter(isMidline).map(({ geometry }) => geometry.attributes.position));
    group.matrixAutoUpdate = false;
    scene.onBeforeRender = (renderer, _scene, camera) => this.begin(renderer, camera);
    scene.onAfterRender = (renderer, _scene, camera) => this.end(renderer, camera);
  }

  dispose(): void {
    this.scene.onBeforeRender = () => {};
    this.scene.onAfterRender = () => {};
    legSide.uLegSide.value.setX(1);
    legPair.uPaired.value = 0;
  }

  /** Called when three has brought all matrices up to date, and before it decides what to draw. */
  private begin(renderer: WebGLRenderer, camera: Camera): void {
    if (!this.nested) {
      this.halves.begin(renderer);
      tellPicture(camera);
    }
    const side = this.side();
    legPair.uPaired.value = side === 'both' ? 1 : 0;
    if (side !== 'both') {
      this.turn(side);
      return;
    }
    const near = nearSide(camera);
    if (this.nested) {
      this.turn(near);
      this.eachOnMidline((object) => {
        if (!object.visible) return;
        object.visible = false;
        this.hidden.push(object);
      });
      return;
    }
    const far = near === 'left' ? 'right' : 'left';
    this.turn(far);
    // There is one sacrum: it stands as modelled, whichever leg comes first.
    if (far === 'left') this.eachOnMidline((object) => object.matrixWorld.premultiply(MIRROR));
  }

  private end(renderer: WebGLRenderer, camera: Camera): void {
    for (const object of this.hidden.splice(0)) object.visible = true;
    if (this.nested) return;
    if (this.side() === 'both') this.drawNear(renderer, camera);
    this.halves.end(renderer, () => renderer.render(this.scene, camera));
  }

  private drawNear(renderer: WebGLRenderer, camera: Camera): void {
    const { autoClear } = renderer;
    const { autoReset } = renderer.info;
    this.nested = true;
    renderer.autoClear = false;
    renderer.info.autoReset = false;
    try {
      // What is seen through the skin is marked in the stencil: each leg has its own.
      renderer.clear(false, false, true);
      renderer.render(this.scene, camera);
    } finally {
      this.nested = false;
      renderer.autoClear = autoClear;
      renderer.info.autoReset = autoReset;
    }
  }

  private turn(side: LegSide): void {
    const x = side === 'left' ? -1 : 1;
    legSide.uLegSide.value.setX(x);
    this.group.matrix.makeScale(x, 1, 1);
    this.group.updateMatrixWorld(true);
  }

  private eachOnMidline(visit: (object: Object3D) => void): void {
    this.group.traverse((object) => {
      if ('geometry' in object && this.midline.has((object.geometry as BufferGeometry).attributes.position))
        visit(object);
    });
  }
}

/** The leg on whose side of the midline the camera is; a camera without perspective is infinitely far off. */
export function nearSide(camera: Camera): LegSide {
  const perspective = 'isPerspectiveCamera' in camera;
  const x = perspective
    ? eye.setFromMatrixPosition(camera.matrixWorld).x
    : eye.setFromMatrixColumn(camera.matrixWorld, 2).x;
  return x > 0 ? 'left' : 'right';
}
