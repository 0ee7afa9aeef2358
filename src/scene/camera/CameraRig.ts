import { Box3, MathUtils, type PerspectiveCamera, Spherical, Vector3 } from 'three';
import type { Leg } from '../../leg/Leg';
import { leaveNamedView, restAt } from '../../view/cameraActions';
import type { Apart } from '../../view/explodeOffset';
import { handStore } from '../../view/handStore';
import type { Insets } from '../../view/legRoom';
import { prefersReducedMotion } from '../../view/motion';
import { redraw } from '../../view/redraw';
import { swapsLegs } from '../../view/sides';
import type { CameraPlace, ViewName } from '../../view/state';
import { viewStore } from '../../view/store';
import { CAMERA_LIMITS, CameraControlsImpl } from './cameraControls';
import { placeOf, sphericalOf } from './cameraPlace';
import { evenWheel } from './evenWheel';
import { FlatCamera } from './FlatCamera';
import { type Frame, fitDistance, fitParts, freeCentreOffset, shareInPicture } from './fit';
import type { Look } from './flights';
import { boxOf, type Framing, partsOf, shownBounds } from './framing';
import { giveHand, setPinching } from './handActions';
import { boxOnSide, framingOf, mirroredBox, mirroredVector, towards } from './namedViews';
import { stepBack } from './stepBack';

const target = new Vector3();
const targetEnd = new Vector3();
const eye = new Vector3();
const away = new Vector3();
const spherical = new Spherical();
const sphericalEnd = new Spherical();

/** A frame that comes later than this after the last one starts a movement afresh, seconds. */
const AFTER_REST_S = 0.25;

/** Of what is shown alone at least this share has to be in the picture, or it is framed. */
const IN_PICTURE = 0.6;

/** Moves the camera: the person's hands through camera-controls, and flights to views and structures. */
export class CameraRig {
  private readonly controls: CameraControlsImpl;
  private readonly unlisten: (() => void)[] = [];
  private framing: Framing | null = null;
  private frame: Frame = { width: 0, height: 0, insets: { top: 0, right: 0, bottom: 0, left: 0 } };
  private resting = true;
  /** Where the camera stood after the last step. */
  private readonly eye = new Vector3();
  /** A flight is under way that a hand on the leg ends. */
  private flying = false;
  /** The camera is where the person brought it, and not told yet. */
  private untold = false;
  /** The place told last: to hear it back from the store moves nothing. */
  private told: CameraPlace | null = null;
  /** The camera when nothing is smaller for being further away. */
  readonly flat = new FlatCamera();

  constructor(
    private readonly camera: PerspectiveCamera,
    private readonly leg: Leg,
    private apart: Apart,
  ) {
    const controls = new CameraControlsImpl(camera);
    controls.minDistance = CAMERA_LIMITS.minDistanceM;
    controls.minPolarAngle = CAMERA_LIMITS.polarMarginRad;
    controls.maxPolarAngle = Math.PI - CAMERA_LIMITS.polarMarginRad;
    controls.dollyToCursor = true;
    controls.restThreshold = 0.0005;
    this.controls = controls;
    controls.setBoundary(shownBounds(this.leg, this.apart));
  }

  /**
   * Other legs are shown. From one leg to the other the person goes on looking at the same face of it; the pair is framed, and
   * so is one leg of it, from where the camera looks.
   * @param view the named view the camera is at, if at one
   */
  setSide(apart: Apart, view: ViewName | null): void {
    const swaps = swapsLegs(this.apart.side, apart.side);
    this.apart = apart;
    this.controls.setBoundary(shownBounds(this.leg, this.apart));
    if (view !== null) this.flyToView(view, !swaps);
    else if (swaps) this.mirror();
    else this.flyToStructures([]);
  }

  /** The muscles have moved: a named view goes on framing all of them. */
  setApart(apart: Apart, view: ViewName | null): void {
    this.apart = apart;
    this.controls.setBoundary(shownBounds(this.leg, this.apart));
    if (view !== null && this.framing) this.flyToView(view, true);
  }

  /** Listen to pointer and wheel on `canvas`. */
  connect(canvas: HTMLElement): void {
    const { controls } = this;
    this.unlisten.push(evenWheel(canvas));
    controls.connect(canvas);
    giveHand(controls, handStore.getState());
    this.unlisten.push(handStore.subscribe((hand) => giveHand(controls, hand)));
    // The controls tell of every drag, also of one that means nothing to them.
    const moved = () => {
      if (!handStore.getState().stroke) this.handled();
    };
    const start = () => {
      if (this.flying) this.halt();
      redraw();
    };
    controls.addEventListener('control', moved);
    controls.addEventListener('controlstart', start);
    controls.addEventListener('transitionstart', redraw);
    this.unlisten.push(() => {
      controls.removeEventListener('control', moved);
      controls.removeEventListener('controlstart', start);
      controls.removeEventListener('transitionstart', redraw);
    });
  }

