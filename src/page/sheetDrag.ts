import type { PointerEvent as ReactPointerEvent } from 'react';
import { layoutStore, openPanel, setSheet } from './layoutStore';
import { type PanelName, restOf, type SheetStop, type StopHeights } from './pageLayout';

/** A finger that moves less than this has pressed, not dragged, CSS pixels. */
const SLOP_PX = 8;

/** Whether the last touch of a sheet's head was a drag: then it was not a press of what lies there. */
let dragged = false;
export function wasDragged(): boolean {
  return dragged;
}

/** The head of a sheet follows the finger; on letting go the sheet settles at a stop or goes. The page's own CSS variable is moved, nothing renders. */
export function dragSheet(event: ReactPointerEvent<HTMLElement>, panel: PanelName): void {
  dragged = false;
  const page = event.currentTarget.closest<HTMLElement>('.page');
  const sheet = event.currentTarget.closest<HTMLElement>('.panel');
  if (!page || !sheet || !event.isPrimary) return;
  const start = { y: event.clientY, height: sheet.offsetHeight };
  let last = { y: event.clientY, time: event.timeStamp, speed: 0 };

  const onMove = (move: PointerEvent) => {
    if (move.pointerId !== event.pointerId) return;
    const up = start.y - move.clientY;
    dragged ||= Math.abs(up) > SLOP_PX;
    if (!dragged) return;
    const elapsed = Math.max(move.timeStamp - last.time, 1);
    last = { y: move.clientY, time: move.timeStamp, speed: (last.y - move.clientY) / elapsed };
    page.style.setProperty('--sheet-height', `${Math.max(start.height + up, 0)}px`);
  };
  const onEnd = (end: PointerEvent) => {
    if (end.pointerId !== event.pointerId) return;
    window.removeEventListener('pointermove', onMove);
    window.removeEventListener('pointerup', onEnd);
    window.removeEventListener('pointercancel', onEnd);
    if (!dragged) return;
    const height = sheet.offsetHeight;
    page.style.removeProperty('--sheet-height');
    const flick = Math.abs(last.speed) > 0.5 ? (Math.sign(last.speed) as -1 | 1) : 0;
    const rest =
      end.type === 'pointercancel' ? layoutStore.getState().sheet : restOf(height, stopHeights(page), flick);
    if (rest === null) openPanel(panel, false);
    else setSheet(rest);
  };
  window.addEventListener('pointermove', onMove);
  window.addEventListener('pointerup', onEnd);
  window.addEventListener('pointercancel', onEnd);
}

/** Measured on the page itself, so that there is no second table of heights. */
function stopHeights(page: HTMLElement): StopHeights {
  const probe = document.createElement('div');
  probe.style.cssText = 'position:absolute;visibility:hidden;height:var(--sheet-height)';
  page.append(probe);
  const before = page.dataset.sheet;
  const height = (stop: SheetStop) => {
    page.dataset.sheet = stop;
    return probe.offsetHeight;
  };
  const heights = { peek: height('peek'), half: height('half'), full: height('full') };
  if (before !== undefined) page.dataset.sheet = before;
  probe.remove();
  return heights;
}
