import { useStore } from 'zustand';
import { CARTILAGE_BONES } from '../leg/cartilage';
import { contentStore } from '../patterns/contentStore';
import type { ListedStructure } from '../scene/structures/structureTree';
import { type MessageId, text } from '../words/text';
import { CardAttachments } from './CardAttachments';
import { CardHead } from './CardHead';

interface CardStructureProps {
  structure: ListedStructure & { layer: string; drawn?: boolean };
  onFrame: (listedIds: readonly string[]) => void;
}

const LAYERS: Readonly<Record<string, MessageId>> = {
  superficial: 'card.layer.superficial',
  intermediate: 'card.layer.intermediate',
  deep: 'card.layer.deep',
};

/** A bone, a band or a muscle without trigger points: its names and what it is. */
export function CardStructure({ structure, onFrame }: CardStructureProps) {
  const content = useStore(contentStore, (state) => state.content);
  const { id, muscle, kind, english, latin, layer, drawn } = structure;
  const group = content.groups.find((entry) => entry.id === structure.group)?.english;
  const layerId = LAYERS[layer];
  const noChart = content.others.find(({ structures }) => structures.includes(id))?.noChart;
  const meta =
    kind === 'bone'
      ? text('card.bone')
      : kind === 'connective'
        ? text('card.connective')
        : [group, layerId === undefined ? undefined : text(layerId)]
            .filter((part) => part !== undefined)
            .join(', ');
  return (
    <>
      <CardHead name={english} latin={latin} meta={meta} onFrame={() => onFrame([muscle ?? id])} />
      {drawn && <p className="card-note">{text('card.drawn')}</p>}
      {CARTILAGE_BONES.has(id) && <p className="card-note">{text('card.cartilage')}</p>}
      {kind === 'muscle' && <CardAttachments listed={muscle ?? id} said={null} />}
      {kind === 'muscle' && <p className="card-note">{noChart ?? text('card.muscleOnly')}</p>}
    </>
  );
}
