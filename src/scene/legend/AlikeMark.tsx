import { useId } from 'react';
import { useStore } from 'zustand';
import { alikeColours, alikePlaces } from '../../patterns/alikeColours';
import type { LookAlike } from '../../patterns/lookAlikeSchema';
import { SKIN_TONES } from '../../patterns/zoneColours';
import { alikeOf } from '../../view/state';
import { viewStore } from '../../view/store';
import './AlikeMark.css';

interface AlikeMarkProps {
  lookAlike: LookAlike;
  /** Of its wider area, not of its core. */
  wider?: boolean;
}

/** A sample of a look-alike's drawing beside its words, in the colour that it has on the skin: woven within bars where skin goes numb, a cloud where it hurts. */
export function AlikeMark({ lookAlike: { id, drawn }, wider = false }: AlikeMarkProps) {
  const gradient = useId();
  const place = useStore(viewStore, ({ view }) => {
    const on = view.alike.find((drawing) => alikeOf(drawing) === id);
    return alikePlaces(on ? view.alike : [id]).get(on ?? id) ?? 0;
  });
  const tone = useStore(viewStore, ({ tuning }) => Math.round(tuning.skinTone));
  const { line, fill } = alikeColours(place, tone);
  const strong = wider ? 0.35 : 1;
  return (
    <svg className="alike-mark" viewBox="0 0 28 16" aria-hidden="true" data-drawn={drawn}>
      <rect width="28" height="16" rx="3" fill={SKIN_TONES[tone] ?? SKIN_TONES[0]} />
      {drawn === 'pain' ? (
        <>
          <radialGradient id={gradient}>
            <stop offset="25%" stopColor={fill} stopOpacity={strong} />
            <stop offset="100%" stopColor={fill} stopOpacity="0" />
          </radialGradient>
          <rect width="28" height="16" rx="3" fill={`url(#${gradient})`} />
        </>
      ) : (
        <>
          <rect x="3" y="2.5" width="22" height="11" rx="5" fill={fill} fillOpacity={wider ? 0.22 : 0.42} />
          <path d={wider ? STRANDS : STRANDS + CROSSED} stroke={line} strokeWidth="0.9" />
          <rect
            x="3"
            y="2.5"
            width="22"
            height="11"
            rx="5"
            fill="none"
            stroke={line}
            strokeWidth="1.4"
            strokeDasharray="2.6 1.6"
          />
        </>
      )}
    </svg>
  );
}

/** The two ways of the weave. */
const STRANDS = 'M7 13.2 17 3M12 13.2 22 3';
const CROSSED = 'M6 4 15 13M11.5 3 21.5 13';
