import { BufferGeometry, type Color, Group, Mesh, type ShaderMaterial, Vector3 } from 'three';
import type { SlicePlane } from '../../geometry/slice';
import { DRAW_ORDER } from '../../gpu/drawOrder';
import { clearCutPlane, setCutPlane } from '../../leg/cutPlane';
import { isCourseKind, type Leg, type Structure } from '../../leg/Leg';
import { linearRgb } from '../../patterns/zoneColours';
import { type Apart, explodeOffset } from '../../view/explodeOffset';
import { drawnSkin } from '../../view/skinShare';
import type { SectionPlane, ViewState } from '../../view/state';
import { courseStore } from '../courses/courseStore';
import { COURSE_TINTS } from '../courses/courseTints';
import { type HighlightView, highlightOf, highlightView } from '../structures/highlight';
import { muscleTints } from '../structures/tints';
import { CapGeometry, type CapLook } from './CapGeometry';
import type { CutFrame } from './CutFrame';
import { capMaterial, capUniforms } from './capMaterial';
import { cutStore } from './cutStore';
import { type CutArea, LegCut } from './LegCut';
import { namedLevels } from './levels';

/** Below this opacity of the skin neither it nor the fat under it is drawn on the cut. */
const FAT_SHOWS = 0.05;

/** What of the view says how a cut is drawn. */
export type SectionView = HighlightView & Pick<ViewState, 'section' | 'skin' | 'explode' | 'side'>;

/** That part of a view, to name in a subscription what it depends on. */
export function sectionView(view: ViewState): SectionView {
  const { section, skin, explode, side } = view;
  return { ...highlightView(view), section, skin, explode, side };
}

/** The page's paper and ink, CSS colours. */
export interface PageColours {
  paper: string;
  ink: string;
}

/**
 * The cross-section on the canvas: says to all materials where the leg is cut, and draws what the cut lays open. What is
 * expensive (2 to 12 ms) happens in `draw`, which the canvas calls once a frame, however often the plane was moved.
 */
export class SectionScene {
  readonly group = new Group();
  private readonly uniforms = capUniforms();
  private readonly material: ShaderMaterial = capMaterial(this.uniforms);
  private readonly mesh = new Mesh(new BufferGeometry(), this.material);
  private readonly cut: LegCut;
  private readonly tints: ReadonlyMap<string, Color>;
  private cutAt: SectionPlane | null = null;
  private apart: Apart = { explode: 0, side: 'right' };
  private caps: { geometry: CapGeometry; areas: readonly CutArea[]; kinds: string } | null = null;
  private stale = true;
  /** Nerves and vessels that are drawn. */
  private courses: readonly Structure[] = [];

  /** @param frame where planes lie in this leg */
  constructor(
    leg: Leg,
    readonly frame: CutFrame,
  ) {
    this.group.name = 'section';
    this.cut = new LegCut(leg, explodeOffset, () => this.courses);
    this.tints = muscleTints(leg.inside);
    this.mesh.renderOrder = DRAW_ORDER.caps;
    this.mesh.frustumCulled = false;
    this.mesh.visible = false;
    this.mesh.raycast = () => {};
    this.group.add(this.mesh);
    cutStore.setState({
      levels: namedLevels(leg, frame, this.cut),
      heightM: frame.topY - frame.bottomY,
    });
  }

  /** The next `draw` has to look again: the view, the pointer or the page's colours have changed. */
  touch(): void {
    this.stale = true;
  }

  /** CSS pixels of the canvas. */
  resize(width: number, height: number): void {
    this.uniforms.uViewportPx.value.set(width, height);
  }

  /** Bring the picture up to `view`. Cheap when nothing was touched. */
  draw(view: SectionView, hover: string | null, colours: () => PageColours): void {
    if (!this.stale) return;
    this.stale = false;
    const { section } = view;
    this.mesh.visible = section !== null;
    if (section === null) {
      this.clear();
      return;
    }
    const moved = !sameSection(section, this.cutAt) || !sameApart(view, this.apart);
    if (this.takeCourses(view) || moved) this.move(section, view);
    const { plane, areas } = cutStore.getState();
    if (!plane) return;
    const { paper, ink } = colours();
    this.uniforms.uBlank.value.set(paper);
    this.uniforms.uInk.value.set(ink);
    this.dress(areas, plane, view, hover);
  }

  dispose(): void {
    this.clear();
    this.material.dispose();
  }

  private move(section: SectionPlane, { explode, side }: Apart): void {
    this.apart = { explode, side };
    this.cutAt = section;
    const plane = this.frame.planeOf(section);
    const { origin, normal, u, v } = plane;
    setCutPlane(new Vector3(...origin), new Vector3(...normal));
    this.uniforms.uAxisU.value.set(...u);
    this.uniforms.uAxisV.value.set(...v);
    cutStore.setState({ plane, areas: this.cut.at(plane) });
  }

  /** Those that the view shows now; whether they are others than before. */
  private takeCourses(view: SectionView): boolean {
    const shown = courseStore
      .getState()
      .structures.filter((structure) => highlightOf(structure, view, null).shown);
    if (shown.length === this.courses.length && shown.every((one, i) => one === this.courses[i]))
      return false;
    this.courses = shown;
    return true;
  }

  /** Build the caps where they have another shape than before, else paint them. */
  private dress(areas: readonly CutArea[], plane: SlicePlane, view: SectionView, hover: string | null): void {
    const looks = areas.map(({ structure }) => this.lookOf(structure, view, hover));
    // Bands are as wide as what they run along asks for.
    const kinds = looks.map((look) => look?.kind ?? '').join();
    if (this.caps?.areas === areas && this.caps.kinds === kinds) {
      this.caps.geometry.paint(looks);
      return;
    }
    this.caps?.geometry.dispose();
    const geometry = new CapGeometry(areas, plane, looks);
    this.caps = { geometry, areas, kinds };
    this.mesh.geometry = geometry.buffers;
  }

  private clear(): void {
    this.cutAt = null;
    this.caps?.geometry.dispose();
    this.caps = null;
    clearCutPlane();
    if (cutStore.getState().plane) cutStore.setState({ plane: null, areas: [] });
  }

  private lookOf(structure: Structure, view: SectionView, hover: string | null): CapLook | null {
    const fat = drawnSkin(view) >= FAT_SHOWS;
    if (structure.kind === 'skin') return fat ? { ...PLAIN, kind: 'fat' } : null;
    const { shown, ghost, selected, hovered } = highlightOf(structure, view, hover);
    if (isCourseKind(structure.kind)) {
      const tint = linearRgb(COURSE_TINTS[structure.kind]);
      return shown ? { kind: 'course', tint, ghost, selected, hovered } : null;
    }
    if (!shown) return fat ? { ...PLAIN, kind: 'blank' } : null;
    const tint = this.tints.get(structure.listed);
    return {
      kind: structure.kind,
      tint: tint ? [tint.r, tint.g, tint.b] : linearRgb('#b0705f'),
      ghost,
      selected,
      hovered,
    };
  }
}

const PLAIN = { tint: [0, 0, 0], ghost: false, selected: false, hovered: false } as const;

/** Whether structures are cut where they were. */
function sameApart(now: Apart, before: Apart): boolean {
  return now.explode === before.explode && (now.explode === 0 || now.side === before.side);
}

function sameSection(a: SectionPlane, b: SectionPlane | null): boolean {
  return (
    b !== null && a.at === b.at && a.tiltDeg === b.tiltDeg && a.turnDeg === b.turnDeg && a.keep === b.keep
  );
}
