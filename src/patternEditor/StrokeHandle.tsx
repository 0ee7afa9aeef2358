import { type KeyboardEvent, type PointerEvent, type Ref, useRef } from 'react';
import type { SkinSurface } from '../patterns/SkinSurface';
import type { Stroke } from '../patterns/schema';
import { skinPointAt } from '../scene/pickAt';
import { isShortcut } from '../view/shortcuts';
import { changeStroke, openStroke, redoEdit, undoEdit } from './editorStore';
import { say } from './editorText';
import { bearingOf, LIMITS, withEnd, withinLimits } from './strokeLimits';
import { endAt } from './strokePlaces';

interface StrokeHandleProps {
  ref: Ref<HTMLButtonElement>;
  skin: SkinSurface;
  stroke: Stroke;
  at: number;
  end: 'from' | 'to';
  current: boolean;
}

/** What one press of an arrow key adds to axial and bearing. Bearing grows from the front to the outer side. */
const ARROWS: Readonly<Record<string, { axial: number; bearing: number }>> = {
  ArrowUp: { axial: -LIMITS.axial.step, bearing: 0 },
  ArrowDown: { axial: LIMITS.axial.step, bearing: 0 },
  ArrowLeft: { axial: 0, bearing: -LIMITS.bearing.step },
  ArrowRight: { axial: 0, bearing: LIMITS.bearing.step },
};

/** One end of a stroke, as a knob on the skin: dragged by the pointer along the skin, moved by arrow keys. */
export function StrokeHandle({ ref, skin, stroke, at, end, current }: StrokeHandleProps) {
  const drag = useRef<{ frame: number; x: number; y: number } | null>(null);

  const move = () => {
    const held = drag.current;
    if (!held) return;
    held.frame = 0;
    const point = skinPointAt(held.x, held.y);
    // Beside the leg the end stays where the skin was last met.
    if (!point) return;
    const { axial, bearing } = endAt(skin, stroke.segment, point);
    const place = { axial: withinLimits(axial, LIMITS.axial), bearing: bearingOf(bearing) };
    changeStroke(at, (now) => withEnd(now, end, place), `drag.${at}.${end}`);
  };
  const onPointerDown = (event: PointerEvent<HTMLButtonElement>) => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    openStroke(at);
    drag.current = { frame: 0, x: event.clientX, y: event.clientY };
  };
  const onPointerMove = (event: PointerEvent<HTMLButtonElement>) => {
    const held = drag.current;
    if (!held) return;
    held.x = event.clientX;
    held.y = event.clientY;
    if (held.frame === 0) held.frame = requestAnimationFrame(move);
  };
  const onPointerUp = () => {
    if (drag.current && drag.current.frame !== 0) {
      cancelAnimationFrame(drag.current.frame);
      move();
    }
    drag.current = null;
  };
  const onKeyDown = (event: KeyboardEvent<HTMLButtonElement>) => {
    const undoes = isShortcut(event.nativeEvent, 'editor.undo');
    if (undoes || isShortcut(event.nativeEvent, 'editor.redo')) {
      event.preventDefault();
      event.stopPropagation();
      if (undoes) undoEdit();
      else redoEdit();
    }
    const step = ARROWS[event.key];
    if (!step) return;
    event.preventDefault();
    event.stopPropagation();
    const { axial, bearing } = stroke[end];
    const place = {
      axial: withinLimits(axial + step.axial, LIMITS.axial),
      bearing: bearingOf(bearing + step.bearing),
    };
    changeStroke(at, (now) => withEnd(now, end, place), `keys.${at}.${end}`);
  };

  return (
    <button
      ref={ref}
      type="button"
      className="edit-handle"
      data-end={end}
      data-current={current || undefined}
      aria-label={say('handle', {
        end: say(end === 'from' ? 'fromEnd' : 'toEnd'),
        number: at + 1,
        segment: say(`segment.${stroke.segment}`),
        ...stroke[end],
      })}
      onFocus={() => openStroke(at)}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={onPointerUp}
      onLostPointerCapture={onPointerUp}
      onKeyDown={onKeyDown}
    >
      <span aria-hidden="true">{at + 1}</span>
    </button>
  );
}
