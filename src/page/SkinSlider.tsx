import { Label } from 'react-aria-components/Label';
import { Slider, SliderOutput, SliderThumb, SliderTrack } from 'react-aria-components/Slider';
import { useStore } from 'zustand';
import { setSkin } from '../view/actions';
import { viewStore } from '../view/store';
import { text } from '../words/text';
import './SkinSlider.css';

/** How much the skin lets through: down for the muscles, up for the patterns. */
export function SkinSlider() {
  const skin = useStore(viewStore, ({ view }) => (view.depth === 'skin' ? view.skin : 0));
  return (
    <Slider
      className="skin-slider"
      orientation="vertical"
      minValue={0}
      maxValue={1}
      step={0.05}
      value={skin}
      onChange={(value) => setSkin(Array.isArray(value) ? (value[0] ?? skin) : value)}
      formatOptions={{ style: 'percent' }}
    >
      <Label className="skin-slider-label">{text('skin.label')}</Label>
      <SliderTrack className="slider-track">
        {({ state }) => (
          <>
            <span className="slider-fill" style={{ height: `${state.getThumbPercent(0) * 100}%` }} />
            <SliderThumb className="slider-thumb" />
          </>
        )}
      </SliderTrack>
      <SliderOutput className="skin-slider-value" />
    </Slider>
  );
}
