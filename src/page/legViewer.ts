import type { FindAnswer, FindQuery } from '../finder/findFor';
import type { LegSide } from '../leg/legSides';
import { referralStore } from '../patterns/referralStore';
import { probeSkin } from '../patterns/shownFields';
import type { ProbeHit } from '../patterns/skinSpot';
import { knownIds } from '../scene/knownIds';
import { legScene } from '../scene/LegScene';
import { pickAt, skinSpotAt } from '../scene/pickAt';
import { firstFullFrame, frames } from '../scene/readiness';
import { viewportHandle } from '../scene/viewportHandle';
import { hasWebGL2 } from '../scene/webgl2';
import type { SearchEntry } from '../search/searchEntries';
import { addNotice, setViewState } from '../view/actions';
import { checkPatch } from '../view/checkPatch';
import type { ViewState } from '../view/state';
import { viewStore } from '../view/store';
import { askFinder, askSearch, loadDrawings } from './programAnswers';

/** What one frame costs and what the graphics card holds. */
interface ViewerStats {
  calls: number;
  triangles: number;
  programs: number;
  geometries: number;
  textures: number;
  /** Patterns whose fields are there. */
  patterns: number;
  /** How the skin was drawn last, one of `SKIN_VARIANTS`. */
  skin: string;
  /** The heat of the patterns that are on is kept in a picture: frames look it up. */
  heatKept: boolean;
  /** Frames drawn since the page was loaded. */
  frames: number;
}

/** What `LegViewer.pick` answers. */
interface PickAnswer {
  kind: ReturnType<typeof pickAt>['kind'];
  id: string | null;
  side: LegSide | null;
  fma: string | null;
}

/** The page's public API, `window.legViewer`: for tests, lessons and embeds. Version 1. */
export interface LegViewer {
  version: 1;
  /** Resolves after the first frame with everything the link asks for. */
  ready: Promise<void>;
  /** What the person is looking at; a copy. */
  state(): ViewState;
  /** Change part of it, as one undoable step. What cannot be used is left out and said on the page. */
  set(patch: Partial<ViewState>): void;
  /**
   * What is at this place of the window, CSS pixels, on which of the body's legs (null for what lies in the midline), and its
   * id in the Foundational Model of Anatomy, which tells right from left (null for a trigger point).
   */
  pick(clientX: number, clientY: number): PickAnswer;
  stats(): ViewerStats;
  /** Patterns reported at this place of the window, whether switched on or not; the skin there need not be visible. */
  probe(clientX: number, clientY: number): readonly ProbeHit[];
  /**
   * What "Where does it hurt?" finds for these regions, painted whole, and complaints, by the ids of the content (`painRegions`, `activity`): ids in
   * the order shown. The page and its painting stay as they are. Needs `<html data-ready="true">`. Look-alikes that are drawn on the skin are named by area, too, once
   * the page has them: see `loadLookAlikes`.
   * @throws Error naming an id that there is not, and those that there are.
   */
  findFor(query: FindQuery): FindAnswer;
  /** Fetch the look-alikes that are drawn on the skin, as the page does when somebody asks for them. Resolves when they are there, or do not come, which the page says. */
  loadLookAlikes(): Promise<void>;
  /**
   * What a search for `words` finds, in the order in which the page shows it. A bare key is the id of a muscle, a trigger point or a structure; others say
   * their kind: `group:calf`, `region:calf`, `mimic:dvt`, `complaint:sitting`, `flag:rf_ces`, `landmark:asis`. All but landmarks of those
   * are what `card` can be. Names are in the language of the page. Nothing is found before `<html data-ready="true">`.
   */
  search(words: string): readonly FoundAnswer[];
}

/** What `LegViewer.search` answers. */
type FoundAnswer = Pick<SearchEntry, 'key' | 'kind' | 'name'>;

export const legViewer: LegViewer = {
  version: 1,
  ready: firstFullFrame,
  state: () => structuredClone(viewStore.getState().view),
  set(patch) {
    const { patch: checked, notices } = checkPatch(patch, knownIds());
    for (const notice of notices) addNotice(notice);
    // Whoever sets one part by a program means that part alone.
    setViewState({ show: viewStore.getState().view.show, ...checked });
  },
  pick(clientX, clientY) {
    const { kind, id, side, fma } = pickAt(clientX, clientY);
    return { kind, id, side, fma };
  },
  stats() {
    const info = viewportHandle()?.gl.info;
    const scene = hasWebGL2() ? legScene() : null;
    return {
      calls: info?.render.calls ?? 0,
      triangles: info?.render.triangles ?? 0,
      programs: info?.programs?.length ?? 0,
      geometries: info?.memory.geometries ?? 0,
      textures: info?.memory.textures ?? 0,
      patterns: referralStore.getState().hearts.size,
      skin: scene?.skinProgram ?? '',
      heatKept: scene?.heatKept ?? false,
      frames: frames.drawn,
    };
  },
  probe(clientX, clientY) {
    const spot = skinSpotAt(clientX, clientY);
    return spot ? probeSkin(spot) : [];
  },
  findFor: (query) => askFinder(query ?? {}),
  loadLookAlikes: loadDrawings,
  search: (words) => askSearch(String(words)).map(({ key, kind, name }) => ({ key, kind, name })),
};

declare global {
  interface Window {
    legViewer: LegViewer;
  }
}
