import { Button } from 'react-aria-components/Button';
import { useStore } from 'zustand';
import { SliderRow } from '../../view/SliderRow';
import { text } from '../../words/text';
import { spread } from '../labels/spread';
import { cutStore } from './cutStore';
import { moveSection, SWEEP_STEP_M } from './sectionActions';

interface SectionHeightProps {
  /** Of the cut, 0 the sole to 1 the top of the model. */
  at: number;
  compact: boolean;
}

/** A level counts as the one that is cut when it is no further away than this, as a share of the leg's height. */
const SAME_LEVEL = 0.002;

/** Distance between two levels on the ruler, as a share of it: room for a finger. */
const LEAST_GAP = 0.13;

/** Class names of the sliders of the cut, which have no fill: they say where it is, not how much of it. */
export const SECTION_SLIDER = {
  label: 'section-label',
  value: 'section-value',
  track: 'section-track',
  thumb: 'section-thumb',
};

/** How high the leg is cut: a ruler as tall as the leg, with the levels of atlases at their places on it. */
export function SectionHeight({ at, compact }: SectionHeightProps) {
  const levels = useStore(cutStore, (cut) => cut.levels);
  const heightM = useStore(cutStore, (cut) => cut.heightM);
  const heightCm = heightM * 100;
  // Ascending for `spread`; the list itself runs from proximal to distal.
  const places = spread(levels.map((level) => level.at).reverse(), LEAST_GAP, 0, 1).reverse();
  return (
    <div className="section-height">
      <SliderRow
        className="section-slider"
        parts={SECTION_SLIDER}
        label={text('section.height')}
        orientation={compact ? 'horizontal' : 'vertical'}
        minValue={0}
        maxValue={heightCm}
        step={SWEEP_STEP_M * 100}
        value={at * heightCm}
        onChange={(cm) => moveSection({ at: Math.min(1, cm / heightCm) }, 'section')}
        formatOptions={{ style: 'unit', unit: 'centimeter', maximumFractionDigits: 1 }}
      />
      <fieldset className="section-levels" aria-label={text('section.level')}>
        {levels.map((level) => (
          <span
            key={level.name}
            className="section-tick"
            style={{ '--at': level.at } as React.CSSProperties}
          />
        ))}
        {levels.map((level, i) => (
          <Button
            key={level.name}
            className="section-level"
            style={{ '--at': places[i] } as React.CSSProperties}
            data-here={Math.abs(level.at - at) < SAME_LEVEL || undefined}
            aria-current={Math.abs(level.at - at) < SAME_LEVEL}
            onPress={() => moveSection({ at: level.at })}
          >
            {text(`section.level.${level.name}`)}
          </Button>
        ))}
      </fieldset>
    </div>
  );
}
