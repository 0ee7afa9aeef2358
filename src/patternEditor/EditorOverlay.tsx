import { useEffect, useRef } from 'react';
import type { Point } from '../leg/Leg';
import type { SkinSurface } from '../patterns/SkinSurface';
import type { Stroke } from '../patterns/schema';
import { onFrame } from '../scene/canvas';
import { skinPointAt } from '../scene/pickAt';
import { placeOnPage } from '../scene/placeOnPage';
import { StrokeHandle } from './StrokeHandle';
import type { StrokePlace } from './strokePlaces';

interface EditorOverlayProps {
  skin: SkinSurface;
  strokes: readonly Stroke[];
  places: readonly StrokePlace[];
  /** The stroke whose handles lie on top. */
  current: number;
}

/** A handle is behind the leg when the skin seen at its place is further from it than this, metres. */
const BEHIND_M = 0.012;

/**
 * The strokes of the zone at hand drawn over the leg: a line each and a knob at either end. React renders when strokes
 * change; with the camera they move without it.
 */
export function EditorOverlay({ skin, strokes, places, current }: EditorOverlayProps) {
  const lines = useRef(new Map<number, SVGPolylineElement>());
  const knobs = useRef(new Map<string, HTMLButtonElement>());

  useEffect(() => {
    const place = () => {
      for (const [at, line] of lines.current) {
        const seen = (places[at]?.line ?? []).flatMap((point) => placeOnPage(point) ?? []);
        line.setAttribute('points', seen.map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' '));
      }
      for (const [key, knob] of knobs.current) {
        const [at, end] = key.split('.') as [string, 'from' | 'to'];
        const point = places[Number(at)]?.[end] ?? null;
        const seen = point && placeOnPage(point);
        knob.hidden = !seen;
        if (!point || !seen) continue;
        knob.style.translate = `${seen.x}px ${seen.y}px`;
        knob.toggleAttribute('data-behind', isBehind(point, seen));
      }
    };
    place();
    return onFrame(place);
  }, [places]);

  return (
    <div className="edit-overlay">
      <svg className="edit-lines" aria-hidden="true">
        {strokes.map((stroke, at) => (
          <polyline
            // biome-ignore lint/suspicious/noArrayIndexKey: strokes have no identity but their place
            key={at}
            ref={keep(lines.current, at)}
            data-current={at === current || undefined}
            data-rare={stroke.rare || undefined}
          />
        ))}
      </svg>
      {strokes.flatMap((stroke, at) =>
        (['from', 'to'] as const).map((end) => (
          <StrokeHandle
            // biome-ignore lint/suspicious/noArrayIndexKey: strokes have no identity but their place
            key={`${at}.${end}`}
            ref={keep(knobs.current, `${at}.${end}`)}
            skin={skin}
            stroke={stroke}
            at={at}
            end={end}
            current={at === current}
          />
        )),
      )}
    </div>
  );
}

function isBehind(point: Point, { x, y }: { x: number; y: number }): boolean {
  const seen = skinPointAt(x, y);
  return seen !== null && Math.hypot(seen[0] - point[0], seen[1] - point[1], seen[2] - point[2]) > BEHIND_M;
}

/** A ref that keeps its element in `map` while it is on the page. */
function keep<K, E>(map: Map<K, E>, key: K): (element: E | null) => void {
  return (element) => {
    if (element) map.set(key, element);
    else map.delete(key);
  };
}
