import { Checkbox } from 'react-aria-components/Checkbox';
import { Label } from 'react-aria-components/Label';
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import { text } from '../words/text';
import { KINDS, PARTS, type SheetOptions, WORDINGS } from './handoutOptions';
import { PAPERS, type Paper } from './paper';

interface HandoutOptionsProps {
  options: SheetOptions;
  onChange: (options: SheetOptions) => void;
}

/** Everything about a handout but its muscles. */
export function HandoutOptions({ options, onChange }: HandoutOptionsProps) {
  const change = (patch: Partial<SheetOptions>) => onChange({ ...options, ...patch });
  const { kind, paper, words, include, grey } = options;
  return (
    <>
      <Choice
        label={text('handout.kind')}
        value={kind}
        options={KINDS.map((one) => [one, text(`handout.kind.${one}`)])}
        onChange={(next) => change({ kind: next })}
      />
      <Choice
        label={text('handout.paper')}
        value={paper}
        options={(Object.keys(PAPERS) as Paper[]).map((one) => [one, text(`handout.paper.${one}`)])}
        onChange={(next) => change({ paper: next })}
      />
      {kind === 'sheet' && (
        <Choice
          label={text('handout.words')}
          value={words}
          options={WORDINGS.map((one) => [one, text(`handout.words.${one}`)])}
          onChange={(next) => change({ words: next })}
        />
      )}
      {kind !== 'chart' && (
        <section className="handout-part">
          <h3 className="handout-subtitle">{text('handout.include')}</h3>
          {PARTS.filter((part) => kind === 'sheet' || part === 'views' || part === 'sources').map((part) => (
            <Checkbox
              key={part}
              className="check"
              isSelected={include[part]}
              onChange={(on) => change({ include: { ...include, [part]: on } })}
            >
              {text(`handout.include.${part}`)}
            </Checkbox>
          ))}
          <Checkbox className="check" isSelected={grey} onChange={(next) => change({ grey: next })}>
            {text('handout.grey')}
          </Checkbox>
        </section>
      )}
    </>
  );
}

interface ChoiceProps<T extends string> {
  label: string;
  value: T;
  options: readonly (readonly [value: T, words: string])[];
  onChange: (value: T) => void;
}

function Choice<T extends string>({ label, value, options, onChange }: ChoiceProps<T>) {
  return (
    <RadioGroup
      className="handout-part"
      value={value}
      orientation="horizontal"
      onChange={(next) => {
        const found = options.find(([one]) => one === next);
        if (found) onChange(found[0]);
      }}
    >
      <Label className="handout-subtitle">{label}</Label>
      <div className="handout-choices">
        {options.map(([one, words]) => (
          <Radio key={one} value={one} className="option">
            {words}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}
