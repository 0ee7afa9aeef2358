import type { ContentIndex } from '../patterns/contentIndex';
import type { Content, Edge, LimbPoint, Muscle, RedFlag, TriggerPoint, Zone } from '../patterns/schema';
import { topicKey } from '../patterns/topics';
import type { MessageId } from '../words/text';

/** Points of a muscle whose patterns are reported in the same words: one block on the card. */
export interface PatternBlock {
  points: readonly TriggerPoint[];
  /** The point whose words stand for the block. */
  first: TriggerPoint;
}

/** The patterns of a muscle, each once, in the order of its points. */
export function patternBlocks(points: readonly TriggerPoint[]): PatternBlock[] {
  const blocks = new Map<string, TriggerPoint[]>();
  for (const point of points) {
    const { essential, spillover } = point.referral;
    const key = `${essential.words}\n${spillover.words}`;
    blocks.set(key, [...(blocks.get(key) ?? []), point]);
  }
  return [...blocks.values()].flatMap((block) => (block[0] ? [{ points: block, first: block[0] }] : []));
}

/** The leg's skin has faded away here, a hand above the iliac crest; a test holds it to the model. */
const WAIST_AXIAL = -0.45;

const isAboveWaist = ({ segment, axial }: LimbPoint) => segment === 'pelvis' && axial < WAIST_AXIAL;

/** Whether part of a zone is reported above the waist, where this leg has no skin to paint. */
export function runsAboveModel({ strokes }: Zone): boolean {
  return strokes.some(({ segment, from, to }) =>
    [from, to].some(({ axial, bearing }) => isAboveWaist({ segment, axial, bearing })),
  );
}

/** Whether the spot on the skin over a point is above the waist. */
export function isSpotAboveModel({ surfacePoint }: TriggerPoint): boolean {
  return isAboveWaist(surfacePoint);
}

/** Groups of whose muscles a swollen, warm calf must be asked about before anyone presses on them. */
const CALF_GROUPS = new Set(['calf', 'deep calf', 'posterior knee']);
/** The warning sign of a clot; the card says it in everybody's words. */
export const CLOT_FLAG = 'rf_dvt';

/** A warning as a card says it: a sign of the content, or what a drawn look-alike's own signs stand for. */
export interface Warned
  extends Pick<RedFlag, 'id' | 'level' | 'suspect' | 'pattern' | 'action'>,
    Partial<Pick<RedFlag, 'source' | 'confidence'>> {
  /** What in particular calls for it here; said in place of the pattern. */
  signs?: readonly string[];
  /** Its own card, where these signs are not all of it. */
  topic?: string;
}

export interface Warnings {
  /** The one that the card says in a line of its own. */
  first: Warned;
  rest: readonly Warned[];
  /** The first is the clot check that comes before any self-help on a calf. */
  calf: boolean;
}

/** Warning signs in the order of the card: the calf's clot check, then those of this muscle, then those of all. */
export function warningsOf(muscleId: string, index: ContentIndex): Warnings | null {
  const flags = index.redFlagsOf(muscleId);
  const group = index.muscles.get(muscleId)?.group ?? '';
  const calf = CALF_GROUPS.has(group) && flags.some(({ id }) => id === CLOT_FLAG);
  const first = flags.find(({ id }) => calf && id === CLOT_FLAG) ?? flags[0];
  return first ? { first, rest: flags.filter((flag) => flag !== first), calf } : null;
}

/** Something a relation leads to. */
export interface RelatedTarget {
  id: string;
  name: string;
  /** Listed ids that selecting it selects; empty when there is nothing to select. */
  select: readonly string[];
  /** Trigger points that switching it shows. */
  points: readonly string[];
  /** Key of the card of what is no structure. */
  card?: string;
}

export interface Relation {
  edge: Edge;
  label: MessageId;
  targets: readonly RelatedTarget[];
}

/** The words of a relation read from its beginning and from its end. */
const EDGE_LABELS: Readonly<Record<Edge['type'], readonly [from: MessageId, to: MessageId]>> = {
  associated: ['edge.associated', 'edge.associated'],
  overloads: ['edge.overloads', 'edge.overloadedBy'],
  activates: ['edge.activates', 'edge.activatedBy'],
  satellite_of: ['edge.satellite_of', 'edge.satelliteTo'],
  shares_activity: ['edge.shares_activity', 'edge.shares_activity'],
  overlies: ['edge.overlies', 'edge.overlainBy'],
  synergist: ['edge.synergist', 'edge.synergist'],
  predisposes_to_injury: ['edge.predisposes_to_injury', 'edge.predisposes_to_injury'],
};

/** How a muscle is related to others, each relation read from this muscle's end. */
export function relationsOf(muscleId: string, content: Content, index: ContentIndex): Relation[] {
  return index.edgesOf(muscleId).flatMap((edge) => {
    const fromHere = edge.from.includes(muscleId);
    const others = (fromHere ? edge.to : edge.from).filter((id) => id !== muscleId);
    const targets = others.map((id) => relatedTarget(id, content, index));
    return targets.length === 0 ? [] : [{ edge, label: EDGE_LABELS[edge.type][fromHere ? 0 : 1], targets }];
  });
}

/** What `id` names: a muscle, another structure or a look-alike. */
export function relatedTarget(id: string, content: Content, index: ContentIndex): RelatedTarget {
  const muscle = index.muscles.get(id);
  if (muscle)
    return { id, name: muscle.english, select: [id], points: muscle.points.map((point) => point.id) };
  const other = content.others.find((entry) => entry.id === id);
  if (other) return { id, name: other.english, select: other.structures, points: [] };
  const mimic = index.mimics.get(id);
  const target = { id, name: mimic?.label ?? id, select: [], points: [] };
  return mimic ? { ...target, card: topicKey('mimic', id) } : target;
}

/** `activating` statements apart from those that keep a point going; an unmarked one sets it off. */
export function causesOf({ activating }: Muscle): {
  setsOff: Muscle['activating'];
  keepsGoing: Muscle['activating'];
} {
  return {
    setsOff: activating.filter(({ kind }) => kind !== 'perpetuating'),
    keepsGoing: activating.filter(({ kind }) => kind === 'perpetuating'),
  };
}
