import type { ReactNode } from 'react';

/** Letters on a line of a column, roughly: as many lines are left blank as the words would take, and a little more for handwriting. */
const LETTERS = 42;
const MOST_LINES = 4;

/** Words of the content, or lines to write them on. */
export function SheetWords({ said, blank }: { said: string; blank: boolean }) {
  return blank ? <BlankLines lines={linesFor(said)} /> : said;
}

function BlankLines({ lines }: { lines: number }) {
  return (
    <span className="sheet-blank" aria-hidden="true">
      {Array.from({ length: lines }, (_, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines have nothing else to tell them apart
        <span key={line} className="sheet-blank-line" />
      ))}
    </span>
  );
}

function linesFor(said: string): number {
  return Math.min(MOST_LINES, Math.max(1, Math.ceil(said.length / LETTERS)));
}

/** A titled list of the content's statements; as lines to fill in, one line each. */
export function SheetList({
  title,
  said,
  blank,
}: {
  title: string;
  said: readonly string[];
  blank: boolean;
}) {
  return (
    <section className="sheet-list">
      <h3 className="sheet-subtitle">{title}</h3>
      {blank ? (
        <BlankLines lines={Math.min(said.length + 1, MOST_LINES)} />
      ) : (
        <ul>
          {said.map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** A term and what is said of it, on one line where it fits. */
export function SheetFact({ term, children }: { term: ReactNode; children: ReactNode }) {
  return (
    <div className="sheet-fact">
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}