  /** What the camera looks at, leg space, metres. */
  target(): Vector3 {
    return this.controls.getTarget(new Vector3(), false);
  }

  /** Fingers come closer at another speed than the wheel. */
  setTouch(touch: boolean): void {
    setPinching(this.controls, touch);
  }

  /** Whether pointers move the camera. */
  setFree(free: boolean): void {
    this.controls.enabled = free;
  }

  dispose(): void {
    for (const stop of this.unlisten.splice(0)) stop();
    this.controls.disconnect();
  }

  /** The canvas has a new size or panels opened: put the middle of the picture into the middle of what is free. */
  resize(width: number, height: number, insets: Insets): void {
    if (width <= 0 || height <= 0) return;
    this.frame = { width, height, insets };
    const { x, y } = freeCentreOffset(this.frame);
    if (x === 0 && y === 0) this.camera.clearViewOffset();
    else this.camera.setViewOffset(width, height, -x, -y, width, height);
    // Fiber sees to the camera that draws, which may be the flat one.
    this.camera.aspect = width / height;
    this.camera.updateProjectionMatrix();
    // camera-controls measures the pointer from the middle of this rectangle when it zooms to it; its y runs up.
    this.controls.setViewport(x, -y, width, height);
    if (this.framing) this.fly(this.framing, false);
    this.followFlat();
  }

  flyToView(name: ViewName, smoothly: boolean): void {
    const { box, direction } = framingOf(name, this.leg, this.apart);
    this.fly({ box, direction, ...partsOf(box, this.leg, this.apart), told: false }, smoothly);
  }

  /** Frame these structures when most of them is off the picture. */
  bringIntoPicture(listedIds: readonly string[]): void {
    const seen = shareInPicture(boxOf(listedIds, this.leg, this.apart), this.camera, this.frame);
    if (seen < IN_PICTURE) this.flyToStructures(listedIds);
  }

  /** Frame structures by listed id from where the camera looks now; none of them known: the whole leg. */
  flyToStructures(listedIds: readonly string[]): void {
    const box = boxOf(listedIds, this.leg, this.apart);
    const spherical = this.controls.getSpherical(new Spherical());
    const direction = new Vector3().setFromSpherical(spherical).normalize();
    this.fly({ box, direction, ...partsOf(box, this.leg, this.apart), told: true }, true);
    leaveNamedView();
  }

  /** Fly to a place of a link, a lesson or the way back. */
  flyToPlace(place: CameraPlace, smoothly: boolean): void {
    if (place === this.told) return;
    const { theta, phi, radius, target } = sphericalOf(place);
    this.framing = null;
    this.untold = false;
    this.move(theta, phi, radius, target, smoothly);
  }

  /** Turn by these angles, radians, as a key does. */
  turn(azimuthRad: number, polarRad: number, smoothly: boolean): void {
    void this.controls.rotate(azimuthRad, polarRad, smoothly && !prefersReducedMotion());
    this.handled();
  }

  /** Come closer (`factor` below 1) or go away. */
  zoom(factor: number): void {
    void this.controls.dollyTo(this.controls.distance * factor, !prefersReducedMotion());
    this.handled();
  }

  /** Fly to where `look` says; the bearing is the left leg's own when only that is shown. */
  flyToLook({ azimuthDeg, elevationDeg, box }: Look): void {
    const mirror = this.apart.side === 'left' ? -1 : 1;
    const azimuth =
      azimuthDeg === null ? MathUtils.radToDeg(this.controls.azimuthAngle) : mirror * azimuthDeg;
    const framed = new Box3(new Vector3(...box.min), new Vector3(...box.max));
    const direction = towards(azimuth, elevationDeg);
    this.fly({ box: boxOnSide(framed, this.apart.side), direction, told: true }, true);
    leaveNamedView();
  }

  /** Steps the movement by `delta` seconds; true while it goes on and needs another frame. A jump is over at once. */
  update(delta: number): boolean {
    // After a rest the clock has run on: without this the first frame of a flight would be its last.
    const step = this.resting && delta > AFTER_REST_S ? 1 / 60 : delta;
    const moved = this.controls.update(step);
    if (moved && this.untold) this.keepOutside();
    this.controls.getPosition(this.eye, false);
    const goesOn = moved && !this.arrived();
    this.resting = !moved;
    this.followFlat();
    if (!goesOn) {
      this.flying = false;
      if (this.untold) this.tell();
    }
    return goesOn;
  }

