import { courseIds } from '../../leg/courseIds';
import type { Leg } from '../../leg/Leg';
import { nameOf } from '../../leg/structures';
import { contentStore } from '../../patterns/contentStore';
import type { ViewState } from '../../view/state';
import { courseStore } from '../courses/courseStore';
import { structureOf } from '../structures/structureOf';

/** How a label calls what this listed id stands for: both heads of a muscle together. */
export function labelName(leg: Leg, listed: string, names: ViewState['names']): string {
  const muscle = contentStore.getState().index.muscles.get(listed);
  const meshes = leg.listed.get(listed);
  const entry = structureOf(listed);
  if (names === 'latin') {
    const one = courseIds.has(listed) || meshes?.length === 1;
    const latin = muscle?.latin || (one ? entry?.latin || meshes?.[0]?.latin : '');
    if (latin) return shortLatin(latin);
  }
  if (muscle) return muscle.english;
  return (meshes && meshes.length > 1 ? nameOf(leg, listed) : entry?.english) ?? listed;
}

/** How a label calls one mesh: one head of a muscle. */
export function meshName(leg: Leg, id: string, names: ViewState['names']): string {
  const structure = leg.structures.get(id) ?? courseStore.getState().structures.find((one) => one.id === id);
  const entry = structureOf(id) ?? (structure && structureOf(structure.listed));
  const latin = entry?.latin || structure?.latin;
  if (names === 'latin' && latin) return shortLatin(latin);
  return entry?.english ?? structure?.english ?? id;
}

function shortLatin(latin: string): string {
  return latin.replace(/^Musculus /, 'M. ');
}
