import { Label } from 'react-aria-components/Label';
import { Slider, SliderOutput, SliderThumb, SliderTrack } from 'react-aria-components/Slider';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import { ToggleButtonGroup } from 'react-aria-components/ToggleButtonGroup';
import type { SectionPlane } from '../view/state';
import { text } from '../words/text';
import { moveSection } from './sectionActions';

const TOWARDS = [
  { name: 'anterior', deg: 0 },
  { name: 'lateral', deg: 90 },
  { name: 'posterior', deg: 180 },
  { name: 'medial', deg: 270 },
] as const;

/** How far the plane is tilted out of the horizontal, and which way it falls. */
export function SectionTilt({ section: { tiltDeg, turnDeg } }: { section: SectionPlane }) {
  const bearing = ((turnDeg % 360) + 360) % 360;
  return (
    <div className="section-tilt">
      <Slider
        className="section-slider section-slider-flat"
        minValue={0}
        maxValue={90}
        step={5}
        value={tiltDeg}
        onChange={(deg) => moveSection({ tiltDeg: Number(deg) }, 'section-tilt')}
        formatOptions={{ style: 'unit', unit: 'degree', unitDisplay: 'narrow' }}
      >
        <Label className="section-label">{text('section.tilt')}</Label>
        <SliderOutput className="section-value" />
        <SliderTrack className="section-track">
          <SliderThumb className="section-thumb" />
        </SliderTrack>
      </Slider>
      {tiltDeg > 0 && (
        <ToggleButtonGroup
          className="section-choice"
          aria-label={text('section.turn')}
          selectedKeys={TOWARDS.filter(({ deg }) => deg === bearing).map(({ name }) => name)}
          onSelectionChange={(keys) => {
            const found = TOWARDS.find(({ name }) => keys.has(name));
            if (found) moveSection({ turnDeg: found.deg });
          }}
        >
          {TOWARDS.map(({ name }) => (
            <ToggleButton key={name} id={name} className="section-option">
              {text(`section.toward.${name}`)}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
      )}
    </div>
  );
}
