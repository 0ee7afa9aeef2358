import { BookOpen, FileText, Video } from 'lucide-react';
import type { Reading } from '../referral/schema';
import './CardReading.css';

const ICONS = { article: FileText, video: Video, book: BookOpen } as const;

/** Articles, videos and books on a muscle; a title without an address stays a title. */
export function CardReading({ reading }: { reading: readonly Reading[] }) {
  return (
    <ul className="readings">
      {reading.map(({ id, kind, title, by, url, note }) => {
        const Icon = ICONS[kind];
        return (
          <li key={id} className="reading">
            <Icon aria-hidden="true" size="1.125em" />
            <div>
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
              {note !== undefined && <p className="reading-note">{note}</p>}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
