import { type CourseKind, isCourseKind } from '../../leg/Leg';
import type { Content, Muscle, TriggerPoint } from '../../patterns/schema';
import { languageStore, type Words } from '../../words/text';

/** What the list needs to know of one entry of `models/structures.json`. */
export interface ListedStructure {
  id: string;
  kind: string;
  /** The listed muscle a mesh belongs to; absent when it is listed under its own id. */
  muscle?: string;
  english: string;
  latin: string;
  group: string;
}

/** One row of the structure list. Keys are the ids of the view's state, groups have a key of their own; a look-alike has that of its card. */
export interface StructureNode {
  key: string;
  kind: 'group' | 'muscle' | 'point' | 'bone' | 'connective' | 'alike' | 'note' | CourseKind;
  /** Name of the row: `Gastrocnemius`, `TrP1`. */
  name: string;
  /** Name that stands alone: `Gastrocnemius TrP1`; the switch carries it. */
  label: string;
  /** Name of the row to a screen reader: its label, unless another row is called so. */
  heard: string;
  /** Second line: the Latin name of a muscle, the part of the muscle a point is in. */
  detail: string;
  /** The muscle of a point, or the muscle itself. */
  muscle: string | null;
  /** All trigger points at or below this row. */
  points: readonly string[];
  /** Of a look-alike: its drawing. */
  drawing?: string;
  /** False when no mesh of the model carries it. */
  inModel: boolean;
  children: readonly StructureNode[];
}

/** The page region of the source article: its muscles come first and are open at the start. */
const ARTICLE_REGION = 'posterior_thigh';

/**
 * The rows of the list: groups of the source article first, then the other groups of the content, then muscles
 * without trigger points, bones, connective structures, nerves and vessels.
 * @param original the content in English, by whose words a part is known; the names are those of `content`
 * @param words what the page itself says
 */
export function structureTree(
  content: Content,
  structures: readonly ListedStructure[],
  original: Content = content,
  words: Words = languageStore.getState(),
): StructureNode[] {
  const inBelly = new Set(
    original.muscles.flatMap(({ points }) =>
      points.filter(({ part }) => part === 'belly').map(({ id }) => id),
    ),
  );
  const meshes = new Set(structures.map(({ id, muscle }) => muscle ?? id));
  const first = articleMuscles(content);
  const unlisted = withoutPoints(content, structures);
  const groups = content.groups.map((group) => {
    const members = group.members
      .map((id) => content.muscles.find((muscle) => muscle.id === id))
      .filter((muscle) => muscle !== undefined)
      .map((muscle) => muscleNode(muscle, meshes.has(muscle.id), inBelly, words));
    const others = unlisted.filter((row) => row.group === group.id).map(structureNode);
    return groupNode(group.id, group.english, [...members, ...others]);
  });
  const ofArticle = (node: StructureNode) => node.children.some(({ key }) => first.includes(key));
  return [
    ...groups.filter(ofArticle),
    ...groups.filter((node) => !ofArticle(node)),
    ...otherGroups(content, unlisted, words),
  ].filter(({ children }) => children.length > 0);
}

/** Keys of the rows that are open at the start: the article's groups and their muscles of the article. */
export function openAtStart(content: Content, tree: readonly StructureNode[]): string[] {
  const first = articleMuscles(content);
  const open = tree.filter((node) => node.children.some((child) => first.includes(child.key)));
  return [...open.map(({ key }) => key), ...first];
}

/** The keys of the rows above `key`, outermost first; empty for a group and for an unknown key. */
export function rowsAbove(tree: readonly StructureNode[], key: string): string[] {
  for (const node of tree) {
    if (node.children.some((child) => child.key === key)) return [node.key];
    const below = rowsAbove(node.children, key);
    if (below.length > 0) return [node.key, ...below];
  }
  return [];
}

/** The name of a trigger point under its muscle: what its label adds to the muscle's name. */
export function pointName(muscle: Muscle, point: TriggerPoint): string {
  const [stem, label] = [bare(muscle.english), bare(point.label)];
  if (!label.toLowerCase().startsWith(stem.toLowerCase())) return point.label;
  const rest = label.slice(stem.length).trim();
  if (rest === '') return capital(point.part);
  return capital(rest);
}

/** A comma may stand in the muscle's name, in the label, in both or in neither, by language. */
function bare(name: string): string {
  return name.replaceAll(',', '');
}

function articleMuscles(content: Content): readonly string[] {
  return content.painRegions.find(({ id }) => id === ARTICLE_REGION)?.articlePrimary ?? [];
}

function groupKey(id: string): string {
  return `group:${id}`;
}

