import { Minus, Plus } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { Group } from 'react-aria-components/Group';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { NumberField } from 'react-aria-components/NumberField';

interface QuizNumberProps {
  label: string;
  /** What stands beside it says it already; it is there for screen readers. */
  isLabelHidden?: boolean;
  value: number;
  /** @default 1 */
  least?: number;
  most: number;
  onChange: (value: number) => void;
}

/** A whole number, to be typed or counted up and down. */
export function QuizNumber({
  label,
  isLabelHidden = false,
  value,
  least = 1,
  most,
  onChange,
}: QuizNumberProps) {
  return (
    <NumberField
      className="quiz-number"
      value={value}
      minValue={least}
      maxValue={most}
      formatOptions={{ maximumFractionDigits: 0, useGrouping: false }}
      onChange={(next) => {
        if (Number.isFinite(next)) onChange(next);
      }}
    >
      <Label className={isLabelHidden ? 'visually-hidden' : 'quiz-label'}>{label}</Label>
      <Group className="quiz-number-box">
        <Button slot="decrement" className="quiz-step">
          <Minus aria-hidden="true" size="1em" />
        </Button>
        <Input className="quiz-number-input" />
        <Button slot="increment" className="quiz-step">
          <Plus aria-hidden="true" size="1em" />
        </Button>
      </Group>
    </NumberField>
  );
}
