import { MathUtils, OrthographicCamera, type PerspectiveCamera, Vector3 } from 'three';

/** How far before what it looks at the flat camera stands, metres: outside anything shown, so that nothing is cut. */
const STAND_OFF_M = 4;

const back = new Vector3();

/**
 * The parallel projection that goes with a perspective camera: it looks the same way, and at the distance of what is looked
 * at everything has the same size in both. The controls go on moving the perspective one.
 */
export class FlatCamera extends OrthographicCamera {
  constructor() {
    super();
    this.near = 0.01;
    this.far = 2 * STAND_OFF_M;
  }

  /**
   * See what `eye` sees.
   * @param target what it looks at, leg space, metres
   * @param aspect width of the canvas over its height
   */
  follow(eye: PerspectiveCamera, target: Vector3, aspect: number): void {
    const distance = eye.position.distanceTo(target);
    const halfHeight = distance * Math.tan(MathUtils.degToRad(eye.fov / 2));
    this.top = halfHeight;
    this.bottom = -halfHeight;
    this.right = halfHeight * aspect;
    this.left = -this.right;
    this.quaternion.copy(eye.quaternion);
    this.position
      .copy(target)
      .addScaledVector(back.set(0, 0, 1).applyQuaternion(eye.quaternion), STAND_OFF_M);
    this.view = eye.view === null ? null : { ...eye.view };
    this.updateProjectionMatrix();
    this.updateMatrixWorld();
  }
}
