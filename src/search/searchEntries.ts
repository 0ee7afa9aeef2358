import { isCourseKind } from '../leg/Leg';
import type { LookAlike, LookAlikes } from '../patterns/lookAlikeSchema';
import { NO_LOOK_ALIKES } from '../patterns/lookAlikesEmpty';
import type { Content, Muscle, TriggerPoint } from '../patterns/schema';
import { lookAlikeKey, saidUnder, type Topic, type TopicKind, topicsOf } from '../patterns/topics';
import { LANDMARKS } from '../scene/labels/landmarkLabels';
import { fmaOf } from '../scene/structures/structureTable';
import type { ListedStructure } from '../scene/structures/structureTree';
import { type MessageId, text } from '../words/text';
import type { SearchWords } from './searchWords';

export type SearchKind = 'muscle' | 'point' | 'structure' | 'nerve' | 'vessel' | 'landmark' | TopicKind;

/** What a search leads to. */
export interface SearchEntry {
  /** A bare id of a muscle, a trigger point or a structure, else the kind, a colon and the id: `mimic:dvt`. */
  key: string;
  kind: SearchKind;
  name: string;
  /** Second line: the Latin name, the place of a point. */
  detail: string;
  /** Listed ids that are selected; none for what has a card of its own. */
  select: readonly string[];
}

/** How much words say about what they lead to. */
const WORTH = { name: 1, asked: 0.98, foreign: 0.97, said: 0.3 } as const;

/** Words by which an entry is found. */
interface Phrase {
  words: string;
  worth: number;
}

export interface SearchDocument extends SearchEntry {
  phrases: readonly Phrase[];
}

/** The bone on which a landmark is felt. */
const LANDMARK_BONES: Readonly<Record<keyof typeof LANDMARKS, string>> = {
  asis: 'hip_bone',
  psis: 'hip_bone',
  iliac_crest_top: 'hip_bone',
  pubic_tubercle: 'hip_bone',
  ischial_tuberosity: 'hip_bone',
  greater_trochanter: 'femur',
  coccyx_tip: 'sacrum',
  patella_centre: 'patella',
  tibial_tuberosity: 'tibia',
  fibular_head: 'fibula',
  lateral_malleolus: 'fibula',
  medial_malleolus: 'tibia',
  heel_back: 'calcaneus',
  metatarsal_head_1: 'metatarsal_1',
  metatarsal_head_5: 'metatarsal_5',
};

/** A landmark that is a structure, or a region, by another name is not listed twice. */
const SAME_AS_OTHERS: readonly string[] = ['patella_centre', 'heel_back'];

interface Sources {
  /** In the language of the page. */
  content: Content;
  /** In English: every name is found in English too. */
  original: Content;
  structures: readonly ListedStructure[];
  words: SearchWords;
  /** Look-alikes that are drawn, in the language of the page; none before they are there. */
  drawn?: Pick<LookAlikes, 'lookAlikes' | 'nerves'>;
}

/** Everything that can be found, with the words by which it is, in the order of the content. */
export function searchDocuments({
  content,
  original,
  structures,
  words,
  drawn = NO_LOOK_ALIKES,
}: Sources): SearchDocument[] {
  const english = englishNames(original);
  const document = (entry: SearchEntry, phrases: readonly Phrase[]): SearchDocument => ({
    ...entry,
    phrases: [
      { words: entry.name, worth: WORTH.name },
      ...(english.get(entry.key) ?? []).map((name) => ({ words: name, worth: WORTH.name })),
      ...Object.values(words.words[entry.key] ?? {}).flatMap((list = []) =>
        list.map((one) => ({ words: one, worth: WORTH.asked })),
      ),
      ...phrases,
    ],
  });
  const meshes = new Map<string, ListedStructure[]>();
  for (const entry of structures.filter(({ kind }) => kind !== 'skin')) {
    const listed = entry.muscle ?? entry.id;
    meshes.set(listed, [...(meshes.get(listed) ?? []), entry]);
  }
  const known = new Set(content.muscles.map(({ id }) => id));
  return [
    ...content.muscles.map((muscle) =>
      document(muscleEntry(muscle), [
        ...named(muscle.latin),
        ...meshPhrases(meshes.get(muscle.id) ?? []),
        ...fmaPhrases(muscle),
        ...[muscle.symptoms, muscle.limits, muscle.activating, muscle.consequences ?? []].flat().map(said),
      ]),
    ),
    ...[...topicsOf(content, drawn.lookAlikes).values()]
      .filter((topic) => !isOneMuscle(topic, structures))
      .map((topic) => {
        const own = drawn.lookAlikes.find((one) => lookAlikeKey(one, drawn.lookAlikes) === topic.key);
        return document({ ...topicEntry(topic), detail: own?.latin ?? '' }, [
          ...topicPhrases(topic, content),
          ...(own ? drawnPhrases(own, drawn) : []),
        ]);
      }),
    ...[...meshes].flatMap(([listed, parts]) => {
      const [first] = parts;
      return known.has(listed) || !first
        ? []
        : document(structureEntry(listed, first), [...named(first.latin), ...meshPhrases(parts)]);
    }),
    ...(Object.keys(LANDMARKS) as (keyof typeof LANDMARKS)[])
      .filter((name) => !SAME_AS_OTHERS.includes(name))
      .map((name) => document(landmarkEntry(name), named(LANDMARKS[name]))),
    ...content.muscles.flatMap((muscle) =>
      muscle.points.map((point) => document(pointEntry(muscle, point), pointPhrases(muscle, point))),
    ),
  ];
}

