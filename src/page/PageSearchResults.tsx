import { useEffect, useRef } from 'react';
import type { SearchEntry } from '../search/searchEntries';
import { text } from '../words/text';

interface PageSearchResultsProps {
  id: string;
  found: readonly SearchEntry[];
  /** Which of them Enter goes to. */
  marked: number;
  onMark: (at: number) => void;
  onChoose: (entry: SearchEntry) => void;
}

/** What was found, best first: its name, what it is, and its Latin name or place. */
export function PageSearchResults({ id, found, marked, onMark, onChoose }: PageSearchResultsProps) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.children[marked]?.scrollIntoView({ block: 'nearest' });
  }, [marked]);
  if (found.length === 0) return <p className="search-none">{text('search.none')}</p>;
  return (
    <div ref={list} id={id} className="search-results" role="listbox" aria-label={text('search.label')}>
      {found.map((entry, at) => (
        <div
          key={entry.key}
          id={`${id}-${at}`}
          className="search-result"
          role="option"
          tabIndex={-1}
          aria-selected={at === marked}
          data-kind={entry.kind}
          // The field keeps the focus: a phone's keyboard does not go down and up under the finger.
          onPointerDown={(event) => event.preventDefault()}
          onMouseDown={(event) => event.preventDefault()}
          onPointerMove={() => onMark(at)}
          onClick={() => onChoose(entry)}
          onKeyDown={undefined}
        >
          <span className="search-name">{entry.name}</span>
          <span className="search-kind">{text(`search.kind.${entry.kind}`)}</span>
          {entry.detail !== '' && (
            <span className={entry.kind === 'point' ? 'search-detail' : 'search-detail latin'}>
              {entry.detail}
            </span>
          )}
        </div>
      ))}
    </div>
  );
}
