import { SliderRow } from '../view/SliderRow';

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

const PARTS = {
  label: 'quiz-label',
  value: 'quiz-slider-value',
  track: 'quiz-track',
  fill: 'quiz-track-done',
  thumb: 'quiz-thumb',
};

/** A measure in whole steps, with its value in words; arrow keys go one step, page keys ten. */
export function QuizSlider({ label, value, least = 0, most, words, onChange }: QuizSliderProps) {
  return (
    <SliderRow
      className="quiz-slider"
      parts={PARTS}
      label={label}
      words={words(value)}
      minValue={least}
      maxValue={most}
      value={Math.min(value, most)}
      onChange={onChange}
    />
  );
}
