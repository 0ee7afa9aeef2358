import { type Camera, Vector3 } from 'three';
import type { Leg, Point } from '../anatomy/Leg';
import { isMidline, type LegSide, onSide } from '../anatomy/legSides';
import { addSelect, select, setHover } from '../view/actions';
import { explodeOffset } from '../view/explodeOffset';
import { text } from '../view/messages';
import { withSide } from '../view/sideNames';
import { LEGS_SHOWN } from '../view/sides';
import { drawnSkin } from '../view/skinShare';
import { viewStore } from '../view/store';
import { veiled } from '../view/veilStore';
import { LabelLayer, type LabelText } from './LabelLayer';
import { labelFrame, type Surroundings, surroundings } from './labelFrame';
import { labelName } from './labelName';
import { type LabelAnchor, type SourcedLabels, sourcedLabels } from './labelSources';
import { landmarkLabels } from './landmarkLabels';
import { ASKED_WEIGHT, layoutLabels } from './layoutLabels';
import { boxOf, onCanvas, pixelsPerMetre } from './onCanvas';
import type { Sighting } from './visiblePoints';

/** What is seen somewhere: a structure of one of the legs. */
export interface LegSighting extends Sighting {
  listed: string;
  /** The leg it is on. */
  side: LegSide;
}

/** A name and the leg that it stands at. */
interface SidedAnchor extends LabelAnchor {
  side: LegSide;
}

const place = new Vector3();
/** An opaque skin shows nothing of what is under it. */
const SEES_IN = 0.995;

/** The names that the view asks for, put where the camera sees them. */
export class LabelView {
  readonly layer: LabelLayer;
  /** Where each structure of each leg is seen, as of the last rest. */
  private seen: ReadonlyMap<string, LegSighting> = new Map();
  private placed: ReadonlySet<string | null> = new Set();
  private hovered: string | null = null;
  private first: string | null = null;
  private around: (Surroundings & { width: number; height: number }) | null = null;

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

  /**
   * The structure under the pointer whose name had no room comes first, until another does. To point at a name that is there changes nothing, nor
   * does leaving it: names that moved away from under a resting pointer, or into its way, would never come to rest.
   */
  private comesFirst(hover: string | null): string | null {
    if (hover !== null && hover !== this.hovered && !this.placed.has(hover)) this.first = hover;
    this.hovered = hover;
    return this.first;
  }

  /**
   * What stands around the leg. While something is pointed at the caption says more than else: names do not give way to that, or the one
   * pointed at would move away, the caption shrink again, and so on without end.
   */
  private aroundNow(
    hover: string | null,
    { width, height }: { width: number; height: number },
  ): Surroundings {
    const { around } = this;
    if (hover === null || around?.width !== width || around.height !== height)
      this.around = { ...surroundings(this.layer.element), width, height };
    return this.around ?? surroundings(this.layer.element);
  }

  /** The camera has come to rest, and this is what is seen. */
  setSeen(seen: ReadonlyMap<string, LegSighting>): void {
    this.seen = seen;
    if (this.hovered === null) this.first = null;
  }

  /** Write the names for this camera; `canvas` in CSS pixels. */
  write(camera: Camera, canvas: { width: number; height: number }): void {
    const { view, hover } = viewStore.getState();
    const sides = LEGS_SHOWN[view.side];
    const names =
      view.labels === 'off' || veiled('names') ? [] : sides.map((side) => this.ofLeg(camera, side));
    const anchors = names.flatMap(({ anchors }) => anchors);
    if (anchors.length === 0) {
      this.layer.write([], new Map(), null, { x: 0, y: 0 });
      return;
    }
    const gap = this.layer.lineHeight();
    const hoveredFirst = this.comesFirst(hover);
    const texts = new Map<string, LabelText>();
    const wishes = anchors.flatMap((anchor) => {
      const { side } = anchor;
      const named = anchor.midline ? null : side;
      place.set(...onSide(anchor.point, side));
      const pixels = pixelsPerMetre(camera, place, canvas.height);
      const { x, y } = onCanvas(place, camera, canvas);
      if (place.z > 1 || x < 0 || y < 0 || x > canvas.width || y > canvas.height) return [];
      const { key, listed, kind } = anchor;
      const label: LabelText = {
        key,
        text: withSide(anchor.text, view.side === 'both' ? 'both' : 'right', named),
        listed,
        side: named,
        kind,
        selected: listed !== null && view.select.includes(listed),
        hovered: listed !== null && listed === hover,
      };
      texts.set(key, label);
      const asked = label.selected || (listed !== null && listed === hoveredFirst);
      const first = asked ? ASKED_WEIGHT : 0;
      const wish = { key, x, y, width: this.layer.widthOf(label), room: anchor.roomM * pixels };
      const weight = anchor.weight + first;
      if (!anchor.place) return { ...wish, weight };
      place.set(...onSide(anchor.place, side));
      const inside = onCanvas(place, camera, canvas);
      return { ...wish, weight, insideX: inside.x, insideY: inside.y };
    });
    const picture = boxOf(
      names.flatMap(({ side, outline }) =>
        outline.map((point) => {
          place.set(...onSide(point, side));
          return onCanvas(place, camera, canvas);
        }),
      ),
    );
    const frame = labelFrame(this.aroundNow(hover, canvas), picture, wishes, gap);
    const { placed, left } = layoutLabels(wishes, frame);
    this.placed = new Set(placed.map(({ wish }) => texts.get(wish.key)?.listed ?? null));
    const last = frame.right.at(-1);
    this.layer.write(placed, texts, left > 0 ? text('labels.more', { count: left }) : null, {
      x: frame.rightX,
      y: (last?.bottom ?? 0) + gap / 2,
    });
  }

  dispose(): void {
    this.layer.dispose();
  }

  /** The names of one leg, and the points that names must keep clear of; leg as modelled, metres. */
  private ofLeg(camera: Camera, side: LegSide): LegNames {
    const { view } = viewStore.getState();
    const sourced = sourcedLabels(camera, side);
    const eye = onSide(camera.getWorldPosition(place).toArray(), side);
    const all = sourced?.anchors ?? [
      ...this.structures(side),
      ...(view.landmarks ? landmarkLabels(this.leg, eye, view.names) : []),
    ];
    // There is one sacrum: it is named with the first of two legs.
    const [first] = LEGS_SHOWN[view.side];
    const anchors = all
      .filter(({ midline }) => side === first || !midline)
      .map((anchor) => ({ ...anchor, key: `${anchor.key} ${side}`, side }));
    return { side, anchors, outline: sourced?.outline ?? anchors.map(({ point }) => point) };
  }

  private structures(side: LegSide): LabelAnchor[] {
    const { view } = viewStore.getState();
    if (view.labels === 'hover' || view.labels === 'off') return [];
    const looksIn = drawnSkin(view) < SEES_IN;
    const seen = new Map(
      [...this.seen.values()].filter((one) => one.side === side).map(({ listed, point }) => [listed, point]),
    );
    const all = view.labels === 'all' && looksIn ? [...seen.keys()] : [];
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
        midline: isMidline(meshes[0]),
        point: seen.get(listed) ?? moved(meshes[0].bounds.getCenter(new Vector3()).toArray(), listed),
        roomM: 0,
        weight: 1 + size,
      };
    });
  }
}

interface LegNames {
  side: LegSide;
  anchors: readonly SidedAnchor[];
  outline: SourcedLabels['outline'];
}

/** A point of a structure where the muscles have moved apart. */
function moved([x, y, z]: Point, listed: string): Point {
  const [dx, dy, dz] = explodeOffset(listed);
  return [x + dx, y + dy, z + dz];
}
