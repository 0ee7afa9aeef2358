import type { Confidence } from '../patterns/schema';
import { type MessageId, text } from '../words/text';

/** Sources that have a name in each language; the others, of the study, are authors with a year, or a title. */
const NAMES: Readonly<Record<string, MessageId>> = {
  article: 'card.source.article',
  'T&S': 'card.source.ts',
  'secondary pages': 'card.source.pages',
  'general anatomy': 'card.source.anatomy',
  'general clinical': 'card.source.clinical',
  'Terminologia Anatomica': 'card.source.names',
  palpation: 'study.source.palpation',
  'muscle testing': 'study.source.testing',
  'third edition': 'study.source.third',
  'night cramp studies': 'study.source.cramps',
  'neurology textbooks': 'study.source.neurology',
};

/** Where a statement comes from and how sure it is; of the content or of the study. */
export interface SourceOf {
  source: string;
  chapter?: number | undefined;
  confidence: Confidence;
}

/** What a source is called in a line. */
export function sourceName(source: string): string {
  const id = NAMES[source];
  return id === undefined ? source : text(id);
}

/** Where a statement comes from and how sure it is, in plain words. */
export function sourceLine({ source, chapter, confidence }: SourceOf): string {
  const name = sourceName(source);
  return text('card.sourceLine', {
    source: chapter === undefined ? name : `${name}, ${text('card.chapter', { chapter })}`,
    confidence: text(`card.confidence.${confidence}`),
  });
}
