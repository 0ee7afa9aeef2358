import { ToggleButton } from 'react-aria-components/ToggleButton';
import { ToggleButtonGroup } from 'react-aria-components/ToggleButtonGroup';
import { SliderRow } from '../../view/SliderRow';
import type { SectionPlane } from '../../view/state';
import { text } from '../../words/text';
import { SECTION_SLIDER } from './SectionHeight';
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
      <SliderRow
        className="section-slider section-slider-flat"
        parts={SECTION_SLIDER}
        label={text('section.tilt')}
        minValue={0}
        maxValue={90}
        step={5}
        value={tiltDeg}
        onChange={(deg) => moveSection({ tiltDeg: deg }, 'section-tilt')}
        formatOptions={{ style: 'unit', unit: 'degree', unitDisplay: 'narrow' }}
      />
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
