import { BookOpen, FileText, Plus, Trash2, Video } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { useStore } from 'zustand';
import type { Muscle, Reading } from '../patterns/schema';
import { part } from '../view/part';
import { text } from '../words/text';
import { eraseReading, ownReadingStore } from './ownReading';
import './CardReading.css';

const OwnReadingForm = part(() => import('./OwnReadingForm'));

const ICONS = { article: FileText, video: Video, book: BookOpen } as const;

interface CardReadingProps {
  muscle: Muscle;
  reading: readonly Reading[];
}

/** Articles, videos and books on a muscle: those of the content, then those the person has added on this device. */
export function CardReading({ muscle, reading }: CardReadingProps) {
  const own = useStore(ownReadingStore, (state) => state.reading);
  const erased = useStore(ownReadingStore, (state) => state.erased);
  const [adding, setAdding] = useState(false);
  const here = own.filter(({ muscles }) => muscles === 'all' || muscles.includes(muscle.id));
  return (
    <>
      <ul className="readings">
        {reading.map((entry) => (
          <ReadingEntry key={entry.id} entry={entry} />
        ))}
        {here.map((entry) => (
          <ReadingEntry key={entry.id} entry={entry}>
            <Button
              className="icon-button"
              aria-label={text('reading.erase', { title: entry.title })}
              onPress={() => eraseReading(entry.id)}
            >
              <Trash2 aria-hidden="true" size="1em" />
            </Button>
          </ReadingEntry>
        ))}
      </ul>
      {adding || erased.length > 0 ? (
        <OwnReadingForm inline muscle={muscle} onClose={() => setAdding(false)} />
      ) : (
        <Button className="text-button reading-add" onPress={() => setAdding(true)}>
          <Plus aria-hidden="true" size="1em" />
          {text('reading.add')}
        </Button>
      )}
    </>
  );
}

/** A title without an address stays a title. */
function ReadingEntry({ entry, children }: { entry: Reading; children?: ReactNode }) {
  const { kind, title, by, url, note } = entry;
  const Icon = ICONS[kind];
  return (
    <li className="reading">
      <Icon aria-hidden="true" size="1.125em" />
      <div className="reading-words">
        <p className="reading-title">
          {url === undefined ? (
            title
          ) : (
            <a href={url} target="_blank" rel="noreferrer">
              {title}
            </a>
          )}
          {by !== undefined && <span className="reading-by"> {by}</span>}
        </p>
        {children !== undefined && <p className="reading-note">{text('reading.yours')}</p>}
        {note !== undefined && <p className="reading-note">{note}</p>}
      </div>
      {children}
    </li>
  );
}
