import type { ContentIndex } from '../../patterns/contentIndex';
import type { Topic } from '../../patterns/topics';
import { STRUCTURES } from './structureTable';

/** Listed ids that are lit on the leg while the card is open: its muscles, of a group also those without trigger points. */
export function litByTopic(key: string | null, index: ContentIndex): readonly string[] {
  const topic = key === null ? undefined : index.topics.get(key);
  // A region is lit on the skin.
  if (!topic || topic.kind === 'region') return [];
  return [...topic.muscles, ...withoutPoints(topic)];
}

/** Listed ids of a group's muscles that the content has no trigger points for. */
export function withoutPoints({ kind, id, muscles }: Topic): string[] {
  if (kind !== 'group') return [];
  const listed = STRUCTURES.filter(({ group }) => group === id).map((entry) => entry.muscle ?? entry.id);
  return [...new Set(listed)].filter((one) => !muscles.includes(one));
}
