import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export type StructureKind = 'skin' | 'bone' | 'muscle' | 'connective';

/** One entry of models/structures.json: what a node of the model is and what it is called. */
export interface CatalogueEntry {
  id: string;
  fma: string;
  /** Identifier of the same structure on the left, where the model's nodes carry that of the right. */
  fmaLeft?: string;
  kind: StructureKind;
  /** Id of the listed muscle this belongs to; muscles only. */
  muscle?: string;
  latin?: string;
  english?: string;
  layer?: string | number;
  group?: string;
  /** Drawn by hand from standard anatomy, not measured. */
  drawn?: boolean;
  /**
   * Lies on or between the others and changes nothing about them: it takes the space that they leave, darkens none of them, and the
   * skin is not laid over it.
   */
  yields?: boolean;
  /** Node name in the reference file; absent for structures that were drawn, not measured. */
  referenceName?: string;
}

const KINDS: readonly StructureKind[] = ['skin', 'bone', 'muscle', 'connective'];

/** Reads models/structures.json. Throws, naming the entry, when an id repeats or a kind is unknown. */
export function readCatalogue(
  path = fileURLToPath(new URL('../structures.json', import.meta.url)),
): CatalogueEntry[] {
  const { structures } = JSON.parse(readFileSync(path, 'utf8')) as { structures: CatalogueEntry[] };
  const seen = new Set<string>();
  for (const { id, kind } of structures) {
    if (seen.has(id)) throw new Error(`readCatalogue: ${path} lists "${id}" twice; ids must be unique`);
    if (!KINDS.includes(kind)) {
      throw new Error(
        `readCatalogue: ${path} gives "${id}" the kind "${kind}"; use one of ${KINDS.join(', ')}`,
      );
    }
    seen.add(id);
  }
  return structures;
}
