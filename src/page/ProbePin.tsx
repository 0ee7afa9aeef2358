import { addAfterEffect } from '@react-three/fiber';
import { useEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import { useStore } from 'zustand';
import { skinSpotAt } from '../scene/pickAt';
import { placeOnPage } from '../scene/placeOnPage';
import { type Probed, probeStore } from '../scene/structures/probeStore';
import { redraw } from '../view/redraw';
import { LEGS_SHOWN } from '../view/sides';
import { viewStore } from '../view/store';
import './ProbePin.css';

/** The skin seen where the pin stands is the pin's own as long as it is this near, metres; further off, the leg is between. */
const SAME_SPOT_M = 0.012;

/** Marks the spot of the skin that the open answer is about. It stands on the leg and turns away with it. */
export function ProbePin() {
  const pin = useRef<HTMLDivElement>(null);
  const spot = useStore(probeStore, (probed) => probed.spot);
  useEffect(() => {
    if (!spot) return;
    const follow = () => pin.current && stand(pin.current, spot);
    const stop = addAfterEffect(follow);
    follow();
    redraw();
    return stop;
  }, [spot]);
  if (!spot) return null;
  return createPortal(
    <div ref={pin} className="probe-pin" aria-hidden="true" hidden>
      <svg viewBox="0 0 20 28" aria-hidden="true">
        <path d="M10 27C10 20 2 16 2 9.5a8 8 0 0 1 16 0C18 16 10 20 10 27Z" />
        <circle cx="10" cy="9.5" r="3" />
      </svg>
    </div>,
    document.getElementById('leg') ?? document.body,
  );
}

/** Put the pin on its spot; away while the spot is behind the leg or beside the window. */
function stand(pin: HTMLElement, { point, side }: NonNullable<Probed['spot']>): void {
  const sides = LEGS_SHOWN[viewStore.getState().view.side];
  // Of one leg alone the spot is on that one: which leg was touched matters only beside the other.
  const on = sides.includes(side) ? side : (sides[0] ?? side);
  const place = placeOnPage(point, on);
  const seen = place && skinSpotAt(place.x, place.y);
  const [x, y, z] = point;
  pin.hidden = !(
    seen &&
    seen.side === on &&
    Math.hypot(seen.point.x - x, seen.point.y - y, seen.point.z - z) < SAME_SPOT_M
  );
  const box = pin.offsetParent?.getBoundingClientRect();
  if (place && box) pin.style.transform = `translate(${place.x - box.left}px, ${place.y - box.top}px)`;
}
