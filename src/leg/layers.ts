import { isCourseKind, type StructureKind } from './Leg';

/** What of a structure says where it lies between skin and bone. */
export interface Layered {
  readonly listed: string;
  readonly kind: StructureKind;
  /** As `models/structures.json` has it. */
  readonly layer: string;
}

/** Layers from the outside in, as the depth slider takes them away; the last stays. */
export const PEELS = ['skin', 'superficial', 'intermediate', 'deep', 'bone'] as const;
export type Peel = (typeof PEELS)[number];

/**
 * Connective structures lie in no muscle layer: each leaves with the muscles it lies upon, holds down or ends. What is not named here
 * (discs, menisci, ligaments) holds the bones together and stays with them.
 */
const CONNECTIVE_PEELS: Readonly<Record<string, Peel>> = {
  iliotibial_tract: 'superficial',
  plantar_aponeurosis: 'superficial',
  superior_extensor_retinaculum: 'superficial',
  inferior_extensor_retinaculum: 'superficial',
  flexor_retinaculum: 'superficial',
  superior_fibular_retinaculum: 'superficial',
  inferior_fibular_retinaculum: 'superficial',
  medial_patellar_retinaculum: 'superficial',
  lateral_patellar_retinaculum: 'superficial',
  calcaneal_tendon: 'intermediate',
  interosseous_membrane: 'deep',
};

/** The layer with which a structure is taken away. */
export function peelOf({ listed, kind, layer }: Layered): Peel {
  if (kind === 'connective') return CONNECTIVE_PEELS[listed] ?? 'bone';
  if (kind === 'skin' || kind === 'bone') return kind;
  // They run through all layers, and have a switch of their own.
  if (isCourseKind(kind)) return 'bone';
  return PEELS.find((name) => name === layer) ?? 'superficial';
}

/** Whether a leg peeled down to `depth` still has this structure. */
export function isPeeled(structure: Layered, depth: Peel): boolean {
  return PEELS.indexOf(peelOf(structure)) < PEELS.indexOf(depth);
}