/** A group of one muscle is found as that muscle. */
function isOneMuscle({ kind, id, muscles }: Topic, structures: readonly ListedStructure[]): boolean {
  const others = structures.filter((one) => one.group === id).map((one) => one.muscle ?? one.id);
  return kind === 'group' && new Set([...muscles, ...others]).size < 2;
}

function muscleEntry({ id, english, latin }: Muscle): SearchEntry {
  return { key: id, kind: 'muscle', name: english, detail: latin, select: [id] };
}

function pointEntry({ id }: Muscle, point: TriggerPoint): SearchEntry {
  return { key: point.id, kind: 'point', name: point.label, detail: point.location, select: [id] };
}

function topicEntry({ key, kind, name }: Topic): SearchEntry {
  return { key, kind, name, detail: '', select: [] };
}

function structureEntry(listed: string, { kind, english, latin }: ListedStructure): SearchEntry {
  return {
    key: listed,
    kind: kindOf(kind),
    name: english,
    detail: latin,
    select: [listed],
  };
}

function kindOf(kind: string): SearchKind {
  if (!isCourseKind(kind)) return kind === 'muscle' ? 'muscle' : 'structure';
  return kind === 'nerve' ? 'nerve' : 'vessel';
}

function landmarkEntry(name: keyof typeof LANDMARKS): SearchEntry {
  const id: MessageId = `landmark.${name}`;
  const select = [LANDMARK_BONES[name]];
  return { key: `landmark:${name}`, kind: 'landmark', name: text(id), detail: LANDMARKS[name], select };
}

function pointPhrases({ english }: Muscle, { label, part, chartLabel, location, articleName }: TriggerPoint) {
  return [
    ...named(`${label} ${part}`),
    ...named(`${english} ${chartLabel}`),
    ...(articleName === undefined ? [] : named(articleName)),
    said({ text: location }),
  ];
}

function topicPhrases({ kind, id }: Topic, content: Content): Phrase[] {
  if (kind === 'mimic')
    return content.mimics
      .filter((mimic) => mimic.id === id)
      .flatMap(({ resemblance, distinguishing }) => [said(resemblance), said(distinguishing)]);
  if (kind === 'flag')
    return content.redFlags.filter((flag) => flag.id === id).map(({ pattern }) => said({ text: pattern }));
  if (kind === 'complaint') return content.muscles.flatMap((muscle) => saidUnder(muscle, id).map(said));
  return [];
}

/** What is drawn of a look-alike: also by its nerve and its roots. */
function drawnPhrases(
  { label, latin, nerve, roots = [], kind, quality, tells }: LookAlike,
  { nerves }: Pick<LookAlikes, 'nerves'>,
): Phrase[] {
  const supply = nerves.filter(({ id }) => id === nerve);
  return [
    ...named(label, ...(latin === undefined ? [] : [latin])),
    ...supply.flatMap((one) => named(one.label, one.latin)),
    ...roots.flatMap((root) => named(`${root} ${text(`alike.kind.${kind}`)}`)),
    ...[quality, ...tells].map((words) => said({ text: words })),
  ];
}

/** Each mesh by its own name: the heads of a muscle, the two that make iliopsoas; and by its numbers. */
function meshPhrases(parts: readonly ListedStructure[]): Phrase[] {
  return parts.flatMap(({ id, english, latin }) => [
    ...named(english, latin),
    ...numbered(fmaOf(id, 'right'), fmaOf(id, 'left')),
  ]);
}

function fmaPhrases({ fma }: Muscle): Phrase[] {
  return numbered(fma.generic, fma.wholeMuscle, ...fma.right, ...fma.left);
}

/** `FMA22558`, and the number alone. */
function numbered(...ids: readonly (string | null | undefined)[]): Phrase[] {
  return ids.flatMap((id) => (id ? named(id, id.replace(/^FMA/, '')) : []));
}

function named(...all: readonly string[]): Phrase[] {
  return all.map((words) => ({ words, worth: WORTH.foreign }));
}

function said({ text: words }: { text: string }): Phrase {
  return { words, worth: WORTH.said };
}

/** The English names of everything in the content, by search key. */
function englishNames(original: Content): ReadonlyMap<string, readonly string[]> {
  return new Map([
    ...original.muscles.flatMap(({ id, english, points }) => [
      [id, [english]] as const,
      ...points.map((point) => [point.id, [point.label]] as const),
    ]),
    ...[...topicsOf(original).values()].map(({ key, name }) => [key, [name]] as const),
  ]);
}
