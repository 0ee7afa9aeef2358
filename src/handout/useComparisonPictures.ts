import { useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { arrivedLeg } from '../leg/arrivedLeg';
import type { Against } from '../patterns/against';
import { contentStore } from '../patterns/contentStore';
import { viewsOfStrokes } from '../patterns/strokeView';
import { lostContext } from '../scene/lostContext';
import { alikesPainted } from '../scene/pictures/alikesPainted';
import { type SheetPicture, sheetPainted, sheetPictures } from '../scene/pictures/sheetPictures';
import { showGuestView } from '../view/guestView';
import { sheetMuscles } from './sheetModel';
import { type SheetCross, sheetCrosses } from './sheetSigns';
import { sheetView } from './useSheetPictures';

/** Height of a whole leg on the sheet at the most, millimetres. */
const LEG_MM = 104;
/** Sides from which each of the two is drawn: the same, so that they compare. */
const VIEWS = 2;
/** A choice is drawn when it has stood this long. */
const PATIENCE_MS = 350;

/** Pattern and look-alike, each alone on the leg, from the same sides. */
export interface ComparisonPictures {
  status: 'none' | 'drawing' | 'ready' | 'impossible';
  done: number;
  of: number;
  /** Height of a whole leg that they are drawn for, millimetres. */
  legMm: number;
  pattern: readonly SheetPicture[];
  lookAlike: readonly SheetPicture[];
  /** The X of the trigger point. */
  crosses: readonly SheetCross[];
}

const NONE: ComparisonPictures = {
  status: 'none',
  done: 0,
  of: 2 * VIEWS,
  legMm: LEG_MM,
  pattern: [],
  lookAlike: [],
  crosses: [],
};

/** The two drawn for the sheet, one after the other. The view is the handout's guest while the tool is open. */
export function useComparisonPictures(against: Against | null, wanted: boolean): ComparisonPictures {
  const [state, setState] = useState<ComparisonPictures>(NONE);
  const before = useRef<Promise<void>>(Promise.resolve());
  const lost = useStore(lostContext, (state) => state.lost);
  // Another language is no other drawing.
  const key = against?.key ?? null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is lost is drawn again
  useEffect(() => {
    if (!wanted || !against) {
      setState(NONE);
      return;
    }
    const abort = new AbortController();
    const drawn: SheetPicture[] = [];
    const release = () => {
      for (const { url } of drawn) URL.revokeObjectURL(url);
    };
    setState({ ...NONE, status: 'drawing' });
    const giveUp = () => {
      release();
      if (!abort.signal.aborted) setState({ ...NONE, status: 'impossible' });
    };
    const count = (already: number) => (done: number) => {
      if (!abort.signal.aborted) setState((now) => ({ ...now, done: already + done }));
    };
    const draw = async () => {
      const { point } = against.entry;
      showGuestView(sheetView([point.id]));
      const leg = (await sheetPainted()) ? await arrivedLeg() : null;
      if (abort.signal.aborted) return;
      if (!leg) return giveUp();
      const scale = LEG_MM / (leg.skin.bounds.max.y - leg.skin.bounds.min.y);
      const views = viewsOfPair(against).map((view) => ({ view, scale }));
      const pattern = await sheetPictures(views, count(0), abort.signal);
      if (pattern === null) return giveUp();
      drawn.push(...pattern);
      showGuestView({ ...sheetView([]), alike: [against.lookAlike.id] });
      if (!(await alikesPainted(leg)) || !(await sheetPainted())) return giveUp();
      const lookAlike = await sheetPictures(views, count(pattern.length), abort.signal);
      if (lookAlike === null) return giveUp();
      drawn.push(...lookAlike);
      if (abort.signal.aborted) return release();
      const owners = sheetMuscles([point.id], contentStore.getState().index);
      const crosses = sheetCrosses(owners, leg);
      setState({ ...NONE, status: 'ready', done: NONE.of, pattern, lookAlike, crosses });
    };
    const timer = setTimeout(() => {
      // One after the other: they share the canvas.
      before.current = before.current.then(draw).catch(giveUp);
    }, PATIENCE_MS);
    return () => {
      clearTimeout(timer);
      abort.abort();
      release();
    };
  }, [key, wanted, lost]);
  return state;
}

/** The sides that show most of both. */
function viewsOfPair({ entry: { point }, lookAlike }: Against) {
  const strokes = [
    ...point.referral.essential.strokes,
    ...point.referral.spillover.strokes,
    ...lookAlike.area.core.strokes,
    ...lookAlike.area.wider.strokes,
  ];
  return viewsOfStrokes(strokes).slice(0, VIEWS);
}
