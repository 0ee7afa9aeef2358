import { useEffect } from 'react';
import { legStore } from '../leg/legStore';
import { handLegTap, tapsAreTaken } from '../leg/legTaps';
import { announceSkinTap } from '../leg/skinTaps';
import { contentStore } from '../patterns/contentStore';
import { flyTo } from '../scene/camera/flights';
import { type HoverAnswer, hoverAnswer } from '../scene/hoverAnswer';
import { type Pick, pickAt, skinSpotAt, throughSkinAt } from '../scene/pickAt';
import { pointerSpot } from '../scene/pointerSpot';
import { firstFullFrame } from '../scene/readiness';
import { closeProbe } from '../scene/structures/probeStore';
import { addSelect, clearSelection, select, setHoverOnLeg, setViewState } from '../view/actions';
import { asPart } from '../view/failedParts';
import { handStore } from '../view/handStore';
import { onSlice } from '../view/onSlice';
import { openLegMenu } from '../view/opened';
import { showAfterSelecting } from '../view/state';
import { type SkinAnswer, viewStore } from '../view/store';
import { veiled } from '../view/veilStore';

/** Says what is reported where the skin was met. It comes after the first picture. */
let answerOfSkin: typeof import('../scene/skinAnswer').skinAnswer | null = null;

const fetchSkinAnswer = (): Promise<void> =>
  asPart(askSkin, async () => {
    answerOfSkin = (await import('../scene/skinAnswer')).skinAnswer;
  });

function askSkin(hit: NonNullable<Pick['hit']>): SkinAnswer | null {
  const { leg } = legStore.getState();
  return leg && (answerOfSkin?.(leg, hit) ?? null);
}

const NOTHING: HoverAnswer = { id: null, side: null, skin: null, clickable: false };

/** The second tap of a double click comes within this long of the first, milliseconds, and as near as a tap is steady. */
const DOUBLE_TAP_MS = 400;

/** A press that moves further than this is a drag, CSS pixels: a finger is less steady than a mouse. */
const TAP_SLOP_PX = { mouse: 5, touch: 12 } as const;

/** A finger that rests this long asks for the menu, milliseconds. */
const LONG_PRESS_MS = 550;

interface PointerProps {
  canvas: HTMLCanvasElement;
}

/** What the pointer does on the leg besides turning it: names, selects, frames. One ray a frame at the most. */
export function Pointer({ canvas }: PointerProps) {
  useEffect(() => listen(canvas), [canvas]);
  useEffect(() => {
    void firstFullFrame.then(fetchSkinAnswer);
  }, []);
  return null;
}

