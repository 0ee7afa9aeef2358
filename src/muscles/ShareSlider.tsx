import { Label } from 'react-aria-components/Label';
import { Slider, SliderOutput, SliderThumb, SliderTrack } from 'react-aria-components/Slider';

interface ShareSliderProps {
  label: string;
  /** 0 to 1, shown as a percentage. */
  value: number;
  onChange: (value: number) => void;
}

/** One share of a whole, lying: label and percentage over the track. */
export function ShareSlider({ label, value, onChange }: ShareSliderProps) {
  return (
    <Slider
      className="share-slider"
      minValue={0}
      maxValue={1}
      step={0.05}
      value={value}
      onChange={(next) => onChange(Array.isArray(next) ? (next[0] ?? value) : next)}
      formatOptions={{ style: 'percent' }}
    >
      <Label className="share-slider-label">{label}</Label>
      <SliderOutput className="share-slider-value" />
      <SliderTrack className="slider-track">
        {({ state }) => (
          <>
            <span className="slider-fill" style={{ width: `${state.getThumbPercent(0) * 100}%` }} />
            <SliderThumb className="slider-thumb" />
          </>
        )}
      </SliderTrack>
    </Slider>
  );
}
