import { Label } from 'react-aria-components/Label';
import {
  Slider,
  SliderOutput,
  type SliderProps,
  SliderThumb,
  SliderTrack,
} from 'react-aria-components/Slider';

/** Class names of what a slider is made of; one without a `fill` does not show how far along it is. */
interface SliderParts {
  label: string;
  value: string;
  track: string;
  fill?: string;
  thumb: string;
}

/** Those of a share of a whole. */
const PARTS: SliderParts = {
  label: 'share-slider-label',
  value: 'share-slider-value',
  track: 'slider-track',
  fill: 'slider-fill',
  thumb: 'slider-thumb',
};

interface SliderRowProps extends Omit<SliderProps<number>, 'children' | 'onChange'> {
  label: string;
  value: number;
  /** How the value is said; else as a number of `formatOptions`. */
  words?: string;
  parts?: SliderParts;
  onChange: (value: number) => void;
}

/** One measure: its name, its value, and a track with one thumb. */
export function SliderRow({ label, words, parts = PARTS, onChange, ...slider }: SliderRowProps) {
  return (
    <Slider {...slider} onChange={(next) => onChange(Array.isArray(next) ? (next[0] ?? slider.value) : next)}>
      <Label className={parts.label}>{label}</Label>
      <SliderOutput className={parts.value}>{words}</SliderOutput>
      <SliderTrack className={parts.track}>
        {({ state }) => (
          <>
            {parts.fill && (
              <span className={parts.fill} style={{ width: `${state.getThumbPercent(0) * 100}%` }} />
            )}
            <SliderThumb className={parts.thumb} />
          </>
        )}
      </SliderTrack>
    </Slider>
  );
}