function groupNode(id: string, name: string, children: readonly StructureNode[]): StructureNode {
  return {
    key: groupKey(id),
    kind: 'group',
    name,
    label: name,
    heard: name,
    detail: '',
    muscle: null,
    points: children.flatMap(({ points }) => points),
    inModel: true,
    children,
  };
}

function muscleNode(
  muscle: Muscle,
  inModel: boolean,
  inBelly: ReadonlySet<string>,
  words: Words,
): StructureNode {
  return {
    key: muscle.id,
    kind: 'muscle',
    name: muscle.english,
    label: muscle.english,
    heard: muscle.english,
    detail: muscle.latin,
    muscle: muscle.id,
    points: muscle.points.map(({ id }) => id),
    inModel,
    children: muscle.points.map((point) => pointNode(muscle, point, inModel, !inBelly.has(point.id), words)),
  };
}

/** `placed`: its part says more than that it is in the belly, as every point is. */
function pointNode(
  muscle: Muscle,
  point: TriggerPoint,
  inModel: boolean,
  placed: boolean,
  words: Words,
): StructureNode {
  const name = pointName(muscle, point);
  return {
    key: point.id,
    kind: 'point',
    name,
    label: point.label,
    heard:
      bare(point.label) === bare(muscle.english)
        ? words.text('list.pointHeard', { name: point.label })
        : point.label,
    detail: placed && saysMore(point.part, name, muscle.english) ? point.part : '',
    muscle: muscle.id,
    points: [point.id],
    inModel,
    children: [],
  };
}

/** Letters that words of one stem have in common in every language: "hinten" and "hinterer", "vorn" and "vorderer". */
const STEM = 3;

/** Whether `part` names something that neither the point's own name nor the muscle's does. */
function saysMore(part: string, name: string, muscle: string): boolean {
  const stems = wordsOf(name).map((word) => word.slice(0, STEM));
  const whole = wordsOf(muscle);
  return !wordsOf(part).some(
    (word) => whole.includes(word) || (word.length > STEM && stems.includes(word.slice(0, STEM))),
  );
}

function wordsOf(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== '');
}

/** Structures that the content has no muscle entry for; the skin is not listed. */
function withoutPoints(content: Content, structures: readonly ListedStructure[]): ListedStructure[] {
  const known = new Set(content.muscles.map(({ id }) => id));
  return structures.filter(({ id, muscle, kind }) => kind !== 'skin' && !known.has(muscle ?? id));
}

/** What no group of the content takes in: other muscles, bones from the pelvis down, connective structures, nerves and vessels. */
function otherGroups(content: Content, rows: readonly ListedStructure[], words: Words): StructureNode[] {
  const taken = new Set(content.groups.map(({ id }) => id));
  const muscles = rows.filter(({ kind, group }) => kind === 'muscle' && !taken.has(group));
  const bones = rows.filter(({ kind }) => kind === 'bone');
  const connective = rows.filter(({ kind }) => kind === 'connective');
  const group = (id: string, name: string, members: readonly ListedStructure[]) =>
    groupNode(id, name, members.map(structureNode));
  return [
    group('other muscles', words.text('list.otherMuscles'), muscles),
    group(
      'bones',
      words.text('list.bones'),
      [...bones].sort((a, b) => boneRank(a) - boneRank(b)),
    ),
    group('connective', words.text('list.connective'), connective),
    group(
      'nerves',
      words.text('layers.nerves'),
      rows.filter(({ kind }) => kind === 'nerve'),
    ),
    group(
      'vessels',
      words.text('layers.vessels'),
      rows.filter(({ kind }) => kind === 'artery' || kind === 'vein'),
    ),
  ];
}

/** From the pelvis down; toes from the big one to the little one, each from its base to its tip. */
const BONE_ORDER = [
  'lumbar',
  'hip_bone',
  'sacrum',
  'femur',
  'patella',
  'tibia',
  'fibula',
  'talus',
  'calcaneus',
  'navicular',
  'cuboid',
  'cuneiform',
  'metatarsal',
  'sesamoid',
  'proximal_phalanx',
  'middle_phalanx',
  'distal_phalanx',
];

function boneRank({ id }: ListedStructure): number {
  const place = BONE_ORDER.findIndex((part) => id.includes(part));
  const number = Number(/\d/.exec(id)?.[0] ?? 0);
  return (place < 0 ? BONE_ORDER.length : place) * 10 + number;
}

function structureNode({ id, kind, english, latin }: ListedStructure): StructureNode {
  return {
    key: id,
    kind: kind === 'bone' || kind === 'connective' || isCourseKind(kind) ? kind : 'muscle',
    name: english,
    label: english,
    heard: english,
    detail: latin,
    muscle: null,
    points: [],
    inModel: true,
    children: [],
  };
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
