import { type CSSProperties, useId } from 'react';
import type { TriggerPoint } from '../patterns/schema';
import type { ZoneColour } from '../patterns/zoneColours';
import { text } from '../words/text';
import { bestViews, type SketchView, silhouette, sketchLines } from './patternSketch';
import './BodyIcon.css';

interface BodyIconProps {
  point: TriggerPoint;
  /** The colours its pattern has on the skin; null while it is off. */
  colour: ZoneColour | null;
}

/** Box of a view in its own millimetres: left, top, width, height. */
const BOX: Readonly<Record<SketchView, readonly [number, number, number, number]>> = {
  back: [-20, -1100, 225, 1110],
  front: [-205, -1100, 225, 1110],
  outer: [-60, -1100, 345, 1110],
  inner: [-285, -1100, 345, 1110],
  sole: [-205, -285, 185, 300],
};

/** A small sketch of where a pattern is reported, from the one or two sides that show it. */
export function BodyIcon({ point, colour }: BodyIconProps) {
  const views = bestViews(point);
  if (views.length === 0) return null;
  const names = views.map((view) => text(`icon.${view}`));
  return (
    <figure className="body-icon" role="img" aria-label={text('icon.label', { views: names.join(', ') })}>
      {views.map((view) => (
        <Sketch key={view} view={view} point={point} colour={colour} />
      ))}
    </figure>
  );
}

function Sketch({ view, point, colour }: BodyIconProps & { view: SketchView }) {
  const id = useId();
  const path = silhouette(view);
  const [left, top, width, height] = BOX[view];
  const { essential, spillover } = point.referral;
  return (
    <svg
      className="body-icon-sketch"
      data-view={view}
      data-on={colour !== null || undefined}
      viewBox={`${left} ${top} ${width} ${height}`}
      style={{ '--essential': colour?.core, '--spillover': colour?.dots[0] } as CSSProperties}
      aria-hidden="true"
    >
      <clipPath id={id}>
        <path d={path} />
      </clipPath>
      <path className="body-icon-skin" d={path} />
      <g clipPath={`url(#${id})`}>
        <Zone className="body-icon-spillover" view={view} strokes={spillover.strokes} />
        <Zone className="body-icon-essential" view={view} strokes={essential.strokes} />
      </g>
      <path className="body-icon-edge" d={path} />
    </svg>
  );
}

interface ZoneProps {
  className: string;
  view: SketchView;
  strokes: TriggerPoint['referral']['essential']['strokes'];
}

function Zone({ className, view, strokes }: ZoneProps) {
  return (
    <g className={className}>
      {sketchLines(view, strokes).map(({ points, widthMm }) => {
        const d = points.map(([x, y]) => `${x.toFixed(0)} ${y.toFixed(0)}`).join('L');
        // A single spot has no length: close it onto itself so that its round cap is drawn.
        return (
          <path
            key={`${widthMm} ${d}`}
            d={points.length === 1 ? `M${d}l0 0.1` : `M${d}`}
            strokeWidth={widthMm}
          />
        );
      })}
    </g>
  );
}
