import file from '../../models/structures.json';
import type { ListedStructure } from './structureTree';

interface RawStructure {
  id: string;
  kind: string;
  muscle?: string;
  english?: string;
  latin?: string;
  layer?: string;
  group?: string;
}

/** The entries of `models/structures.json`, proximal to distal as the file has them; here before the model is. */
export const STRUCTURES: readonly (ListedStructure & { layer: string })[] = (
  file.structures as readonly RawStructure[]
).map(({ id, kind, muscle, english, latin, layer, group }) => ({
  id,
  kind,
  ...(muscle === undefined ? {} : { muscle }),
  english: english ?? readable(id),
  latin: latin ?? '',
  layer: layer ?? '',
  group: group ?? '',
}));

/** The entry a listed id stands for; the first where a muscle has several meshes. */
export function structureOf(listedId: string): (ListedStructure & { layer: string }) | undefined {
  return STRUCTURES.find(({ id }) => id === listedId) ?? STRUCTURES.find(({ muscle }) => muscle === listedId);
}

function readable(id: string): string {
  const words = id.replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
