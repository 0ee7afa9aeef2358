import { Label } from 'react-aria-components/Label';
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import type { Against } from '../patterns/against';
import { text } from '../words/text';

interface ComparisonPickerProps {
  /** What is worth teaching, and what the link asks for. */
  all: readonly Against[];
  chosen: string | null;
  onChoose: (key: string) => void;
}

/** Which pattern comes on the sheet beside which look-alike. */
export function ComparisonPicker({ all, chosen, onChoose }: ComparisonPickerProps) {
  return (
    <RadioGroup className="handout-part" value={chosen} onChange={onChoose}>
      <Label className="handout-subtitle">{text('against.all')}</Label>
      {all.map((against) => (
        <Radio key={against.key} value={against.key} className="option handout-comparison">
          {againstName(against)}
        </Radio>
      ))}
    </RadioGroup>
  );
}

/** Its title, or the names of the two. */
export function againstName({ comparison, entry, lookAlike }: Against): string {
  return comparison?.title ?? text('against.name', { point: entry.point.label, other: lookAlike.label });
}
