import { useState } from 'react';
import { FieldError } from 'react-aria-components/FieldError';
import { Input } from 'react-aria-components/Input';
import { TextField } from 'react-aria-components/TextField';
import { type NumberLimits, readNumber, withinLimits } from './strokeLimits';

interface NumberBoxProps {
  /** Read to those who do not see where it stands. */
  name: string;
  value: number;
  limits: NumberLimits;
  onChange: (value: number) => void;
}

/**
 * A number to type. What is no number, or out of its limits, stays as typed and is said in a sentence; the last good value
 * stays in force. Arrow keys change it step by step.
 */
export function NumberBox({ name, value, limits, onChange }: NumberBoxProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const problem = typed === null ? null : readNumber(typed, name, limits).problem;
  return (
    <TextField
      className="edit-number"
      aria-label={name}
      value={typed ?? String(value)}
      isInvalid={problem !== null}
      onChange={(next) => {
        setTyped(next);
        const read = readNumber(next, name, limits);
        if (read.value !== null && read.value !== value) onChange(read.value);
      }}
      onBlur={() => {
        if (problem === null) setTyped(null);
      }}
      onKeyDown={(event) => {
        const turn = event.key === 'ArrowUp' ? 1 : event.key === 'ArrowDown' ? -1 : 0;
        if (turn === 0) return;
        event.preventDefault();
        setTyped(null);
        onChange(withinLimits(value + turn * limits.step, limits));
      }}
    >
      <Input className="edit-input" inputMode="decimal" />
      <FieldError className="edit-problem">{problem}</FieldError>
    </TextField>
  );
}
