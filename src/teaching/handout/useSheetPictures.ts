import { useEffect, useRef, useState } from 'react';
import { probeSkin } from '../../anatomy/skinProbe';
import { referralStore } from '../../referral/referralStore';
import { positionsInLegSpace, triangleIndices } from '../../referral/skinMesh';
import { showGuestView } from '../../view/guestView';
import { DEFAULT_VIEW, type Side } from '../../view/state';
import { viewStore } from '../../view/store';
import type { HandoutStage, SheetPicture } from './handoutStage';
import type { SheetMuscle } from './sheetModel';
import { type SheetCross, type SkinSign, sheetCrosses, skinSigns } from './sheetSigns';
import { chooseViews, paintedAreas } from './sheetViews';
import { skinNormals } from './skinNormal';

/** Height of a whole leg on a plate at the most, millimetres; pictures are drawn for it. */
export const PLATE_MM = 138;
/** The sole is drawn larger than the leg by this. */
export const SOLE_SCALE = 1.3;
/** Only every so many triangles are asked how much of them is painted. */
const SAMPLE = 5;
/** A choice is drawn when it has stood this long. */
const PATIENCE_MS = 350;

export interface SheetPictures {
  status: 'none' | 'drawing' | 'ready' | 'impossible';
  done: number;
  of: number;
  pictures: readonly SheetPicture[];
  signs: readonly SkinSign[];
  crosses: readonly SheetCross[];
}

const NONE: SheetPictures = { status: 'none', done: 0, of: 0, pictures: [], signs: [], crosses: [] };

/**
 * The chosen patterns shown on the leg and drawn for the sheet. The view is the handout's guest while the tool is open.
 * @param muscles what is chosen; another array is drawn again
 */
export function useSheetPictures(
  stage: HandoutStage,
  muscles: readonly SheetMuscle[],
  wanted: boolean,
): SheetPictures {
  const [state, setState] = useState<SheetPictures>(NONE);
  const before = useRef<Promise<void>>(Promise.resolve());
  useEffect(() => {
    const points = muscles.flatMap(({ patterns }) => patterns.flatMap(({ block }) => block.points));
    if (!wanted || points.length === 0) {
      setState(NONE);
      return;
    }
    const abort = new AbortController();
    let drawn: readonly SheetPicture[] = [];
    setState({ ...NONE, status: 'drawing' });
    const draw = async () => {
      showGuestView(sheetView(points.map(({ id }) => id)));
      const leg = (await stage.painted()) ? await stage.leg() : null;
      if (abort.signal.aborted) return;
      if (!leg) return setState({ ...NONE, status: 'impossible' });
      const ids = new Set(points.map(({ id }) => id));
      const views = chooseViews(
        paintedAreas(
          positionsInLegSpace(leg.skin),
          triangleIndices(leg.skin),
          (vertex) => paintOf(vertex, ids),
          SAMPLE,
        ),
      );
      const perMetre = PLATE_MM / (leg.skin.bounds.max.y - leg.skin.bounds.min.y);
      const order = views.map((view) => ({
        view,
        scale: perMetre * (view === 'sole' ? SOLE_SCALE : 1),
      }));
      setState({ ...NONE, status: 'drawing', of: order.length });
      const pictures = await stage.pictures(
        order,
        (done) => {
          if (!abort.signal.aborted) setState((now) => ({ ...now, done }));
        },
        abort.signal,
      );
      if (pictures === null) {
        if (!abort.signal.aborted) setState({ ...NONE, status: 'impossible' });
        return;
      }
      drawn = pictures;
      if (abort.signal.aborted) return release(drawn);
      const signs = skinSigns(muscles, referralStore.getState().hearts, skinNormals(leg));
      setState({
        status: 'ready',
        done: order.length,
        of: order.length,
        pictures,
        signs,
        crosses: sheetCrosses(muscles, leg),
      });
    };
    const timer = setTimeout(() => {
      // One after the other: they share the canvas.
      before.current = before.current.then(draw).catch(() => {
        if (!abort.signal.aborted) setState({ ...NONE, status: 'impossible' });
      });
    }, PATIENCE_MS);
    return () => {
      clearTimeout(timer);
      abort.abort();
      release(drawn);
    };
  }, [stage, muscles, wanted]);
  return state;
}

function release(pictures: readonly SheetPicture[]): void {
  for (const { url } of pictures) URL.revokeObjectURL(url);
}

/** What the link of the sheet's code shows, and what its pictures are drawn of: solid skin with these patterns. */
export function sheetView(show: readonly string[]): typeof DEFAULT_VIEW {
  const { side } = viewStore.getState().view;
  const one: Side = side === 'both' ? 'right' : side;
  return { ...DEFAULT_VIEW, show, skin: 1, side: one };
}

/** An essential zone counts double. */
function paintOf(vertex: number, ids: ReadonlySet<string>): number {
  let paint = 0;
  for (const { id, zone } of probeSkin({ vertices: [vertex, vertex, vertex], weights: [1, 0, 0] }))
    if (ids.has(id)) paint = Math.max(paint, zone === 'essential' ? 2 : 1);
  return paint;
}
