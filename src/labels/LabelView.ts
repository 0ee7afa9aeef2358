import { type Camera, type OrthographicCamera, type PerspectiveCamera, Vector3 } from 'three';
import type { Leg } from '../anatomy/Leg';
import { type LegSide, onSide } from '../anatomy/legSides';
import { addSelect, select, setHover } from '../view/actions';
import { explodeOffset } from '../view/explodeOffset';
import { text } from '../view/messages';
import { drawnSkin } from '../view/skinShare';
import { viewStore } from '../view/store';
import { veiled } from '../view/veilStore';
import { LabelLayer, type LabelText } from './LabelLayer';
import { labelFrame, type ScreenBox, surroundings } from './labelFrame';
import { labelName } from './labelName';
import { type LabelAnchor, type SourcedLabels, sourcedLabels } from './labelSources';
import { landmarkLabels } from './landmarkLabels';
import { layoutLabels } from './layoutLabels';
import type { Sighting } from './visiblePoints';

const place = new Vector3();
/** An opaque skin shows nothing of what is under it. */
const SEES_IN = 0.995;

/** The names that the view asks for, put where the camera sees them. */
export class LabelView {
  readonly layer: LabelLayer;
  /** Where each structure is seen, as of the last rest. */
  private seen: ReadonlyMap<string, Sighting['point']> = new Map();

  constructor(
    private readonly leg: Leg,
    parent: HTMLElement,
  ) {
    this.layer = new LabelLayer(parent, {
      select: (listed, add) => (add ? addSelect(listed) : select(listed)),
      hover: setHover,
    });
  }

  /** Whether what is seen has to be looked for when the camera rests. */
  wantsSight(): boolean {
    const { view } = viewStore.getState();
    return view.labels === 'all' || (view.labels === 'selection' && view.select.length > 0);
  }

  setSeen(seen: ReadonlyMap<string, Sighting['point']>): void {
    this.seen = seen;
  }

  /** Write the names for this camera; `canvas` in CSS pixels. */
  write(camera: Camera, canvas: { width: number; height: number }): void {
    const { view, hover } = viewStore.getState();
    const side: LegSide = view.side === 'left' ? 'left' : 'right';
    const sourced = sourcedLabels(camera);
    const anchors = view.labels === 'off' || veiled('names') ? [] : this.anchors(camera, side, sourced);
    if (anchors.length === 0) {
      this.layer.write([], new Map(), null, { x: 0, y: 0 });
      return;
    }
    const gap = this.layer.lineHeight();
    const texts = new Map<string, LabelText>();
    const wishes = anchors.flatMap((anchor) => {
      place.set(...onSide(anchor.point, side));
      const pixels = pixelsPerMetre(camera, place, canvas.height);
      const { x, y } = onCanvas(camera, canvas);
      if (place.z > 1 || x < 0 || y < 0 || x > canvas.width || y > canvas.height) return [];
      const { key, listed, kind } = anchor;
      const label: LabelText = {
        key,
        text: anchor.text,
        listed,
        kind,
        selected: listed !== null && view.select.includes(listed),
        hovered: listed !== null && listed === hover,
      };
      texts.set(key, label);
      const first = label.selected || label.hovered ? 1e3 : 0;
      const wish = { key, x, y, width: this.layer.widthOf(label), room: anchor.roomM * pixels };
      const weight = anchor.weight + first;
      if (!anchor.place) return { ...wish, weight };
      place.set(...onSide(anchor.place, side));
      const inside = onCanvas(camera, canvas);
      return { ...wish, weight, insideX: inside.x, insideY: inside.y };
    });
    const points = sourced ? sourced.outline : anchors.map(({ point }) => point);
    const picture = boxOf(
      points.map((point) => {
        place.set(...onSide(point, side));
        return onCanvas(camera, canvas);
      }),
    );
    const frame = labelFrame(surroundings(this.layer.element), picture, wishes, gap);
    const { placed, left } = layoutLabels(wishes, frame);
    const last = frame.right.at(-1);
    this.layer.write(placed, texts, left > 0 ? text('labels.more', { count: left }) : null, {
      x: frame.rightX,
      y: (last?.bottom ?? 0) + gap / 2,
    });
  }

  dispose(): void {
    this.layer.dispose();
  }

  private anchors(camera: Camera, side: LegSide, sourced: SourcedLabels | null): LabelAnchor[] {
    const { view } = viewStore.getState();
    if (sourced) return [...sourced.anchors];
    const eye = onSide(camera.getWorldPosition(place).toArray(), side);
    return [...this.structures(), ...(view.landmarks ? landmarkLabels(this.leg, eye, view.names) : [])];
  }

  private structures(): LabelAnchor[] {
    const { view } = viewStore.getState();
    if (view.labels === 'hover' || view.labels === 'off') return [];
    const looksIn = drawnSkin(view) < SEES_IN;
    const all = view.labels === 'all' && looksIn ? [...this.seen.keys()] : [];
    const ids = new Set([...view.select, ...all]);
    return [...ids].flatMap((listed) => {
      const meshes = this.leg.listed.get(listed);
      if (!meshes?.[0]) return [];
      const size = Math.max(...meshes.map(({ bounds }) => bounds.max.distanceTo(bounds.min)));
      return {
        key: listed,
        text: labelName(this.leg, listed, view.names),
        listed,
        kind: 'structure',
        point: this.seen.get(listed) ?? moved(meshes[0].bounds.getCenter(new Vector3()).toArray(), listed),
        roomM: 0,
        weight: 1 + size,
      };
    });
  }
}

/** A point of a structure where the muscles have moved apart. */
function moved([x, y, z]: [number, number, number], listed: string): [number, number, number] {
  const [dx, dy, dz] = explodeOffset(listed);
  return [x + dx, y + dy, z + dz];
}

/** Where `place` is on the canvas, CSS pixels; leaves it in device coordinates. */
function onCanvas(
  camera: Camera,
  { width, height }: { width: number; height: number },
): { x: number; y: number } {
  place.project(camera);
  return { x: ((place.x + 1) / 2) * width, y: ((1 - place.y) / 2) * height };
}

function boxOf(points: readonly { x: number; y: number }[]): ScreenBox {
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
}

/** CSS pixels that a metre at `at` takes on screen. */
function pixelsPerMetre(camera: Camera, at: Vector3, height: number): number {
  const known = camera as PerspectiveCamera | OrthographicCamera;
  const scale = (known.projectionMatrix.elements[5] ?? 1) * height * 0.5;
  if ('isOrthographicCamera' in known) return scale;
  const depth = -at.clone().applyMatrix4(known.matrixWorldInverse).z;
  return scale / Math.max(depth, 1e-3);
}
