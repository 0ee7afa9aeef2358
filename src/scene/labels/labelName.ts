import type { Leg } from '../../leg/Leg';
import { nameOf } from '../../leg/structures';
import { contentStore } from '../../patterns/contentStore';
import type { ViewState } from '../../view/state';
import { structureOf } from '../structures/structureTable';

/** How a label calls what this listed id stands for: both heads of a muscle together. */
export function labelName(leg: Leg, listed: string, names: ViewState['names']): string {
  const muscle = contentStore.getState().index.muscles.get(listed);
  const meshes = leg.listed.get(listed);
  const entry = structureOf(listed);
  if (names === 'latin') {
    const latin = muscle?.latin || (meshes?.length === 1 ? entry?.latin || meshes[0]?.latin : '');
    if (latin) return shortLatin(latin);
  }
  if (muscle) return muscle.english;
  return (meshes && meshes.length > 1 ? nameOf(leg, listed) : entry?.english) ?? listed;
}

/** How a label calls one mesh: one head of a muscle. */
export function meshName(leg: Leg, id: string, names: ViewState['names']): string {
  const structure = leg.structures.get(id);
  const entry = structureOf(id);
  const latin = entry?.latin || structure?.latin;
  if (names === 'latin' && latin) return shortLatin(latin);
  return entry?.english ?? structure?.english ?? id;
}

function shortLatin(latin: string): string {
  return latin.replace(/^Musculus /, 'M. ');
}
