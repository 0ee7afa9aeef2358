import type { ScreenBox } from './Silhouette';

/** A name with its place. CSS pixels of the canvas, y down. */
export interface PlacedLabel {
  key: string;
  where: 'left' | 'right' | 'inside';
  lines: readonly string[];
  box: ScreenBox;
  /** From the name to what it names; null for one that lies on it. */
  leader: Leader | null;
}

export interface Leader {
  from: { x: number; y: number };
  to: { x: number; y: number };
}

/** A leader keeps this far from other names, CSS pixels. */
const LEADER_CLEAR_PX = 2;
/** From a name's side edge to the beginning of its leader, towards the name: the words end a little before the box does. */
const PORT_PX = 3;

/** Where the leader of a name begins: in the middle of the side that looks at the point, or straight above or below it. */
export function leaderOf(box: ScreenBox, to: { x: number; y: number }): Leader {
  const y = (box.top + box.bottom) / 2;
  if (to.x >= box.right) return { from: { x: box.right - PORT_PX, y }, to };
  if (to.x <= box.left) return { from: { x: box.left + PORT_PX, y }, to };
  return { from: { x: to.x, y: to.y > y ? box.bottom : box.top }, to };
}

export function boxesMeet(a: ScreenBox, b: ScreenBox, margin = 0): boolean {
  return (
    a.left < b.right + margin &&
    b.left < a.right + margin &&
    a.top < b.bottom + margin &&
    b.top < a.bottom + margin
  );
}

/** Whether one label's leader crosses the other's, or one runs over the other's name. */
export function inConflict(a: PlacedLabel, b: PlacedLabel): boolean {
  if (a.leader && b.leader && cross(a.leader, b.leader)) return true;
  return (a.leader !== null && runsOver(a.leader, b.box)) || (b.leader !== null && runsOver(b.leader, a.box));
}

/** Whether two leaders cross or touch. */
export function cross(a: Leader, b: Leader): boolean {
  const side = ({ from, to }: Leader, { x, y }: { x: number; y: number }) =>
    (to.x - from.x) * (y - from.y) - (to.y - from.y) * (x - from.x);
  return side(a, b.from) * side(a, b.to) < 0 && side(b, a.from) * side(b, a.to) < 0;
}

/** Whether a leader passes through a box or too near to it. */
export function runsOver({ from, to }: Leader, box: ScreenBox): boolean {
  // Liang and Barsky's clipping: the part of the line that lies between the box's edges, as shares of its length.
  let [start, end] = [0, 1];
  const clip = (origin: number, step: number, low: number, high: number) => {
    if (step === 0) {
      if (origin <= low || origin >= high) end = -1;
      return;
    }
    const [one, other] = [(low - origin) / step, (high - origin) / step];
    start = Math.max(start, Math.min(one, other));
    end = Math.min(end, Math.max(one, other));
  };
  clip(from.x, to.x - from.x, box.left - LEADER_CLEAR_PX, box.right + LEADER_CLEAR_PX);
  clip(from.y, to.y - from.y, box.top - LEADER_CLEAR_PX, box.bottom + LEADER_CLEAR_PX);
  return start < end;
}
