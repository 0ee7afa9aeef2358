import { namedCourses } from '../courses/courseNames';
import { STRUCTURES } from './structureTable';
import type { ListedStructure } from './structureTree';

/** The entry a listed id stands for; the first where a muscle has several meshes. Nerves and vessels have theirs once their files have come. */
export function structureOf(
  listedId: string,
): (ListedStructure & { layer: string; drawn?: boolean }) | undefined {
  return (
    STRUCTURES.find(({ id }) => id === listedId) ??
    STRUCTURES.find(({ muscle }) => muscle === listedId) ??
    namedCourses().find(({ id }) => id === listedId)
  );
}
