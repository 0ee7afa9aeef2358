import { contentStore } from '../../patterns/contentStore';
import { nerveCourseId } from '../../patterns/courseLines';
import type { LookAlikes } from '../../patterns/lookAlikeSchema';
import type { Vessels } from '../../patterns/vesselSchema';
import { vesselStore } from '../../patterns/vesselStore';
import type { ListedStructure } from '../structures/structureTree';

type Named = readonly (ListedStructure & { layer: string })[];

let last: { nerves: LookAlikes['nerves']; vessels: Vessels; named: Named } | null = null;

/** The nerves and vessels by name, in the language of the page, proximal to distal; empty until their files have come, and the same list while they are the same. */
export function namedCourses(
  nerves = contentStore.getState().lookAlikes.nerves,
  vessels = vesselStore.getState().vessels,
): Named {
  if (last?.nerves !== nerves || last.vessels !== vessels)
    last = { nerves, vessels, named: named(nerves, vessels) };
  return last.named;
}

function named(nerves: LookAlikes['nerves'], { vessels }: Vessels): Named {
  const unplaced = { group: '', layer: '' };
  return [
    ...nerves.map(({ id, label, latin }) => ({
      id: nerveCourseId(id),
      kind: 'nerve',
      english: label,
      latin,
      ...unplaced,
    })),
    ...vessels.map(({ id, kind, label, latin }) => ({ id, kind, english: label, latin, ...unplaced })),
  ];
}
