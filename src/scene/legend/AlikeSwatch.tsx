import { useId } from 'react';
import { useStore } from 'zustand';
import { alikeColours } from '../../patterns/alikeColours';
import type { LookAlike } from '../../patterns/lookAlikeSchema';
import { SKIN_TONES } from '../../patterns/zoneColours';
import { viewStore } from '../../view/store';
import { text } from '../../words/text';

interface AlikeSwatchProps {
  drawn: LookAlike['drawn'];
  /** Its place among those that are on, see `alikePlaces`. */
  place: number;
}

/** A sample of a look-alike as the skin shows it, core and wider area: a weave within its border, or a cloud. */
export function AlikeSwatch({ drawn, place }: AlikeSwatchProps) {
  const id = useId();
  const tone = useStore(viewStore, ({ tuning }) => Math.round(tuning.skinTone));
  const { line, fill } = alikeColours(place, tone);
  return (
    <svg
      className="zone-swatch"
      viewBox="0 0 28 16"
      role="img"
      aria-label={text(`legend.${drawn}`)}
      data-alike={drawn}
    >
      <rect width="28" height="16" rx="3" fill={SKIN_TONES[tone] ?? SKIN_TONES[0]} />
      {drawn === 'pain' ? (
        <>
          <radialGradient id={id}>
            <stop offset="20%" stopColor={fill} stopOpacity="0.86" />
            <stop offset="100%" stopColor={fill} stopOpacity="0" />
          </radialGradient>
          <ellipse cx="14" cy="8" rx="13.5" ry="9" fill={`url(#${id})`} />
        </>
      ) : (
        <>
          <pattern id={`${id}one`} width="3.4" height="3.4" patternUnits="userSpaceOnUse">
            <path d="M-1 4.4 4.4 -1 M-1 1 1 -1 M2.4 4.4 4.4 2.4" stroke={line} strokeWidth="0.7" />
          </pattern>
          <pattern id={`${id}both`} width="3.4" height="3.4" patternUnits="userSpaceOnUse">
            <path d="M-1 -1 4.4 4.4 M-1 2.4 1 4.4 M2.4 -1 4.4 1" stroke={line} strokeWidth="0.7" />
          </pattern>
          <rect x="2" y="2" width="24" height="12" rx="5" fill={fill} fillOpacity="0.3" />
          <rect
            x="2"
            y="2"
            width="24"
            height="12"
            rx="5"
            fill={`url(#${id}one)`}
            stroke={line}
            strokeWidth="1.1"
            strokeDasharray="2.4 1.2"
          />
          <rect x="2" y="2" width="14" height="12" rx="5" fill={`url(#${id}both)`} />
        </>
      )}
    </svg>
  );
}
