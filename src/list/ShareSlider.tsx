import { SliderRow } from '../view/SliderRow';

interface ShareSliderProps {
  label: string;
  /** 0 to 1, shown as a percentage. */
  value: number;
  onChange: (value: number) => void;
}

/** One share of a whole, lying: label and percentage over the track. */
export function ShareSlider({ label, value, onChange }: ShareSliderProps) {
  return (
    <SliderRow
      className="share-slider"
      label={label}
      minValue={0}
      maxValue={1}
      step={0.05}
      value={value}
      onChange={onChange}
      formatOptions={{ style: 'percent' }}
    />
  );
}
