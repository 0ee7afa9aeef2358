import type { ContentIndex } from '../../patterns/contentIndex';
import { studyStore } from '../../patterns/studyStore';
import type { Topic } from '../../patterns/topics';
import { alikeOf, type ViewState } from '../../view/state';
import { STRUCTURES } from './structureTable';

/** Listed ids that are lit on the leg while the card is open: its muscles, of a group also those without trigger points. */
export function litByTopic(key: string | null, index: ContentIndex): readonly string[] {
  const topic = key === null ? undefined : index.topics.get(key);
  // These are on the skin.
  if (!topic || topic.kind === 'region' || topic.kind === 'alike') return [];
  if (topic.kind === 'root') return musclesOfRoot(topic.id);
  return [...topic.muscles, ...withoutPoints(topic)];
}

/** What is lit for the card that is open in this view; nothing while its own drawing lies on the skin over it. */
export function litNow(
  { card, alike }: Pick<ViewState, 'card' | 'alike'>,
  index: ContentIndex,
): readonly string[] {
  const topic = card === null ? undefined : index.topics.get(card);
  const drawn = topic?.kind === 'mimic' ? index.drawnAs(topic.id) : [];
  const covered = drawn.some(({ id }) => alike.some((drawing) => alikeOf(drawing) === id));
  return covered ? [] : litByTopic(card, index);
}

/** The muscles that a root supplies, as the study has them. */
export function musclesOfRoot(root: string, { muscles } = studyStore.getState().study): string[] {
  return Object.entries(muscles).flatMap(([id, { nerve }]) =>
    nerve.roots.some((one) => one === root) ? id : [],
  );
}

/** Listed ids of a group's muscles that the content has no trigger points for. */
export function withoutPoints({ kind, id, muscles }: Topic): string[] {
  if (kind !== 'group') return [];
  const listed = STRUCTURES.filter(({ group }) => group === id).map((entry) => entry.muscle ?? entry.id);
  return [...new Set(listed)].filter((one) => !muscles.includes(one));
}
