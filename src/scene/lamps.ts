import { DirectionalLight, Group, HemisphereLight, type Quaternion } from 'three';
import type { Tuning } from '../view/state';

/** Name of the group whose lamps turn with the camera; whoever draws with another camera turns it first. */
export const LAMPS = 'lamps';

/**
 * Key, fill and rim light that move with the camera, so that no side of the leg is ever dark, and a soft sky.
 * No environment map: it would be sampled in every pixel, and on a matte leg three lamps show form as well.
 */
export class Lamps {
  readonly sky = new HemisphereLight('#fdf8f0', '#b9aca0', 1.15);
  readonly rig = new Group();
  private readonly key = new DirectionalLight('#fff4e6');
  private readonly fill = new DirectionalLight('#e4edff');

  constructor() {
    this.rig.name = LAMPS;
    const rim = new DirectionalLight('#ffffff', 1.1);
    this.key.position.set(-1.1, 1.5, 1.6);
    this.fill.position.set(1.7, 0.2, 1.2);
    rim.position.set(0.7, 0.9, -1.8);
    this.rig.add(this.key, this.fill, rim);
  }

  tune({ keyLight, fillLight }: Tuning): void {
    this.key.intensity = keyLight;
    this.fill.intensity = fillLight;
  }

  /** Stand around a camera that looks this way. */
  turn(camera: Quaternion): void {
    this.rig.quaternion.copy(camera);
  }
}
