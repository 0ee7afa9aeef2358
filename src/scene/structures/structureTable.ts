import file from '../../../models/structures.json';
import type { LegSide } from '../../leg/legSides';
import { type ContentWords, translationOf } from '../../patterns/contentStrings';
import type { ListedStructure } from './structureTree';

interface RawStructure {
  id: string;
  fma: string;
  fmaLeft?: string;
  kind: string;
  muscle?: string;
  english?: string;
  latin?: string;
  layer?: string;
  group?: string;
  drawn?: boolean;
}

let words: ContentWords | null = null;

/** Call the structures by these words from now on, null in English. What is on screen is not told. */
export function nameStructures(next: ContentWords | null): void {
  words = next;
}

/** The entries of `models/structures.json`, proximal to distal as the file has them; here before the model is. `english` is in the language of the page. */
export const STRUCTURES: readonly (ListedStructure & { layer: string; drawn?: boolean })[] = (
  file.structures as readonly RawStructure[]
).map(({ id, kind, muscle, english = readable(id), latin, layer, group, drawn }) => ({
  id,
  kind,
  ...(muscle === undefined ? {} : { muscle }),
  get english() {
    return translationOf(words?.strings[`structures.${id}.english`], english);
  },
  latin: latin ?? '',
  layer: layer ?? '',
  group: group ?? '',
  drawn: drawn === true,
}));

const RAW: ReadonlyMap<string, RawStructure> = new Map(file.structures.map((entry) => [entry.id, entry]));

/**
 * What the Foundational Model of Anatomy calls one mesh of the leg of `side`: `FMA22358` for the right semitendinosus,
 * `FMA22359` for the left one. The skin and what lies in the midline have one id for the body. Null for an unknown id,
 * and where the identifier of that side could not be looked up (it is empty then).
 */
export function fmaOf(meshId: string, side: LegSide): string | null {
  const entry = RAW.get(meshId);
  return ((side === 'left' ? entry?.fmaLeft : undefined) ?? entry?.fma) || null;
}

function readable(id: string): string {
  const words = id.replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
