import { Trash2 } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { Button } from 'react-aria-components/Button';
import { Group } from 'react-aria-components/Group';
import { LIMB_SEGMENTS } from '../leg/limbCoordinates';
import type { Stroke } from '../patterns/schema';
import { SliderRow } from '../view/SliderRow';
import { Choice } from './Choice';
import { changeStroke, openStroke, removeStroke } from './editorStore';
import { say } from './editorText';
import { NumberBox } from './NumberBox';
import { LIMITS, withEnd } from './strokeLimits';

const SEGMENTS = LIMB_SEGMENTS.map((id) => ({ id, name: say(`segment.${id}`) }));

const WIDTH_SLIDER = { label: 'edit-label', value: 'edit-label', track: 'edit-track', thumb: 'edit-thumb' };

interface StrokeFieldsProps {
  stroke: Stroke;
  /** Its place in the zone. */
  at: number;
  /** Its handles are on top. */
  current: boolean;
  /** What is wrong with where it lies; null when nothing is. */
  problem: string | null;
}

/** The numbers of one stroke. */
export function StrokeFields({ stroke, at, current, problem }: StrokeFieldsProps) {
  const number = at + 1;
  const width = LIMITS.halfWidthCm;
  const box = useRef<HTMLDivElement>(null);
  // Whoever takes a handle on the leg sees its numbers.
  useEffect(() => {
    if (current) box.current?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  return (
    <Group
      ref={box}
      className="edit-stroke"
      aria-label={say('stroke', { number })}
      data-current={current || undefined}
      onFocus={() => openStroke(at)}
      onPointerDown={() => openStroke(at)}
    >
      <header className="edit-stroke-head">
        <h3>{say('stroke', { number })}</h3>
        <Button
          className="icon-button"
          aria-label={say('remove', { number })}
          onPress={() => removeStroke(at)}
        >
          <Trash2 aria-hidden="true" size="1em" />
        </Button>
      </header>
      <Choice
        label={say('segment')}
        value={stroke.segment}
        options={SEGMENTS}
        onChange={(segment) => changeStroke(at, (now) => ({ ...now, segment }))}
      />
      <div className="edit-ends">
        <span />
        <span className="edit-label">{say('axial')}</span>
        <span className="edit-label">{say('bearing')}</span>
        {(['from', 'to'] as const).map((end) => (
          <div key={end} className="edit-end">
            <span className="edit-label">{say(end)}</span>
            {(['axial', 'bearing'] as const).map((key) => (
              <NumberBox
                key={key}
                name={say(`${end}.${key}`)}
                value={stroke[end][key]}
                limits={LIMITS[key]}
                onChange={(value) =>
                  changeStroke(at, (now) => withEnd(now, end, { [key]: value }), `${at}.${end}.${key}`)
                }
              />
            ))}
          </div>
        ))}
      </div>
      <div className="edit-width">
        <SliderRow
          className="edit-slider"
          parts={WIDTH_SLIDER}
          label={say('halfWidth')}
          words={say('cm', { value: stroke.halfWidthCm })}
          minValue={width.min}
          maxValue={width.max}
          step={width.step}
          value={stroke.halfWidthCm}
          onChange={(halfWidthCm) =>
            changeStroke(at, (now) => ({ ...now, halfWidthCm }), `${at}.halfWidthCm`)
          }
        />
        <NumberBox
          name={say('halfWidthNumber')}
          value={stroke.halfWidthCm}
          limits={width}
          onChange={(halfWidthCm) =>
            changeStroke(at, (now) => ({ ...now, halfWidthCm }), `${at}.halfWidthCm`)
          }
        />
      </div>
      {problem !== null && (
        <p className="edit-problem" role="status">
          {problem}
        </p>
      )}
    </Group>
  );
}
