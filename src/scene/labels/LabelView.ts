import { type Camera, Vector3 } from 'three';
import type { Leg, Structure } from '../../leg/Leg';
import { type LegSide, onSide } from '../../leg/legSides';
import { addSelect, select, setHover } from '../../view/actions';
import { explodeOffset } from '../../view/explodeOffset';
import { NO_ROOM, setNamesRoom } from '../../view/legRoom';
import { withSide } from '../../view/sideNames';
import { LEGS_SHOWN } from '../../view/sides';
import { drawnSkin } from '../../view/skinShare';
import { viewStore } from '../../view/store';
import { veiled } from '../../view/veilStore';
import { text } from '../../words/text';
import { meshesOf } from '../courses/courseStore';
import { type CutLabels, cutLabels } from '../section/cutLabels';
import { highlightOf } from '../structures/highlight';
import { bareLabels } from './bareLabels';
import { bySide } from './bySide';
import { LabelLayer, type LabelText } from './LabelLayer';
import { LegOutline } from './LegOutline';
import type { LabelAnchor } from './labelAnchor';
import { landmarkLabels } from './landmarkLabels';
import {
  ASKED_WEIGHT,
  type LabelLayout,
  type LabelStage,
  type LabelWish,
  layoutLabels,
  restPlace,
} from './layoutLabels';
import { onCanvas, pixelsPerMetre } from './onCanvas';
import { Silhouette } from './Silhouette';
import { coveredLandmarks, type LegSighting, type SightOf, structureLabels, topNamed } from './seenLabels';
import { roomForNames, type Surroundings, surroundings } from './surroundings';

/** A name and the leg that it stands at. */
interface SidedAnchor extends LabelAnchor {
  side: LegSide;
}

const place = new Vector3();

/** Size in CSS pixels. */
interface Canvas {
  width: number;
  height: number;
}

/** Rays for a selected structure that all others missed. */
const LOOKS = 60;
/** Weight of a name that has had its turn. */
const COMES_LAST = -1.5;

/** The names that the view asks for, put where the camera sees them. */
export class LabelView {
  readonly layer: LabelLayer;
  private readonly outline: LegOutline;
  private readonly cutLabels: ReturnType<typeof cutLabels>;
  /** Where each structure of each leg is seen, as of the last rest. */
  private seen: ReadonlyMap<string, LegSighting> = new Map();
  /** Bony points that something else covers, as of the last rest. */
  private covered: ReadonlySet<string> = new Set();
  private placed: ReadonlySet<string | null> = new Set();
  private rested: { asked: string; layout: LabelLayout } | null = null;
  private placedKeys: readonly string[] = [];
  /** Names that have been there while others were asked for: they come last. */
  private readonly had = new Set<string>();
  private hovered: string | null = null;
  private first: string | null = null;
  private around: (Surroundings & Canvas) | null = null;

  constructor(
    private readonly leg: Leg,
    parent: HTMLElement,
    /** Asks for `write`. */
    private readonly again: () => void,
  ) {
    this.outline = new LegOutline(leg);
    this.cutLabels = cutLabels(leg);
    this.layer = new LabelLayer(parent, {
      select: (listed, add) => (add ? addSelect(listed) : select(listed)),
      hover: setHover,
      rest: () => this.showRest(),
    });
  }

