import { MESSAGE_IDS } from '../words/english';
import { type MessageId, text } from '../words/text';
import type { LookAlike } from './lookAlikeSchema';
import { ROOTS } from './roots';
import type { Content, Muscle, Sourced } from './schema';

/** What has a card beside muscles and structures. A key is `mimic:dvt`: the kind, a colon, the id in the content. */
const TOPIC_KINDS = ['complaint', 'mimic', 'alike', 'region', 'group', 'flag', 'root'] as const;
export type TopicKind = (typeof TOPIC_KINDS)[number];

/** A complaint, a look-alike (`alike` where it is drawn and not the content's), a region, a muscle group, a warning sign or a nerve root. */
export interface Topic {
  key: string;
  kind: TopicKind;
  id: string;
  /** In the language of the content. */
  name: string;
  /** Muscles of the content that it is about, in the order of the content; none for a warning sign that is about all, nor for a root: its muscles stand in the study. */
  muscles: readonly string[];
}

export function topicKey(kind: TopicKind, id: string): string {
  return `${kind}:${id}`;
}

/**
 * The card of a look-alike that is drawn. One illness has one card: where the content has it too, and drawn in one way alone, that is the card of
 * the content's look-alike, else its own.
 */
export function lookAlikeKey({ id, mimics }: LookAlike, lookAlikes: readonly LookAlike[]): string {
  const [mimic] = mimics;
  const alone =
    mimic !== undefined &&
    mimics.length === 1 &&
    lookAlikes.every((one) => one.id === id || !one.mimics.includes(mimic));
  return alone ? topicKey('mimic', mimic) : topicKey('alike', id);
}

/** Every topic of `content` and of the look-alikes that are drawn, by key. */
export function topicsOf(
  content: Content,
  lookAlikes: readonly LookAlike[] = [],
): ReadonlyMap<string, Topic> {
  const all = [
    ...complaintIds(content).map((id) => complaint(id, saidOf(content, id))),
    ...content.mimics.map(({ id, label, muscles }) => topic('mimic', id, label, muscles)),
    ...lookAlikes.flatMap((one) =>
      lookAlikeKey(one, lookAlikes) === topicKey('alike', one.id)
        ? topic('alike', one.id, one.label, musclesOfPoints(content, one.points))
        : [],
    ),
    ...content.painRegions.map(({ id, english, muscles }) => topic('region', id, english, muscles)),
    ...content.groups.map(({ id, english, members }) => topic('group', id, english, members)),
    ...content.redFlags.map(({ id, suspect, muscles }) =>
      topic('flag', id, suspect, muscles === 'all' ? [] : muscles),
    ),
    ...ROOTS.map(rootTopic),
  ];
  return new Map(all.map((one) => [one.key, one]));
}

/** What is said of a muscle under a complaint: its symptoms and limits of that activity. */
export function saidUnder({ symptoms, limits }: Muscle, complaint: string): Sourced[] {
  return [...symptoms, ...limits].filter(({ activity }) => activity === complaint);
}

/** Complaints that the content tells of and the page has a name for, in the order of their names. */
function complaintIds({ muscles }: Content): string[] {
  const told = new Set(
    muscles.flatMap(({ symptoms, limits }) =>
      [...symptoms, ...limits].flatMap(({ activity }) => activity ?? []),
    ),
  );
  return MESSAGE_IDS.flatMap((message) => {
    const id = message.startsWith('complaint.') ? message.slice('complaint.'.length) : '';
    return told.has(id) ? [id] : [];
  });
}

/** Its name is the page's, in the language of the moment. */
function complaint(id: string, muscles: readonly string[]): Topic {
  return {
    ...topic('complaint', id, '', muscles),
    get name() {
      return text(`complaint.${id}` as MessageId);
    },
  };
}

function rootTopic(root: string): Topic {
  return {
    ...topic('root', root, '', []),
    get name() {
      return text('root.name', { root });
    },
  };
}

function musclesOfPoints({ muscles }: Content, ids: readonly string[]): string[] {
  return muscles.filter(({ points }) => points.some(({ id }) => ids.includes(id))).map(({ id }) => id);
}

function saidOf({ muscles }: Content, complaint: string): string[] {
  return muscles.filter((muscle) => saidUnder(muscle, complaint).length > 0).map(({ id }) => id);
}

function topic(kind: TopicKind, id: string, name: string, muscles: readonly string[]): Topic {
  return { key: topicKey(kind, id), kind, id, name, muscles };
}
