import { useLayoutEffect, useRef } from 'react';
import { Label } from 'react-aria-components/Label';
import { Slider, SliderThumb, SliderTrack } from 'react-aria-components/Slider';
import { useStore } from 'zustand';
import { setDepth } from '../view/layerActions';
import { DEPTHS } from '../view/state';
import { viewStore } from '../view/store';
import { text } from '../words/text';
import './DepthSlider.css';

const LAST = DEPTHS.length - 1;

/** Peels the leg, from the skin at its upper end to the bare bones at its lower. */
export function DepthSlider() {
  const depth = useStore(viewStore, ({ view }) => view.depth);
  const input = useRef<HTMLInputElement>(null);
  const stop = LAST - DEPTHS.indexOf(depth);

  // React Aria can say a slider's value in numbers only. After every render: it writes its own number back.
  useLayoutEffect(() => {
    input.current?.setAttribute('aria-valuetext', text(`depth.${depth}.said`));
  });

  return (
    <Slider
      className="depth-slider"
      orientation="vertical"
      minValue={0}
      maxValue={LAST}
      step={1}
      value={stop}
      onChange={(value) => {
        const next = DEPTHS[LAST - Number(Array.isArray(value) ? value[0] : value)];
        if (next) setDepth(next);
      }}
    >
      <span className="depth-slider-room" aria-hidden="true">
        {DEPTHS.map((name) => (
          <span key={name}>{text(`depth.${name}`)}</span>
        ))}
      </span>
      <Label className="depth-slider-label">{text('depth.label')}</Label>
      <SliderTrack className="slider-track">
        <span className="slider-fill" style={{ height: `${(stop / LAST) * 100}%` }} />
        {DEPTHS.map((name, i) => (
          <span
            key={name}
            className="depth-slider-stop"
            data-now={name === depth || undefined}
            style={{ top: `${(i / LAST) * 100}%` }}
            aria-hidden="true"
          >
            {text(`depth.${name}`)}
          </span>
        ))}
        <SliderThumb className="slider-thumb" inputRef={input} />
      </SliderTrack>
      <span className="depth-slider-value" aria-hidden="true">
        {text(`depth.${depth}`)}
      </span>
    </Slider>
  );
}
