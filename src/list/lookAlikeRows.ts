import { LOOK_ALIKE_KINDS, type LookAlike, type LookAlikeKind } from '../patterns/lookAlikeSchema';
import type { LookAlikeState } from '../patterns/lookAlikeStore';
import { lookAlikeKey } from '../patterns/topics';
import type { StructureNode } from '../scene/structures/structureTree';
import type { Words } from '../words/text';

/** The row over all look-alikes; they are asked for when it is opened. */
export const LOOK_ALIKES_ROW = 'group:look-alikes';
/** Stands in for them until they are there. */
const NOTE_ROW = 'note:look-alikes';
/** Rows that come after the muscles. */
const AFTER = 'group:bones';

/**
 * The rows of the list with the look-alikes after the muscles, by kind.
 * @param lookAlikes in the language of the page; none before they are there
 */
export function withLookAlikes(
  tree: readonly StructureNode[],
  lookAlikes: readonly LookAlike[],
  { status, cause }: LookAlikeState,
  words: Words,
): StructureNode[] {
  const note =
    status === 'failed' ? words.text('alike.failed', { cause: cause ?? '' }) : words.text('alike.loading');
  const kinds = LOOK_ALIKE_KINDS.map((kind) => kindNode(kind, lookAlikes, words)).filter(
    ({ children }) => children.length > 0,
  );
  const group = row(LOOK_ALIKES_ROW, 'group', words.text('list.lookAlikes'), {
    children: status === 'ready' ? kinds : [row(NOTE_ROW, 'note', note)],
  });
  const at = tree.findIndex(({ key }) => key === AFTER);
  return at < 0 ? [...tree, group] : [...tree.slice(0, at), group, ...tree.slice(at)];
}

function kindNode(kind: LookAlikeKind, lookAlikes: readonly LookAlike[], words: Words): StructureNode {
  return row(`group:alike ${kind}`, 'group', words.text(`alike.kind.${kind}`), {
    children: lookAlikes
      .filter((one) => one.kind === kind)
      .map((one) => row(lookAlikeKey(one, lookAlikes), 'alike', one.label, { drawing: one.id })),
  });
}

function row(
  key: string,
  kind: StructureNode['kind'],
  name: string,
  more: Pick<StructureNode, 'drawing'> & Partial<Pick<StructureNode, 'children'>> = {},
): StructureNode {
  return {
    key,
    kind,
    name,
    label: name,
    heard: name,
    detail: '',
    muscle: null,
    points: [],
    inModel: true,
    children: [],
    ...more,
  };
}
