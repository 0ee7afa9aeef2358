import { SOURCES } from '../referral/schemaWords';
import type { MuscleStudy, StudyText } from '../referral/studySchema';
import { type MessageId, text } from '../view/messages';
import { sourceName } from './sourceNames';
import '../view/messagesStudy';

/** Sources of the study that have a name in each language; the others are authors with a year, or a title. */
const NAMES: Readonly<Record<string, MessageId>> = {
  palpation: 'study.source.palpation',
  'muscle testing': 'study.source.testing',
  'third edition': 'study.source.third',
  'night cramp studies': 'study.source.cramps',
  'neurology textbooks': 'study.source.neurology',
};

/** What a source of the study is called in a line. */
export function studySourceName(key: string): string {
  const shared = SOURCES.find((source) => source === key);
  if (shared) return sourceName(shared);
  const id = NAMES[key];
  return id === undefined ? key : text(id);
}

/** Where a statement comes from and how sure it is, in plain words. */
export function studySourceLine({
  source,
  confidence,
  chapter,
}: Pick<StudyText, 'source' | 'confidence' | 'chapter'>): string {
  const name = studySourceName(source);
  return text('card.sourceLine', {
    source: chapter === undefined ? name : `${name}, ${text('card.chapter', { chapter })}`,
    confidence: text(`card.confidence.${confidence}`),
  });
}

/** The sources that a muscle's study names, each once. */
export function studySources(study: MuscleStudy | undefined): string[] {
  if (!study) return [];
  const { nerve, palpation, neighbour, limited, strength, change, evidence } = study;
  const said = [nerve, palpation, neighbour, limited, strength, evidence, ...change];
  return [...new Set([...said, ...(nerve.differ ? [nerve.differ] : [])].map(({ source }) => source))];
}