function listen(canvas: HTMLCanvasElement): () => void {
  let frame = 0;
  let last: { time: number; x: number; y: number; pick: Pick } | null = null;
  let press: { id: number; x: number; y: number; moved: boolean } | null = null;

  let long: ReturnType<typeof setTimeout> | undefined;

  /** What this pointer has named. The list names too, and what it says stands when nothing is under the pointer here. */
  let named: string | null = null;
  const name = ({ id, side, skin }: HoverAnswer) => {
    if (id !== null || skin !== null || viewStore.getState().hover === named) setHoverOnLeg(id, side, skin);
    named = id;
  };
  const hover = (x: number, y: number) => {
    pointerSpot.x = x;
    pointerSpot.y = y;
    if (frame !== 0) return;
    frame = requestAnimationFrame(() => {
      frame = 0;
      const { x, y } = pointerSpot;
      const answer = hoverAnswer(pickAt(x, y), () => throughSkinAt(x, y), askSkin);
      name(answer);
      canvas.style.cursor = answer.clickable ? 'pointer' : '';
    });
  };
  let inside = false;
  const leave = () => {
    cancelAnimationFrame(frame);
    frame = 0;
    inside = false;
    name(NOTHING);
  };
  const onDown = (event: PointerEvent) => {
    if (handStore.getState().brush) return;
    // A second finger makes it a gesture, not a tap.
    clearTimeout(long);
    press = press ? null : { id: event.pointerId, x: event.clientX, y: event.clientY, moved: false };
    const held = press;
    if (held && event.pointerType === 'touch')
      long = setTimeout(() => {
        if (press !== held || held.moved) return;
        held.moved = menuAt(held.x, held.y);
      }, LONG_PRESS_MS);
  };
  const onMove = (event: PointerEvent) => {
    if (press && event.pointerId === press.id) {
      const slop = event.pointerType === 'mouse' ? TAP_SLOP_PX.mouse : TAP_SLOP_PX.touch;
      press.moved ||= Math.hypot(event.clientX - press.x, event.clientY - press.y) > slop;
      if (press.moved) leave();
    } else if (event.pointerType === 'mouse' && event.buttons === 0 && !handStore.getState().brush) {
      inside = true;
      hover(event.clientX, event.clientY);
    }
  };
  const onUp = (event: PointerEvent) => {
    clearTimeout(long);
    const tapped = press?.id === event.pointerId && !press.moved;
    press = null;
    if (!tapped) return;
    if (event.button === 2) menuAt(event.clientX, event.clientY);
    if (event.button !== 0) return;
    // The second tap of a double click means what the first one hit, not a sign that has come up under the pointer since.
    const slop = event.pointerType === 'mouse' ? TAP_SLOP_PX.mouse : TAP_SLOP_PX.touch;
    const second =
      last !== null &&
      event.timeStamp - last.time < DOUBLE_TAP_MS &&
      Math.hypot(event.clientX - last.x, event.clientY - last.y) <= slop;
    if (second && last && !tapsAreTaken()) {
      frameOn((last.pick.kind === 'skin' && throughSkinAt(last.x, last.y)) || last.pick);
      last = null;
      return;
    }
    const pick = pickAt(event.clientX, event.clientY);
    last = { time: event.timeStamp, x: event.clientX, y: event.clientY, pick };
    const { kind, id, hit } = pick;
    const { clientX, clientY } = event;
    if (!handLegTap({ clientX, clientY, kind, id, point: hit?.point.toArray() ?? null })) tap(pick, event);
  };
  const onCancel = () => {
    clearTimeout(long);
    press = null;
    leave();
  };
  // What is under a resting pointer changes with what is drawn.
  const unsubscribe = onSlice(
    viewStore,
    ({ view }) => view,
    () => {
      if (inside) hover(pointerSpot.x, pointerSpot.y);
    },
  );
  canvas.addEventListener('pointerdown', onDown);
  canvas.addEventListener('pointerleave', leave);
  canvas.addEventListener('pointermove', onMove);
  canvas.addEventListener('pointerup', onUp);
  window.addEventListener('pointercancel', onCancel);
  return () => {
    unsubscribe();
    clearTimeout(long);
    leave();
    canvas.removeEventListener('pointerdown', onDown);
    canvas.removeEventListener('pointerleave', leave);
    canvas.removeEventListener('pointermove', onMove);
    canvas.removeEventListener('pointerup', onUp);
    window.removeEventListener('pointercancel', onCancel);
  };
}

function tap(pick: Pick, event: PointerEvent): void {
  const { kind, id, hit } = pick;
  if (id === null || kind === null) {
    if (!event.shiftKey) {
      closeProbe();
      clearSelection();
    }
  } else if (kind === 'marker') {
    // Touching the X shows where its pain is felt: point and zone belong together.
    const { view } = viewStore.getState();
    const muscle = contentStore.getState().index.points.get(id)?.muscle.id;
    const select = muscle === undefined ? view.select : [muscle];
    const show = showAfterSelecting(view, select);
    setViewState({ trp: id, show: show.includes(id) ? show : [...show, id], select });
  } else if (kind === 'skin') {
    if (hit) {
      const { clientX, clientY } = event;
      announceSkinTap({
        clientX,
        clientY,
        point: hit.point.toArray(),
        vertices: hit.vertices,
        weights: hit.weights,
        side: skinSpotAt(clientX, clientY)?.side ?? 'right',
        region: askSkin(hit)?.region ?? null,
        under: throughSkinAt(clientX, clientY)?.id ?? null,
      });
    }
  } else if (event.shiftKey) addSelect(id);
  else select(id);
}

/** Open the menu of the structure at this place of the window; false when there is none. */
function menuAt(x: number, y: number): boolean {
  // The menu begins with the name.
  if (veiled('names')) return false;
  const pick = pickAt(x, y);
  const { kind, id } = (pick.kind === 'skin' && throughSkinAt(x, y)) || pick;
  if (id === null || kind === null || kind === 'marker' || kind === 'skin') return false;
  openLegMenu({ x, y, id });
  return true;
}

/** A double click frames what it hits, or what shows through the skin there; beside the leg it frames all of it. */
function frameOn({ kind, id }: Pick): void {
  if (kind === null) flyTo([]);
  else if (kind !== 'marker' && kind !== 'skin' && id !== null) flyTo([id]);
}
