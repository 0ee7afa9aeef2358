import { type FormEvent, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { FileTrigger } from 'react-aria-components/FileTrigger';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import { TextField } from 'react-aria-components/TextField';
import { useStore } from 'zustand';
import type { Muscle } from '../patterns/schema';
import { textOf } from '../view/fileText';
import { saveJson } from '../view/saveFile';
import { causeOf } from '../view/sayError';
import { plural, text } from '../words/text';
import {
  addReading,
  bringBack,
  eraseReading,
  importReading,
  type OwnReading,
  ownReadingStore,
  readingFile,
} from './ownReading';
import './OwnReadingForm.css';

const KINDS = ['video', 'article', 'book'] as const;

interface OwnReadingFormProps {
  muscle: Muscle;
  onClose: () => void;
}

/** Adds an article, video or book of one's own to a muscle or to all, and hands the whole list on or erases it. */
export default function OwnReadingForm({ muscle, onClose }: OwnReadingFormProps) {
  const own = useStore(ownReadingStore, (state) => state.reading);
  const erased = useStore(ownReadingStore, (state) => state.erased);
  const [title, setTitle] = useState('');
  const [by, setBy] = useState('');
  const [url, setUrl] = useState('');
  const [kind, setKind] = useState<OwnReading['kind']>('video');
  const [where, setWhere] = useState<'here' | 'all'>('here');
  const [said, setSaid] = useState('');

  const add = (event: FormEvent) => {
    event.preventDefault();
    if (title.trim() === '') return setSaid(text('reading.needsTitle'));
    const address = webAddressOf(url);
    if (address === null) return setSaid(text('reading.badLink', { link: url.trim() }));
    addReading({
      kind,
      title: title.trim(),
      ...(by.trim() ? { by: by.trim() } : {}),
      ...(address ? { url: address } : {}),
      muscles: where === 'all' ? 'all' : [muscle.id],
    });
    setTitle('');
    setBy('');
    setUrl('');
    setSaid(text('reading.added', { title: title.trim() }));
  };
  const take = async (files: FileList | null) => {
    const [file] = files ?? [];
    if (!file) return;
    try {
      const { added, problem } = importReading(await textOf(file));
      setSaid([plural('reading.imported', added), problem ?? ''].join(' ').trim());
    } catch (error) {
      setSaid(causeOf(error));
    }
  };
  return (
    <form className="own-reading" onSubmit={add} aria-label={text('reading.add')}>
      <p className="card-lead">{text('reading.lead')}</p>
      <Field label={text('reading.title')} value={title} onChange={setTitle} />
      <Field label={text('reading.by')} value={by} onChange={setBy} />
      <Field label={text('reading.link')} value={url} onChange={setUrl} />
      <Choose
        label={text('reading.kind')}
        value={kind}
        onChange={setKind}
        options={KINDS.map((id) => ({ id, name: text(`reading.${id}`) }))}
      />
      <Choose
        label={text('reading.where')}
        value={where}
        onChange={setWhere}
        options={[
          { id: 'here', name: muscle.english },
          { id: 'all', name: text('reading.everywhere') },
        ]}
      />
      <div className="own-reading-buttons">
        <Button className="action-button" type="submit">
          {text('reading.save')}
        </Button>
        <Button className="action-button" onPress={onClose}>
          {text('reading.close')}
        </Button>
      </div>
      <p className="own-reading-said" role="status">
        {said}
      </p>
      <div className="own-reading-buttons">
        <Button
          className="text-button"
          isDisabled={own.length === 0}
          onPress={() => saveJson('leg-reading.json', readingFile())}
        >
          {text('reading.export')}
        </Button>
        <FileTrigger acceptedFileTypes={['.json', 'application/json']} onSelect={(files) => void take(files)}>
          <Button className="text-button">{text('reading.import')}</Button>
        </FileTrigger>
        <Button className="text-button" isDisabled={own.length === 0} onPress={() => eraseReading(null)}>
          {text('reading.eraseAll')}
        </Button>
        {erased.length > 0 && (
          <Button className="text-button" onPress={bringBack}>
            {plural('reading.bringBack', erased.length)}
          </Button>
        )}
      </div>
    </form>
  );
}

interface FieldProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
}

function Field({ label, value, onChange }: FieldProps) {
  return (
    <TextField className="own-reading-field" value={value} onChange={onChange}>
      <Label>{label}</Label>
      <Input className="own-reading-input" autoComplete="off" />
    </TextField>
  );
}

interface ChooseProps<T extends string> {
  label: string;
  value: T;
  options: readonly { id: T; name: string }[];
  onChange: (value: T) => void;
}

function Choose<T extends string>({ label, value, options, onChange }: ChooseProps<T>) {
  return (
    <RadioGroup
      className="own-reading-field"
      orientation="horizontal"
      value={value}
      onChange={(next) => {
        const chosen = options.find(({ id }) => id === next);
        if (chosen) onChange(chosen.id);
      }}
    >
      <Label>{label}</Label>
      <div className="own-reading-choices">
        {options.map(({ id, name }) => (
          <Radio key={id} value={id} className="own-reading-choice">
            {name}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}

/** The address as typed, with https:// where none was written; empty stays empty, null for what is no web address. */
function webAddressOf(typed: string): string | null {
  const bare = typed.trim();
  if (bare === '') return '';
  try {
    const { protocol, href, hostname } = new URL(/^[a-z]+:/i.test(bare) ? bare : `https://${bare}`);
    return /^https?:$/.test(protocol) && hostname.includes('.') ? href : null;
  } catch {
    return null;
  }
}
