import { Label } from 'react-aria-components/Label';
import { Slider, SliderOutput, SliderThumb, SliderTrack } from 'react-aria-components/Slider';

interface QuizSliderProps {
  label: string;
  /** Whole steps from `least` to `most`. */
  value: number;
  /** @default 0 */
  least?: number;
  most: number;
  /** How a value is said: "18 mm". */
  words: (value: number) => string;
  onChange: (value: number) => void;
}

/** A measure in whole steps, with its value in words; arrow keys go one step, page keys ten. */
export function QuizSlider({ label, value, least = 0, most, words, onChange }: QuizSliderProps) {
  return (
    <Slider
      className="quiz-slider"
      minValue={least}
      maxValue={most}
      value={Math.min(value, most)}
      onChange={(next) => onChange(Array.isArray(next) ? (next[0] ?? value) : next)}
    >
      <Label className="quiz-label">{label}</Label>
      <SliderOutput className="quiz-slider-value">{words(value)}</SliderOutput>
      <SliderTrack className="quiz-track">
        {({ state }) => (
          <>
            <span className="quiz-track-done" style={{ width: `${state.getThumbPercent(0) * 100}%` }} />
            <SliderThumb className="quiz-thumb" />
          </>
        )}
      </SliderTrack>
    </Slider>
  );
}
