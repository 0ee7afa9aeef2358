import { useState } from 'react';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { TextArea } from 'react-aria-components/TextArea';
import { TextField } from 'react-aria-components/TextField';

interface FieldProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  /** Lines of a text that may have several; one line without it. */
  rows?: number;
  maxLength: number;
  isReadOnly: boolean;
  /** Never empty: what is cleared and left so gets its words back. */
  isNeeded?: boolean;
}

/** One piece of writing of a lesson, with its name above it. */
export function Field({ label, value, onChange, rows, maxLength, isReadOnly, isNeeded = false }: FieldProps) {
  const [cleared, setCleared] = useState(false);
  return (
    <TextField
      className="editor-field"
      value={cleared ? '' : value}
      onChange={(words) => {
        const empty = isNeeded && words.trim() === '';
        setCleared(empty);
        if (!empty) onChange(words);
      }}
      onBlur={() => setCleared(false)}
      maxLength={maxLength}
      isReadOnly={isReadOnly}
    >
      <Label>{label}</Label>
      {rows === undefined ? (
        <Input className="editor-input" autoComplete="off" />
      ) : (
        <TextArea className="editor-input" rows={rows} />
      )}
    </TextField>
  );
}
