import type { Edge } from '../patterns/schema';
import type { MessageId } from '../words/text';
import type { RelatedTarget, Relation } from './cardModel';

/** Kinds of line in the network, in the order in which they stand. */
const BONDS = ['together', 'against', 'setsOff', 'overloads', 'overlies', 'worksWith', 'leadsTo'] as const;
type Bond = (typeof BONDS)[number];

const BOND_OF: Readonly<Record<Edge['type'], Bond>> = {
  associated: 'together',
  shares_activity: 'against',
  activates: 'setsOff',
  satellite_of: 'setsOff',
  overloads: 'overloads',
  overlies: 'overlies',
  synergist: 'worksWith',
  predisposes_to_injury: 'leadsTo',
};

/** Those that have a direction; a satellite is set off by what it follows, so its arrow points from there. */
const DIRECTED: ReadonlySet<Bond> = new Set(['setsOff', 'overloads', 'leadsTo']);

/** One relation between the muscle of the card and a node. */
export interface Tie {
  bond: Bond;
  /** The relation in words, read from the muscle of the card. */
  label: MessageId;
  /** What its line ends in: an arrow to the node or to the muscle of the card, a bar where they work against each other, or nothing. */
  end: 'there' | 'here' | 'bar' | null;
}

/** Something that goes with the muscle of the card. */
export interface NetworkNode extends RelatedTarget {
  ties: readonly Tie[];
}

/** What goes with `muscleId`, each once with all its ties, ordered by the first of them. */
export function networkOf(muscleId: string, relations: readonly Relation[]): NetworkNode[] {
  const nodes = new Map<string, RelatedTarget & { ties: Tie[] }>();
  for (const { edge, label, targets } of relations) {
    const bond = BOND_OF[edge.type];
    const fromHere = edge.from.includes(muscleId) !== (edge.type === 'satellite_of');
    const end = DIRECTED.has(bond) ? (fromHere ? 'there' : 'here') : bond === 'against' ? 'bar' : null;
    for (const target of targets) {
      const node = nodes.get(target.id) ?? { ...target, ties: [] };
      nodes.set(target.id, node);
      if (!node.ties.some((tie) => tie.label === label)) node.ties.push({ bond, label, end });
    }
  }
  const rank = ({ bond }: Tie) => BONDS.indexOf(bond);
  const sorted = [...nodes.values()];
  for (const { ties } of sorted) ties.sort((a, b) => rank(a) - rank(b));
  const first = ({ ties: [tie] }: NetworkNode) => (tie ? rank(tie) : 0);
  return sorted.sort((a, b) => first(a) - first(b));
}

/** Different kinds of line among `nodes`, for the legend. */
export function tiesOf(nodes: readonly NetworkNode[]): Tie[] {
  const found = new Map(nodes.flatMap(({ ties }) => ties).map((tie) => [tie.label, tie]));
  return [...found.values()].sort((a, b) => BONDS.indexOf(a.bond) - BONDS.indexOf(b.bond));
}

/** How many of `count` nodes stand in the left column. */
export const leftOf = (count: number): number => Math.ceil(count / 2);

/** A line of the drawing: from under the muscle of the card down, and round a corner to its node. CSS pixels. */
export interface NetworkLine {
  node: string;
  tie: Tie;
  path: string;
  /** Its arrow or bar. */
  head: string | null;
}

/** The room of the rows. CSS pixels. */
export interface NetworkFrame {
  width: number;
  height: number;
  /** Width of the free strip between the two columns. */
  gutter: number;
  /** How far above the first row the lines begin. */
  lead: number;
}

const TIE_GAP_PX = 4;
const CORNER_PX = 8;
const HEAD_PX = 7;
const BAR_PX = 2;
/** Half a disc, which covers the end of a line. */
const DISC_PX = 6;

/**
 * The lines, so that none crosses another: on either side the node furthest down has the innermost line.
 * Rows are of one height; the nodes of the left column come first.
 */
export function networkLines(
  nodes: readonly NetworkNode[],
  { width, height, gutter, lead }: NetworkFrame,
): NetworkLine[] {
  const left = leftOf(nodes.length);
  const row = height / Math.max(left, 1);
  return [nodes.slice(0, left), nodes.slice(left)].flatMap((column, side) => {
    const sign = side === 0 ? -1 : 1;
    const end = width / 2 + (sign * gutter) / 2;
    const all = column.flatMap((node, at) =>
      node.ties.map((tie, i) => ({
        node,
        tie,
        y: (at + 0.5) * row + (i - (node.ties.length - 1) / 2) * TIE_GAP_PX,
      })),
    );
    const reach = gutter / 2 - DISC_PX - 2;
    return all.map(({ node, tie, y }, at) => {
      const x = width / 2 + (sign * reach * (all.length - at)) / (all.length + 1);
      const bend = Math.min(CORNER_PX, y + lead, Math.abs(end - x) - DISC_PX);
      return {
        node: node.id,
        tie,
        path: `M${n(x)} ${n(-lead)}V${n(y - bend)}Q${n(x)} ${n(y)} ${n(x + sign * bend)} ${n(y)}H${n(end)}`,
        head: lineHead(tie.end, end - sign * DISC_PX, y, sign),
      };
    });
  });
}

/** The head of a line that ends at (x, y), outwards in the direction of `sign`. */
export function lineHead(end: Tie['end'], x: number, y: number, sign = 1): string | null {
  if (end === null) return null;
  const back = x - sign * HEAD_PX;
  if (end === 'bar') {
    const bar = back + sign * BAR_PX;
    return `M${n(back)} ${n(y - HEAD_PX / 2)}H${n(bar)}V${n(y + HEAD_PX / 2)}H${n(back)}Z`;
  }
  const [tip, base] = end === 'there' ? [x, back] : [back, x];
  return `M${n(tip)} ${n(y)}L${n(base)} ${n(y - HEAD_PX / 2)}V${n(y + HEAD_PX / 2)}Z`;
}

const n = (value: number) => Number(value.toFixed(1));
