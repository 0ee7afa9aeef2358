import { useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { FileTrigger } from 'react-aria-components/FileTrigger';
import { textOf } from '../view/fileText';
import { MayBeCleared } from '../view/MayBeCleared';
import { saveJson } from '../view/saveFile';
import { causeOf } from '../view/sayError';
import { plural, text } from '../words/text';
import { DEVICE_FILE_BYTES_MOST, deviceFile, type TakenIn, takeInDevice } from './deviceFile';

/** What this device keeps, as one file: out, and in on another. */
export function DeviceMemory() {
  const [said, setSaid] = useState<readonly string[]>([]);
  const save = async () => {
    try {
      saveJson('leg-viewer.json', await deviceFile());
      setSaid([text('device.saved')]);
    } catch (error) {
      setSaid([causeOf(error)]);
    }
  };
  const take = async (file: File | undefined) => {
    if (!file) return;
    if (file.size > DEVICE_FILE_BYTES_MOST) return setSaid([text('device.notOurs')]);
    try {
      const taken = await takeInDevice(await textOf(file));
      setSaid([broughtBy(taken), ...taken.problems]);
    } catch (error) {
      setSaid([causeOf(error)]);
    }
  };
  return (
    <section className="dialog-part">
      <h3 className="dialog-subtitle">{text('device.title')}</h3>
      <p className="dialog-quiet">{text('device.what')}</p>
      <MayBeCleared className="dialog-quiet" settings />
      <div className="dialog-row">
        <Button className="dialog-button" onPress={() => void save()}>
          {text('device.save')}
        </Button>
        <FileTrigger
          acceptedFileTypes={['.json', 'application/json']}
          onSelect={(files) => void take(files?.[0])}
        >
          <Button className="dialog-button">{text('device.open')}</Button>
        </FileTrigger>
      </div>
      <div className="dialog-quiet" role="status">
        {said.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
    </section>
  );
}

function broughtBy({ lessons, answers, reading }: TakenIn): string {
  if (lessons + answers + reading === 0) return text('device.nothingNew');
  return text('device.taken', {
    lessons: plural('device.lessons', lessons),
    answers: plural('device.answers', answers),
    reading: plural('device.reading', reading),
  });
}