  /** Whether what is seen has to be looked for when the camera rests. */
  wantsSight(): boolean {
    const { view } = viewStore.getState();
    return view.labels === 'all' || view.landmarks || (view.labels === 'selection' && view.select.length > 0);
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
  private aroundNow(hover: string | null, { width, height }: Canvas): Surroundings {
    const { around } = this;
    if (hover === null || around?.width !== width || around.height !== height)
      this.around = { ...surroundings(this.layer.element), width, height };
    return this.around ?? surroundings(this.layer.element);
  }

  /** The camera has come to rest, and this is what is seen; `sightOf` answers for one point of a leg as modelled. */
  setSeen(seen: ReadonlyMap<string, LegSighting>, sightOf: SightOf, camera: Camera): void {
    this.seen = this.withSelected(seen, sightOf);
    this.covered = coveredLandmarks(this.leg, sightOf, camera);
    if (this.hovered === null) this.first = null;
  }

  /** What is selected and so thin that all rays missed it is looked for where it lies. */
  private withSelected(
    seen: ReadonlyMap<string, LegSighting>,
    sightOf: SightOf,
  ): ReadonlyMap<string, LegSighting> {
    const { view } = viewStore.getState();
    const all = new Map(seen);
    for (const listed of view.select)
      for (const side of LEGS_SHOWN[view.side]) {
        if (all.has(`${listed} ${side}`)) continue;
        for (const mesh of meshesOf(this.leg, listed)) {
          const [dx, dy, dz] = explodeOffset(mesh.id);
          const hit = this.outline
            .pointsOf(mesh, LOOKS)
            .map(([x, y, z]) => sightOf([x + dx, y + dy, z + dz], side))
            .find((sighting) => sighting?.listed === listed);
          if (hit && !all.has(hit.id)) all.set(hit.id, hit);
        }
      }
    return all;
  }

  /** Write the names for this camera; `canvas` in CSS pixels. @param resting the camera moves no more */
  write(camera: Camera, canvas: Canvas, resting: boolean): void {
    const { view, hover } = viewStore.getState();
    const sides = LEGS_SHOWN[view.side];
    const hidden = view.labels === 'off' || veiled('names');
    const fontSize = this.layer.readType();
    const names = hidden ? [] : sides.map((side) => this.ofLeg(camera, side));
    const around = this.aroundNow(hover, canvas);
    setNamesRoom(this.makesRoom() ? roomForNames(around, fontSize, view.section !== null) : NO_ROOM);
    const anchors = names.flatMap(({ anchors }) => anchors);
    if (anchors.length === 0) {
      this.placed = new Set();
      this.layer.write([], new Map(), null);
      return;
    }
    const hoveredFirst = this.comesFirst(hover);
    const texts = new Map<string, LabelText>();
    const wishes = anchors.flatMap(
      (anchor) => this.wishOf(anchor, camera, canvas, hoveredFirst, texts) ?? [],
    );
    if (names.length > 1) bySide(wishes, texts);
    if (wishes.every(({ key }) => this.had.has(key))) this.had.clear();
    const { free, blocked } = around;
    const stage = { free, blocked, silhouette: this.silhouette(camera, canvas, names) };
    const { placed, left } = this.layout(wishes, stage, resting);
    this.placed = new Set(placed.map(({ key }) => texts.get(key)?.listed ?? null));
    this.placedKeys = placed.map(({ key }) => key);
    const rest = left > 0 ? text('labels.more', { count: left }) : null;
    const [size] = rest === null ? [] : this.layer.sizesOf(rest);
    const box = size ? restPlace(size, placed, stage) : null;
    this.layer.write(placed, texts, rest !== null && box ? { text: rest, box } : null);
  }

  /** What was laid out with care stays as long as nothing has moved, however often it is drawn. */
  private layout(wishes: readonly LabelWish[], stage: LabelStage, resting: boolean): LabelLayout {
    const { free, blocked, silhouette } = stage;
    const asked = JSON.stringify([wishes, free, blocked, silhouette.sum()], rounded);
    if (this.rested?.asked === asked) return this.rested.layout;
    const layout = layoutLabels(wishes, stage, resting);
    if (resting) this.rested = { asked, layout };
    return layout;
  }

  /** The next names that found no room, instead of those that are there; after the last ones the first. */
  private showRest(): void {
    for (const key of this.placedKeys) this.had.add(key);
    this.again();
  }

  dispose(): void {
    setNamesRoom(NO_ROOM);
    this.layer.dispose();
  }

  /** Whether names stand beside the leg, or will as soon as something is chosen: the leg does not jump to and fro with every choice. */
  private makesRoom(): boolean {
    const { labels, landmarks, section } = viewStore.getState().view;
    if (labels === 'off' || veiled('names')) return false;
    return labels === 'all' || labels === 'selection' || landmarks || section !== null;
  }

  private wishOf(
    anchor: SidedAnchor,
    camera: Camera,
    canvas: Canvas,
    first: string | null,
    texts: Map<string, LabelText>,
  ): LabelWish | null {
    const { view, hover } = viewStore.getState();
    const { key, listed, kind, side } = anchor;
    const named = anchor.midline ? null : side;
    place.set(...onSide(anchor.point, side));
    const pixels = pixelsPerMetre(camera, place, canvas.height);
    const { x, y } = onCanvas(place, camera, canvas);
    if (place.z > 1 || x < 0 || y < 0 || x > canvas.width || y > canvas.height) return null;
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
    const asked = label.selected || (listed !== null && listed === first);
    const sizes = this.layer.sizesOf(label.text);
    const weight = asked ? ASKED_WEIGHT : this.had.has(key) ? COMES_LAST : anchor.weight;
    const wish = { key, x, y, sizes, room: anchor.roomM * pixels, weight };
    if (!anchor.place) return wish;
    place.set(...onSide(anchor.place, side));
    const inside = onCanvas(place, camera, canvas);
    return { ...wish, insideX: inside.x, insideY: inside.y };
  }

  /** What of the legs is seen. */
  private silhouette(camera: Camera, canvas: Canvas, names: readonly LegNames[]): Silhouette {
    const { view } = viewStore.getState();
    const silhouette = new Silhouette(canvas.height);
    const skin = drawnSkin(view) > 0;
    const shown = (structure: Structure) =>
      structure.kind === 'skin' ? skin : highlightOf(structure, view, null).shown;
    for (const { side, outline } of names) {
      this.outline.draw(silhouette, camera, canvas, side, shown, ({ id }) => explodeOffset(id));
      for (const point of outline) {
        place.set(...onSide(point, side));
        const { x, y } = onCanvas(place, camera, canvas);
        if (place.z < 1) silhouette.add(x, y, 2);
      }
    }
    return silhouette;
  }

  /** The names of one leg, and the points that names must keep clear of; leg as modelled, metres. */
  private ofLeg(camera: Camera, side: LegSide): LegNames {
    const { view } = viewStore.getState();
    const cut = this.cutLabels(camera, side);
    const eye = onSide(camera.getWorldPosition(place).toArray(), side);
    // What is cut has its names in place of what is seen.
    const all = cut?.anchors ?? [
      ...structureLabels(this.leg, this.seen, side),
      ...(view.landmarks ? landmarkLabels(this.leg, eye, view.names) : []),
      ...bareLabels(this.leg, eye, view),
    ];
    // There is one sacrum: it is named with the first of two legs.
    const [first] = LEGS_SHOWN[view.side];
    const top = cut ? Infinity : topNamed(this.leg, camera);
    const anchors = all
      .filter(({ midline, point: [, y] }) => (side === first || !midline) && y < top)
      .map((anchor) => ({ ...anchor, key: `${anchor.key} ${side}`, side }))
      .filter(({ key }) => !this.covered.has(key));
    return { side, anchors, outline: cut?.outline ?? [] };
  }
}

/** Tenths of a pixel are the same place. */
function rounded(_key: string, value: unknown): unknown {
  return typeof value === 'number' ? Math.round(value * 10) / 10 : value;
}

interface LegNames {
  side: LegSide;
  anchors: readonly SidedAnchor[];
  outline: CutLabels['outline'];
}