  /** A hand brings the camera up to what is there and not into it, where nothing would be left to see. */
  private keepOutside(): void {
    const { controls } = this;
    controls.getTarget(target, false);
    controls.getPosition(eye, false);
    const back = stepBack(
      this.leg,
      viewStore.getState().view,
      this.eye,
      eye,
      away.subVectors(eye, target).normalize(),
    );
    if (back === 0) return;
    void controls.dollyTo(controls.distance + back, false);
    controls.update(0);
  }

  /** Whether nothing is left to move. A hand that has hold of the leg may go on, and so does a leg that turns. */
  private arrived(): boolean {
    const { controls } = this;
    if (controls.currentAction !== CameraControlsImpl.ACTION.NONE || handStore.getState().turning)
      return false;
    const now = controls.getSpherical(spherical, false);
    const end = controls.getSpherical(sphericalEnd, true);
    const turned = now.theta === end.theta && now.phi === end.phi && now.radius === end.radius;
    return turned && controls.getTarget(target, false).equals(controls.getTarget(targetEnd, true));
  }

  /** The person has moved the camera. */
  private handled(): void {
    this.framing = null;
    this.flying = false;
    this.untold = true;
    leaveNamedView();
    redraw();
  }

  /** End a flight where it is: the leg belongs to the hand that takes it. */
  private halt(): void {
    const { controls } = this;
    this.flying = false;
    controls.getTarget(target, false);
    void controls.rotateTo(controls.azimuthAngle, controls.polarAngle, false);
    void controls.dollyTo(controls.distance, false);
    void controls.moveTo(target.x, target.y, target.z, false);
  }

  private tell(): void {
    this.untold = false;
    const { controls } = this;
    this.told = placeOf(controls.getSpherical(new Spherical()), controls.getTarget(target));
    restAt(this.told);
  }

  private followFlat(): void {
    const { width, height } = this.frame;
    if (height > 0) this.flat.follow(this.camera, this.controls.getTarget(target, false), width / height);
  }

  private fly(framing: Framing, smoothly: boolean): void {
    this.framing = framing;
    this.untold = framing.told;
    if (this.frame.height === 0) return;
    const { theta, phi } = new Spherical().setFromVector3(framing.direction);
    const { box, parts, direction } = framing;
    if (parts) {
      const { centre, distance } = fitParts(box, parts, direction, this.camera.fov, this.frame);
      this.move(theta, phi, Math.max(distance, CAMERA_LIMITS.minDistanceM), centre, smoothly);
    } else this.move(theta, phi, this.distanceTo(box, direction), box.getCenter(new Vector3()), smoothly);
  }

  /** Angles in radians as three's spherical, lengths in metres. */
  private move(theta: number, phi: number, radius: number, target: Vector3, smoothly: boolean): void {
    const { controls } = this;
    const animate = smoothly && !prefersReducedMotion();
    this.told = null;
    this.flying = animate;
    controls.smoothTime = CAMERA_LIMITS.flightS;
    controls.draggingSmoothTime = prefersReducedMotion() ? 0 : CAMERA_LIMITS.dragS;
    if (this.frame.height > 0) {
      const direction = new Vector3().setFromSphericalCoords(1, phi, theta);
      controls.maxDistance =
        this.distanceTo(shownBounds(this.leg, this.apart), direction) * CAMERA_LIMITS.maxDistanceFits;
    }
    const turn = MathUtils.euclideanModulo(theta - controls.azimuthAngle + Math.PI, 2 * Math.PI) - Math.PI;
    void controls.rotateTo(controls.azimuthAngle + turn, phi, animate);
    void controls.moveTo(target.x, target.y, target.z, animate);
    void controls.dollyTo(radius, animate);
    redraw();
  }

  private mirror(): void {
    const { controls, framing } = this;
    if (framing) {
      const { box, direction } = framing;
      const mirrored = mirroredBox(box);
      this.framing = {
        ...framing,
        box: mirrored,
        direction: mirroredVector(direction),
        ...partsOf(mirrored, this.leg, this.apart),
      };
    }
    const eye = controls.getPosition(new Vector3());
    const target = controls.getTarget(new Vector3());
    void controls.setLookAt(-eye.x, eye.y, eye.z, -target.x, target.y, target.z, false);
    redraw();
  }

  private distanceTo(box: Box3, direction: Vector3): number {
    return Math.max(fitDistance(box, direction, this.camera.fov, this.frame), CAMERA_LIMITS.minDistanceM);
  }
}
