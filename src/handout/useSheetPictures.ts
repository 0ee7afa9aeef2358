import { useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { arrivedLeg } from '../leg/arrivedLeg';
import type { Leg } from '../leg/Leg';
import { referralStore } from '../patterns/referralStore';
import { probeSkin } from '../patterns/shownFields';
import { positionsInLegSpace, triangleIndices } from '../patterns/skinMesh';
import { lostContext } from '../scene/lostContext';
import type { SheetPicture, WantedPicture } from '../scene/pictures/sheetPictures';
import { sheetPainted, sheetPictures } from '../scene/pictures/sheetPictures';
import { showGuestView } from '../view/guestView';
import { DEFAULT_VIEW, type Side } from '../view/state';
import { viewStore } from '../view/store';
import type { SheetMuscle } from './sheetModel';
import { type SheetCross, type SkinSign, sheetCrosses, skinSigns } from './sheetSigns';
import { chooseViews, paintedAreas } from './sheetViews';
import { skinNormals } from './skinNormal';

/** Height of a whole leg on a plate at the most, alone and as one of several, whose words need room too, millimetres. */
const PLATE_MM = { alone: 138, several: 108 } as const;
/** The sole is drawn larger than the leg by this. */
const SOLE_SCALE = 1.3;
/** Only every so many triangles are asked how much of them is painted. */
const SAMPLE = 5;
/** A choice is drawn when it has stood this long. */
const PATIENCE_MS = 350;

/** What is drawn of one muscle: on a plate of its own, where no other pattern covers its. */
export interface PlatePictures {
  /** Height of a whole leg that the pictures are drawn for, millimetres; they may be printed smaller. */
  legMm: number;
  pictures: readonly SheetPicture[];
  signs: readonly SkinSign[];
  crosses: readonly SheetCross[];
}

export interface SheetPictures {
  status: 'none' | 'drawing' | 'ready' | 'impossible';
  done: number;
  of: number;
  /** By muscle id. */
  plates: ReadonlyMap<string, PlatePictures>;
}

const NONE: SheetPictures = { status: 'none', done: 0, of: 0, plates: new Map() };

/**
 * The chosen patterns shown on the leg, muscle by muscle, and drawn for the sheet. The view is the handout's guest while the tool is open.
 * @param muscles what is chosen; another array is drawn again, as is what the graphics card has dropped and given back
 */
export function useSheetPictures(muscles: readonly SheetMuscle[], wanted: boolean): SheetPictures {
  const [state, setState] = useState<SheetPictures>(NONE);
  const before = useRef<Promise<void>>(Promise.resolve());
  const lost = useStore(lostContext, (state) => state.lost);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is lost is drawn again
  useEffect(() => {
    const points = muscles.flatMap(pointsOf);
    if (!wanted || points.length === 0) {
      setState(NONE);
      return;
    }
    const abort = new AbortController();
    const plates = new Map<string, PlatePictures>();
    setState({ ...NONE, status: 'drawing' });
    const giveUp = () => {
      release(plates);
      if (!abort.signal.aborted) setState({ ...NONE, status: 'impossible' });
    };
    const draw = async () => {
      showGuestView(sheetView(points));
      const leg = (await sheetPainted()) ? await arrivedLeg() : null;
      if (abort.signal.aborted) return;
      if (!leg) return giveUp();
      const legMm = PLATE_MM[muscles.length > 1 ? 'several' : 'alone'];
      const wantedOf = muscles.map((owner) => wantedPictures(leg, pointsOf(owner), legMm));
      const of = wantedOf.reduce((sum, views) => sum + views.length, 0);
      let before = 0;
      setState({ ...NONE, status: 'drawing', of });
      for (const [at, owner] of muscles.entries()) {
        if (muscles.length > 1) {
          showGuestView(sheetView(pointsOf(owner)));
          if (!(await sheetPainted())) return giveUp();
        }
        const pictures = await sheetPictures(
          wantedOf[at] ?? [],
          (done) => {
            if (!abort.signal.aborted) setState((now) => ({ ...now, done: before + done }));
          },
          abort.signal,
        );
        if (pictures === null) return giveUp();
        before += pictures.length;
        plates.set(owner.muscle.id, {
          legMm,
          pictures,
          signs: skinSigns([owner], referralStore.getState().hearts, skinNormals(leg)),
          crosses: sheetCrosses([owner], leg),
        });
        if (abort.signal.aborted) return release(plates);
      }
      setState({ status: 'ready', done: of, of, plates });
    };
    const timer = setTimeout(() => {
      // One after the other: they share the canvas.
      before.current = before.current.then(draw).catch(giveUp);
    }, PATIENCE_MS);
    return () => {
      clearTimeout(timer);
      abort.abort();
      release(plates);
    };
  }, [muscles, wanted, lost]);
  return state;
}

function release(plates: ReadonlyMap<string, PlatePictures>): void {
  for (const { pictures } of plates.values()) for (const { url } of pictures) URL.revokeObjectURL(url);
}

/** The points of a muscle that are on the sheet. */
export function pointsOf({ patterns }: SheetMuscle): string[] {
  return patterns.flatMap(({ block }) => block.points.map(({ id }) => id));
}

/** The sides from which these patterns are seen best, and how large. */
function wantedPictures(leg: Leg, points: readonly string[], legMm: number): WantedPicture[] {
  const ids = new Set(points);
  const views = chooseViews(
    paintedAreas(
      positionsInLegSpace(leg.skin),
      triangleIndices(leg.skin),
      (vertex) => paintOf(vertex, ids),
      SAMPLE,
    ),
  );
  const perMetre = legMm / (leg.skin.bounds.max.y - leg.skin.bounds.min.y);
  return views.map((view) => ({ view, scale: perMetre * (view === 'sole' ? SOLE_SCALE : 1) }));
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
