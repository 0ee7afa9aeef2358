import { useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { FileTrigger } from 'react-aria-components/FileTrigger';
import { useStore } from 'zustand';
import { textOf } from '../view/fileText';
import { MayBeCleared } from '../view/MayBeCleared';
import { saveJson } from '../view/saveFile';
import { causeOf } from '../view/sayError';
import { plural, text } from '../words/text';
import { memoriesFile, readMemoriesFile } from './memories';
import { eraseMemories, memoryStore, takeIn } from './memoryStore';

/** All questions there are make a file of a third of a megabyte; what is far larger is none of this page's, bytes. */
const FILE_BYTES_MOST = 3_000_000;

/** What is remembered of earlier answers, and what can be done with it: all of it stays on the device. */
export function QuizMemories() {
  const memories = useStore(memoryStore, (state) => state.memories);
  const kept = useStore(memoryStore, (state) => state.kept);
  const [erasing, setErasing] = useState(false);
  const [said, setSaid] = useState('');

  const take = async (files: FileList | null) => {
    const file = files?.[0];
    if (!file) return;
    if (file.size > FILE_BYTES_MOST) return setSaid(text('quiz.badFile'));
    try {
      const read = readMemoriesFile(await textOf(file));
      setSaid('problem' in read ? read.problem : plural('quiz.imported', await takeIn(read.memories)));
    } catch (error) {
      setSaid(causeOf(error));
    }
  };
  return (
    <section className="quiz-field" aria-label={text('quiz.memory')}>
      <h3 className="quiz-label">{text('quiz.memory')}</h3>
      <p className="quiz-quiet">
        {memories.size > 0 ? plural('quiz.memory.some', memories.size) : text('quiz.memory.none')}
      </p>
      {kept === 'visit' && <p className="quiz-quiet">{text('quiz.memory.visit')}</p>}
      {kept === 'device' && memories.size > 0 && <MayBeCleared className="quiz-quiet" />}
      <div className="quiz-row">
        <Button
          className="tool-button"
          isDisabled={memories.size === 0}
          onPress={() => saveJson('leg-quiz.json', JSON.stringify(memoriesFile(memories.values()), null, 1))}
        >
          {text('quiz.export')}
        </Button>
        <FileTrigger acceptedFileTypes={['.json', 'application/json']} onSelect={(files) => void take(files)}>
          <Button className="tool-button">{text('quiz.import')}</Button>
        </FileTrigger>
        <Button
          className="tool-button"
          isDisabled={memories.size === 0}
          onBlur={() => setErasing(false)}
          onPress={() => {
            if (erasing) void eraseMemories().then(() => setSaid(text('quiz.erased')));
            setErasing(!erasing);
          }}
        >
          {text(erasing ? 'quiz.erase.sure' : 'quiz.erase')}
        </Button>
      </div>
      <p className="quiz-quiet" role="status">
        {said}
      </p>
    </section>
  );
}
