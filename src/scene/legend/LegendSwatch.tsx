import { useId } from 'react';
import { useStore } from 'zustand';
import { dotColour, SKIN_TONES, type ZoneColour } from '../../patterns/zoneColours';
import { viewStore } from '../../view/store';
import { text } from '../../words/text';

interface ZoneSwatchProps {
  zone: 'essential' | 'spillover';
  colour: ZoneColour;
}

/** A sample of a zone as the skin shows it: a ramp within its contour, or dots on skin. */
export function ZoneSwatch({ zone, colour }: ZoneSwatchProps) {
  const id = useId();
  const tone = useStore(viewStore, ({ tuning }) => Math.round(tuning.skinTone));
  return (
    <svg
      className="zone-swatch"
      viewBox="0 0 28 16"
      role="img"
      aria-label={`${text(`legend.${zone}`)}, ${text('legend.colourName', { colour: text(`colour.${colour.name}`) })}`}
      data-zone={zone}
    >
      <rect
        className="zone-swatch-skin"
        width="28"
        height="16"
        rx="3"
        fill={SKIN_TONES[tone] ?? SKIN_TONES[0]}
      />
      {zone === 'essential' ? (
        <>
          <radialGradient id={id} cx="50%" cy="50%" r="60%">
            <stop offset="20%" stopColor={colour.core} />
            <stop offset="100%" stopColor={colour.edge} />
          </radialGradient>
          <rect
            x="2.5"
            y="2"
            width="23"
            height="12"
            rx="6"
            fill={`url(#${id})`}
            stroke={colour.contour}
            strokeWidth="0.8"
          />
        </>
      ) : (
        <g fill={dotColour(colour, tone)}>
          {DOTS.map(([x, y, r]) => (
            <circle key={`${x},${y}`} cx={x} cy={y} r={r} />
          ))}
        </g>
      )}
    </svg>
  );
}

/** Dots of a stipple on a staggered grid, finer towards the rim as where a spillover zone ends. */
const DOTS: readonly (readonly [number, number, number])[] = [0, 1, 2].flatMap((row) =>
  Array.from({ length: row === 1 ? 5 : 6 }, (_, column) => {
    const x = (row === 1 ? 5.6 : 3.4) + column * 4.25;
    const reach = Math.abs(x - 14) / 14;
    return [x, 4 + row * 4, 1.35 - 0.55 * reach] as const;
  }),
);
