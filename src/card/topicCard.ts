import type { ContentIndex } from '../patterns/contentIndex';
import type { LookAlike } from '../patterns/lookAlikeSchema';
import { reachesRegion } from '../patterns/regionBands';
import type { Content, Mimic, Muscle, RedFlag, Sourced, TriggerPoint } from '../patterns/schema';
import { saidUnder, type Topic, topicKey } from '../patterns/topics';
import type { Warnings } from './cardModel';
import { signsOf } from './drawnCard';

/** A muscle on the card of a complaint, a look-alike, a region or a group. */
export interface TopicMuscle {
  muscle: Muscle;
  /** Its points that are meant: in a region those that are reported there, else all. */
  points: readonly TriggerPoint[];
  /** What is said of it there. */
  said: readonly Sourced[];
}

/** The muscles of a topic in the order of the content, each with the points that are meant. */
export function musclesOfTopic({ kind, id, muscles }: Topic, index: ContentIndex): TopicMuscle[] {
  return muscles.flatMap((muscleId) => {
    const muscle = index.muscles.get(muscleId);
    if (!muscle) return [];
    const there = kind === 'region' ? muscle.points.filter((point) => reachesRegion(point, id)) : [];
    return {
      muscle,
      points: there.length > 0 ? there : muscle.points,
      said: kind === 'complaint' ? saidUnder(muscle, id) : [],
    };
  });
}

/** A sign of which this share of the muscles is meant belongs to the topic. */
const BELONGS = 0.3;

/**
 * Warning signs of a topic: those of the place, then those of its muscles, then those of all; null for a sign itself. A drawn look-alike names its
 * own in place of those of its muscles.
 * @param drawn the look-alike whose drawing the card tells of
 */
export function warningsOfTopic(
  topic: Topic,
  content: Content,
  drawn: LookAlike | null = null,
): Warnings | null {
  const { redFlags, mimics } = content;
  if (topic.kind === 'flag') return null;
  const own = drawn ? signsOf(drawn, content) : [];
  const ofPlace = topic.kind === 'region' ? redFlags.filter((flag) => flag.regions?.includes(topic.id)) : [];
  const level = mimics.find(({ id }) => topic.key === topicKey('mimic', id))?.level;
  const ofMuscles = (own.length > 0 ? [] : redFlags)
    .map((flag) => ({ flag, share: shared(flag.muscles === 'all' ? [] : flag.muscles, topic.muscles) }))
    .filter(({ share }) => share >= BELONGS)
    .sort((a, b) => b.share - a.share || rank(a.flag, level) - rank(b.flag, level))
    .map(({ flag }) => flag);
  const ofAll = redFlags.filter(({ muscles }) => muscles === 'all');
  const others = new Set([...ofPlace, ...ofMuscles, ...ofAll]);
  const [first, ...rest] = [...own, ...[...others].filter((flag) => own.every(({ id }) => id !== flag.id))];
  return first ? { first, rest, calf: false } : null;
}

/** Of signs that fit as well, the more urgent comes first, and the one as urgent as the look-alike itself before that. */
function rank({ level }: RedFlag, own: Mimic['level'] | undefined): number {
  return level === own ? -1 : ['emergency', 'urgent', 'soon', 'caution'].indexOf(level);
}

/** The other things it can be: look-alikes that a drawn one is taken for, or those with the same muscles, those that share most first. */
export function lookAlikesOfTopic(
  topic: Topic,
  { mimics }: Content,
  drawn: LookAlike | null = null,
): Mimic[] {
  if (drawn && topic.kind === 'alike') {
    const named = [...drawn.mimics, ...drawn.seeAlso];
    return named.flatMap((id) => mimics.find((mimic) => mimic.id === id) ?? []);
  }
  return mimics
    .filter(({ id }) => topic.key !== topicKey('mimic', id))
    .map((mimic) => ({ mimic, share: shared(mimic.muscles, topic.muscles) }))
    .filter(({ share }) => share >= BELONGS)
    .sort((a, b) => b.share - a.share)
    .slice(0, LOOK_ALIKES_MOST)
    .map(({ mimic }) => mimic);
}

const LOOK_ALIKES_MOST = 8;

/** How much two lists of muscles have in common, 0 to 1: the geometric mean of either share. */
function shared(some: readonly string[], others: readonly string[]): number {
  if (some.length === 0 || others.length === 0) return 0;
  const both = some.filter((id) => others.includes(id)).length;
  return both / Math.sqrt(some.length * others.length);
}

/** Keys of the complaints that are told of a muscle, and of the regions where it is reported. */
export function topicsOfMuscle(id: string, index: ContentIndex): { complaints: string[]; regions: string[] } {
  const of = (kind: Topic['kind']) =>
    [...index.topics.values()]
      .filter((topic) => topic.kind === kind && topic.muscles.includes(id))
      .map(({ key }) => key);
  return { complaints: of('complaint'), regions: of('region') };
}
