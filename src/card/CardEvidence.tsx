import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import type { Content, Muscle, Source } from '../patterns/schema';
import { SOURCES } from '../patterns/schemaWords';
import { studySources } from '../patterns/studySources';
import { studyStore } from '../patterns/studyStore';
import { text } from '../words/text';
import { Statement } from './CardStatements';
import { sourceName } from './sourceNames';
import { useLinked } from './Term';
import './CardReading.css';

/** How sure all of this is, in plain words, and the studies behind that. */
export function CardEvidence({ content }: { content: Content }) {
  const { summary, wording, items } = content.evidence;
  const said = [...wording, summary, ...items.flatMap(({ implication, finding }) => [implication, finding])];
  const linked = useLinked(said);
  const words = (one: string) => linked[said.indexOf(one)];
  return (
    <div className="evidence">
      {wording.map((sentence) => (
        <p key={sentence}>{words(sentence)}</p>
      ))}
      <p className="card-lead">{words(summary)}</p>
      <h4 className="card-subtitle">{text('card.evidenceStudies')}</h4>
      <ul className="studies">
        {items.map(({ id, citation, finding, implication, url }) => (
          <li key={id} className="study">
            <p>{words(implication)}</p>
            <p className="study-finding">{words(finding)}</p>
            <p className="study-citation">
              {url === undefined ? (
                citation
              ) : (
                <a href={url} target="_blank" rel="noreferrer">
                  {citation}
                </a>
              )}
            </p>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The sources a muscle's statements name, in full, and what the words for confidence mean. */
export function CardSources({ content, muscle }: { content: Content; muscle: Muscle }) {
  const study = useStore(studyStore, (state) => state.study);
  const keys = studySources(study, muscle.id);
  const shared = SOURCES.filter((source) => keys.includes(source));
  const own = keys.filter((key) => !shared.some((source) => source === key));
  return (
    <>
      <CardSourceNames
        content={content}
        used={[...new Set([...usedSources(muscle), ...shared])]}
        chapter={muscle.points[0]?.chapter}
      >
        {own.map((key) => (
          <div key={key}>
            <dt>{sourceName(key)}</dt>
            <dd>{study.sources[key]}</dd>
          </div>
        ))}
      </CardSourceNames>
      {study.numbering && (
        <div className="statements">
          <h4 className="card-subtitle">{text('study.numbering')}</h4>
          <p>
            <Statement said={study.numbering} />
          </p>
        </div>
      )}
    </>
  );
}

interface CardSourceNamesProps {
  content: Content;
  used?: readonly Source[];
  chapter?: number | undefined;
  /** Sources of another file. */
  children?: ReactNode;
}

/** Sources in full, all of them unless told which, and what the words for confidence mean. */
export function CardSourceNames({ content, used = SOURCES, chapter, children }: CardSourceNamesProps) {
  const { sources, chapters, confidenceScale } = content.meta;
  return (
    <div className="sources">
      <dl className="facts">
        {used.map((source) => (
          <div key={source}>
            <dt>{sourceName(source)}</dt>
            <dd>
              {sources[source]}
              {source === 'T&S' && chapter !== undefined && (
                <> {text('card.chapterTitle', { chapter, title: chapters[chapter] ?? '' })}</>
              )}
            </dd>
          </div>
        ))}
        {children}
      </dl>
      <h4 className="card-subtitle">{text('card.confidenceTitle')}</h4>
      <dl className="facts">
        {(['high', 'medium', 'low'] as const).map((level) => (
          <div key={level}>
            <dt>{text(`card.confidence.${level}`)}</dt>
            <dd>{confidenceScale[level]}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

function usedSources(muscle: Muscle): Source[] {
  const said = [
    muscle.origin,
    muscle.insertion,
    muscle.innervation,
    ...muscle.actions,
    ...muscle.symptoms,
    ...muscle.activating,
    ...muscle.limits,
    ...(muscle.consequences ?? []),
    ...(muscle.articleAnatomy ?? []),
    ...muscle.points,
  ];
  return [...new Set(said.map(({ source }) => source))];
}
