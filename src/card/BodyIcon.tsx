import { type CSSProperties, useId } from 'react';
import type { TriggerPoint } from '../patterns/schema';
import type { ZoneColour } from '../patterns/zoneColours';
import { text } from '../words/text';
import { bestViews, type SketchView, silhouette, sketchLines } from './patternSketch';
import './BodyIcon.css';

interface BodyIconProps {
  /** A trigger point, or what is drawn like its pattern. */
  point: Pick<TriggerPoint, 'referral'>;
  /** The colours its pattern has on the skin; null while it is off. */
  colour: ZoneColour | null;
  /** Skin that goes numb, and no pain: bars instead of a tone. */
  barred?: boolean;
  /** What it is a sketch of. */
  label?: 'icon.label' | 'alike.sketch';
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
export function BodyIcon({ point, colour, barred = false, label = 'icon.label' }: BodyIconProps) {
  const views = bestViews(point);
  if (views.length === 0) return null;
  const names = views.map((view) => text(`icon.${view}`)).join(', ');
  return (
    <figure className="body-icon" role="img" aria-label={text(label, { views: names })}>
      {views.map((view) => (
        <Sketch key={view} view={view} point={point} colour={colour} barred={barred} />
      ))}
    </figure>
  );
}

function Sketch({ view, point, colour, barred }: BodyIconProps & { view: SketchView }) {
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
      {barred && (
        <pattern
          id={`${id}bars`}
          width="24"
          height="24"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(-45)"
        >
          <rect className="body-icon-bar" width="24" height="12" />
        </pattern>
      )}
      <path className="body-icon-skin" d={path} />
      <g
        clipPath={`url(#${id})`}
        style={barred ? ({ '--bars': `url(#${id}bars)` } as CSSProperties) : undefined}
      >
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
