import type { ReactNode } from 'react';
import type { Sourced } from '../patterns/schema';
import { type SourceOf, sourceLine } from './sourceNames';
import { useLinked } from './Term';
import './CardStatements.css';

/** Where a statement comes from and how sure it is; shown while the card's sources are switched on. */
export function SourceNote(of: SourceOf) {
  return (
    <>
      {' '}
      <span className="source-note" data-confidence={of.confidence}>
        {sourceLine(of)}
      </span>
    </>
  );
}

interface StatementProps {
  /** Of the content or of the study. */
  said: SourceOf & { text: string };
  /** Its text with words linked; as it is without. */
  children?: ReactNode;
}

/** One statement with its source. */
export function Statement({ said, children }: StatementProps) {
  return (
    <>
      {children ?? said.text}
      <SourceNote source={said.source} chapter={said.chapter} confidence={said.confidence} />
    </>
  );
}

interface CardStatementsProps {
  title?: string;
  said: readonly Sourced[];
}

/** A titled list of statements; nothing where there are none. */
export function CardStatements({ title, said }: CardStatementsProps) {
  const linked = useLinked(said.map((statement) => statement.text));
  if (said.length === 0) return null;
  return (
    <div className="statements">
      {title !== undefined && <h4 className="card-subtitle">{title}</h4>}
      <ul className="statement-list">
        {said.map((statement, at) => (
          <li key={statement.text}>
            <Statement said={statement}>{linked[at]}</Statement>
          </li>
        ))}
      </ul>
    </div>
  );
}
